// SPDX-License-Identifier: GPL-3.0-or-later

/// The lines of work that a post is in. Nobody is known in two of them at once, unless something says so.
struct Occupation: OptionSet, Hashable {
  let rawValue: UInt16

  static let police = Occupation(rawValue: 1)
  static let medicine = Occupation(rawValue: 2)
  static let law = Occupation(rawValue: 4)
  static let church = Occupation(rawValue: 8)
  static let elected = Occupation(rawValue: 16)
  static let management = Occupation(rawValue: 32)
  static let school = Occupation(rawValue: 64)
  static let family = Occupation(rawValue: 128)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Those that the words of a folded role name.
  init(role: String) {
    self = role.split(separator: " ").reduce(into: []) { $0.formUnion(Self.byWord[String($1)] ?? []) }
  }

  /// Whether a folded role is one of times past, which says little of who somebody is.
  static func isPast(_ role: String) -> Bool {
    role.split(separator: " ").first.map { ["former", "ex", "retired", "late", "then"].contains($0) } ?? false
  }

  private static let heads: [(Occupation, [String])] = [
    (.police, ["constable", "sergeant", "inspector", "superintendent", "detective", "pc", "dc", "officer"]),
    (
      .medicine,
      [
        "doctor", "consultant", "nurse", "paediatrician", "pediatrician", "surgeon", "gp", "pathologist",
        "midwife",
        "psychiatrist", "physician",
      ]
    ),
    (
      .law,
      [
        "judge", "coroner", "magistrate", "barrister", "solicitor", "prosecutor", "qc", "kc", "lawyer",
        "attorney",
      ]
    ),
    (.church, ["bishop", "vicar", "priest", "canon", "rabbi", "imam", "archbishop", "pastor"]),
    (
      .elected,
      ["councillor", "mp", "minister", "senator", "congressman", "congresswoman", "mayor", "secretary"]
    ),
    (.management, ["executive", "director", "manager", "owner"]),
    (.school, ["teacher", "headteacher", "headmaster", "headmistress"]),
    (
      .family,
      [
        "father", "mother", "brother", "sister", "grandmother", "grandfather", "uncle", "aunt", "son",
        "daughter",
        "stepfather", "stepmother", "neighbour",
      ]
    ),
  ]

  private static let byWord: [String: Occupation] = heads.reduce(into: [:]) { table, entry in
    for word in entry.1 { table[word] = entry.0 }
  }
}
