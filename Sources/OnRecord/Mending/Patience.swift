// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How long to wait for another process that is writing to the same index.
public struct Patience: Sendable {
  /// In seconds; 0: do not wait.
  public var seconds: Double

  public init(seconds: Double) { self.seconds = seconds }

  public static let none = Patience(seconds: 0)

  /// Does what needs the index for itself, and tries again while another process has it.
  ///
  /// Asking again is all that waits: Xapian's own way to wait would open whatever lies at the path when the lock is
  /// free, without asking whether the process before has put another folder there.
  ///
  /// - Parameter goesOn: asked before each new try; false: give up.
  /// - Throws: `IndexError.Kind.locked` when the other one has not ended in time.
  public func tryAgain<Value: ~Copyable>(
    while goesOn: () -> Bool = { true }, _ body: () throws(IndexError) -> Value
  ) throws(IndexError) -> Value {
    let end = ContinuousClock.now + .seconds(seconds)
    var pause: UInt32 = 10_000
    while true {
      do { return try body() } catch {
        guard error.kind == .locked, ContinuousClock.now < end, goesOn() else { throw error }
      }
      usleep(pause)
      pause = min(pause * 2, 250_000)
    }
  }
}
