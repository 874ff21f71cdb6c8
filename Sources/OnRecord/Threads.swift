// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Threads of our own, kept for the next work: where one of Dispatch's few stands still (see ``Containment``), it is
/// missed, and each new one takes memory from another place.
enum Threads {
  private struct State {
    /// What is to be run: as many as threads have been begun or woken for it.
    var work: [Work] = []
    /// Threads that wait to be woken.
    var idle = 0
  }

  private struct Work {
    var body: @Sendable () -> Void
    var tell: @Sendable () -> Void
  }

  private static let state = Mutex(State())
  private static let wake = DispatchSemaphore(value: 0)

  /// Runs `body` on a thread that does nothing else meanwhile.
  ///
  /// - Parameter tell: called when it is done and its thread is free for other work.
  static func start(_ body: @escaping @Sendable () -> Void, tell: @escaping @Sendable () -> Void = {}) {
    let wakes = state.withLock { state in
      state.work.append(Work(body: body, tell: tell))
      guard state.idle > 0 else { return false }
      state.idle -= 1
      return true
    }
    if wakes {
      wake.signal()
    } else if !beginThread() {
      // The system has no more of them.
      DispatchQueue.global().async {
        let work = next()
        work.body()
        work.tell()
      }
    }
  }

  private static func beginThread() -> Bool {
    #if canImport(Glibc)
      var thread = pthread_t()
      guard pthread_create(&thread, nil, { _ in Threads.runAll() }, nil) == 0 else { return false }
    #else
      var thread: pthread_t?
      guard pthread_create(&thread, nil, { _ in Threads.runAll() }, nil) == 0, let thread else {
        return false
      }
    #endif
    return pthread_detach(thread) == 0
  }

  private static func runAll() -> Never {
    while true {
      let work = next()
      work.body()
      state.withLock { $0.idle += 1 }
      work.tell()
      wake.wait()
    }
  }

  private static func next() -> Work { state.withLock { $0.work.removeFirst() } }
}
