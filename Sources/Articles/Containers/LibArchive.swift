// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The functions of libarchive that unpacking needs, looked up when the first packed file is read: linked in the usual
/// way, they would be loaded at each start of the program.
struct LibArchive: Sendable {
  typealias Handle = OpaquePointer
  typealias New = @convention(c) () -> Handle?
  typealias Call = @convention(c) (Handle) -> CInt
  typealias FilterCode = @convention(c) (Handle, CInt) -> CInt
  typealias OpenMemory = @convention(c) (Handle, UnsafeRawPointer?, Int) -> CInt
  typealias NextHeader = @convention(c) (Handle, UnsafeMutablePointer<Handle?>) -> CInt
  typealias EntryText = @convention(c) (Handle) -> UnsafePointer<CChar>?
  typealias EntryMode = @convention(c) (Handle) -> mode_t
  typealias ReadData = @convention(c) (Handle, UnsafeMutableRawPointer?, Int) -> Int

  let new: New
  let free: Call
  let enableGzip: Call
  let enableRaw: Call
  let enableZip: Call
  let enableTar: Call
  let openMemory: OpenMemory
  let nextHeader: NextHeader
  let unicodeName: EntryText
  let name: EntryText
  let fileType: EntryMode
  let isEncrypted: Call
  let readData: ReadData
  let errorText: EntryText
  let filterCode: FilterCode

  // What its functions give back: archive.h, unchanged since 3.0.
  static let endOfArchive: CInt = 1
  static let ok: CInt = 0
  static let warning: CInt = -20
  static let gzipFilter: CInt = 1

  /// nil when the library is not on this machine.
  static let loaded: LibArchive? = {
    let names = [
      "libarchive.so.13", "libarchive.so", "libarchive.13.dylib", "libarchive.dylib",
      "/opt/homebrew/opt/libarchive/lib/libarchive.dylib", "/usr/local/opt/libarchive/lib/libarchive.dylib",
    ]
    guard let library = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first,
      let new = dlsym(library, "archive_read_new"), let free = dlsym(library, "archive_read_free"),
      let gzip = dlsym(library, "archive_read_support_filter_gzip"),
      let raw = dlsym(library, "archive_read_support_format_raw"),
      let zip = dlsym(library, "archive_read_support_format_zip"),
      let tar = dlsym(library, "archive_read_support_format_tar"),
      let openMemory = dlsym(library, "archive_read_open_memory"),
      let nextHeader = dlsym(library, "archive_read_next_header"),
      let unicodeName = dlsym(library, "archive_entry_pathname_utf8"),
      let name = dlsym(library, "archive_entry_pathname"),
      let fileType = dlsym(library, "archive_entry_filetype"),
      let isEncrypted = dlsym(library, "archive_entry_is_encrypted"),
      let readData = dlsym(library, "archive_read_data"),
      let errorText = dlsym(library, "archive_error_string"),
      let filterCode = dlsym(library, "archive_filter_code")
    else { return nil }
    return LibArchive(
      new: unsafeBitCast(new, to: New.self), free: unsafeBitCast(free, to: Call.self),
      enableGzip: unsafeBitCast(gzip, to: Call.self), enableRaw: unsafeBitCast(raw, to: Call.self),
      enableZip: unsafeBitCast(zip, to: Call.self), enableTar: unsafeBitCast(tar, to: Call.self),
      openMemory: unsafeBitCast(openMemory, to: OpenMemory.self),
      nextHeader: unsafeBitCast(nextHeader, to: NextHeader.self),
      unicodeName: unsafeBitCast(unicodeName, to: EntryText.self),
      name: unsafeBitCast(name, to: EntryText.self), fileType: unsafeBitCast(fileType, to: EntryMode.self),
      isEncrypted: unsafeBitCast(isEncrypted, to: Call.self),
      readData: unsafeBitCast(readData, to: ReadData.self),
      errorText: unsafeBitCast(errorText, to: EntryText.self),
      filterCode: unsafeBitCast(filterCode, to: FilterCode.self))
  }()
}
