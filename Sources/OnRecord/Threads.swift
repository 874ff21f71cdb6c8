// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Threads of our own, kept for the next work: where one of Dispatch's few stands still (see ``Containment``), it is
/// missed, and each new one takes memory from another place.
final class Threads: @unchecked Sendable {
  private struct Work {
    var body: @Sendable () -> Void
    var tell: @Sendable () -> Void
  }

  private static let shared = Threads()

  /// What is to be run: as many as threads have been begun or woken for it.
  private var work: [Work] = []
  /// Threads that wait to be woken.
  private var idle = 0
  /// Guards both. The thread sanitizer sees this kind of lock change hands; a Swift `Mutex` it does not always.
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let wake = DispatchSemaphore(value: 0)

  private init() { pthread_mutex_init(lock, nil) }

  /// Runs `body` on a thread that does nothing else meanwhile.
  ///
  /// - Parameter tell: called when it is done and its thread is free for other work.
  static func start(_ body: @escaping @Sendable () -> Void, tell: @escaping @Sendable () -> Void = {}) {
    shared.start(Work(body: body, tell: tell))
  }

  private func start(_ next: Work) {
    let wakes = locked {
      work.append(next)
      guard idle > 0 else { return false }
      idle -= 1
      return true
    }
    if wakes {
      wake.signal()
    } else if !beginThread() {
      // The system has no more of them.
      DispatchQueue.global().async {
        let work = self.next()
        work.body()
        work.tell()
      }
    }
  }

  private func beginThread() -> Bool {
    #if canImport(Glibc)
      var thread = pthread_t()
      guard pthread_create(&thread, nil, { _ in Threads.shared.runAll() }, nil) == 0 else { return false }
    #else
      var thread: pthread_t?
      guard pthread_create(&thread, nil, { _ in Threads.shared.runAll() }, nil) == 0, let thread else {
        return false
      }
    #endif
    return pthread_detach(thread) == 0
  }

  private func runAll() -> Never {
    while true {
      let work = next()
      work.body()
      locked { idle += 1 }
      work.tell()
      wake.wait()
    }
  }

  private func next() -> Work { locked { work.removeFirst() } }

  private func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}
