// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Names, titles and posts as British newspapers print them. All people and places are invented.
@Suite struct BritishNamesTests {
  private func extraction(_ text: String) -> Extraction {
    let bytes = Array(text.utf8)
    return Extractor().extract(bytes, paragraphs: Paragraph.split(bytes))
  }

  @Test(arguments: ["s said\nZo\n", "s said", "s\nsaid Zo", "Co- said", "- said"])
  func shortestTextsAreRead(_ text: String) {
    #expect(extraction(text).quotations.allSatisfy { !$0.spans.isEmpty })
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
    NameCase(text: "Her report said: “They were quiet.”", name: "report", alias: nil),
    NameCase(text: "The 112-page report said: “They were quiet.”", name: "report", alias: nil),
    NameCase(
      text: "The Farms and Barns Inspectorate said: “They were quiet.”", name: "Farms and Barns Inspectorate",
      alias: nil),
    NameCase(
      text: "The Guardian and Larkham Council said: “They were quiet.”", name: "Larkham Council", alias: nil),
  ]

  @Test(arguments: names) func speakerHasTheWholeNameAlone(_ example: NameCase) {
    let found = extraction(example.text).speakers
    #expect(found.map(\.name) == [example.name])
    #expect(example.alias.map { found.first?.aliases.contains($0) == true } ?? true)
  }

  struct PostCase: Sendable {
    let text: String
    let role: String?
    let organisation: String?
  }

  static let posts = [
    PostCase(
      text: "Ivor Pell, director of children’s services in Larkham, said: “We will act.”",
      role: "director of children’s services", organisation: "Larkham"),
    PostCase(
      text: "Ivor Pell, the county’s director of children’s services, said: “We will act.”",
      role: "director of children’s services", organisation: "county"),
    PostCase(
      text: "Ivor Pell, then director of children’s services, said: “We will act.”",
      role: "director of children’s services", organisation: nil),
    PostCase(
      text: "Ivor Pell, chief executive of the charity Candleford, said: “We will act.”",
      role: "chief executive", organisation: "Candleford"),
    PostCase(
      text: "Ivor Pell, assistant director of Larkham Council when Una died, said: “We will act.”",
      role: "assistant director", organisation: "Larkham Council"),
    PostCase(
      text: "Health minister Ivor Pell said: “We will act.”", role: "Health minister", organisation: nil),
    PostCase(
      text: "Ivor Pell QC, counsel to the inquiry, said: “We will act.”", role: "counsel to the inquiry",
      organisation: nil),
    PostCase(
      text: "Ivor Pell, of the Larkham Care Union, said: “We will act.”", role: nil,
      organisation: "Larkham Care Union"),
  ]

  @Test(arguments: posts) func postIsPartedIntoRoleAndOrganisation(_ example: PostCase) {
    let found = extraction(example.text).speakers.first { $0.name == "Ivor Pell" }
    #expect(found?.role == example.role)
    #expect(found?.organisation == example.organisation)
  }
}
