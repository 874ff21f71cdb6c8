// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads whole files.
public enum FileBytes {
  /// A file larger than this is refused before it is read: 1 GiB.
  public static let largest = 1 << 30

  public struct Failure: Error, Equatable {
    public var message: String
  }

  /// The bytes of the file at `path`. A file that grows while it is read gives what it held when its end was first
  /// reached.
  public static func read(_ path: String, limit: Int = largest) -> Result<[UInt8], Failure> {
    read(SystemPath.named(path), limit: limit)
  }

  /// Whether nothing is at a path any more.
  static func hasVanished(_ path: String) -> Bool {
    var status = stat()
    return path.hasPrefix("/") && lstat(SystemPath.named(path), &status) != 0 && errno == ENOENT
  }

  /// All that can be read from standard input.
  public static func readStandardInput(limit: Int = largest) -> Result<[UInt8], Failure> {
    read(descriptor: 0, expected: 1 << 16, limit: limit)
  }

  static func read(_ path: [CChar], limit: Int) -> Result<[UInt8], Failure> {
    // Without O_NONBLOCK a pipe nobody writes to would hold us up for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(Failure(message: systemMessage())) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(Failure(message: systemMessage())) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(Failure(message: "not a regular file")) }
    return read(descriptor: descriptor, expected: Int(status.st_size), limit: limit)
  }

  private static func read(descriptor: CInt, expected: Int, limit: Int) -> Result<[UInt8], Failure> {
    guard expected <= limit else { return .failure(tooLarge(limit)) }
    var bytes: [UInt8] = []
    var capacity = expected + 1
    while true {
      let start = bytes.count
      var failure: String?
      let wanted = capacity - start
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        var got: Int
        repeat { got = systemRead(descriptor, buffer.baseAddress, wanted) } while got < 0 && errno == EINTR
        if got < 0 { failure = systemMessage() }
        count = max(got, 0)
      }
      if let failure { return .failure(Failure(message: failure)) }
      if chunk.isEmpty { return .success(bytes) }
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      if bytes.count > limit { return .failure(tooLarge(limit)) }
      if bytes.count == capacity { capacity = min(capacity * 2, limit + 2) }
    }
  }

  private static func tooLarge(_ limit: Int) -> Failure {
    Failure(message: "larger than \(limit >> 20) MiB, the most that is read; split it")
  }
}

private func systemRead(_ descriptor: CInt, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.read(descriptor, buffer, count)
  #else
    Darwin.read(descriptor, buffer, count)
  #endif
}
