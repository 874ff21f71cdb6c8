// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OnRecord

/// A text laid beside printed words.
@Suite struct VerifyAlignmentTests {
  /// The differences as the command shows them, and whether the exact words are printed.
  private func compare(_ text: String, _ print: String) -> (marked: String, likeness: Likeness) {
    var numbers = WordNumbers()
    let (given, printed) = (Wording(text, &numbers), Wording(print, &numbers))
    let alignment = Alignment(given, printed)
    let diff = WordDiff(
      alignment: alignment, text: (given, Array(text.utf8)), print: (printed, Array(print.utf8)))
    let meaningful = given.words.map { FunctionWords.isMeaningful(numbers.terms[Int($0.number)]) }
    return (
      diff.pieces.map(\.marked).joined(separator: " "),
      Likeness(alignment, given, printed, isMeaningful: meaningful)
    )
  }

  @Test(arguments: [
    // The same words.
    ("we failed her", "We failed her.", "We failed her."),
    ("“We failed her”", "'We failed her,'", "We failed her,"),
    ("WE FAILED HER – AND WE KNEW", "We failed her... and we knew", "We failed her... and we knew"),
    ("don’t look away", "Don't look away!", "Don't look away!"),
    ("cafe owners", "Café owners", "Café owners"),
    ("1000 pounds", "£1,000 pounds", "1,000 pounds"),
    // Cut out of more.
    ("each of which", "a set of judgements, each of which could be defended", "each of which"),
    // What an ellipsis leaves out, and what brackets put in.
    (
      "we failed … and we knew", "We failed her, all of us, and we knew it",
      "We failed <her, all of us> and we knew"
    ),
    ("we failed ... we knew", "We failed her and we knew it", "We failed <her and> we knew"),
    ("we failed [...] we knew", "We failed her and we knew it", "We failed <her and> we knew"),
    ("[she] failed", "The director failed", "<director=[she]> failed"),
    ("we failed [Anna] and knew", "We failed her and knew", "We failed <her=[Anna]> and knew"),
    ("we failed [the girl] and knew", "We failed and knew", "We failed <+[the girl]> and knew"),
    ("[w]e failed her", "We failed her", "We failed her"),
    ("we failed her", "[W]e failed her", "[W]e failed her"),
    ("we failed her", "We [the council] failed her", "We <[the council]> failed her"),
    ("… failed her …", "We failed her, he said", "failed her,"),
  ])
  func exactWords(text: String, print: String, marked: String) {
    let comparison = compare(text, print)
    #expect(comparison.marked == marked)
    #expect(comparison.likeness.isExact)
    #expect(comparison.likeness.share == 1)
  }

  @Test(arguments: [
    ("we failed that boy", "We failed that girl.", "We failed that [-girl-] [+boy+]"),
    ("we did not fail her", "We did fail her.", "We did [+not+] fail her."),
    ("we did fail her", "We did not fail her.", "We did [-not-] fail her."),
    ("the councils staff", "The council's staff", "The [-council's-] [+councils+] staff"),
    ("the council staff", "The council's staff", "The [-council's-] [+council+] staff"),
    (
      "it was a set of professional judgements, each of which could be defended on the day",
      "a set of professional judgments … each of which could be defended",
      "[+it was+] a set of professional [-judgments-] [+judgements+] each of which could be defended [+on the day+]"
    ),
    (
      "we failed her and her sister and we knew it", "We failed her … and we knew it",
      "We failed her … [+and her sister+] and we knew it"
    ),
    // Parts that stand in the other order.
    ("we knew it … we failed her", "We failed her and we knew it", "[+we knew it+] We failed her"),
    // Brackets that stand for a whole sentence.
    (
      "we failed [her] again", "We failed one two three four five six seven eight nine again",
      "We failed <one two three four five six seven eight nine=[her]> again"
    ),
  ])
  func alteredWords(text: String, print: String, marked: String) {
    let comparison = compare(text, print)
    #expect(!comparison.likeness.isExact)
    #expect(comparison.likeness.share < 1)
    #expect(comparison.marked == marked)
  }

  @Test(arguments: [
    ("the weather was fine all week", "We failed her and the week was lost"),
    ("and it was the", "It was not for us to say and the rest"),
    ("lessons will be learned", "The lesson of the day: never learn to lie"),
  ])
  func otherWords(text: String, print: String) {
    #expect(!compare(text, print).likeness.isQuoting)
  }

  @Test func aWordThatMeansNothingIsFoundOnlyByItself() {
    #expect(!compare("I did", "I did what I could").likeness.isQuoting)
    #expect(compare("I did", "I did.").likeness.isQuoting)
    #expect(compare("failings", "There were failings.").likeness.isQuoting)
  }
}

extension DiffPiece {
  fileprivate var marked: String {
    if isMarked {
      guard let printed else { return "<+\(text!)>" }
      return text == nil || text == "…" ? "<\(printed)>" : "<\(printed)=\(text!)>"
    }
    switch operation {
    case .equal: return printed!
    case .dropped: return "[-\(printed!)-]"
    case .added: return printed.map { "\($0) [+\(text!)+]" } ?? "[+\(text!)+]"
    case .changed: return "[-\(printed!)-] [+\(text!)+]"
    }
  }
}
