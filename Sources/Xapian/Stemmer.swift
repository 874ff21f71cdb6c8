// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// Reduces words of a language to their stems, by Snowball's algorithms. Words must be in lower case.
public final class Stemmer {
  private let pointer: OpaquePointer

  /// - Parameter language: by name or code: `english`, `en`, `german2` … (`languages` has the names).
  ///   `none` is a language that leaves words as they are.
  public init(_ language: String) throws(XapianError) {
    pointer = try guarded(about: language) { error in language.withC { cx_stemmer_new($0, error) } }!
  }

  deinit { cx_stemmer_free(pointer) }

  /// The stem of a word.
  public func stem<Stem: OwnedBytes>(_ word: some Bytes, as type: Stem.Type = String.self) throws(XapianError)
    -> Stem
  {
    Stem(try withStem(of: word) { Array($0) })
  }

  /// Lends the stem of a word, without copying it.
  public func withStem<Result>(
    of word: some Bytes, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) throws(XapianError) -> Result {
    let stem = try guarded(about: word.forMessage) { error in
      word.withC { cx_stemmer_stem(pointer, $0, error) }
    }
    return withExtendedLifetime(self) { body(stem.buffer) }
  }

  /// The languages that there are stemmers for.
  public static var languages: [String] {
    let names = try? collectOne { cx_stemmer_languages($0, $1, $2) }
    return String(names ?? []).split(separator: " ").map { String($0) }
  }
}

@available(*, unavailable)
extension Stemmer: Sendable {}
