// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OnRecord

/// Signs that cannot be looked for say nothing; they do not stand for everything or for nothing.
@Suite struct EmptyPartTests {
  @Test(arguments: [
    ("£ OR council", "~council"), ("council OR £", "~council"),
    ("council OR £ OR child", "(~council OR ~child)"),
    ("£ OR €", "everything"), ("council NOT £", "~council"), ("NOT £", "everything"),
    ("council (£ OR …)", "~council"), ("council AND £", "~council"), ("council NOT (£ €)", "~council"),
  ])
  func sayNothing(query: String, meaning: String) throws {
    #expect(try QueryParser.parse(query).description == meaning)
  }
}
