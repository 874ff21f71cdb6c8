// SPDX-License-Identifier: GPL-3.0-or-later

/// *Nurse A*, *Witness B*, *Soldier F*, *Witness 12*: those whom an inquest or inquiry lets have no other name. The noun
/// belongs to the name, without which *Nurse A* and *Witness A* would be one person.
enum CodeName {
  /// The name at the end of a run of capitals.
  ///
  /// - Returns: nil when it ends in none.
  static func find(_ reading: Reading, in run: Range<Int>) -> Range<Int>? {
    guard run.count > 1, isCode(reading, run.upperBound - 1) else { return nil }
    var start = run.upperBound - 1
    while start > run.lowerBound, isPart(reading, start - 1, before: start) { start -= 1 }
    return start < run.upperBound - 1 ? start..<run.upperBound : nil
  }

  /// Whether the token is a letter or a number that a noun for somebody stands before, of which witnesses are made:
  /// *the witness A*, *Juror 7*.
  static func follows(_ reading: Reading, _ at: Int, _ limits: Range<Int>) -> Bool {
    at > limits.lowerBound && isCode(reading, at) && isWitness(reading.tokens[at - 1])
  }

  private static func isCode(_ reading: Reading, _ at: Int) -> Bool {
    let token = reading.tokens[at]
    let length = token.end - token.start - Int32(token.suffix)
    if token.kind == .number {
      return length <= 3 && isDigits(reading, token) && at > 0 && isWitness(reading.tokens[at - 1])
    }
    return token.isWord && length == 1 && token.isCapital && !token.has(.firstPerson)
  }

  private static func isDigits(_ reading: Reading, _ token: Token) -> Bool {
    reading.text[token.range].allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  private static func isWitness(_ token: Token) -> Bool {
    token.isWord && token.flags.isDisjoint(with: [.possessive, .abbreviated]) && witnesses.contains(token.key)
  }

  /// *Nurse*, *Social Worker*, *Police Officer*
  private static func isPart(_ reading: Reading, _ at: Int, before end: Int) -> Bool {
    let token = reading.tokens[at]
    guard token.isWord, !token.flags.contains(.possessive), !token.flags.contains(.initial) else {
      return false
    }
    if token.has([.title, .personNoun]), !token.has(.plural) { return true }
    let next = reading.tokens[end]
    return next.has(.personNoun) && (token.has(.plural) && token.has(.bodyNoun) || RoleWords.isField(token))
  }

  /// Whether a noun stands before a letter alone more often than before a shortened name: *Nurse B.*
  static func isBorne(with noun: UInt64) -> Bool { alone.contains(noun) }

  private static let alone: WordSet = [
    "witness", "juror", "soldier", "nurse", "patient", "child", "girl", "boy", "baby", "midwife",
  ]

  private static let witnesses = WordSet(
    """
    witness juror soldier officer nurse doctor patient resident child girl boy man woman person claimant complainant
    survivor victim detainee prisoner marine midwife teacher pupil student applicant defendant mother father family
    worker visitor gp manager practitioner
    """)
}
