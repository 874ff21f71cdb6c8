// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

// What a database keeps beside its documents: metadata, synonyms, spellings.

extension WritableDatabase {
  /// Stores metadata under a key (1 to 245 bytes), committed with the batch. Empty bytes remove the key.
  public mutating func setMetadata(_ value: some Bytes, for key: some Bytes) throws(XapianError) {
    try change(about: key.forMessage) { writer, error in
      key.withC { key in value.withC { cx_writer_set_metadata(writer, key, $0, error) } }
    }
  }

  /// Adds a synonym of a term (or, for several words, of the words joined by single spaces).
  public mutating func addSynonym(_ synonym: some Bytes, of term: some Bytes) throws(XapianError) {
    try change(about: term.forMessage) { writer, error in
      term.withC { term in synonym.withC { cx_writer_add_synonym(writer, term, $0, error) } }
    }
  }

  /// Removes a synonym of a term, if it is one.
  public mutating func removeSynonym(_ synonym: some Bytes, of term: some Bytes) throws(XapianError) {
    try change(about: term.forMessage) { writer, error in
      term.withC { term in synonym.withC { cx_writer_remove_synonym(writer, term, $0, error) } }
    }
  }

  /// Removes all synonyms of a term.
  public mutating func removeSynonyms(of term: some Bytes) throws(XapianError) {
    try change(about: term.forMessage) { writer, error in
      term.withC { cx_writer_clear_synonyms(writer, $0, error) }
    }
  }

  /// Adds a word to those that can be suggested for a misspelt one.
  ///
  /// - Parameter count: how often it occurs; of two words as near, the more frequent is suggested.
  public mutating func addSpelling(_ word: some Bytes, count: UInt32 = 1) throws(XapianError) {
    try change(about: word.forMessage) { writer, error in
      word.withC { cx_writer_add_spelling(writer, $0, count, error) }
    }
  }

  /// Takes a word's count back by `count`; at 0 the word is gone.
  public mutating func removeSpelling(_ word: some Bytes, count: UInt32 = 1) throws(XapianError) {
    try change(about: word.forMessage) { writer, error in
      word.withC { cx_writer_remove_spelling(writer, $0, count, error) }
    }
  }
}

extension ReadableDatabase where Self: ~Copyable {
  /// The keys that begin with a prefix under which metadata is stored, in byte order.
  public func metadataKeys(prefix: some Bytes = "") throws(XapianError) -> [[UInt8]] {
    try list(CX_METADATA_KEYS, prefix: prefix)
  }

  /// The terms that begin with a prefix and have synonyms, in byte order.
  public func synonymKeys(prefix: some Bytes = "") throws(XapianError) -> [[UInt8]] {
    try list(CX_SYNONYM_KEYS, prefix: prefix)
  }

  /// The synonyms of a term, in byte order.
  public func synonyms(of term: some Bytes) throws(XapianError) -> [[UInt8]] {
    try list(CX_SYNONYMS, prefix: term)
  }

  /// The words that can be suggested, each with its count, in byte order.
  public func spellings() throws(XapianError) -> [TermEntry] {
    try entries(CX_SPELLINGS, prefix: "", from: "", limit: nil)
  }

  /// The word among the spellings that is nearest to a misspelt one; empty when none is near, or when the word
  /// is right.
  ///
  /// - Parameter editDistance: how many letters may be wrong, missing, too many or swapped, at most.
  public func spellingSuggestion<Word: OwnedBytes>(
    for word: some Bytes, editDistance: UInt32 = 2, as type: Word.Type = String.self
  ) throws(XapianError) -> Word {
    Word(
      try collectOne(about: word.forMessage) { visit, context, error in
        word.withC { cx_database_spelling_suggestion(pointer, $0, editDistance, visit, context, error) }
      })
  }

  private func list(_ list: cx_terms_of, prefix: some Bytes) throws(XapianError) -> [[UInt8]] {
    try entries(list, prefix: prefix, from: "", limit: nil, frequencies: false).map(\.bytes)
  }
}
