// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Dispatch
import Synchronization

/// The articles of a file that holds more text than is prepared at once: read on a thread of their own, and handed over
/// part by part, so that it does not matter how many they are.
final class ArticleStream: Sendable {
  /// Parts that are read ahead.
  private static let ahead = 2

  struct Part: Sendable {
    var articles: [Article] = []
    var refusals: [Refusal] = []
    /// Whether we trapped on what comes next, so that this is the last one.
    var isCutShort = false
  }

  private struct State {
    /// Being read, and not yet handed over.
    var open = Part()
    var size = 0
    var parts: [Part?] = []
    var isCancelled = false
  }

  struct Cancelled: Error {}

  /// Hands over the articles of a file, until what it hands them to throws.
  typealias Reading =
    @Sendable (
      _ visit: (Result<Article, ReadingError>) throws(Cancelled) -> Void
    ) throws(Cancelled) -> Void

  private let state = Mutex(State())
  // From 0, as one that ends below the number it began with ends the process.
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  /// Begins to read at once. Has to be read to its end, or cancelled.
  ///
  /// - Parameter partSize: bytes of text in a part, and of one article more. What is made of a text may take thirty times
  ///   its bytes.
  init(path: String, partSize: Int, _ reading: @escaping Reading) {
    for _ in 0..<Self.ahead { free.signal() }
    Threads.start {
      Containment.run {
        do throws(Cancelled) { try self.read(path, partSize, reading) } catch {}
        self.end()
      } takeOver: { _ in
        self.state.withLock {
          $0.open.refusals.append(Refusal(path: path, .ourFault()))
          $0.open.isCutShort = true
        }
        self.end()
      }
    }
  }

  convenience init(_ bytes: [UInt8], path: String, fieldMap: FieldMap, partSize: Int) {
    self.init(path: path, partSize: partSize) { (visit) throws(Cancelled) in
      try bytes.withUnsafeBufferPointer { (bytes) throws(Cancelled) in
        try Reader(fieldMap: fieldMap).forEachArticle(in: bytes, name: path, visit)
      }
    }
  }

  private func end() {
    state.withLock { $0.parts += [$0.open, nil] }
    for _ in 0..<2 { filled.signal() }
  }

  /// Waits for the next part; nil after the last.
  func next() -> Part? {
    filled.wait()
    let part = state.withLock { $0.parts.removeFirst() }
    free.signal()
    return part
  }

  /// Ends the reading, at its next article.
  func cancel() {
    state.withLock { $0.isCancelled = true }
    free.signal()
  }

  private func read(_ path: String, _ partSize: Int, _ reading: Reading) throws(Cancelled) {
    try reading { (result) throws(Cancelled) in
      let isFull = state.withLock { state in
        switch result {
        case .success(let article):
          state.open.articles.append(article)
          state.size += article.text.count
        case .failure(let error): state.open.refusals.append(Refusal(path: path, error))
        }
        return state.size >= partSize
      }
      if isFull { try hand() }
    }
  }

  private func hand() throws(Cancelled) {
    free.wait()
    let isCancelled = state.withLock { state in
      if !state.isCancelled { state.parts.append(state.open) }
      (state.open, state.size) = (Part(), 0)
      return state.isCancelled
    }
    if isCancelled { throw Cancelled() }
    filled.signal()
  }
}
