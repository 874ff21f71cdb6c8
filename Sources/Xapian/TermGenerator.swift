// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// Xapian's own way from text to terms: splits it into words, in lower case, and stems them.
public final class TermGenerator {
  /// Whether the stopper keeps words out of the index, or only their stems.
  public enum StopStrategy: Sendable, Hashable { case none, all, stemmed }

  private let pointer: OpaquePointer
  private let callbacks: WordCallbacks

  /// - Parameters:
  ///   - ngrams: whether to split Chinese, Japanese and Korean text into pairs of characters.
  ///   - maximumWordLength: in bytes; longer words are left out. 64 if `nil`.
  public init(
    _ rules: WordRules = WordRules(), stopStrategy: StopStrategy = .stemmed, ngrams: Bool = false,
    maximumWordLength: UInt32? = nil
  ) throws(XapianError) {
    let callbacks = WordCallbacks(rules)
    let stopping =
      switch stopStrategy {
      case .none: CX_STOP_NONE
      case .all: CX_STOP_ALL
      case .stemmed: CX_STOP_STEMMED
      }
    pointer = try guarded { error in
      callbacks.withC { cx_generator_new($0, stopping, ngrams, maximumWordLength ?? 0, error) }
    }!
    self.callbacks = callbacks
  }

  deinit { cx_generator_free(pointer) }

  /// The position of the last word so far; the next word's is one higher. Set it to 0 for a new document.
  public var position: TermPosition {
    get { cx_generator_position(pointer) }
    set { cx_generator_set_position(pointer, newValue) }
  }

  /// Leaves a gap, so that no phrase is found across it.
  public func skipPositions(_ count: TermPosition = 100) { position &+= count }

  /// Adds the terms of a text to a document.
  ///
  /// - Parameters:
  ///   - weight: what each word adds to its term's wdf.
  ///   - prefix: put before each term, to keep fields apart.
  ///   - positions: whether the terms get positions, for phrases.
  public func index(
    _ text: some Bytes, into document: inout PackedDocument, weight: UInt32 = 1, prefix: some Bytes = "",
    positions: Bool = true
  ) throws {
    var unpacking = Unpacking(document: document)
    document.removeAll()
    defer { document = unpacking.document }
    var error = cx_error()
    withUnsafeMutablePointer(to: &unpacking) { context in
      prefix.withC { prefix in
        text.withC {
          cx_generator_index(
            pointer, $0, weight, prefix, positions, Unpacking.visitTerm, Unpacking.visitPositions, context,
            &error)
        }
      }
    }
    let thrown = callbacks.takeError()
    if error.kind != CX_OK {
      let reported = XapianError(taking: &error, about: "")
      throw thrown ?? reported
    }
  }
}

@available(*, unavailable)
extension TermGenerator: Sendable {}
