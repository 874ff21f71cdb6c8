// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// How a `TermGenerator` or a `QueryParser` stems words, and which it leaves out. Use the same for both.
public struct WordRules: Sendable {
  /// What words are reduced to.
  public enum Stemming: Sendable {
    case none
    /// By Snowball's algorithm for a language (see `Stemmer.languages`).
    case language(String)
    /// By a function of one's own, from words in lower case. What it throws ends the call, and is thrown.
    case custom(@Sendable ([UInt8]) throws -> [UInt8])
  }

  /// Which terms are made of a word.
  public enum Strategy: Sendable, Hashable {
    /// The words alone.
    case none
    /// The words with their positions, and their stems with a prefix `Z`, without. In a query, words in
    /// phrases, and words that begin with a capital, are not stemmed.
    case some
    /// The stems alone, without a prefix.
    case all
    /// The stems alone, with the prefix `Z`.
    case allPrefixed
    /// As `some`, the stems with their positions too.
    case someWithPositions
  }

  /// Which words are left out.
  public enum Stopping: Sendable {
    case none
    case words([String])
    /// What it throws ends the call, and is thrown.
    case custom(@Sendable ([UInt8]) throws -> Bool)
  }

  public var stemming: Stemming
  public var strategy: Strategy
  public var stopping: Stopping

  public init(stemming: Stemming = .none, strategy: Strategy = .some, stopping: Stopping = .none) {
    self.stemming = stemming
    self.strategy = strategy
    self.stopping = stopping
  }
}

/// The callbacks that word rules need. The shim keeps pointers into it, so it must outlive what is made of
/// the rules.
final class WordCallbacks {
  typealias Stemming = Callback<[UInt8], [UInt8]>
  typealias Stopping = Callback<[UInt8], Bool>

  private let rules: WordRules
  private var stemming: Stemming?
  private var stopping: Stopping?

  init(_ rules: WordRules) {
    self.rules = rules
    if case .custom(let stem) = rules.stemming { stemming = Callback(stem) }
    if case .custom(let stops) = rules.stopping { stopping = Callback(stops) }
  }

  /// What a callback has thrown since the last time this was asked.
  func takeError() -> (any Error)? {
    defer {
      stemming?.error = nil
      stopping?.error = nil
    }
    return stemming?.error ?? stopping?.error
  }

  func withC<Result>(_ body: (UnsafePointer<cx_words>) -> Result) -> Result {
    var language = ""
    if case .language(let name) = rules.stemming { language = name }
    var stopWords: [String] = []
    if case .words(let words) = rules.stopping { stopWords = words }
    return language.withC { language in
      ByteList(stopWords).withC { stopWords in
        var words = cx_words()
        words.stemming = rules.strategy.kind
        words.language = language
        words.stop_words = stopWords
        if let stemming {
          words.stem_context = stemming.context
          words.stem = { context, word, answer, target in
            guard let stem = Stemming.from(context).answer(word.array) else { return false }
            return stem.withC { answer(target, $0) }
          }
        }
        if let stopping {
          words.stop_context = stopping.context
          words.stop = { context, word in
            switch Stopping.from(context).answer(word.array) {
            case .some(true): CX_ACCEPT
            case .some(false): CX_REJECT
            case .none: CX_STOP
            }
          }
        }
        return body(&words)
      }
    }
  }
}

extension WordRules.Strategy {
  fileprivate var kind: cx_stemming {
    switch self {
    case .none: CX_STEM_NONE
    case .some: CX_STEM_SOME
    case .all: CX_STEM_ALL
    case .allPrefixed: CX_STEM_ALL_Z
    case .someWithPositions: CX_STEM_FULL
    }
  }
}
