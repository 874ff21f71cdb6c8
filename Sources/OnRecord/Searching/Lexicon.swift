// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Tells what the words and names of a query can stand for in an index.
///
/// That is read in the synonym table. Xapian's servers do not serve it, so where a part of the index is remote the
/// terms are walked instead, and the aliases are looked up in the tables of the articles that print them.
struct Lexicon {
  /// Of a remote index with more names than this, the rest is not walked.
  static let mostNames = 500_000
  /// Of the articles of a remote index that print a name, so many are asked whose it is there.
  static let mostArticles = 2_000

  /// Of so many who share a last word at most it is asked whether they are persons.
  static let mostAlike = 200

  let database: Database
  /// Whether a part of the index is remote, so that the terms are walked: to look up many names takes long.
  let isWalked: Bool
  private let stemmer: Stemmer

  init(_ database: Database, isRemote: Bool) throws(XapianError) {
    self.database = database
    isWalked = isRemote
    stemmer = try Stemmer("english")
  }

  // MARK: Words

  /// The words of the index that have the stem of `word`, in byte order; none when it is a word without forms.
  func forms(of word: [UInt8]) throws -> [[UInt8]] {
    guard DictionaryWriter.hasForms(word) else { return [] }
    let stem = try stemmer.stem(word, as: [UInt8].self)
    if isWalked { return try walkedForms(ofStem: stem) }
    return try database.synonyms(of: Dictionaries.key(ofStem: stem)).filter { try database.termExists($0) }
  }

  private func walkedForms(ofStem stem: [UInt8]) throws -> [[UInt8]] {
    try Self.beginnings(ofStem: stem).flatMap { try database.terms(withPrefix: $0).map(\.bytes) }
      .filter { try DictionaryWriter.hasForms($0) && stemmer.stem($0, as: [UInt8].self) == stem }
  }

  /// How the words with a stem begin: Snowball takes endings away, and changes at most the letter before them
  /// (*tries* and *try*: *tri*; *hoping*: *hope*); only *dying*, *lying* and *tying* are exceptions.
  private static func beginnings(ofStem stem: [UInt8]) -> [[UInt8]] {
    guard stem.count > 2 else { return stem.isEmpty ? [] : [stem] }
    let beginning = Array(stem.dropLast())
    return stem.count == 3 && stem.dropFirst().elementsEqual("ie".utf8)
      ? [beginning, [stem[0], UInt8(ascii: "y")]] : [beginning]
  }

  // MARK: Names

  /// The full names that a folded name can mean, itself among them; as printed where the synonym table has them,
  /// else folded.
  func names(_ folded: [UInt8], _ field: Expression.NameField) throws(XapianError) -> [String] {
    var names = try database.synonyms(of: Dictionaries.key(ofName: folded, field)).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard isWalked else { return names }
    let known = Set(names.map { Term.folded($0) })
    for name in try walkedNames(folded, field) where !known.contains(name) {
      names.append(String(decoding: name, as: UTF8.self))
    }
    return names
  }

  /// All folded names under which somebody is known.
  func knownNames(_ field: Expression.NameField) throws(XapianError) -> [[UInt8]] {
    let prefix = Dictionaries.key(ofName: [], field)
    let keys = try database.synonymKeys(prefix: prefix).map { Array($0.dropFirst(prefix.count)) }
    guard isWalked else { return keys }
    let full = try fullNames(field)
    let surnames =
      field == .official ? full.compactMap { $0.split(separator: Self.space).last.map(Array.init) } : []
    return Set(keys + full + surnames).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Those are meant who are called so somewhere: aliases stand in the articles' texts. A full name of several words
  /// means itself, and so does any case by its name. Else those are meant who have it as their last name, and when there
  /// are none, those in whose names it stands.
  private func walkedNames(_ folded: [UInt8], _ field: Expression.NameField) throws(XapianError) -> [[UInt8]]
  {
    let aliased = try printedNames(folded, field)
    if field == .case, !aliased.isEmpty { return aliased }
    return try aliased + namesHolding(folded, field)
  }

  /// The names of those who are called so in articles that print it.
  private func printedNames(_ folded: [UInt8], _ field: Expression.NameField) throws(XapianError) -> [[UInt8]]
  {
    let words = folded.split(separator: Self.space).map(Array.init)
    guard !words.isEmpty else { return [] }
    let query: Xapian.Query = words.count == 1 ? .term(words[0]) : .phrase(words)
    let found = try database.matches(Enquire(query, weighting: .boolean), maximum: Self.mostArticles)
    var names: Set<[UInt8]> = []
    for hit in found {
      guard let table = try? ArticleTable(try database.value(in: Slot.table, of: hit.document)) else {
        continue
      }
      for (name, aliases) in table.names(field)
      where ([name] + aliases).contains(where: { Term.folded($0) == folded }) {
        names.insert(Term.folded(name))
      }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func namesHolding(_ folded: [UInt8], _ field: Expression.NameField) throws(XapianError)
    -> [[UInt8]]
  {
    let isFull = try database.termExists(Dictionaries.key(ofName: folded, field))
    if isFull, field == .case || folded.contains(Self.space) { return [folded] }
    let holding = try fullNames(field).filter { NameResolver.holds($0, folded) }
    let last = field == .official ? holding.filter { $0.suffix(folded.count) == folded[...] } : []
    guard (1...Self.mostAlike).contains(last.count) else { return last.isEmpty ? holding : last }
    // A body has no surname.
    var persons: [[UInt8]] = []
    for name in last where try isPerson(name) { persons.append(name) }
    return persons.isEmpty ? last : persons
  }

  /// Whether an article that quotes somebody under a name takes that for a person's.
  private func isPerson(_ name: [UInt8]) throws(XapianError) -> Bool {
    let quoting = Enquire(.term(Dictionaries.key(ofName: name, .official)), weighting: .boolean)
    for hit in try database.matches(quoting, maximum: 1) {
      let table = try? ArticleTable(try database.value(in: Slot.table, of: hit.document))
      return table?.speakers.contains { $0.kind == .person && Term.folded($0.name) == name } ?? false
    }
    return false
  }

  private func fullNames(_ field: Expression.NameField) throws(XapianError) -> [[UInt8]] {
    let prefix = Dictionaries.key(ofName: [], field)
    return try database.terms(withPrefix: prefix, limit: Self.mostNames).map {
      Array($0.bytes.dropFirst(prefix.count))
    }
  }

  private static let space = UInt8(ascii: " ")
}

extension ArticleTable {
  /// The names of its cases or of those whom it quotes, and what else it calls them.
  fileprivate func names(_ field: Expression.NameField) -> [(name: String, aliases: [String])] {
    switch field {
    case .case: cases.map { ($0.name, $0.aliases) }
    case .official: quotedSpeakerIndices.map { (speakers[$0].name, speakers[$0].aliases) }
    case .role, .org, .source, .byline: []
    }
  }
}
