// SPDX-License-Identifier: GPL-3.0-or-later

/// How somebody quoted appears in answers: as an article prints it, and as authority control has it.
struct Appearance: Hashable {
  /// In ``Census/descriptions``.
  var description: Int
  /// What answers call the speaker, in the census's texts; so the next two.
  var label: Int
  var role: Int?
  var organisation: Int?
}

/// The appearances of all who are quoted. One that is the same in many articles has one number there, or few.
struct Appearances {
  private(set) var all: [Appearance] = []
  /// Of the labels of all.
  private(set) var foldings: [Int] = []
  private let control: AuthorityControl
  private let directory: SpeakerDirectory
  /// Those of the directory.
  private let sightings: [Census.Sighting]
  private let labels: [Int32]
  private let posts: [Int32]
  private var numbers: [Appearance: Int] = [:]
  /// The same by description and label, for those whose post is printed.
  private var labelled: [UInt64: Int] = [:]
  /// By description, the number of the appearance of those who are called as they are printed; -1 where it is not known,
  /// -2 where authority records may say otherwise, -3 where it is a pronoun.
  private var printed: [Int] = []
  private let people: Set<Int>
  private let bodies: Set<Int>

  /// - Parameter control: its directory has looked into the articles.
  init(_ control: AuthorityControl) {
    self.control = control
    directory = control.directory
    (sightings, labels, posts) = (directory.census.sightings, directory.labels, directory.posts)
    let texts = directory.census.descriptions.texts
    (people, bodies) = (control.people.names(in: texts), control.organisations.names(in: texts))
    printed = Array(repeating: -1, count: directory.census.descriptions.count)
  }

  /// - Parameter sighting: in the directory's census.
  /// - Returns: an index into ``all``; nil for somebody of whom there is only a pronoun.
  mutating func number(of sighting: Int) throws -> Int? {
    let description = Int(sightings[sighting].description)
    if printed[description] == -1 { printed[description] = learn(description) }
    let known = printed[description]
    if known == -2 { return try recorded(sighting, description) }
    let isKnown = sighting < labels.count
    let label = isKnown && labels[sighting] >= 0 ? Int(labels[sighting]) : nil
    let post = isKnown && posts[sighting] >= 0 ? directory.post(of: sighting) : nil
    if label == nil, post == nil { return known < 0 ? nil : known }
    if post?.organisation != nil, !bodies.isEmpty { return try recorded(sighting, description) }
    let key = UInt64(description) << 32 | UInt64(label ?? 0)
    if post == nil, let number = labelled[key] { return number }
    var appearance = all[known]
    appearance.label = label ?? appearance.label
    if let post { (appearance.role, appearance.organisation) = (post.role, post.organisation) }
    let number = number(of: appearance)
    if post == nil { labelled[key] = number }
    return number
  }

  private mutating func learn(_ description: Int) -> Int {
    let who = directory.census.descriptions[description]
    let texts = directory.census.descriptions.texts
    let name = texts.folding(of: who.name)
    let isRecorded =
      (who.kind == .organisation ? bodies : people).contains(name)
      || who.organisation.map { bodies.contains(texts.folding(of: $0)) } ?? false
    guard !isRecorded else { return -2 }
    guard !who.isPronounOnly else { return -3 }
    return add(
      Appearance(
        description: description, label: who.name, role: who.role, organisation: who.organisation))
  }

  /// As authority records have it, which may look at the article.
  private mutating func recorded(_ sighting: Int, _ description: Int) throws -> Int? {
    let census = directory.census
    let article = census.article(of: sighting)
    let (speaker, naming) = try control.called(
      census.descriptions.speaker(description), article.document, sighting
    ) { census.caseLists.cases(Int(article.cases)) }
    guard !speaker.isPronounOnly else { return nil }
    return number(
      of: Appearance(
        description: description, label: directory.number(of: naming?.label ?? speaker.name),
        role: speaker.role.map(directory.number), organisation: speaker.organisation.map(directory.number)))
  }

  private mutating func number(of appearance: Appearance) -> Int {
    if let known = numbers[appearance] { return known }
    let number = add(appearance)
    numbers[appearance] = number
    return number
  }

  private mutating func add(_ appearance: Appearance) -> Int {
    all.append(appearance)
    foldings.append(directory.folding(of: appearance.label))
    return all.count - 1
  }

  /// For whom somebody speaks; a body speaks for itself as well.
  func bodies(of appearance: Int) -> [Int] {
    let shown = all[appearance]
    guard directory.census.descriptions[shown.description].kind == .organisation else {
      return shown.organisation.map { [$0] } ?? []
    }
    guard let body = shown.organisation, directory.folding(of: body) != foldings[appearance] else {
      return [shown.label]
    }
    return [shown.label, body]
  }
}
