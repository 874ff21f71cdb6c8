// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The few file accesses of this command.
enum Files {
  /// All bytes of a file.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw failure(path) }
    defer { _ = close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = platformRead(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) throws(Failure) -> [String] {
    guard let handle = opendir(folder) else { throw failure(folder) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted()
  }

  /// Writes the lines, each with its line break; what was there is replaced.
  static func write(_ lines: [String], to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    let isWhole = Console.write(lines.map { $0 + "\n" }.joined(), to: descriptor)
    guard close(descriptor) == 0, isWhole else { throw failure(path) }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(message: "\(path): \(String(cString: strerror(errno)))")
  }
}

/// Where results and complaints go.
enum Console {
  static func write(_ text: String) { write(text, to: 1) }

  static func writeError(_ text: String) { write(text, to: 2) }

  /// - Returns: false when not all of it could be written.
  @discardableResult
  static func write(_ text: String, to descriptor: CInt) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let count = platformWrite(descriptor, part.baseAddress, part.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }
}

#if canImport(Glibc)
  private let platformRead = Glibc.read
  private let platformWrite = Glibc.write
#else
  private let platformRead = Darwin.read
  private let platformWrite = Darwin.write
#endif
