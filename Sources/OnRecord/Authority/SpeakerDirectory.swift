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
  /// The articles that were looked into.
  private(set) var census = Census()
  /// By sighting what the speaker is called, in the census's texts; -1 where that is as it is printed.
  private(set) var labels: [Int32] = []
  /// By sighting, an index into `knownPosts`; -1 for none.
  private(set) var posts: [Int32] = []
  private var knownPosts: [KnownPosts.Post] = []
  private var numbersOfPosts: [KnownPosts.Post: Int32] = [:]
  /// Folded names under which somebody who is called so is printed.
  private var calls: [(name: Int, label: Int)] = []
  /// The same to look up, when it is asked for.
  private var lookup: (labels: [Int: Set<Int>], names: [Int: Set<Int>])?
  /// By post, the folded names of those who are given it.
  private var namesByPost: [KnownPosts.Post: Set<Int>] = [:]
  private var built: Set<[UInt8]> = []
  private var isWhole = false

  init(_ control: AuthorityControl) { self.control = control }

  // MARK: Answers

  /// What the sighting's speaker is called when that is not as printed; nil also when nobody asked for the surname.
  func label(of sighting: Int) -> Int? {
    sighting < labels.count && labels[sighting] >= 0 ? Int(labels[sighting]) : nil
  }

  /// The post that the speaker held when the article does not say so, and other articles do.
  func post(of sighting: Int) -> KnownPosts.Post? {
    sighting < posts.count && posts[sighting] >= 0 ? knownPosts[Int(posts[sighting])] : nil
  }

  /// Whether no other article says more of the sighting's speaker.
  func isAsPrinted(_ sighting: Int) -> Bool { label(of: sighting) == nil && post(of: sighting) == nil }

  func text(_ number: Int) -> String { census.descriptions.texts.string(number) }

  /// The speaker of an article that was looked into.
  func sighting(at place: Place) -> Int? {
    guard let article = census.place(of: place.document) else { return nil }
    return census.articles[article].sightings.lazy.map(Int.init)
      .first { self.census.sightings[$0].speaker == place.speaker }
  }

  /// What those are called who are printed under a folded name.
  func labels(forName name: [UInt8]) -> Set<String> {
    let texts = census.descriptions.texts
    return Set(
      texts.foldings.knownNumber(of: name).flatMap { lookUpCalls().labels[$0] }?.map(texts.string) ?? [])
  }

  /// The folded names under which somebody is printed.
  func names(ofLabel label: String) -> Set<[UInt8]> {
    let texts = census.descriptions.texts
    return bytes(texts.knownNumber(of: label).flatMap { lookUpCalls().names[$0] } ?? [])
  }

  /// The folded names under which those are printed who are given such a post.
  func names(ofThoseWhoHeld isWanted: (_ role: String?, _ organisation: String?) -> Bool) -> Set<[UInt8]> {
    let texts = census.descriptions.texts
    return namesByPost.reduce(into: []) { found, entry in
      let body = entry.key.organisation.map { control.nameOfBody(texts.string($0)) }
      if isWanted(entry.key.role.map(texts.string), body) { found.formUnion(bytes(entry.value)) }
    }
  }

  private func lookUpCalls() -> (labels: [Int: Set<Int>], names: [Int: Set<Int>]) {
    if let lookup { return lookup }
    var made: (labels: [Int: Set<Int>], names: [Int: Set<Int>]) = ([:], [:])
    for call in calls {
      made.labels[call.name, default: []].insert(call.label)
      made.names[call.label, default: []].insert(call.name)
    }
    lookup = made
    return made
  }

  private func bytes(_ foldings: Set<Int>) -> Set<[UInt8]> {
    Set(foldings.map { Array(census.descriptions.texts.foldings[$0]) })
  }

  // MARK: Building

  /// Looks into articles, so that ``census`` holds them.
  ///
  /// - Parameter documents: by ascending number; nil: all.
  func read(_ documents: [DocumentID]?) throws { try control.read(documents, into: &census) }

  /// The number of a text in the census.
  func number(of text: String) -> Int { census.descriptions.texts.number(of: text) }

  func folding(of text: Int) -> Int { census.descriptions.texts.folding(of: text) }

  /// What to look for one surname costs, in articles looked into for it.
  private static let costOfSurname = 4

  /// Looks into all articles that quote somebody with the surname of somebody who is quoted in `documents`; or into all
  /// articles, when that is less work.
  func build(
    thoseQuotedIn documents: [DocumentID], and further: Set<[UInt8]>,
    where isWanted: (_ role: String?, _ organisation: String?) -> Bool
  ) throws {
    let most = Double(try control.database.documentCount) * control.shareLookedInto
    // Where the index is remote, each surname is looked for among all names.
    guard !isWhole, Double(documents.count) <= most, !control.lexicon.isWalked else { return try buildAll() }
    try read(documents)
    let surnames = further.union(surnames(ofThoseQuotedIn: documents, where: isWanted))
    guard Double(documents.count + surnames.count * Self.costOfSurname) <= most else { return try buildAll() }
    try build(surnames: surnames)
  }

  private func surnames(
    ofThoseQuotedIn documents: [DocumentID],
    where isWanted: (_ role: String?, _ organisation: String?) -> Bool
  ) -> Set<[UInt8]> {
    let texts = census.descriptions.texts
    var surnames: [KnownPosts.Post: Set<Int>] = [:]
    for place in documents.compactMap({ census.place(of: $0) }) {
      for sighting in census.articles[place].sightings {
        let who = census.description(of: Int(sighting))
        guard who.isPerson else { continue }
        surnames[.init(role: who.role, organisation: who.organisation), default: []].insert(who.surname)
      }
    }
    let wanted = surnames.filter {
      isWanted($0.key.role.map(texts.string), $0.key.organisation.map(texts.string))
    }
    return bytes(wanted.values.reduce(into: []) { $0.formUnion($1) })
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
    try read(documents.sorted())
    try findPersons(Set(wanted.compactMap { census.descriptions.texts.foldings.knownNumber(of: $0) }))
  }

  /// Looks into all articles.
  func buildAll() throws {
    guard !isWhole else { return }
    isWhole = true
    (labels, posts, calls, namesByPost) = ([], [], [], [:])
    try read(nil)
    try findPersons(nil)
  }

  // MARK: Persons

  /// - Parameter surnames: in the foldings of the census; nil: all.
  private func findPersons(_ surnames: Set<Int>?) throws {
    let quoted = try SurnameGroups(census, surnames, control)
    let unknown = census.sightings.count - labels.count
    labels += repeatElement(-1, count: unknown)
    posts += repeatElement(-1, count: unknown)
    let finder = PersonFinder(census)
    for (group, records) in zip(quoted.persons, quoted.records) {
      for person in finder.find(group, records: records) { add(person) }
    }
    addOthers(quoted.others)
    lookup = nil
  }

  private func add(_ person: PersonFinder.Found) {
    let name = person.record.map { control.people.records[$0].name } ?? person.label
    let label = name.map(number)
    let printed = person.members.lazy.map { self.census.description(of: $0).name }
    let called = label ?? census.descriptions.texts.mostFrequent(of: printed) ?? 0
    var (seen, last): (Set<Int>, Int?) = ([], nil)
    for sighting in person.members {
      if let label { labels[sighting] = Int32(label) }
      let name = census.description(of: sighting).name
      guard name != last else { continue }
      last = name
      if seen.insert(name).inserted { calls.append((census.descriptions.texts.folding(of: name), called)) }
    }
    addPosts(person)
  }

  /// Those who are no persons. Spellings of one label are one.
  private func addOthers(_ others: [Int: Set<String>]) {
    var known: [Int: Set<Int>] = [:]
    for call in calls where others[call.name] != nil {
      known[call.name, default: []].insert(census.descriptions.texts.folding(of: call.label))
    }
    for (name, labels) in others {
      for label in labels.sorted().map(number)
      where known[name, default: []].insert(census.descriptions.texts.folding(of: label)).inserted {
        calls.append((name, label))
      }
    }
  }

  private func addPosts(_ person: PersonFinder.Found) {
    // Only who is quoted without a post is given one.
    let bare = person.members.filter { !census.description(of: $0).isDescribed }
    guard !bare.isEmpty, bare.count < person.members.count else { return }
    let known = KnownPosts(person.members, in: census)
    for sighting in bare {
      guard let post = census.day(of: sighting).flatMap(known.post) else { continue }
      let new = Int32(knownPosts.count)
      let number = numbersOfPosts[post] ?? new
      if number == new {
        knownPosts.append(post)
        numbersOfPosts[post] = number
      }
      posts[sighting] = number
      let name = census.descriptions.texts.folding(of: census.description(of: sighting).name)
      namesByPost[post, default: []].insert(name)
    }
  }

  /// The folded last word of a printed name.
  static func surname(of name: String) -> [UInt8] {
    var name = name
    return name.withUTF8 { surname(of: $0) }
  }

  static func surname(of name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folder = NameFolder()
    folder.foldSurname(name)
    return folder.bytes
  }
}
