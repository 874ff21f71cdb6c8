// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// That whoever read our output has gone.
struct ClosedPipe: Error {}

/// Standard output, written in large pieces; and what goes to standard error.
final class Output {
  nonisolated(unsafe) static let standard = Output()

  private var buffer: [UInt8] = []

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count > 1 << 16 { try flush() }
  }

  func line(_ text: String = "") throws {
    try write(text)
    try write([UInt8(ascii: "\n")])
  }

  func flush() throws {
    var start = 0
    while start < buffer.count {
      let written = buffer.withUnsafeBytes { systemWrite(1, $0.baseAddress! + start, $0.count - start) }
      if written < 0 {
        if errno == EINTR { continue }
        buffer.removeAll()
        if errno == EPIPE { throw ClosedPipe() }
        throw Complaint("standard output: \(String(cString: strerror(errno)).lowercased())")
      }
      start += written
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// One line on standard error, after the program's name.
  static func complain(_ message: String) { note("onrecord: \(message)") }

  /// One line on standard error.
  static func note(_ message: String) { raw(Style.printable(message).replacing("\n", with: " ") + "\n") }

  /// Standard error as it is, for a progress bar.
  static func raw(_ message: String) {
    let text = Array(message.utf8)
    _ = text.withUnsafeBytes { systemWrite(2, $0.baseAddress!, $0.count) }
  }

  static func isTerminal(_ descriptor: CInt) -> Bool { isatty(descriptor) == 1 }
}

private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, bytes, count)
  #else
    Darwin.write(descriptor, bytes, count)
  #endif
}
