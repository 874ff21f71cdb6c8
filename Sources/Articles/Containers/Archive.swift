// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The members of a packed file, read one after the other by libarchive.
struct Archive: ~Copyable {
  enum Kind { case gzip, zip, tar }

  struct Member {
    /// On one line, whatever it is in the file.
    var name: String
    var isFile: Bool
    var isEncrypted: Bool
  }

  /// What reading a member gave.
  enum Content {
    case bytes([UInt8])
    /// There are more bytes than were asked for.
    case tooLarge
    case damaged(reason: String)
  }

  /// Why the archive came to an end before its end; nil when it did not.
  private(set) var failure: String?
  private let kind: Kind
  private let library: LibArchive
  private let handle: LibArchive.Handle

  /// - Parameter file: must outlive the archive.
  /// - Returns: nil when libarchive is not on this machine.
  init?(_ file: Bytes, _ kind: Kind) {
    guard let library = LibArchive.loaded, let handle = library.new() else { return nil }
    self.kind = kind
    self.library = library
    self.handle = handle
    switch kind {
    case .gzip:
      _ = library.enableGzip(handle)
      _ = library.enableRaw(handle)
    case .zip: _ = library.enableZip(handle)
    case .tar: _ = library.enableTar(handle)
    }
    if library.openMemory(handle, file.baseAddress, file.count) < LibArchive.warning { failure = message }
  }

  deinit { _ = library.free(handle) }

  /// The next member; nil after the last, and when no more can be read: see ``failure``.
  mutating func next() -> Member? {
    guard failure == nil else { return nil }
    // Names beyond ASCII are lost in the locale in which a program starts.
    let locale = uselocale(unicodeLocale)
    defer { uselocale(locale) }
    var entry: LibArchive.Handle?
    let status = library.nextHeader(handle, &entry)
    if status == LibArchive.endOfArchive { return nil }
    guard status >= LibArchive.warning, let entry else {
      failure = message
      return nil
    }
    // What is broken at its very beginning would be handed over as it is.
    if kind == .gzip, library.filterCode(handle, 0) != LibArchive.gzipFilter {
      failure = "its beginning is not that of a gzip file"
      return nil
    }
    let name = (library.unicodeName(entry) ?? library.name(entry)).map { oneLine(cString: $0) } ?? "?"
    return Member(
      name: name, isFile: library.fileType(entry) & S_IFMT == S_IFREG,
      isEncrypted: library.isEncrypted(entry) > 0)
  }

  /// The bytes of the member that ``next()`` gave.
  func read(atMost limit: Int) -> Content {
    var bytes: [UInt8] = []
    let size = 1 << 16
    while true {
      var got = 0
      bytes.append(
        contentsOf: [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
          got = library.readData(handle, buffer.baseAddress, size)
          count = max(got, 0)
        })
      if got < 0 { return .damaged(reason: message) }
      if got == 0 { return .bytes(bytes) }
      if bytes.count > limit { return .tooLarge }
    }
  }

  private var message: String {
    library.errorText(handle).map { oneLine(cString: $0) } ?? "it is not whole"
  }
}

/// For the names of members; nil, which changes nothing, where the system has none of these.
private nonisolated(unsafe) let unicodeLocale: locale_t? = {
  for name in ["C.UTF-8", "en_US.UTF-8"] {
    if let locale = newlocale(LC_CTYPE_MASK, name, nil) { return locale }
  }
  return nil
}()

/// A name or message from outside as text on one line: what would break the line becomes U+FFFD.
func oneLine(cString: UnsafePointer<CChar>) -> String {
  var count = strlen(cString)
  while count > 0, cString[count - 1] == 0x0A { count -= 1 }
  return cString.withMemoryRebound(to: UInt8.self, capacity: count) {
    oneLine(Bytes(start: $0, count: count))
  }
}

func oneLine(_ bytes: some Sequence<UInt8>) -> String {
  var text = String.UnicodeScalarView()
  for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
    let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    text.append(isControl || scalar.value == 0x2028 || scalar.value == 0x2029 ? "\u{FFFD}" : scalar)
  }
  return String(text)
}
