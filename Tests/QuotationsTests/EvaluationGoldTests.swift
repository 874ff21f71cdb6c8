// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

@Suite struct EvaluationGoldTests {
  @Test(
    arguments: [
      ("Ann Lee", .name, "Ann Lee", false), ("Ann Lee's", .name, "Ann Lee", false),
      ("Lee", .name, "Lee", false),
      ("Mrs Lee, 52,", .name, "Lee", false), ("Council leader Ann Lee", .name, "Ann Lee", false),
      ("Dr. Ann B. Lee (Norbury), head of tides at Quay House", .name, "Ann B. Lee", false),
      ("Norbury Harbour Police Chief Ann Lee", .name, "Ann Lee", false),
      ("Ann Lee of Norbury", .name, "Ann Lee", false), ("Ann Lee, who keeps bees,", .name, "Ann Lee", false),
      ("Mr. King", .name, "King", false), ("the Vice President", .nominal, nil, false),
      ("Secretary of State Ann Lee", .name, "Ann Lee", false), ("a report for Oxbow", .nominal, nil, false),
      ("President of Norbury", .nominal, nil, false),
      ("the American Federation of Tides", .name, "American Federation of Tides", true),
      ("a poll released Thursday", .nominal, nil, false),
      ("Marsh campaign chair Ann Lee", .name, "Ann Lee", false),
      ("Julia A. Diaz Lee", .name, "Julia A. Diaz Lee", false),
      ("Marsh Campaign Manager Ann Lee", .name, "Ann Lee", false),
      ("Hans van der Berg", .name, "Hans van der Berg", false),
      ("The trust's director, Ann Lee,", .name, "Ann Lee", false),
      ("the Norbury Echo", .name, "Norbury Echo", true),
      ("The University of Norbury", .name, "University of Norbury", true),
      ("Norbury Council", .name, "Norbury Council", true), ("NTA", .name, "NTA", true),
      ("Norbury and Quay Council", .name, "Norbury and Quay Council", true),
      ("Ann Lee and Bo Marsh", .name, nil, false),
      ("she", .pronoun, nil, false), ("They", .pronoun, nil, false), ("who", .pronoun, nil, false),
      ("an NTA spokesman", .nominal, nil, false), ("Lee’s sister", .nominal, nil, false),
      ("the head of the Norbury Trust", .nominal, nil, false), ("one neighbour", .nominal, nil, false),
      ("the report, which", .nominal, nil, false),
      ("said", .none, nil, false), ("", .none, nil, false), ("…", .none, nil, false),
    ] as [(String, Evaluation.SourceKind, String?, Bool)])
  func sourcesAreRead(source: String, kind: Evaluation.SourceKind, name: String?, isBody: Bool) {
    let reading = Evaluation.SourceReading(of: source)
    #expect(reading.kind == kind)
    #expect(reading.name == name)
    #expect(reading.isBody == isBody)
  }

  @Test(arguments: [
    ("Mrs Lee", "Ann Lee", true), ("Ann Lee", "A. Lee", true), ("Ann Lee's", "ann lee", true),
    ("Tom Marsh", "Thomas Marsh", true), ("Ann B. Lee", "Ann Lee", true), ("Bo Lee", "Ann Lee", false),
    ("Ann Lee", "Ann Marsh", false), ("she", "Ann Lee", false), ("", "Ann Lee", false),
    ("Ann Lee Jr.", "Lee", true),
  ])
  func namesOfPeopleAreCompared(a: String, b: String, isSame: Bool) {
    #expect(Evaluation.Name(a).mayBe(Evaluation.Name(b)) == isSame)
    #expect(Evaluation.Name(b).mayBe(Evaluation.Name(a)) == isSame)
  }

  @Test(arguments: [
    ("the Echo", "Norbury Echo", true), ("Echo", "Norbury Herald", false), ("the", "Norbury Echo", false),
  ])
  func namesOfBodiesAreComparedWordByWord(a: String, b: String, isSame: Bool) {
    #expect(Evaluation.Name(a).mayBeBody(Evaluation.Name(b)) == isSame)
  }

  private static let town = SampleArticle(
    """
    The harbour must close, says the chair of the trust, Ann Lee.
    “It is not safe now,” Lee said. “We will act.” “Yes,” she said.
    The report by Bo Marsh called it “an accident in waiting”.
    “I saw it years ago,” she added, and Marsh agreed.
    He said: “I was not asked once.”
    """)

  @Test func unitsAreTheAnnotatedStretchesOfThreeWords() {
    let a = Self.town
    let gold = a.gold([
      a.attribution(
        "“It is not safe now,”", "“We will act.”", by: a.at("Lee", after: "now,” "), cue: a.at("said")),
      a.attribution("“Yes,”", by: a.at("she")),
      a.attribution("called it “an accident in waiting”", by: a.at("The report by Bo Marsh")),
    ])
    #expect(
      gold.units.map { a.text.string($0.span) } == [
        "“It is not safe now,”", "“We will act.”", "“an accident in waiting”",
      ])
    #expect(gold.units.map(\.attribution) == [0, 0, 2])
    #expect(gold.units.map(\.kind) == [.name, .name, .nominal])
    #expect(gold.setAside == [a.at("“Yes,”")])
    #expect(gold.quotations == 2)
  }

  @Test func aSurnameStandsForTheOnePersonThatBearsIt() {
    let a = Self.town
    let gold = a.gold([a.attribution("“It is not safe now,”", by: a.at("Lee", after: "now,” "))])
    #expect(gold.units.map(\.speaker?.name) == ["Ann Lee"])
  }

  @Test func aSurnameThatTwoBearStaysOpen() {
    let a = SampleArticle("We met Ann Lee.\nWe met Bo Lee.\n“It is not safe now,” Lee said.")
    let gold = a.gold([a.attribution("“It is not safe now,”", by: a.at("Lee", after: "now,” "))])
    #expect(gold.units.map(\.speaker) == [nil])
  }

  @Test func aPronounGoesToThePersonNamedBeforeUnlessAnotherIsNamedBetween() {
    let a = Self.town
    let lee = a.attribution("“It is not safe now,”", by: a.at("Lee", after: "now,” "))
    let near = a.attribution("“We will act.”", by: a.at("she"))
    let far = a.attribution("“I saw it years ago,”", by: a.at("she", after: "ago,” "))
    #expect(a.gold([lee, near]).units.map(\.speaker?.name) == ["Ann Lee", "Ann Lee"])
    #expect(a.gold([lee, far]).units.map(\.speaker?.name) == ["Ann Lee", nil])
    // A source that was called *she* is not *he*.
    let he = a.attribution(
      "“I was not asked once.”", by: a.at("He said").lowerBound..<a.at("He said").lowerBound + 2)
    #expect(a.gold([lee, near, he]).units.map(\.speaker?.name) == ["Ann Lee", "Ann Lee", nil])
  }

  @Test func aTitleTellsBearersOfOneSurnameApart() {
    let a = SampleArticle(
      "First we were told about Peter Lee, later again about Peter Lee, but never about Anna Lee.\n“It is not safe now,” Mrs Lee said."
    )
    let gold = a.gold([a.attribution("“It is not safe now,”", by: a.at("Mrs Lee"))])
    #expect(gold.units.map(\.speaker?.name) == ["Anna Lee"])
  }

  @Test(arguments: [("Anna Lee", false), ("Liberals", false), ("Peter Lee", true), ("Melbor", true)])
  func heIsNobodyWhoseNameSaysOtherwise(name: String, isHe: Bool) {
    let a = SampleArticle("“It is not safe now,” \(name) said. “We will act now,” he added.")
    let gold = a.gold([
      a.attribution("“It is not safe now,”", by: a.at(name)),
      a.attribution("“We will act now,”", by: a.at("he", after: "act now,”")),
    ])
    #expect((gold.units[1].speaker != nil) == isHe)
  }

  @Test func theInnermostAttributionOwnsAStretch() {
    let a = SampleArticle("Ann Lee said Bo Marsh told her “the pumps were off” that night.")
    let gold = a.gold([
      a.attribution("Bo Marsh told her “the pumps were off” that night", by: a.at("Ann Lee")),
      a.attribution("“the pumps were off”", by: a.at("Bo Marsh")),
    ])
    #expect(gold.units.map(\.speaker?.name) == ["Bo Marsh"])
  }

  @Test func turnsWhoseMarksEmbraceTheSpeakerAreSetAside() {
    let a = SampleArticle("“LEE: I was not asked.\n“MARSH: Nor was I then.”")
    let gold = a.gold([
      a.attribution("I was not asked", by: a.at("LEE")), a.attribution("Nor was I then", by: a.at("MARSH")),
    ])
    #expect(gold.units.isEmpty)
    #expect(gold.setAside.count == 2)
  }
}
