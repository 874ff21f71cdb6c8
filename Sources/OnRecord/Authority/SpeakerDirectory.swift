// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import Xapian

/// Who is one person in the articles of an index, found out surname by surname when it is asked for.
///
/// Nothing of it is kept in the index: it follows from what the articles print, whatever the order in which they came,
/// and from the authority records.
final class SpeakerDirectory {
  /// A speaker of one article.
  struct Place: Hashable {
    var document: DocumentID
    var speaker: Int
  }

  private let control: AuthorityControl
  private var labels: [Place: String] = [:]
  private var posts: [Place: AuthorityRecord.Post] = [:]
  /// For each folded printed name the labels that its sightings have.
  private var labelsByName: [[UInt8]: Set<String>] = [:]
  private var namesByLabel: [String: Set<[UInt8]>] = [:]
  private var namesByPost: [AuthorityRecord.Post: Set<[UInt8]>] = [:]
  private var built: Set<[UInt8]> = []
  private var isWhole = false

  init(_ control: AuthorityControl) { self.control = control }

  // MARK: Answers

  /// What the speaker at `place` is called when that is not as printed; nil also when nobody asked for the surname.
  func label(at place: Place) -> String? { labels[place] }

  /// The post that the speaker held when the article does not say so, and other articles do.
  func post(at place: Place) -> AuthorityRecord.Post? { posts[place] }

  /// What those are called who are printed under a folded name.
  func labels(forName name: [UInt8]) -> Set<String> { labelsByName[name] ?? [] }

  /// The folded names under which somebody is printed.
  func names(ofLabel label: String) -> Set<[UInt8]> { namesByLabel[label] ?? [] }

  /// The folded names under which those are printed who are given such a post.
  func names(ofThoseWhoHeld isWanted: (_ role: String?, _ organisation: String?) -> Bool) -> Set<[UInt8]> {
    namesByPost.filter { isWanted($0.key.role, $0.key.organisation.map(control.nameOfBody)) }
      .reduce(into: []) { $0.formUnion($1.value) }
  }

  // MARK: Building

  /// What to look for one surname costs, in articles looked into for it.
  private static let costOfSurname = 4

  /// Looks into all articles that quote somebody with the surname of somebody who is quoted in `documents`; or into all
  /// articles, when that is less work.
  func build(
    thoseQuotedIn documents: [DocumentID], and further: Set<[UInt8]>, where isWanted: (Speaker) -> Bool
  ) throws {
    let most = Double(try control.database.documentCount) * control.shareLookedInto
    // Where the index is remote, each surname is looked for among all names.
    guard !isWhole, Double(documents.count) <= most, !control.lexicon.isWalked else { return try buildAll() }
    var surnames = further
    try control.database.forEachValue(in: Slot.table, of: documents) { document, bytes in
      let table = try control.corrected(bytes, of: document, .names)
      for speaker in table.quotedSpeakerIndices {
        let who = table.speakers[speaker]
        if who.kind == .person, isWanted(who) { surnames.insert(Self.surname(of: who.name)) }
      }
    }
    guard Double(documents.count + surnames.count * Self.costOfSurname) <= most else { return try buildAll() }
    try build(surnames: surnames)
  }

  /// Looks into all articles that quote somebody with one of these surnames.
  func build(surnames: Set<[UInt8]>) throws {
    let wanted = isWhole ? [] : surnames.subtracting(built)
    guard !wanted.isEmpty else { return }
    built.formUnion(wanted)
    var documents = Set(control.corrections.keys)
    for surname in wanted {
      for name in try control.lexicon.names(surname, .official) + [String(decoding: surname, as: UTF8.self)] {
        guard Self.surname(of: name) == surname else { continue }
        for posting in try control.database.postings(of: Term.make(.official, Term.folded(name))) {
          documents.insert(posting.document)
        }
      }
    }
    var gathering = Gathering(control)
    try control.database.forEachValue(in: Slot.table, of: documents.sorted()) { document, bytes in
      try gathering.add(document, try control.corrected(bytes, of: document, .names)) { wanted.contains($0) }
    }
    add(gathering)
  }

  /// Looks into all articles.
  func buildAll() throws {
    guard !isWhole else { return }
    isWhole = true
    (labels, posts, labelsByName, namesByLabel, namesByPost) = ([:], [:], [:], [:], [:])
    var gathering = Gathering(control)
    try control.database.forEachValue(in: Slot.table) { document, bytes in
      try gathering.add(document, try control.corrected(bytes, of: document, .names)) { _ in true }
      return true
    }
    add(gathering)
  }

  private func add(_ gathering: Gathering) {
    for group in gathering.groups.values {
      for person in PersonFinder.find(group.map(\.sighting)) { add(person, group) }
    }
    for (folded, labels) in gathering.others {
      for label in labels.sorted() where !isKnown(Term.folded(label), as: folded) {
        labelsByName[folded, default: []].insert(label)
        namesByLabel[label, default: []].insert(folded)
      }
    }
  }

  /// Spellings of one label are one.
  private func isKnown(_ label: [UInt8], as name: [UInt8]) -> Bool {
    labelsByName[name]?.contains { Term.folded($0) == label } ?? false
  }

  private func add(_ person: PersonFinder.Found, _ group: [Gathering.Entry]) {
    let label = person.record.map { control.people.records[$0].name } ?? person.label
    let printed = person.members.reduce(into: [:]) { $0[group[$1].sighting.printed, default: 0] += 1 }
    let called = label ?? printed.mostFrequent
    var seen: Set<String> = []
    for index in person.members {
      let entry = group[index]
      if let label { labels[entry.place] = label }
      guard seen.insert(entry.sighting.printed).inserted else { continue }
      labelsByName[entry.folded, default: []].insert(called)
      namesByLabel[called, default: []].insert(entry.folded)
    }
    addPosts(person, group)
  }

  private func addPosts(_ person: PersonFinder.Found, _ group: [Gathering.Entry]) {
    // Only who is quoted without a post is given one.
    guard person.members.contains(where: { !group[$0].sighting.isDescribed }) else { return }
    let known = KnownPosts(person.members.map { group[$0].sighting })
    for index in person.members where !group[index].sighting.isDescribed {
      guard let post = group[index].sighting.day.flatMap(known.post) else { continue }
      posts[group[index].place] = post
      namesByPost[post, default: []].insert(group[index].folded)
    }
  }

  /// The folded last word of a printed name.
  static func surname(of name: String) -> [UInt8] {
    Term.folded(name.split(separator: " ").last.map(String.init) ?? name)
  }
}

/// Brings together the sightings of each surname.
private struct Gathering {
  struct Entry {
    var place: SpeakerDirectory.Place
    var sighting: Sighting
    /// The printed name, folded as terms are.
    var folded: [UInt8]
  }

  private struct Name {
    var words: String
    var folded: [UInt8]
    var surname: [UInt8]
  }

  private(set) var groups: [[UInt8]: [Entry]] = [:]
  /// Speakers who are no persons: folded names and labels.
  private(set) var others: [[UInt8]: Set<String>] = [:]
  private let control: AuthorityControl
  private var names: [String: Name] = [:]
  private var texts: [String: String] = [:]
  private var roles: [String: Sighting.Role] = [:]

  init(_ control: AuthorityControl) { self.control = control }

  mutating func add(
    _ document: DocumentID, _ table: ArticleTable, where isWanted: ([UInt8]) -> Bool
  ) throws {
    var cases: [String]?
    var company: [String]?
    var day: Int??
    let quoted = table.quotedSpeakerIndices
    for speaker in quoted {
      let who = table.speakers[speaker]
      let name = self.name(who.name)
      guard isWanted(name.surname) else { continue }
      guard who.kind == .person else {
        let record = try control.record(of: who, document, table).map { control.people.records[$0].name }
        others[name.folded, default: []].insert(record ?? control.label(ofBody: who) ?? who.name)
        continue
      }
      if cases == nil { cases = table.cases.map { text($0.name) } }
      if company == nil {
        company = quoted.filter { table.speakers[$0].kind == .person }.map {
          self.name(table.speakers[$0].name).words
        }
      }
      if day == nil { day = .some(try control.day(of: document)) }
      let sighting = Sighting(
        printed: who.name, name: name.words, role: who.role.map { role($0) },
        organisation: who.organisation.map { .init(printed: $0, folded: text($0)) }, cases: cases ?? [],
        company: company ?? [], day: day ?? nil, isWoman: Self.isWoman(who),
        record: try control.record(of: who, document, table))
      groups[name.surname, default: []].append(
        Entry(place: .init(document: document, speaker: speaker), sighting: sighting, folded: name.folded))
    }
  }

  private mutating func name(_ printed: String) -> Name {
    if let known = names[printed] { return known }
    let words = printed.split(separator: " ").map {
      String(decoding: Term.folded(String($0)).map { $0 == 0x20 ? 0x2D : $0 }, as: UTF8.self)
    }
    let name = Name(
      words: words.joined(separator: " "), folded: Term.folded(printed),
      surname: SpeakerDirectory.surname(of: printed))
    names[printed] = name
    return name
  }

  private mutating func role(_ printed: String) -> Sighting.Role {
    if let known = roles[printed] { return known }
    let role = Sighting.Role(.init(printed: printed, folded: text(printed)))
    roles[printed] = role
    return role
  }

  private mutating func text(_ printed: String) -> String {
    if let known = texts[printed] { return known }
    let folded = String(decoding: Term.folded(printed), as: UTF8.self)
    texts[printed] = folded
    return folded
  }

  private static func isWoman(_ speaker: Speaker) -> Bool? {
    for alias in speaker.aliases {
      switch alias.prefix(while: { $0 != " " && $0 != "." }) {
      case "Mrs", "Ms", "Miss", "Dame", "Lady", "Baroness": return true
      case "Mr", "Sir": return false
      default: continue
      }
    }
    return nil
  }
}
