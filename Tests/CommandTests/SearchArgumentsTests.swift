// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OnRecordCommand

/// The quick reader of a search's arguments must understand what ArgumentParser understands, or leave it alone.
@Suite struct SearchArgumentsTests {
  @Test(arguments: [
    [], ["harbour"], ["harbour", "trust"], ["\"a phrase\"", "--official", "Jane Roe"],
    ["--case", "Baby A", "--case=Child B", "--since", "2009", "--until=2010-05", "--source", "Herald"],
    ["--organisation", "Council", "words", "--kind", "direct", "--kind=mixed"],
    ["--within", "passage", "--any", "--sort", "date", "--limit", "5", "--offset=2"], ["--sort=-date", "x"],
    ["--sort", "-date", "x"],
    ["--db", "tcp:a:1", "--partial", "x"],
    ["--quoted", "x", "--all-passages", "--facet", "year", "--facet", "case", "--explain"],
    ["--db", "a", "--db", "b", "--format", "json", "--color=always", "-q"],
    ["--quiet", "--", "-failed", "--any"],
    ["-", "x"],
  ])
  func readsAsArgumentParserDoes(arguments: [String]) throws {
    let quick = try #require(SearchArguments.read(arguments[...]))
    let slow = try SearchCommand.parse(arguments)
    #expect(quick == slow.search)
  }

  @Test(arguments: [
    ["--help"], ["-h"], ["--limit", "ten"], ["--limit"], ["--kind", "spoken"], ["--unknown"], ["-x"],
    ["--official", "--any"], ["--quoted", "--within", "passage"], ["--limit", "-1"], ["--verbose"],
    ["--versoin"],
    ["--limit=200000"], ["--official=", "x"],
  ])
  func leavesTheRestToArgumentParser(arguments: [String]) {
    #expect(SearchArguments.read(arguments[...]) == nil)
  }
}
