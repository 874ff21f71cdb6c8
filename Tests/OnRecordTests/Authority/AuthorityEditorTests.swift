// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OnRecord

/// Changes of authority files: what they write, and that what is taken back takes nothing else with it.
@Suite struct AuthorityEditorTests {
  private let folder = TemporaryDirectory()
  private var editor: AuthorityEditor { AuthorityEditor(AuthorityFolder(folder.path)) }
  private var text: String { readText(folder["people.txt"]) }

  private func change(_ name: String, _ change: AuthorityEditor.Change, undo: Bool = false) throws {
    _ = try editor.change(.person, [.init(name, change)], undo: undo)
  }

  private static let post = AuthorityRecord.Post("leader | Harrow council")!

  @Test func aSplitTakesBackOnlyWhatItWrote() throws {
    let split = AuthorityEditor.Change.split(
      of: "Sam Poe", conditions: ["organisation Harrow", "case Baby Q"])
    try change("S. Poe of Harrow", split)
    #expect(
      text == "person: S. Poe of Harrow\nalso: Sam Poe\nonly: organisation Harrow\nonly: case Baby Q\n")
    try change("S. Poe of Harrow", .post(Self.post))
    try change("S. Poe of Harrow", .alias("Cllr Poe"))
    try change("S. Poe of Harrow", split, undo: true)
    #expect(text == "person: S. Poe of Harrow\npost: leader | Harrow council\nalso: Cllr Poe\n")
    #expect(throws: AuthorityEditor.NothingToUndo.self) {
      try change("S. Poe of Harrow", split, undo: true)
    }
    try change("Sam Poe (Harrow)", split)
    try change("Sam Poe (Harrow)", split, undo: true)
    #expect(!text.contains("(Harrow)"))
  }

  @Test(arguments: ["Sam Poe", "Ann Lee (Leeds)"])
  func aRenameOntoARecordIsRefused(name: String) throws {
    try change("Tom Doe", .post(Self.post))
    try change("Ann Lee (Leeds)", .alias("Ann"))
    let before = text
    let refusal = #expect(throws: AuthorityEditor.Refusal.self) { try change(name, .rename("Tom Doe")) }
    #expect(refusal?.description.contains("merge") == true)
    #expect(text == before)
  }

  @Test(arguments: [("Sam Poe", "Samuel Poe"), ("Sam Poe", "Sam Poe (Harrow)"), ("sam poe", "Sam Poe")])
  func aRenameCanBeTakenBack(old: String, new: String) throws {
    try change("Tom Doe", .alias("T Doe"))
    let before = text
    try change(old, .rename(new))
    #expect(text.contains("person: \(new)\n"))
    try change(old, .rename(new), undo: true)
    #expect(text == before)
  }

  /// What is written so that something can be said of one of two namesakes goes with the last that is said.
  @Test func aNamesakeGoesWithWhatIsSaidOfIt() throws {
    let name = "Sam Poe (Harrow)"
    let apart = AuthorityEditor.Statement(name, .tellApart(articles: ["a1", "a2"]))
    _ = try editor.change(.person, [apart, .init("Tom Doe", .alias(name))])
    #expect(
      text == """
        person: Sam Poe (Harrow)
        \(AuthorityText.namesakeRemark)
        only: article a1
        only: article a2

        person: Tom Doe
        also: Sam Poe (Harrow)

        """)
    try change("Tom Doe", .alias(name), undo: true)
    #expect(text == "")
    _ = try editor.change(.person, [apart, .init(name, .post(Self.post))])
    try change(name, .alias("Cllr Poe"))
    try change(name, .post(Self.post), undo: true)
    #expect(text.contains("only: article a2\nalso: Cllr Poe\n"))
    try change(name, .alias("Cllr Poe"), undo: true)
    #expect(text == "")
    _ = try editor.change(.person, [apart, .init(name, .rename("Samuel Poe"))])
    #expect(text.contains("person: Samuel Poe\n") && text.contains("also: Sam Poe\n"))
    try change(name, .rename("Samuel Poe"), undo: true)
    #expect(text == "")
  }

  /// A record that somebody wrote stays, though it says no more than articles.
  @Test func aSplitByArticlesOutlivesAMerge() throws {
    try change("Sam Poe (Harrow)", .split(of: "Sam Poe", conditions: ["article a1"]))
    let before = text
    try change("Tom Doe", .alias("Sam Poe (Harrow)"))
    try change("Tom Doe", .alias("Sam Poe (Harrow)"), undo: true)
    #expect(text == before)
  }

  @Test func severalChangesAreOne() throws {
    #expect(throws: AuthorityError.self) {
      try editor.change(
        .person, [.init("Sam Poe", .tellApart(articles: ["a"])), .init("Sam Poe", .alias(""))])
    }
    #expect(text == "")
  }

  @Test(arguments: ["Hil\nperson: X", "Hil\r", "Hil\u{1B}[31m", "Hil\u{2028}X", "Hil\u{85}X", "a\tb", "\0"])
  func whatWouldBeAnotherLineIsRefused(value: String) {
    for change: AuthorityEditor.Change in [
      .alias(value), .rename(value), .split(of: "A", conditions: ["article \(value)"]),
      .post(.init(role: value, organisation: nil, held: .init(first: nil, last: nil))), .restrict(value),
    ] {
      #expect(throws: AuthorityEditor.Refusal.self) { try self.change("A", change) }
    }
    #expect(throws: AuthorityEditor.Refusal.self) { try change(value, .alias("A")) }
    #expect(text == "")
  }
}
