// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OnRecordCommand

/// What is said when nothing is found.
@Suite struct NothingFoundTests {
  @Test(arguments: [
    (["council", "role:zzz"], #"no article has role:"zzz""#), (["role:zzz"], #"no article has role:"zzz""#),
    (["council", "title:zzz"], "no article has title:zzz"),
    (["council", "byline:zzz"], #"no article has byline:"zzz""#),
    (["council", "--since", "2030"], "no article has date:2030-01-01.."),
    (["council", "councli"], #"no article has "councli"; did you mean "council"?"#),
    (["council", "seagull*", "role:zzz"], "no article has"),
    (["council", "role:coroner", "source:courier", "date:2007-01-01"], "no article has date:2007-01-01"),
  ])
  func thePartThatMatchesNothingIsNamed(query: [String], expected: String) {
    let outcome = CorpusIndex.shared.command.onrecord(["search"] + query)
    expect(outcome, 1, output: "")
    #expect(outcome.errors.hasPrefix("nothing found: ") && outcome.errors.contains(expected), "\(outcome)")
  }
}

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
