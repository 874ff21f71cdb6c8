// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Names, titles and posts as British newspapers print them. All people and places are invented.
@Suite struct BritishNamesTests {
  @Test(arguments: ["s said\nZo\n", "s said", "s\nsaid Zo", "Co- said", "- said"])
  func shortestTextsAreRead(_ text: String) {
    #expect(extraction(of: text).quotations.allSatisfy { !$0.spans.isEmpty })
  }

  struct NameCase: Sendable {
    let text: String
    let name: String
    let alias: String?
  }

  static let names = [
    NameCase(
      text: "Sir Godfrey Pell opened the inquiry.\n\n“We begin,” said Sir Godfrey.", name: "Godfrey Pell",
      alias: "Sir Godfrey"),
    NameCase(
      text: "Dr Anneke van der Lomas wrote to the trust.\n\n“We begin,” said Ms van der Lomas.",
      name: "Anneke van der Lomas", alias: "Ms van der Lomas"),
    NameCase(text: "“We begin,” said Coun Neil Lomas.", name: "Neil Lomas", alias: "Coun Neil Lomas"),
    NameCase(text: "“We begin,” said Cllr Neil Lomas.", name: "Neil Lomas", alias: "Cllr Neil Lomas"),
    NameCase(text: "“We begin,” said Neil Lomas QC.", name: "Neil Lomas", alias: nil),
    NameCase(text: "“They were quiet,” said one neighbour.", name: "neighbour", alias: nil),
    NameCase(
      text: "A serious case review was published.\n\nThe review said: “They were quiet.”",
      name: "serious case review", alias: nil),
    NameCase(
      text: "A police report and a school report were read.\n\nThe report said: “They were quiet.”",
      name: "report", alias: nil),
    NameCase(text: "Her report said: “They were quiet.”", name: "report", alias: nil),
    NameCase(text: "The 112-page report said: “They were quiet.”", name: "report", alias: nil),
    NameCase(
      text: "The Farms and Barns Inspectorate said: “They were quiet.”", name: "Farms and Barns Inspectorate",
      alias: nil),
    NameCase(
      text: "The General Medical Council said: “They were quiet.”", name: "General Medical Council",
      alias: nil),
    NameCase(
      text: "The Independent Police Complaints Commission said: “They were quiet.”",
      name: "Independent Police Complaints Commission", alias: nil),
    NameCase(
      text: "The Independent Office for Police Conduct said: “They were quiet.”",
      name: "Independent Office for Police Conduct", alias: nil),
    NameCase(text: "St Hilda's Hospital said: “They were quiet.”", name: "St Hilda's Hospital", alias: nil),
    NameCase(text: "Mr and Mrs Marl said: “They were quiet.”", name: "Mr and Mrs Marl", alias: nil),
    NameCase(
      text: "Mr and Mrs Marl's solicitor, Tim Pell, said: “They were quiet.”", name: "Tim Pell", alias: nil),
    NameCase(text: "Library user Edith Pell, 82, said: “They were quiet.”", name: "Edith Pell", alias: nil),
    NameCase(text: "No 10 said: “They were quiet.”", name: "No 10", alias: nil),
    NameCase(
      text: "The Larkham Nurses' Association said: “They were quiet.”", name: "Larkham Nurses' Association",
      alias: nil),
    NameCase(
      text: "A Royal College of Nursing spokeswoman said: “They were quiet.”",
      name: "Royal College of Nursing spokeswoman", alias: nil),
    NameCase(
      text: "Superintendent of Police Arvind Rao said: “They were quiet.”", name: "Arvind Rao",
      alias: nil),
    NameCase(
      text: "The Guardian and Larkham Council said: “They were quiet.”", name: "Larkham Council", alias: nil),
  ]

  @Test(arguments: names) func speakerHasTheWholeNameAlone(_ example: NameCase) {
    let found = extraction(of: example.text).speakers
    #expect(found.map(\.name) == [example.name])
    #expect(example.alias.map { found.first?.aliases.contains($0) == true } ?? true)
  }

}
