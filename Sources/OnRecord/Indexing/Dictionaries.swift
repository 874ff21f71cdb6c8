// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// What the index knows of words and names beside the postings: the forms of each stem, and for each name whom it can mean.
///
/// Both lie in Xapian's synonym table, which compaction and searches over several databases join without our help.
enum Dictionaries {
  /// The key under which the other forms of a stem stand: `Zfailur` → *failure*, *failures*. That is also where
  /// Xapian's own query parser looks for the synonyms of a stemmed word.
  static func key(ofStem stem: [UInt8]) -> [UInt8] { [UInt8(ascii: "Z")] + stem }

  /// The key under which the full names stand that `alias` can mean.
  static func key(ofName alias: [UInt8], _ field: Expression.NameField) -> [UInt8] {
    Term.make(field == .case ? .case : .official, alias)
  }

  /// Xapian keeps the length of a synonym in one byte.
  static let longestSynonym = 245
}

/// Collects what the articles of a batch add to the dictionaries, so that each word and name is written once in a run.
struct DictionaryWriter {
  private let stemmer: Stemmer
  private var seenWords = SeenHashes()
  private var seenNames = SeenHashes()
  private var pending: [(key: [UInt8], value: [UInt8])] = []

  init() throws(XapianError) { stemmer = try Stemmer("english") }

  static func make(_ path: String) throws(IndexError) -> DictionaryWriter {
    do { return try DictionaryWriter() } catch { throw IndexError(error, path: path) }
  }

  mutating func add(_ article: PreparedArticle) throws(XapianError) {
    let fresh = article.words.terms.withUnsafeBufferPointer { terms in
      article.vocabulary.filter { seenWords.insert(TermGroups.hash(terms, $0)) }
    }
    for range in fresh {
      let word = Array(article.words.terms[range])
      guard Self.hasForms(word) else { continue }
      let stem = try stemmer.stem(word, as: [UInt8].self)
      pending.append((Dictionaries.key(ofStem: stem), word))
    }
    for name in article.names where seenNames.insert(name.hash) {
      guard name.alias.count <= Dictionaries.longestSynonym, !name.alias.isEmpty else { continue }
      let canonical = Array(name.canonical.utf8)
      guard canonical.count <= Dictionaries.longestSynonym else { continue }
      pending.append((Dictionaries.key(ofName: name.alias, name.field), canonical))
    }
  }

  /// Writes what has come together, in the order of the keys: the table is a tree.
  mutating func flush(to database: inout WritableDatabase) throws(XapianError) {
    pending.sort { $0.key.lexicographicallyPrecedes($1.key) }
    for (key, value) in pending { try database.addSynonym(value, of: key) }
    pending.removeAll()
  }

  /// The first of what has come together that the dictionaries of a database lack; what has is forgotten.
  mutating func firstMissing(in database: Database) throws(XapianError) -> (key: [UInt8], value: [UInt8])? {
    defer { pending.removeAll() }
    pending.sort { $0.key.lexicographicallyPrecedes($1.key) }
    var last: (key: [UInt8], values: Set<[UInt8]>) = ([], [])
    for entry in pending {
      if entry.key != last.key { last = (entry.key, Set(try database.synonyms(of: entry.key))) }
      if !last.values.contains(entry.value) { return entry }
    }
    return nil
  }

  /// Numbers, initials and words with other marks in them have no other forms.
  static func hasForms(_ word: [UInt8]) -> Bool {
    word.count > 2
      && word.allSatisfy { ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || $0 == UInt8(ascii: "'") }
  }
}

extension PreparedArticle.NameEntry {
  /// FNV-1a.
  fileprivate var hash: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ (field == .case ? 1 : 2)
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for byte in alias { add(byte) }
    add(0)
    for byte in canonical.utf8 { add(byte) }
    return hash ^ (hash >> 32)
  }
}
