// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import TestSupport
import Testing

@testable import OnRecord

@Suite struct TermGroupsTests {
  /// Every word of a text under its term, against a dictionary.
  @Test func groupsHoldEveryPlaceOfEveryTerm() {
    let seed = seed(of: "groups")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let text = (0..<random.below(400)).map { _ in "w\(random.below(random.oneIn(2) ? 10 : 300))" }.joined(
        separator: " ")
      let list = Tokeniser.tokens(of: text)
      let positions = (0..<list.count).map { UInt32($0 * 3 + 1) }
      var expected: [String: [UInt32]] = [:]
      for index in 0..<list.count {
        expected[String(decoding: list.term(index), as: UTF8.self), default: []].append(positions[index])
      }
      let groups = TermGroups(list, positions: positions)
      let found = groups.groups.map {
        (String(decoding: list.terms[$0.term], as: UTF8.self), Array(groups.positions[$0.positions]))
      }
      #expect(found.count == expected.count, "seed \(seed)")
      #expect(Dictionary(uniqueKeysWithValues: found) == expected, "seed \(seed)")
    }
  }
}

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ab", 1),
    ("abc", "acb", 1),
    ("speakr", "speaker", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("abcd", "badc", 2),
  ])
  func isTheLeastNumberOfChanges(a: String, b: String, distance: Int) {
    #expect(EditDistance.between(a, b) == distance)
    #expect(EditDistance.between(b, a) == distance)
  }

  /// A word that is changed so often is at most so far from what it was, and as far as the lengths differ at least.
  @Test func changesBoundTheDistance() {
    let seed = seed(of: "distance")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let word = (0..<random.below(12)).map { _ in UInt8(97 + random.below(4)) }
      var changed = word
      let changes = random.below(4)
      for _ in 0..<changes {
        switch random.below(3) {
        case 0: changed.insert(UInt8(97 + random.below(4)), at: random.below(changed.count + 1))
        case 1 where !changed.isEmpty: changed.remove(at: random.below(changed.count))
        case 2 where !changed.isEmpty: changed[random.below(changed.count)] = UInt8(97 + random.below(4))
        default: break
        }
      }
      let distance = EditDistance.between(word, changed)
      #expect(distance <= changes && distance >= abs(word.count - changed.count), "seed \(seed)")
      #expect((distance == 0) == (word == changed), "seed \(seed)")
      #expect(distance == EditDistance.between(changed, word), "seed \(seed)")
    }
  }
}

@Suite struct DateRangeTests {
  /// For random ranges and dates of every precision: the terms cover exactly the dates that lie wholly in the range.
  @Test func termsCoverTheDatesWhollyInTheRange() {
    let seed = seed(of: "dates")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let dates = (0..<30).map { _ in random.publicationDate() }
      let days = dates.map {
        Int(Term.digits($0.year, 4) + Term.digits($0.month ?? 0, 2) + Term.digits($0.day ?? 0, 2))!
      }
      let ends = [random.publicationDate(), random.publicationDate()].sorted { $0.firstDay < $1.firstDay }
      let range = DateRange(
        first: random.oneIn(4) ? nil : ends[0].firstDay,
        last: random.oneIn(4) ? nil : max(ends[1].lastDay, ends[0].lastDay))
      let terms = Set(
        range.terms(within: days.min()!...days.max()!).map { String(decoding: $0, as: UTF8.self) })
      for date in dates {
        let isInside = (range.first ?? 0) <= date.firstDay && date.lastDay <= (range.last ?? .max)
        let isFound = Term.dates(date).contains { terms.contains(String(decoding: $0, as: UTF8.self)) }
        #expect(isInside == isFound, "seed \(seed): \(date.isoString) in \(range)")
      }
    }
  }

  @Test(arguments: [
    ("2009", "2009-01-01..2009-12-31"), ("2008-02", "2008-02-01..2008-02-29"), ("2009-05-01", "2009-05-01"),
    ("2007..2010-05", "2007-01-01..2010-05-31"), ("..2010", "..2010-12-31"), ("2010..", "2010-01-01.."),
  ])
  func isReadAndWritten(text: String, description: String) {
    #expect(DateRange(query: text)?.description == description)
  }

  @Test(arguments: ["", "..", "2009..2008", "2009-13", "2009-02-30", "2009...2010", "x", "2009..x", "99999"])
  func whatIsNoDateIsRefused(text: String) {
    #expect(DateRange(query: text) == nil)
  }
}

extension SeededGenerator {
  fileprivate mutating func publicationDate() -> PublicationDate {
    let (month, day) = (number(1...12), pick([1, 2, 15, 27, 28]))
    return PublicationDate(
      year: number(1999...2004), month: oneIn(5) ? nil : month, day: oneIn(4) ? nil : day)
  }
}
