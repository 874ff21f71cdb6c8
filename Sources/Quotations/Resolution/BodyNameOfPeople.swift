// SPDX-License-Identifier: GPL-3.0-or-later

// The names of bodies that have words for people in them.

extension BodyName {
  /// *General Medical Council*, *Police Complaints Commission*: words of office that begin the name of a body.
  static func isWhole(_ reading: Reading, _ run: Range<Int>) -> Bool {
    let (first, last) = (reading.tokens[run.lowerBound], reading.tokens[run.upperBound - 1])
    if holds(reading, run) { return true }
    guard run.count > 2 else { return false }
    if isOffice(reading, run) { return true }
    // *Youth Justice Board, National Youth Advocacy Service, Student Loans Company*
    if last.has(.bodyNoun), !last.has(.personNoun), run.contains(where: { isServed(reading.tokens[$0]) }),
      run.allSatisfy({ isServed(reading.tokens[$0]) || !isSomebody(reading.tokens[$0]) })
    {
      return true
    }
    guard last.has(.bodyNoun), !last.has(.personNoun),
      first.key == general || run.contains(where: { isPeople(reading.tokens[$0]) })
    else { return false }
    return run.dropLast().allSatisfy {
      let token = reading.tokens[$0]
      return
        (!token.has([.maleName, .femaleName, .title, .personNoun]) || isPeople(token) || token.key == general)
        && (!token.flags.contains(.possessive) || isPeople(token))
    }
  }

  /// *Independent Office for Police Conduct*: a noun for a body with what it is for.
  static func isOffice(_ reading: Reading, _ run: Range<Int>) -> Bool {
    guard let joint = run.first(where: { reading.tokens[$0].key == forKey }), joint > run.lowerBound,
      reading.tokens[joint - 1].has(.bodyNoun), !reading.tokens[joint - 1].has(.personNoun)
    else { return false }
    return run[(joint + 1)...].allSatisfy {
      !reading.tokens[$0].has([.maleName, .femaleName, .title])
        && !reading.tokens[$0].flags.contains(.possessive)
    }
  }

  /// Of whom there are many, whom a body serves or joins.
  private static func isServed(_ token: Token) -> Bool {
    (token.has(.kin) || served.contains(token.key)) && !token.flags.contains(.possessive)
      && !token.has([.maleName, .femaleName, .title])
  }

  private static func isSomebody(_ token: Token) -> Bool {
    if token.key == justice { return false }
    return token.has([.maleName, .femaleName, .title, .personNoun]) || token.flags.contains(.possessive)
  }

  private static let justice = WordHash.key("justice")

  private static let served: WordSet = [
    "student", "consumer", "worker", "teacher", "nurse", "leaver", "family",
  ]

  /// *Police*, *Nurses*
  private static func isPeople(_ token: Token) -> Bool {
    token.has(.plural) && token.has(.personNoun) && !token.has(.title)
  }

  private static let general = WordHash.key("general")
}
