// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
  /// Which claims are right about the words, and which units they find.
  ///
  /// A claim is right when at least half of its letters lie in units of one speaker, and it is no repeat: at least
  /// half of those letters are not yet in a right claim that covers more. It is strictly right when it is a unit, or a
  /// run of units of one speaker with no word between, apart from marks, punctuation and space at its ends.
  struct Matching {
    enum Verdict { case right, repeated, setAside, wrong }

    /// For each claim.
    private(set) var verdicts: [Verdict]
    /// For each claim.
    private(set) var isStrict: [Bool]
    /// For each claim, the unit that it covers most of, if it is right.
    private(set) var unitOfClaim: [Int?]
    /// For each unit: at least half of its letters lie in right claims.
    private(set) var isFound: [Bool]
    /// For each unit.
    private(set) var isFoundStrictly: [Bool]
    /// For each unit, the right claim that covers most of it.
    private(set) var claimOfUnit: [Int?]

    private let gold: Gold
    private let claims: [Claim]
    private let keys: [GoldUnit.Key]

    init(_ claims: [Claim], against gold: Gold) {
      self.gold = gold
      self.claims = claims
      keys = gold.units.map(\.key)
      verdicts = Array(repeating: .wrong, count: claims.count)
      isStrict = Array(repeating: false, count: claims.count)
      unitOfClaim = Array(repeating: nil, count: claims.count)
      isFound = Array(repeating: false, count: gold.units.count)
      isFoundStrictly = isFound
      claimOfUnit = Array(repeating: nil, count: gold.units.count)
      matchByOverlap()
      matchStrictly()
    }

    private func overlap(_ claim: Int, _ unit: Int) -> Int {
      gold.text.letters(in: claims[claim].span, gold.units[unit].span)
    }

    /// The units of the one speaker whose units hold most letters of a claim, and how many.
    private func best(_ claim: Int) -> (units: [Int], letters: Int) {
      var byKey: [GoldUnit.Key: (units: [Int], letters: Int)] = [:]
      var best: (units: [Int], letters: Int) = ([], 0)
      for unit in keys.indices {
        let letters = overlap(claim, unit)
        guard letters > 0 else { continue }
        byKey[keys[unit], default: ([], 0)].units.append(unit)
        byKey[keys[unit]]!.letters += letters
        if byKey[keys[unit]]!.letters > best.letters { best = byKey[keys[unit]]! }
      }
      return best
    }

    private mutating func matchByOverlap() {
      let matches = claims.indices.map(best)
      // What covers most comes first; of equals, one with a speaker; of those, the first.
      let order = claims.indices.sorted {
        (-matches[$0].letters, claims[$0].isClaimed ? 0 : 1, $0)
          < (-matches[$1].letters, claims[$1].isClaimed ? 0 : 1, $1)
      }
      var isCovered = [Bool](repeating: false, count: gold.text.bytes.count)
      var got: [(letters: Int, best: Int)] = Array(repeating: (0, 0), count: keys.count)
      for claim in order {
        let letters = max(1, gold.text.letters(in: claims[claim].span))
        let (units, shared) = matches[claim]
        guard shared * 2 >= letters else {
          if gold.text.letters(in: claims[claim].span, gold.setAside) * 2 >= letters {
            verdicts[claim] = .setAside
          }
          continue
        }
        guard cover(claim, units, &isCovered) else {
          verdicts[claim] = .repeated
          continue
        }
        verdicts[claim] = .right
        unitOfClaim[claim] = units.max { overlap(claim, $0) < overlap(claim, $1) }
        for unit in units {
          let letters = overlap(claim, unit)
          got[unit].letters += letters
          if letters > got[unit].best { (got[unit].best, claimOfUnit[unit]) = (letters, claim) }
        }
      }
      for unit in keys.indices {
        isFound[unit] = got[unit].letters * 2 >= max(1, gold.text.letters(in: gold.units[unit].span))
      }
    }

    /// Marks the letters that a claim shares with its units as covered.
    ///
    /// - Returns: false, and nothing is marked, when more than half of them were.
    private func cover(_ claim: Int, _ units: [Int], _ isCovered: inout [Bool]) -> Bool {
      let shared = units.flatMap { unit in
        claims[claim].span.clamped(to: gold.units[unit].span).filter {
          gold.text.letters(in: $0..<$0 + 1) == 1
        }
      }
      guard shared.filter({ isCovered[$0] }).count * 2 <= shared.count else { return false }
      for offset in shared { isCovered[offset] = true }
      return true
    }

    private mutating func matchStrictly() {
      let units = gold.units.map { gold.text.trimmed($0.span) }
      for claim in claims.indices {
        let words = gold.text.trimmed(claims[claim].span)
        guard let first = units.firstIndex(where: { $0.lowerBound == words.lowerBound && !$0.isEmpty }) else {
          continue
        }
        var last = first
        while units[last].upperBound < words.upperBound, last + 1 < units.count,
          keys[last + 1] == keys[first],
          gold.text.letters(in: units[last].upperBound..<units[last + 1].lowerBound) == 0
        {
          last += 1
        }
        guard units[last].upperBound == words.upperBound else { continue }
        isStrict[claim] = verdicts[claim] != .repeated
        for unit in first...last { isFoundStrictly[unit] = true }
      }
    }
  }
}
