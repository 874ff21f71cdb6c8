// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OnRecord

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which sightings of a surname are taken for one person.
@Suite struct PersonFinderTests {
  /// `NAME / ROLE / ORGANISATION / CASE / DAY`, each but the first may be missing.
  private func sighting(_ text: String) -> Sighting {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
    func folded(_ index: Int) -> Sighting.Text? {
      guard index < parts.count, !parts[index].isEmpty else { return nil }
      return .init(printed: parts[index], folded: parts[index].lowercased())
    }
    return Sighting(
      printed: parts[0], name: parts[0].lowercased(), role: folded(1).map { Sighting.Role($0) },
      organisation: folded(2),
      cases: folded(3).map { [$0.folded] } ?? [], day: parts.count > 4 ? Int(parts[4]) : nil)
  }

  /// For each sighting what it is called, or its own name.
  private func labels(_ texts: [String]) -> [String] {
    let sightings = texts.map(sighting)
    var labels = sightings.map(\.printed)
    for person in PersonFinder.find(sightings) {
      for member in person.members { labels[member] = person.label ?? labels[member] }
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
    // One after the other.
    (
      [
        "Jon Smitt/leader/Harrow council/Baby Q/20080101",
        "Jon Smitt/chairman/Leeds Infirmary/Ward 9/20090101",
      ],
      ["Jon Smitt", "Jon Smitt"]
    ),
  ])
  func whoIsOne(sightings: [String], called: [String]) {
    #expect(labels(sightings) == called)
    #expect(labels(sightings.reversed()) == called.reversed())
  }

  @Test func theOrderOfTheArticlesDoesNotCount() {
    var random = SeededGenerator(seed: seed(of: "people"))
    for _ in 0..<300 {
      let texts = (0..<random.number(1...12)).map { _ in
        [
          random.pick(["Jon Smitt", "Smitt", "J Smitt", "Ann Smitt", "Jon B Smitt"]),
          random.pick(["", "", "leader", "consultant", "constable", "former director"]),
          random.pick(["", "", "Harrow council", "Leeds Infirmary", "Alpha Police"]),
          random.pick(["", "Baby Q", "Ward 9"]),
          random.pick(["", "20080101", "20091231", "20100601"]),
        ].joined(separator: "/")
      }
      let order = Array(texts.indices).shuffled(using: &random)
      let (plain, shuffled) = (labels(texts), labels(order.map { texts[$0] }))
      #expect(order.map { plain[$0] } == shuffled, "\(texts)")
    }
  }

  @Test func timeIsLinear() {
    /// Of this thread's processor, in nanoseconds: other tests run beside.
    func time(_ count: Int) -> Int {
      let sightings = (0..<count).map {
        sighting(
          "Jon Smitt/\(["leader", "consultant", "constable"][$0 % 3])/Body\($0)/Case\($0)/2008\(1000 + $0 % 1200)"
        )
      }
      var (start, end) = (timespec(), timespec())
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
      _ = PersonFinder.find(sightings)
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
      return (end.tv_sec - start.tv_sec) * 1_000_000_000 + end.tv_nsec - start.tv_nsec
    }
    _ = time(500)
    let (short, long) = ((0..<3).map { _ in time(1_000) }.min()!, (0..<3).map { _ in time(4_000) }.min()!)
    #expect(long < short * 8, "\(short) \(long)")
  }
}
