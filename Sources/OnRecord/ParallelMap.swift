// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization

/// Work on many items at once, on threads of their own, the results in the order of the items.
public final class ParallelMap<Output: Sendable>: Sendable {
  private let outputs: Mutex<[Output?]>
  private let next = Atomic<Int>(0)
  private let count: Int
  private let work: @Sendable (Int) -> Output
  private let afterTraps: (@Sendable (Int, Set<String>?) -> Output)?
  private let done = DispatchGroup()

  /// Begins at once.
  ///
  /// - Parameters:
  ///   - count: the number of items.
  ///   - jobs: threads.
  ///   - work: given the index of an item.
  ///   - afterTraps: what is done instead when the work on an item trapped (see ``Containment``), given the index and the
  ///     things that each trap came upon; nil when one came upon none of them. Without it a trap ends the process.
  public init(
    count: Int, jobs: Int, work: @escaping @Sendable (Int) -> Output,
    afterTraps: (@Sendable (Int, Set<String>?) -> Output)? = nil
  ) {
    self.count = count
    self.work = work
    self.afterTraps = afterTraps
    outputs = Mutex([Output?](repeating: nil, count: count))
    for _ in 0..<max(1, min(jobs, count)) { start { self.takeAll() } }
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

  private func start(_ body: @escaping @Sendable () -> Void) {
    done.enter()
    Threads.start(body) { self.done.leave() }
  }

  /// Takes one item after the other until none is left.
  private func takeAll() {
    while case let index = next.wrappingAdd(1, ordering: .relaxed).oldValue, index < count {
      take(index, after: [])
    }
  }

  /// - Parameter traps: what was at hand at each trap that the item has led to.
  private func take(_ index: Int, after traps: [String?]) {
    let output =
      if let afterTraps {
        Containment.run {
          traps.isEmpty
            ? work(index) : afterTraps(index, traps.contains(nil) ? nil : Set(traps.compactMap(\.self)))
        } takeOver: { thing in
          self.start {
            self.take(index, after: traps + [thing])
            self.takeAll()
          }
          self.done.leave()
        }
      } else {
        work(index)
      }
    outputs.withLock { $0[index] = output }
  }
}
