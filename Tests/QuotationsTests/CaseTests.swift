// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

@Suite("Cases")
struct CaseTests {
  @Test("A victim's case has the victim's name", arguments: CaseExample.victims)
  func victims(_ example: CaseExample) { expect(example) }

  @Test("Letters and initials are names of cases", arguments: CaseExample.pseudonyms)
  func pseudonyms(_ example: CaseExample) { expect(example) }

  @Test("Inquiries and trials of places and the accused", arguments: CaseExample.events)
  func events(_ example: CaseExample) { expect(example) }

  @Test("Several cases, the most mentioned first", arguments: CaseExample.several)
  func several(_ example: CaseExample) { expect(example) }

  @Test("No case where there is none", arguments: CaseExample.none)
  func none(_ example: CaseExample) { expect(example) }

  private func expect(_ example: CaseExample, sourceLocation: SourceLocation = #_sourceLocation) {
    let found = cases(example.text).map { one in
      one.aliases.isEmpty ? one.name : one.name + " = " + one.aliases.joined(separator: ", ")
    }
    #expect(found == example.cases, sourceLocation: sourceLocation)
  }
}

/// The cases of a text, one paragraph a line.
func cases(_ text: String, speakers: [Speaker] = []) -> [Case] {
  let bytes = Array(text.utf8)
  var paragraphs: [Paragraph] = []
  var start = 0
  for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    if !line.isEmpty { paragraphs.append(Paragraph(span: start..<(start + line.count))) }
    start += line.count + 1
  }
  return findCases(in: bytes, paragraphs: paragraphs, speakers: speakers)
}
