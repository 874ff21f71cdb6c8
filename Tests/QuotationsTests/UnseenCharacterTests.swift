// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Soft hyphens, characters without width and marks of direction inside words. All people and places are invented.
@Suite struct UnseenCharacterTests {
  private static let text = """
    Council leader Una Brigg said: “It is a very sad day for all of us.”

    Gareth Pimm, chairman of Larkham Trust, called it “a mistake” by the U.K. trade. “I won’t go,” Mr Pimm added.

    An inquest heard that Ann Dore, 41, died at the mill. Ann Dore’s brother Tom said she was “never late”.
    """

  /// Every letter but the last of a word is followed by one of these.
  static let unseen = ["\u{AD}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{2060}", "\u{2069}", "\u{FEFF}"]

  private static func broken(_ text: String, by mark: String) -> String {
    var result = ""
    var last: Character = " "
    for character in text {
      if last.isLetter, character.isLetter { result += mark }
      result.append(character)
      last = character
    }
    return result
  }

  private static func drawing(of text: String, isSeen: Bool = true) -> [String] {
    let found = extraction(of: text)
    let bytes = Array(text.utf8)
    func words(_ span: Range<Int>) -> String {
      String(
        decoding: isSeen ? UnseenCharacters.removed(from: bytes[span]) : Array(bytes[span]), as: UTF8.self)
    }
    return found.quotations.map { quotation in
      "\(quotation.kind) \(quotation.spans.map(words)) \(quotation.cue.map(words) ?? "") "
        + "\(quotation.mention.map(words) ?? "") \(quotation.speaker ?? -1)"
    } + found.speakers.map { "\($0)" }
      + found.cases.map { "\($0.name) \($0.aliases) \($0.mentions.map(words))" }
  }

  @Test(arguments: unseen) func nothingChangesButTheBytes(_ mark: String) {
    let plain = Self.drawing(of: Self.text)
    #expect(plain.contains { $0.contains("Una Brigg") } && plain.contains { $0.contains("Larkham Trust") })
    #expect(plain.contains { $0.contains("Ann Dore") })
    #expect(Self.drawing(of: Self.broken(Self.text, by: mark)) == plain)
  }

  /// What is shown of a quotation is what was printed.
  @Test func offsetsAreThoseOfThePrint() {
    let text = "It was “a mis\u{AD}take”, Ga\u{AD}reth Pimm\u{200B} said."
    let found = extraction(of: text)
    #expect(
      found.quotations.first.map { Array(text.utf8)[$0.spans[0]] } == Array("“a mis\u{AD}take”".utf8)[...])
    #expect(
      found.quotations.first?.mention.map { Array(text.utf8)[$0] } == Array("Ga\u{AD}reth Pimm".utf8)[...])
    #expect(found.speakers.map(\.name) == ["Gareth Pimm"])
  }

  /// Marks of direction stand around names and quotations rather than in them.
  @Test(arguments: [
    "\u{200F}“It is a sad day,”\u{200F} said \u{2067}Una Brigg\u{2069}.",
    "\u{2067}Una Brigg\u{2069}’s mother wept. \u{2067}“It is a sad day,”\u{2069} said \u{2067}Una Brigg\u{2069}.",
    "Una Brigg said:\u{200B} \"\u{200B}It is a sad day.\u{200B}\"",
  ])
  func marksAroundWordsAreNoPartOfThem(_ text: String) {
    let found = extraction(of: text)
    #expect(found.speakers.map(\.name) == ["Una Brigg"])
    #expect(found.quotations.map(\.kind) == [.direct])
  }

  /// A thousand of them in a row take no longer than as many letters.
  @Test func longRunsAreReadOnce() {
    let run = String(repeating: "a\u{AD},", count: 20_000) + String(repeating: "\u{AD}", count: 20_000)
    let word = "b" + String(repeating: "\u{AD}b", count: 20_000)
    #expect(
      extraction(of: "Una Brigg said: “It is \(run) \(word) sad.”").speakers.map(\.name) == ["Una Brigg"])
  }
}
