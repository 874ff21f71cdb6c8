// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization

/// Work on many items at once, on threads of their own, the results in the order of the items.
public final class ParallelMap<Output: Sendable>: Sendable {
  private let outputs: Mutex<[Output?]>
  private let next = Atomic<Int>(0)
  private let count: Int
  private let done = DispatchGroup()

  /// Begins at once.
  ///
  /// - Parameters:
  ///   - count: the number of items.
  ///   - jobs: threads.
  ///   - work: given the index of an item.
  public init(count: Int, jobs: Int, work: @escaping @Sendable (Int) -> Output) {
    self.count = count
    outputs = Mutex([Output?](repeating: nil, count: count))
    for _ in 0..<max(1, min(jobs, count)) {
      DispatchQueue.global().async(group: done) { self.run(work) }
    }
  }

  /// Waits for all of them.
  public func results() -> [Output] {
    done.wait()
    return outputs.withLock { $0.compactMap { $0 } }
  }

  /// Waits for all of them.
  ///
  /// - Parameter progress: called on this thread, ten times a second.
  public func results(_ progress: () -> Void) -> [Output] {
    while done.wait(timeout: .now() + .milliseconds(100)) == .timedOut { progress() }
    return results()
  }

  /// Takes one item after the other until none is left.
  private func run(_ work: (Int) -> Output) {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      let output = work(index)
      outputs.withLock { $0[index] = output }
    }
  }
}
