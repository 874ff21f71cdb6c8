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
    /// Whether we trapped behind it, so that what comes then is not known.
    var isCutShort = false
  }

  private struct State {
    var parts: [Part?] = []
    var isCancelled = false
  }

  private struct Cancelled: Error {}

  private let state = Mutex(State())
  // From 0, as one that ends below the number it began with ends the process.
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  /// Begins to read at once. Has to be read to its end, or cancelled.
  ///
  /// - Parameter partSize: bytes of text in a part, and of one article more. What is made of a text may take thirty times
  ///   its bytes.
  init(_ bytes: [UInt8], path: String, fieldMap: FieldMap, partSize: Int) {
    for _ in 0..<Self.ahead { free.signal() }
    Threads.start {
      Containment.run {
        do throws(Cancelled) { try self.read(bytes, path, fieldMap, partSize) } catch {}
        self.end([nil])
      } takeOver: { _ in
        self.end([Part(refusals: [Refusal(path: path, .ourFault())], isCutShort: true), nil])
      }
    }
  }

  private func end(_ parts: [Part?]) {
    state.withLock { $0.parts += parts }
    for _ in parts { filled.signal() }
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

  private func read(
    _ bytes: [UInt8], _ path: String, _ fieldMap: FieldMap, _ partSize: Int
  ) throws(Cancelled) {
    var part = Part()
    var size = 0
    try bytes.withUnsafeBufferPointer { (bytes) throws(Cancelled) in
      try Reader(fieldMap: fieldMap).forEachArticle(in: bytes, name: path) { (result) throws(Cancelled) in
        switch result {
        case .success(let article):
          part.articles.append(article)
          size += article.text.count
        case .failure(let error): part.refusals.append(Refusal(path: path, error))
        }
        guard size >= partSize else { return }
        try hand(part)
        part = Part()
        size = 0
      }
    }
    try hand(part)
  }

  private func hand(_ part: Part) throws(Cancelled) {
    free.wait()
    let isCancelled = state.withLock { state in
      if !state.isCancelled { state.parts.append(part) }
      return state.isCancelled
    }
    if isCancelled { throw Cancelled() }
    filled.signal()
  }
}
