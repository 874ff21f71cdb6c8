// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import Xapian

/// Reads the tables of articles as corrections, authority records and what other articles say of the same people have
/// them.
///
/// Everything that counts, filters or shows speakers and cases reads its tables here, so that all of them agree. The
/// index itself holds what is printed: whatever is said here is unsaid by taking it out of the files.
final class AuthorityControl {
  let database: Database
  let lexicon: Lexicon
  let authority: Authority
  /// Whether other articles say who is one person, and what post somebody held.
  let infersPeople: Bool
  let people: AuthorityClaims
  let organisations: AuthorityClaims
  let cases: CaseAuthority
  /// The posts of a person's record, a root, and of those that are part of it.
  private var posts: [Int: [AuthorityRecord.Post]] = [:]
  /// By article, for those whose text is in the index.
  private(set) var corrections: [DocumentID: [(span: Range<Int>, change: Correction.Change)]] = [:]
  /// The articles that conditions of records name, by identity.
  private var articles: [String: DocumentID] = [:]
  /// The names that corrections give to speakers.
  private(set) lazy var correctedNames = Set(authority.ledger.inEffect.compactMap(\.change.speaker?.text))
    .sorted()
  private(set) lazy var directory = SpeakerDirectory(self)
  /// Whether a query holds names that its explanation must not tell.
  var hasFollowedRestricted = false
  /// See ``Index/shareLookedInto``.
  var shareLookedInto = 0.5
  /// Whether only those were looked for whom the query asks for: of others who are shown it is not known who they are.
  var hasLookedForFew = false
  /// Whether the directory is asked for names and posts: it knows those of the surnames that were built.
  private(set) var usesDirectory = false

  /// - Parameter followsRestricted: whether a case is also found by what a restricted link says it is.
  init(_ authority: Authority, _ lexicon: Lexicon, followsRestricted: Bool, infersPeople: Bool) throws {
    self.authority = authority
    self.lexicon = lexicon
    self.infersPeople = infersPeople
    database = lexicon.database
    people = AuthorityClaims(authority.records(.person))
    organisations = AuthorityClaims(authority.records(.organisation))
    cases = CaseAuthority(
      AuthorityClaims(authority.records(.case)), followsRestricted: followsRestricted)
    for (index, record) in people.records.enumerated() where !record.posts.isEmpty {
      posts[people.roots[index], default: []] += record.posts
    }
    for record in authority.records {
      for id in record.conditions.articles {
        articles[id] = try database.postings(of: Term.make(.identifier, id)).first?.document
      }
    }
    try findCorrected()
  }

  private func findCorrected() throws {
    for (key, change, last) in authority.ledger.inEffect {
      guard let document = try database.postings(of: Term.make(.identifier, last.article)).first?.document,
        try StoredArticle(reading: document, in: database).textHash == key.text
      else { continue }
      corrections[document, default: []].append((key.span, change))
    }
  }

  /// Finds the articles with corrections: what their terms say of speakers may not be so.
  var correctedArticles: [[UInt8]] {
    Set(authority.ledger.inEffect.map(\.last.article)).sorted().map { Term.make(.identifier, $0) }
  }

  /// Finds out who is one person among those with a surname.
  func know(surname: [UInt8]) throws {
    guard infersPeople else { return }
    usesDirectory = true
    try directory.build(surnames: [surname])
  }

  /// Finds out who is one person among all who have a surname in common with somebody who is quoted.
  ///
  /// - Parameters:
  ///   - documents: the articles in which they are quoted, by ascending number.
  ///   - further: surnames to be known as well.
  ///   - isWanted: who of them is asked for, by post and body as the articles print them.
  func know(
    thoseQuotedIn documents: [DocumentID], and further: Set<[UInt8]> = [],
    where isWanted: (_ role: String?, _ organisation: String?) -> Bool = { _, _ in true }
  ) throws {
    guard infersPeople else { return }
    usesDirectory = true
    try directory.build(thoseQuotedIn: documents, and: further, where: isWanted)
  }

  /// Finds out of all people in the index who is one.
  func knowEverybody() throws {
    guard infersPeople else { return }
    usesDirectory = true
    try directory.buildAll()
  }

  // MARK: Names

  /// Gives speakers and cases their names, and posts where the article has none.
  func apply(to table: inout ArticleTable, _ document: DocumentID) throws {
    let cases = table.cases
    let recordsNobody = people.records.isEmpty && organisations.records.isEmpty
    if !recordsNobody || usesDirectory {
      for index in table.speakers.indices {
        let place = SpeakerDirectory.Place(document: document, speaker: index)
        let sighting = usesDirectory ? directory.sighting(at: place) : nil
        // Most are called as they are printed.
        if recordsNobody, sighting.map(directory.isAsPrinted) ?? true { continue }
        let (speaker, naming) = try called(table.speakers[index], document, sighting) { cases }
        table.speakers[index] = speaker
        table.namings[index] = naming
      }
    }
    try self.cases.apply(to: &table) { try holds($0, nil, document) { cases } }
  }

  /// The cases of an article, by the names that records have for them.
  ///
  /// - Parameter printed: as the article has them.
  func named(_ printed: [ArticleTable.Case], _ document: DocumentID) throws -> [ArticleTable.Case] {
    var table = ArticleTable()
    table.cases = printed
    try cases.apply(to: &table) { try holds($0, nil, document) { printed } }
    return table.cases
  }

  /// A speaker by name and post as records and other articles have them.
  ///
  /// - Parameters:
  ///   - who: as the article prints it.
  ///   - sighting: in the directory, for those who are quoted and were looked for.
  ///   - printed: the article's cases.
  func called(
    _ who: Speaker, _ document: DocumentID, _ sighting: Int?, _ printed: () -> [ArticleTable.Case]
  ) throws -> (speaker: Speaker, naming: ArticleTable.Naming?) {
    var (speaker, naming) = (who, ArticleTable.Naming?.none)
    if who.kind == .organisation {
      naming = canonicalBody(who.name).map { .init(label: $0, printed: who.name) }
    } else {
      let record = try record(of: who, document, printed)
      let label =
        record.map { people.records[$0].name } ?? sighting.flatMap(directory.label).map(directory.text)
      naming = label.map { .init(label: $0, printed: who.name) }
      if let (post, source) = try self.post(of: who, record, document, sighting) {
        (speaker.role, speaker.organisation) = (post.role, post.organisation)
        naming = .init(label: label ?? who.name, printed: who.name, postSource: source)
      }
    }
    if let naming { speaker.name = AuthorityRecord.plain(naming.label) }
    if let body = speaker.organisation { speaker.organisation = nameOfBody(body) }
    return (speaker, naming)
  }

  /// The post of somebody whose article does not print one.
  private func post(
    of who: Speaker, _ record: Int?, _ document: DocumentID, _ sighting: Int?
  ) throws -> (AuthorityRecord.Post, PostSource)? {
    guard who.role == nil, who.organisation == nil, who.kind == .person else { return nil }
    if let held = try record.flatMap({ try post(of: $0, on: document) }) { return (held, .authority) }
    return sighting.flatMap(directory.post).map { (directory.census.descriptions.texts.post($0), .articles) }
  }

  // MARK: Records

  /// The person's record to which a printed name belongs, by what the article says with it; nil when none claims it, or
  /// two do.
  func record(
    of speaker: Speaker, _ document: DocumentID, _ printed: () -> [ArticleTable.Case]
  ) throws -> Int? {
    guard !people.byName.isEmpty, speaker.kind != .organisation,
      let claims = people.byName[Term.folded(speaker.name)]
    else { return nil }
    return try people.decide(claims) { try holds($0, speaker, document, printed) }
  }

  /// The name that a record has for a body; else as it is.
  func nameOfBody(_ printed: String) -> String { canonicalBody(printed) ?? printed }

  /// What somebody printed under a name can be called as far as records say so.
  func labelsByRecords(of name: String) -> [String] {
    let folded = Term.folded(name)
    let claims = people.byName[folded] ?? []
    var labels = Set(claims.map { people.records[people.roots[$0]].name })
    if let body = canonicalBody(name) { labels.insert(body) }
    if !claims.contains(where: { people.records[$0].conditions.isEmpty }), canonicalBody(name) == nil {
      labels.insert(name)
    }
    return labels.sorted()
  }

  /// The records that claim a folded name, or have it as their own, with all the names that they claim.
  func recordedNames(of folded: [UInt8]) -> [String: Set<[UInt8]>] {
    var found: [String: Set<[UInt8]>] = [:]
    for claims in [people, organisations] {
      for claim in claims.byName[folded] ?? [] {
        let root = claims.roots[claim]
        found[claims.records[root].name, default: []].formUnion(claims.names(of: root))
      }
    }
    return found
  }

  private func canonicalBody(_ printed: String) -> String? {
    guard !organisations.byName.isEmpty, let claims = organisations.byName[Term.folded(printed)] else {
      return nil
    }
    return organisations.records[organisations.roots[claims[0]]].name
  }

  /// The post of a record, or of one that is part of it, on the day of an article; nil when there is none or several.
  private func post(of record: Int, on document: DocumentID) throws -> AuthorityRecord.Post? {
    guard let posts = posts[record], let day = try day(of: document) else { return nil }
    let held = posts.filter { $0.held.contains(slotDay: day) }
    return held.count == 1 ? held[0] : nil
  }

  private func holds(
    _ conditions: AuthorityRecord.Conditions, _ speaker: Speaker?, _ document: DocumentID,
    _ printed: () -> [ArticleTable.Case]
  ) throws -> Bool {
    func any(_ wanted: [String], in text: String?) -> Bool {
      wanted.isEmpty || wanted.contains { Placement.holds(Term.folded($0), in: text) }
    }
    guard any(conditions.organisations, in: speaker?.organisation), any(conditions.roles, in: speaker?.role)
    else {
      return false
    }
    if !conditions.cases.isEmpty {
      let names = Set(printed().flatMap { [$0.name] + $0.aliases }.map { Term.folded($0) })
      guard conditions.cases.contains(where: { names.contains(Term.folded($0)) }) else { return false }
    }
    if !conditions.articles.isEmpty {
      guard conditions.articles.contains(where: { articles[$0] == document }) else { return false }
    }
    if !conditions.sources.isEmpty {
      let outlet = Term.folded(try database.knownValue(in: Slot.outlet, of: document, as: String.self))
      guard conditions.sources.contains(where: { Term.folded($0) == outlet }) else { return false }
    }
    guard !conditions.dates.isEmpty else { return true }
    guard let day = try day(of: document) else { return false }
    return conditions.dates.contains { $0.contains(slotDay: day) }
  }

  /// The day of publication as ``Slot/date`` has it; nil when it is not known.
  func day(of document: DocumentID) throws -> Int? {
    Int(try database.knownValue(in: Slot.date, of: document, as: String.self))
  }
}

extension AuthorityClaims {
  /// The record of several claiming ones whose conditions hold: one that has conditions before one that has none.
  ///
  /// - Returns: the root; nil when none holds, or two do.
  func decide(_ claims: [Int], _ holds: (AuthorityRecord.Conditions) throws -> Bool) rethrows -> Int? {
    let bound = try claims.filter { try !records[$0].conditions.isEmpty && holds(records[$0].conditions) }
    let open = claims.filter { records[$0].conditions.isEmpty }
    let found = Set((bound.isEmpty ? open : bound).map { roots[$0] })
    return found.count == 1 ? found.first : nil
  }
}
