// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OnRecord

@Suite struct TokeniserTests {
  @Test(arguments: [
    ("The council's director", "the council director"),
    ("The council’s DIRECTOR", "the council director"),
    ("the children's and parents' views", "the children and parents views"),
    ("don't, don’t, DON‘T, donʼt", "don't don't don't don't"),
    ("the 1990's and '90s", "the 1990 and 90s"),
    ("U.S. and US and e.g. J.K. Orme", "u.s and us and e.g j.k orme"),
    ("It ended. A man left. I.", "it ended a man left i"),
    ("1,000 pounds, $18,200 or 1,234,567.89", "1000 pounds 18200 or 1234567.89"),
    ("in 2009,100 people", "in 2009 100 people"),
    ("1,00 and 10,0000", "1 00 and 10 0000"),
    ("3.5 per cent at 19.04", "3.5 per cent at 19.04"),
    ("A&E, R&D; salt & vinegar", "a&e r&d salt vinegar"),
    ("co-operate—well…no", "co operate well no"),
    ("Climbié café ŵy ßtraße Œuvre", "climbie cafe wy sstrasse oeuvre"),
    ("e\u{301}t\u{e9} co\u{ad}operate", "ete cooperate"),
    ("Ελλάδα ПРАВДА", "ελλάδα правда"),
    ("O'Neill d’Arcy rock'n'roll", "o'neill d'arcy rock'n'roll"),
    ("ﬁre", "fire"),
    ("", ""),
    ("… — “ ”", ""),
  ])
  func wordsOf(text: String, expected: String) {
    let list = Tokeniser.tokens(of: text)
    let terms = (0..<list.count).map { String(decoding: list.term($0), as: UTF8.self) }
    #expect(terms.joined(separator: " ") == expected)
  }

  @Test func spansAreThoseOfTheWordsWithoutThePossessive() {
    let text = "“The people’s” U.S. 1,000"
    let spans = Tokeniser.tokens(of: text).tokens.map {
      String(decoding: Array(text.utf8)[$0.span], as: UTF8.self)
    }
    #expect(spans == ["The", "people", "U.S", "1,000"])
  }

  @Test func aTermNeverExceedsWhatXapianTakesAndLongWordsStayApart() {
    let long = String(repeating: "a", count: 5000)
    let list = Tokeniser.tokens(of: "\(long)x \(long)y \(long)x")
    #expect(list.tokens.allSatisfy { $0.term.count == Tokeniser.longestTerm })
    #expect(list.term(0).elementsEqual(list.term(2)))
    #expect(!list.term(0).elementsEqual(list.term(1)))
  }

  @Test func bytesThatAreNoUTF8AreSeparators() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xE2, 0x80, 0x63, 0xC3]
    var list = TokenList()
    bytes.withUnsafeBufferPointer { Tokeniser.scan($0, 0..<$0.count, into: &list) }
    #expect((0..<list.count).map { String(decoding: list.term($0), as: UTF8.self) } == ["a", "b", "c"])
  }
}
