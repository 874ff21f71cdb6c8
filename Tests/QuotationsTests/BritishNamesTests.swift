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
}
