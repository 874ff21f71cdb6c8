// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Quotations

@Suite("Cases")
struct CaseTests {
  @Test("A victim's case has the victim's name", arguments: CaseExample.victims)
  func victims(_ example: CaseExample) { expect(example) }

  @Test("Letters and initials are names of cases", arguments: CaseExample.pseudonyms)
  func pseudonyms(_ example: CaseExample) { expect(example) }

  @Test("The victim is found in fuller reports", arguments: CaseExample.reports)
  func reports(_ example: CaseExample) { expect(example) }

  @Test("Inquiries and trials of places and the accused", arguments: CaseExample.events)
  func events(_ example: CaseExample) { expect(example) }

  @Test("Homes are cases by their name alone", arguments: CaseExample.homes)
  func homes(_ example: CaseExample) { expect(example) }

  @Test("Whose death it was, said by a pronoun or a date", arguments: CaseExample.deaths)
  func deaths(_ example: CaseExample) { expect(example) }

  @Test("The dead of an inquest, not who saw it", arguments: CaseExample.inquests)
  func inquests(_ example: CaseExample) { expect(example) }

  @Test("Names that come out later", arguments: CaseExample.letters)
  func letters(_ example: CaseExample) { expect(example) }

  @Test("No case in British news that has none", arguments: CaseExample.nothing)
  func nothing(_ example: CaseExample) { expect(example) }

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

  /// The first case's mentions are in square brackets.
  @Test(
    "A case is mentioned by each of its names, possessives left out",
    arguments: [
      "The death of [Mia Strand] was avoidable, the inquest heard. [Mia]'s aunt, Jo Strand, wept.",
      "[Baby T]'s nurse wept. The case of [Baby T] is closed. [BABY T]: INQUIRY TO OPEN",
      "Dr [Amos Reed] was murdered. Mr [Reed]’s widow said [Reed] had been kind. Reedham is a village.",
      "The murder of [Paul Yarwood] in 1991. Paul Smith and Ann Yarwood were there. Mr Yarwood drove.",
      "The [Thornmere Hospital inquiry] sat. Thornmere Hospital is busy. The [Thornmere inquiry] ended.",
      "The killing of [Élodie  Brûlé]. At the trial [Brûlé] was called a saint.",
    ])
  func mentions(_ marked: String) throws {
    let (text, spans) = unmarked(marked)
    let first = try #require(cases(text).first)
    #expect(first.mentions == spans)
  }

  @Test("Somebody who is quoted is no victim on slight evidence")
  func speakers() {
    let text = "Ben Cole was shot in the leg. The coroner came. Cole is well, and Cole rides again."
    let speaker = Speaker(name: "Ben Cole", kind: .person)
    #expect(cases(text).map(\.name) == ["Ben Cole"])
    #expect(cases(text, speakers: [speaker]).isEmpty)
  }

  @Test("A headline in capitals counts for a name of the text, and no other")
  func headlines() {
    let text = "Mother Mourns Ellis Crane After Murder Trial\nThe trial for the murder of Ellis Crane ended."
    #expect(cases(text).map(\.name) == ["Ellis Crane"])
    #expect(cases("Ten Great Murder Mystery Shows To See This Winter").isEmpty)
  }

  @Test("Any bytes are read, whole or cut anywhere")
  func anyBytes() {
    let text = Array("The murder of Élodie Brûlé’s “Baby T” at U.K. O’Dowd's. Known as “TH”".utf8)
    for end in text.indices {
      let part = Array(text[..<end])
      for one in findCases(in: part, paragraphs: [Paragraph(span: 0..<end)], speakers: []) {
        #expect(one.mentions.allSatisfy { $0.upperBound <= end && !$0.isEmpty })
      }
    }
    let noise = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    _ = findCases(in: noise, paragraphs: [Paragraph(span: 0..<noise.count)], speakers: [])
  }

  /// Each is repeated to 100 kB: what grows faster than the text would take hours.
  @Test(
    "Time is linear in the text",
    arguments: [
      "case of ", "Case ", "a", "A", "the murder of Jane Smith ", "Baby T ", "Rose Smith, 3, ",
      "the boy known as TH ",
      "Baby T, the boy, named as Ned ", "her son Tom Hale, TH, ", "Operation ", "the death of ", "'", "Dr. ",
      "the murders of A Bc, D Ef, ", "an inquest into X Hospital ", "the death of a boy, the boy, ",
    ])
  func linear(_ unit: String) {
    let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
    expectQuick { #expect(cases(text).count <= 4) }
  }

  @Test("Many names, many paragraphs")
  func manyNames() {
    let lines = (0..<3000).map { number in
      let name = String(
        decoding: [65, 97, 97, 97].enumerated().map { $1 + UInt8(number >> ($0 * 4) & 15) }, as: UTF8.self)
      return "The murder of \(name) X\(name). The child, known as L\(name.prefix(1)). Her son L\(name)."
    }
    expectQuick { #expect(cases(lines.joined(separator: "\n")).count > 1000) }
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

/// Text without its square brackets, and the byte ranges that they held.
private func unmarked(_ marked: String) -> (text: String, spans: [Range<Int>]) {
  var bytes: [UInt8] = []
  var spans: [Range<Int>] = []
  var start = 0
  for byte in marked.utf8 {
    switch byte {
    case UInt8(ascii: "["): start = bytes.count
    case UInt8(ascii: "]"): spans.append(start..<bytes.count)
    default: bytes.append(byte)
    }
  }
  return (String(decoding: bytes, as: UTF8.self), spans)
}
