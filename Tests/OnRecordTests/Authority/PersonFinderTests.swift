// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import TestSupport
import Testing
import Xapian

@testable import OnRecord

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which sightings of a surname are taken for one person.
@Suite struct PersonFinderTests {
  /// Articles that quote somebody once each.
  ///
  /// - Parameter texts: `NAME / ROLE / ORGANISATION / CASE / DAY / TITLE`, each but the first may be missing.
  private func census(_ texts: [String]) throws -> Census {
    var census = Census()
    for (number, text) in texts.enumerated() {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
      func part(_ index: Int) -> String? { index < parts.count && !parts[index].isEmpty ? parts[index] : nil }
      var table = ArticleTable()
      table.passages = [.init(span: 0..<9, positions: 0..<9, kind: .body)]
      table.speakers = [
        Speaker(
          name: parts[0], kind: .person, role: part(1), organisation: part(2),
          aliases: part(5).map { ["\($0) \(parts[0])"] } ?? [])
      ]
      table.cases = part(3).map { [.init(name: $0, aliases: [], mentions: 1)] } ?? []
      table.quotations = [
        .init(
          kind: .direct, passage: 0, parts: [.init(span: 0..<9, positions: 0..<9)], cue: nil, mention: nil,
          speaker: 0, rule: "", confidence: 100)
      ]
      let document = DocumentID(number + 1)
      try table.encoded().withUnsafeBufferPointer { try census.add(document, $0) }
      if let day = part(4) { Array(day.utf8).withUnsafeBufferPointer { census.date(document, $0) } }
    }
    return census
  }

  /// For each sighting what it is called, or its own name.
  ///
  /// - Parameter recorded: names that one authority record has.
  private func labels(_ texts: [String], recorded: Set<String> = []) throws -> [String] {
    let census = try census(texts)
    var labels = texts.map { String($0.prefix { $0 != "/" }).trimmed }
    let records = labels.indices.filter { recorded.contains(labels[$0]) }.map { ($0, 0) }
    for person in PersonFinder(census).find(
      Array(texts.indices), records: Dictionary(uniqueKeysWithValues: records))
    {
      for member in person.members {
        labels[member] = person.record == nil ? person.label ?? labels[member] : "recorded"
      }
    }
    return labels
  }

  @Test(arguments: [
    // A career is one person's.
    (
      ["Ann Holm/director/Alpha Council", "Ann Holm/chief executive/Beta Council", "Ann Holm"],
      ["Ann Holm", "Ann Holm", "Ann Holm"]
    ),
    // Posts of two kinds in two bodies are two people's.
    (
      ["Jon Smitt/councillor/Harrow council", "Jon Smitt/consultant/Leeds Infirmary"],
      ["Jon Smitt (Harrow council)", "Jon Smitt (Leeds Infirmary)"]
    ),
    // Unless a case says that they are one.
    (
      ["Jon Smitt/councillor/Harrow council/Baby Q", "Jon Smitt/consultant/Leeds Infirmary/Baby Q"],
      ["Jon Smitt", "Jon Smitt"]
    ),
    // What says nothing more goes with the case, or stays open.
    (
      [
        "Jon Smitt/councillor/Harrow council/Baby Q", "Jon Smitt/consultant/Leeds Infirmary/Ward 9",
        "Jon Smitt///Ward 9",
        "Jon Smitt",
      ],
      [
        "Jon Smitt (Harrow council)", "Jon Smitt (Leeds Infirmary)", "Jon Smitt (Leeds Infirmary)",
        "Jon Smitt (not known which)",
      ]
    ),
    // The same body, the same person.
    (["Jon Smitt/officer/Harrow council", "Jon Smitt/director/Harrow council"], ["Jon Smitt", "Jon Smitt"]),
    // A surname alone is somebody when the body, the post or the case says whom.
    (["Morten/doctor/Alpha Trust", "Stephen Morten//Alpha Trust"], ["Stephen Morten", "Stephen Morten"]),
    (["Morten///Baby Q", "Stephen Morten///Baby Q"], ["Stephen Morten", "Stephen Morten"]),
    (["Morten", "Stephen Morten//Alpha Trust"], ["Morten", "Stephen Morten"]),
    (
      ["Morten///Baby Q", "Stephen Morten///Baby Q", "Jane Morten///Baby Q"],
      ["Morten", "Stephen Morten", "Jane Morten"]
    ),
    (["S Morten//Alpha Trust", "Stephen Morten//Alpha Trust"], ["Stephen Morten", "Stephen Morten"]),
    (["J Morten//Alpha Trust", "Stephen Morten//Alpha Trust"], ["J Morten", "Stephen Morten"]),
    (
      ["Stephen J Morten//Alpha Trust", "Stephen Morten//Alpha Trust"], ["Stephen Morten", "Stephen Morten"]
    ),
    (["Stephen J Morten", "Stephen Morten"], ["Stephen J Morten", "Stephen Morten"]),
    // Who is well known is not described each time, and one odd description makes no second person.
    (
      [
        "Eva Dahl/minister/Alpha", "Eva Dahl", "Eva Dahl", "Eva Dahl", "Eva Dahl/solicitor/Beta", "Eva Dahl",
        "Eva Dahl",
      ],
      .init(repeating: "Eva Dahl", count: 7)
    ),
    // Two posts at one time, in different affairs.
    (
      [
        "Jon Smitt/leader/Harrow council/Baby Q/20080101", "Jon Smitt/leader/Harrow council/Baby Q/20091231",
        "Jon Smitt/chairman/Leeds Infirmary/Ward 9/20090101",
        "Jon Smitt/chairman/Leeds Infirmary/Ward 9/20100101",
      ],
      [
        "Jon Smitt (Harrow council)", "Jon Smitt (Harrow council)", "Jon Smitt (Leeds Infirmary)",
        "Jon Smitt (Leeds Infirmary)",
      ]
    ),
    // One after the other, and the first looked back upon.
    (
      [
        "Jon Smitt/leader/Harrow council/Baby Q/20080101",
        "Jon Smitt/chairman/Leeds Infirmary/Ward 9/20090101",
        "Jon Smitt/leader/Harrow council/Baby Q/20140101",
      ],
      ["Jon Smitt", "Jon Smitt", "Jon Smitt"]
    ),
    // Whom one article calls Mrs and two Mr is a man, and another than a woman of the name.
    (
      [
        "Jon Smitt/leader/Harrow council///Mrs", "Jon Smitt/leader/Harrow council///Mr",
        "Jon Smitt/leader/Harrow council///Mr", "Jon Smitt/chief/Leeds Infirmary///Mrs",
      ],
      [
        "Jon Smitt (Harrow council)", "Jon Smitt (Harrow council)", "Jon Smitt (Harrow council)",
        "Jon Smitt (Leeds Infirmary)",
      ]
    ),
    // As often the one as the other says nothing.
    (
      [
        "Jon Smitt/leader/Harrow council///Mrs", "Jon Smitt/leader/Harrow council///Mr",
        "Jon Smitt/chief/Leeds Infirmary///Mrs",
      ],
      ["Jon Smitt", "Jon Smitt", "Jon Smitt"]
    ),
    (
      ["Smitt//Alpha Trust///Mr", "Jon Smitt//Alpha Trust///Mrs", "Jon Smitt//Alpha Trust///Mr"],
      ["Jon Smitt", "Jon Smitt", "Jon Smitt"]
    ),
    (
      ["Smitt//Alpha Trust///Mr", "Jon Smitt//Alpha Trust///Mrs", "Jon Smitt"],
      ["Smitt", "Jon Smitt", "Jon Smitt"]
    ),
    // One after the other.
    (
      [
        "Jon Smitt/leader/Harrow council/Baby Q/20080101",
        "Jon Smitt/chairman/Leeds Infirmary/Ward 9/20090101",
      ],
      ["Jon Smitt", "Jon Smitt"]
    ),
  ])
  func whoIsOne(sightings: [String], called: [String]) throws {
    #expect(try labels(sightings) == called)
    #expect(try labels(sightings.reversed()) == called.reversed())
  }

  @Test func theOrderOfTheArticlesDoesNotCount() throws {
    var random = SeededGenerator(seed: seed(of: "people"))
    for _ in 0..<1000 {
      let texts = (0..<random.number(1...12)).map { _ in
        [
          random.pick(["Jon Smitt", "Smitt", "J Smitt", "Ann Smitt", "Jon B Smitt"]),
          random.pick(["", "", "leader", "consultant", "constable", "former director"]),
          random.pick(["", "", "Harrow council", "Leeds Infirmary", "Alpha Police"]),
          random.pick(["", "Baby Q", "Ward 9"]),
          random.pick(["", "20080101", "20091231", "20100601"]),
          random.pick(["", "", "Mr", "Mrs"]),
        ].joined(separator: "/")
      }
      let order = Array(texts.indices).shuffled(using: &random)
      let recorded = random.pick([[], [], ["Jon Smitt"], ["Jon Smitt", "Ann Smitt"]] as [Set<String>])
      let plain = try labels(texts, recorded: recorded)
      let shuffled = try labels(order.map { texts[$0] }, recorded: recorded)
      #expect(order.map { plain[$0] } == shuffled, "\(texts)")
    }
  }

  @Test func timeIsLinear() throws {
    /// Of this thread's processor, in nanoseconds: other tests run beside.
    func time(_ count: Int) throws -> Int {
      let census = try census(
        (0..<count).map {
          "Jon Smitt/\(["leader", "consultant", "constable"][$0 % 3])/Body\($0)/Case\($0)/2008\(1000 + $0 % 1200)"
        })
      let (finder, sightings) = (PersonFinder(census), Array(0..<count))
      var (start, end) = (timespec(), timespec())
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
      _ = finder.find(sightings)
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
      return (end.tv_sec - start.tv_sec) * 1_000_000_000 + end.tv_nsec - start.tv_nsec
    }
    _ = try time(500)
    let short = try (0..<3).map { _ in try time(1_000) }.min()!
    let long = try (0..<3).map { _ in try time(4_000) }.min()!
    #expect(long < short * 8, "\(short) \(long)")
  }
}
