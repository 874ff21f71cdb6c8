// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes packed files for tests, with zlib, which libarchive needs too.
enum Packing {
  /// A zip of these files, in order, all compressed.
  static func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in files {
      let packed = deflated(bytes)
      let common =
        number(20, 2) + number(0x0800, 2) + number(8, 2) + number(0, 2) + number(0x21, 2)
        + number(Int(zlib.crc32(0, bytes, UInt32(bytes.count))), 4) + number(packed.count, 4)
        + number(bytes.count, 4) + number(name.utf8.count, 2) + number(0, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + common
      directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(file.count, 4)
      directory += Array(name.utf8)
      file += number(0x0403_4B50, 4) + common + Array(name.utf8) + packed
    }
    let start = file.count
    file += directory
    file += number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
    return file + number(directory.count, 4) + number(start, 4) + number(0, 2)
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflated(bytes)
      + number(Int(zlib.crc32(0, bytes, UInt32(bytes.count))), 4) + number(bytes.count & 0xFFFF_FFFF, 4)
  }

  /// A tar with one entry for each file; a name that ends in a slash is a folder, `name -> target` a link.
  static func tar(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    for (name, bytes) in files {
      let parts = name.split(separator: " -> ").map(String.init)
      var header = [UInt8](repeating: 0, count: 512)
      func put(_ text: String, at start: Int) {
        for (i, byte) in text.utf8.enumerated() { header[start + i] = byte }
      }
      func octal(_ value: Int, _ width: Int) -> String {
        let digits = String(value, radix: 8)
        return String(repeating: "0", count: width - digits.utf8.count) + digits
      }
      put(parts[0], at: 0)
      put("0000644", at: 100)
      put(octal(bytes.count, 11), at: 124)
      put(octal(0, 11), at: 136)
      put("        ", at: 148)
      put(name.hasSuffix("/") ? "5" : parts.count > 1 ? "2" : "0", at: 156)
      if parts.count > 1 { put(parts[1], at: 157) }
      put("ustar\u{0}00", at: 257)
      put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ", at: 148)
      file += header + bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
    }
    return file + [UInt8](repeating: 0, count: 1024)
  }

  private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// The stream without the header and the sum of zlib's own form.
  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var count = UInt(bytes.count + bytes.count / 1000 + 64)
    var packed = [UInt8](repeating: 0, count: Int(count))
    precondition(zlib.compress(&packed, &count, bytes, UInt(bytes.count)) == 0, "zlib failed")
    return Array(packed[2..<Int(count) - 4])
  }

  private struct Zlib {
    typealias Compress =
      @convention(c) (
        UnsafeMutablePointer<UInt8>, UnsafeMutablePointer<UInt>, UnsafePointer<UInt8>, UInt
      ) -> CInt
    typealias Sum = @convention(c) (UInt, UnsafePointer<UInt8>, UInt32) -> UInt
    let compress: Compress
    let crc32: Sum
  }

  private static let zlib: Zlib = {
    let library = ["libz.so.1", "libz.dylib"].lazy.compactMap { (name: String) in dlopen(name, RTLD_NOW) }
      .first!
    return Zlib(
      compress: unsafeBitCast(dlsym(library, "compress")!, to: Zlib.Compress.self),
      crc32: unsafeBitCast(dlsym(library, "crc32")!, to: Zlib.Sum.self))
  }()
}
