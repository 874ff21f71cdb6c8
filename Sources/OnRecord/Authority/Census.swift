// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Who is quoted in articles, and what cases these are about, as numbers: what an article says in the same words as
/// another one is kept and understood once. A whole index of it is counted without a string being made.
struct Census {
  struct Article {
    var document: DocumentID
    /// Of publication, as ``Slot/date`` has it; 0 when it is not known.
    var day: Int32
    /// In ``Census/caseLists``.
    var cases: Int32
    /// How many quotations it has.
    var quotations: Int32
    /// In ``Census/sightings``.
    var sightings: Range<Int32>
  }

  /// Somebody quoted in one article.
  struct Sighting {
    /// In ``Census/articles``.
    var article: Int32
    /// Index into the speakers of the article's table.
    var speaker: Int32
    /// In ``Census/descriptions``.
    var description: Int32
    /// How many quotations are the speaker's.
    var quotations: Int32
  }

  private(set) var articles: [Article] = []
  private(set) var sightings: [Sighting] = []
  var descriptions = Descriptions()
  private(set) var caseLists = CaseLists()
  private var places: [DocumentID: Int] = [:]
  private var names = TableNames()
  private let readsSpeakers: Bool

  /// - Parameter readsSpeakers: whether more is wanted than the cases, and how many quotations there are.
  init(readsSpeakers: Bool = true) { self.readsSpeakers = readsSpeakers }

  /// By ascending number, in whatever order they were read.
  var articlesByDocument: [Article] {
    let isSorted = zip(articles, articles.dropFirst()).allSatisfy { $0.document < $1.document }
    return isSorted ? articles : articles.sorted { $0.document < $1.document }
  }

  /// Where an article is, when it was read.
  func place(of document: DocumentID) -> Int? { places[document] }

  func description(of sighting: Int) -> Description { descriptions[Int(sightings[sighting].description)] }

  func article(of sighting: Int) -> Article { articles[Int(sightings[sighting].article)] }

  /// The day of publication of the article; nil when it is not known.
  func day(of sighting: Int) -> Int? { articles[Int(sightings[sighting].article)].date }

  /// What the article says of somebody by its cases.
  func cases(of sighting: Int) -> [Evidence] { caseLists.evidence[Int(article(of: sighting).cases)] }

  /// The names of all persons who are quoted in the article, by their words.
  func company(of sighting: Int) -> [Int] {
    let quoted = article(of: sighting).sightings.lazy.map { description(of: Int($0)) }
    return quoted.filter(\.isPerson).map(\.words)
  }

  /// Reads the table of an article, which must not have been read. After an error the census is of no use.
  mutating func add(_ document: DocumentID, _ table: UnsafeBufferPointer<UInt8>) throws(DamagedRecord) {
    try names.read(table, readsSpeakers: readsSpeakers)
    let cases = try caseLists.number(
      of: UnsafeBufferPointer(rebasing: table[names.cases]), &descriptions.texts)
    let (article, first) = (articles.count, sightings.count)
    for (speaker, count) in names.quotations.enumerated() where count > 0 {
      let record = UnsafeBufferPointer(rebasing: table[names.speakers[speaker]])
      sightings.append(
        Sighting(
          article: Int32(article), speaker: Int32(speaker),
          description: Int32(try descriptions.number(of: record)), quotations: Int32(count)))
    }
    articles.append(
      Article(
        document: document, day: 0, cases: Int32(cases), quotations: Int32(names.quotationCount),
        sightings: Int32(first)..<Int32(sightings.count)))
    places[document] = article
  }

  /// - Parameter day: as ``Slot/date`` has it.
  mutating func date(_ document: DocumentID, _ day: UnsafeBufferPointer<UInt8>) {
    guard let place = places[document] else { return }
    articles[place].day = Int32(String(decoding: day, as: UTF8.self)) ?? 0
  }
}

extension Census.Article {
  /// The day of publication; nil when it is not known.
  var date: Int? { day == 0 ? nil : Int(day) }
}

extension AuthorityControl {
  /// Reads articles into a census, but those that are in it: as they are printed, but for corrections.
  ///
  /// - Parameter documents: by ascending number; nil: all.
  func read(_ documents: [DocumentID]?, into census: inout Census) throws {
    func add(_ document: DocumentID, _ bytes: UnsafeBufferPointer<UInt8>) throws {
      do {
        guard corrections[document] != nil else { return try census.add(document, bytes) }
        let table = try corrected(bytes, of: document, .whole).encoded()
        try table.span.withUnsafeBufferPointer { try census.add(document, $0) }
      } catch is DamagedRecord { throw Self.damaged(document) }
    }
    let wanted = documents?.filter { census.place(of: $0) == nil }
    if let wanted {
      try database.forEachValue(in: Slot.table, of: wanted, add)
      try database.forEachValue(in: Slot.date, of: wanted) { census.date($0, $1) }
    } else {
      try database.forEachValue(in: Slot.table) { document, bytes in
        if census.place(of: document) == nil { try add(document, bytes) }
        return true
      }
      try database.forEachValue(in: Slot.date) { document, bytes in
        census.date(document, bytes)
        return true
      }
    }
  }
}

extension AuthorityControl {
  /// The names of an article's cases as records have them, in the texts of the census.
  func names(ofCasesOf article: Census.Article, _ census: inout Census) throws -> [Int] {
    let list = Int(article.cases)
    guard !cases.claims.records.isEmpty, !census.caseLists.names[list].isEmpty else {
      return census.caseLists.names[list]
    }
    return try named(census.caseLists.cases(list), article.document).map {
      census.descriptions.texts.number(of: $0.name)
    }
  }
}
