// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps a fault of the program's own, a trap of Swift's (an index out of range, an overflow), to the work it came upon.
///
/// A trap comes before any harm is done, so the other threads can go on. The thread it came upon cannot, as it never gives
/// back what it holds: it stands still until the process ends, and another takes over.
enum Containment {
  /// Each thread that stands still keeps its memory; the next trap ends the process.
  private static let mostTraps = 256
  private static let traps = Atomic<Int>(0)

  /// What the handler has to know of the work of a thread.
  private final class Work {
    /// What the thread is at, where the work is on several things.
    var thing: String?
    let takeOver: (String?) -> Void

    init(takeOver: @escaping (String?) -> Void) { self.takeOver = takeOver }
  }

  /// Runs `work` on this thread.
  ///
  /// - Parameter takeOver: called on this thread when it traps, with what it was at; must not wait for anything.
  static func run<Value>(_ work: () -> Value, takeOver: @escaping (String?) -> Void) -> Value {
    _ = listening
    let current = Work(takeOver: takeOver)
    return withExtendedLifetime(current) {
      pthread_setspecific(key, Unmanaged.passUnretained(current).toOpaque())
      defer { pthread_setspecific(key, nil) }
      return work()
    }
  }

  /// Says what the contained work of this thread is at.
  static func begin(_ thing: String) { current?.thing = thing }

  /// Says that it is at nothing of its own.
  static func end() { current?.thing = nil }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  private static var current: Work? {
    pthread_getspecific(key).map { Unmanaged<Work>.fromOpaque($0).takeUnretainedValue() }
  }

  /// A trap is an instruction that is none: which signal it gives depends on the processor.
  private static let listening: Void = {
    _ = key
    for number in [SIGILL, SIGTRAP] { signal(number) { Containment.trapped($0) } }
  }()

  private static func trapped(_ number: CInt) {
    guard let current, traps.wrappingAdd(1, ordering: .relaxed).oldValue < mostTraps else {
      // Back at the same instruction, it now ends the process.
      signal(number, SIG_DFL)
      return
    }
    // A thread that is begun here would inherit that the signal is held back, and could not be helped.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    current.takeOver(current.thing)
    while true { pause() }
  }
}
