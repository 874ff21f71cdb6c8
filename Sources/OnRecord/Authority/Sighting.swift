// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody quoted in one article, with all that the article says of who it is.
struct Sighting: Equatable {
  /// A text as printed, and folded.
  struct Text: Equatable {
    var printed: String
    var folded: String
  }

  /// The fullest name in the article.
  var printed: String
  /// Its words folded, a space between them; what hyphens join is one word.
  var name: String
  var role: Text?
  var organisation: Text?
  /// The cases that the article is about.
  var cases: [String] = []
  /// The names of all who are quoted in the article, as ``name``.
  var company: [String] = []
  /// Of publication, as ``Slot/date`` has it; nil when it is not known.
  var day: Int?
  /// What the titles before the name say: *Mr*, *Mrs*; nil when they say nothing.
  var isWoman: Bool?
  /// The authority record that the name belongs to.
  var record: Int?

  /// Whether it says more than a name.
  var isDescribed: Bool { role != nil || organisation != nil }
}

/// The lines of work that a post can be in. Nobody is known in two of them at once, unless something says so.
enum Occupation: Hashable {
  case police, medicine, law, church, elected, management, school, family

  private static let heads: [Occupation: [String]] = [
    .police: ["constable", "sergeant", "inspector", "superintendent", "detective", "pc", "dc", "officer"],
    .medicine: [
      "doctor", "consultant", "nurse", "paediatrician", "pediatrician", "surgeon", "gp", "pathologist",
      "midwife",
      "psychiatrist", "physician",
    ],
    .law: [
      "judge", "coroner", "magistrate", "barrister", "solicitor", "prosecutor", "qc", "kc", "lawyer",
      "attorney",
    ],
    .church: ["bishop", "vicar", "priest", "canon", "rabbi", "imam", "archbishop", "pastor"],
    .elected: [
      "councillor", "mp", "minister", "senator", "congressman", "congresswoman", "mayor", "secretary",
    ],
    .management: ["executive", "director", "manager", "owner"],
    .school: ["teacher", "headteacher", "headmaster", "headmistress"],
    .family: [
      "father", "mother", "brother", "sister", "grandmother", "grandfather", "uncle", "aunt", "son",
      "daughter",
      "stepfather", "stepmother", "neighbour",
    ],
  ]

  private static let byWord: [String: Occupation] = heads.reduce(into: [:]) { table, entry in
    for word in entry.value { table[word] = entry.key }
  }

  /// Those that the words of a folded role name.
  static func all(in role: String) -> Set<Occupation> {
    Set(role.split(separator: " ").compactMap { byWord[String($0)] })
  }

  /// Whether a folded role is one of times past, which says little of who somebody is.
  static func isPast(_ role: String) -> Bool {
    role.split(separator: " ").first.map { ["former", "ex", "retired", "late", "then"].contains($0) } ?? false
  }
}
