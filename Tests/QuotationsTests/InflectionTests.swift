// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Verbs of speech in forms that double a letter.
@Suite struct InflectionTests {
  @Test(arguments: [
    "⟦Una Fell|“We failed her from beginning to end,”⟧ admitted Una Fell.",
    "⟦Una Fell|“We failed her from beginning to end,”⟧ Una Fell admitted.",
    "⟦Una Fell|“We failed her from beginning to end,”⟧ concurred Una Fell.",
    "Una Fell counselled: ⟦Una Fell|“Wait until the morning.”⟧",
  ])
  func theyAreKnown(_ text: String) {
    let marked = MarkedText(text)
    #expect(marked.found() == marked.expected)
  }

  @Test(arguments: [
    ("admit", "admitted admitting"), ("quip", "quipped quipping"), ("counsel", "counseled counselled"),
    ("claim", "claimed claiming"), ("reveal", "revealed revealing"), ("deny", "denied denying"),
    ("offer", "offered offering"), ("visit", "visited visiting"),
  ])
  func lettersAreDoubledWhereTheyAre(verb: String, forms: String) {
    let found = Set(
      Inflection.forms(of: Array(verb.utf8), WordList([.sayVerb], .verb, "")).map {
        String(decoding: $0.0, as: UTF8.self)
      })
    #expect(found.isSuperset(of: forms.split(separator: " ").map(String.init)), "\(found)")
    #expect(found.count == (verb == "counsel" ? 6 : 4), "\(found)")
  }
}
