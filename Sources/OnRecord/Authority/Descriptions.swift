// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// What an article says of somebody who speaks in it. Alike ones, of whatever articles, are one.
struct Description {
  var kind: Speaker.Kind
  /// The fullest name in the article, in ``Descriptions/texts``; so the next two.
  var name: Int
  var role: Int?
  var organisation: Int?
  /// The folded words of the name, a space between them; what hyphens join is one word. In the texts' foldings.
  var words: Int
  /// The last of them, in which hyphens are spaces.
  var surname: Int
  /// The lines of work that the post is in.
  var occupation: Occupation
  /// Whether the post is one of times past.
  var isPast: Bool
  /// What the titles before the name say: *Mr*, *Mrs*; nil when they say nothing.
  var isWoman: Bool?
  /// What tells of whom else's body it is the same: see ``Evidence``.
  var bodies: [Evidence]
  var isPronounOnly: Bool

  /// Whether it says more than a name.
  var isDescribed: Bool { role != nil || organisation != nil }
  /// Whether it is a person whom answers name.
  var isPerson: Bool { kind == .person && !isPronounOnly }
}

/// All descriptions of speakers that were read.
struct Descriptions {
  var texts = PrintedTexts()
  private var records = TextPool()
  private var all: [Description] = []
  private var names: [Int: (words: Int, surname: Int)] = [:]
  private var roles: [Int: (occupation: Occupation, isPast: Bool)] = [:]
  private var bodies: [Int: [Evidence]] = [:]

  var count: Int { all.count }
  subscript(number: Int) -> Description {
    _read { yield all[number] }
  }

  /// - Parameter record: of a speaker, as tables have it.
  mutating func number(of record: UnsafeBufferPointer<UInt8>) throws(DamagedRecord) -> Int {
    let known = records.count
    let number = records.number(of: record)
    if number == known { all.append(try read(record)) }
    return number
  }

  /// The speaker as an article prints it.
  func speaker(_ number: Int) -> Speaker {
    // It was read before.
    try! RecordReader.read(Array(records[number])) { (reader) throws(DamagedRecord) in
      try Speaker(decoding: &reader)
    }
  }

  private mutating func read(_ record: UnsafeBufferPointer<UInt8>) throws(DamagedRecord) -> Description {
    var reader = RecordReader(record)
    let name = try reader.readBytes()
    let kinds = Speaker.Kind.allCases
    let kind = try reader.readInt()
    guard kinds.indices.contains(kind) else { throw DamagedRecord() }
    let role = try reader.readOptionalBytes().map { texts.number(of: $0) }
    let organisation = try reader.readOptionalBytes().map { texts.number(of: $0) }
    let isWoman = try Self.isWoman(&reader)
    let number = texts.number(of: name)
    let (words, surname) = parts(of: name, number)
    let (occupation, isPast) = role.map { work($0) } ?? ([], false)
    return Description(
      kind: kinds[kind], name: number, role: role, organisation: organisation, words: words, surname: surname,
      occupation: occupation, isPast: isPast, isWoman: isWoman,
      bodies: organisation.map { evidence(of: $0) } ?? [],
      isPronounOnly: kinds[kind] == .unnamed
        && Speaker(name: String(decoding: name, as: UTF8.self), kind: .unnamed).isPronounOnly)
  }

  private mutating func parts(
    of name: UnsafeBufferPointer<UInt8>, _ number: Int
  ) -> (words: Int, surname: Int) {
    if let known = names[number] { return known }
    let words = name.words.map { Term.folded(name, $0, joined: UInt8(ascii: "-")) }
    let parts = (
      texts.foldings.number(of: Array(words.joined(separator: [UInt8(ascii: " ")]))),
      texts.foldings.number(of: SpeakerDirectory.surname(of: name))
    )
    names[number] = parts
    return parts
  }

  private mutating func work(_ role: Int) -> (occupation: Occupation, isPast: Bool) {
    if let known = roles[role] { return known }
    let folded = texts.foldings.string(texts.folding(of: role))
    let work = (Occupation(role: folded), Occupation.isPast(folded))
    roles[role] = work
    return work
  }

  private mutating func evidence(of organisation: Int) -> [Evidence] {
    if let known = bodies[organisation] { return known }
    let evidence = Evidence.bodies(texts.folding(of: organisation), &texts.foldings)
    bodies[organisation] = evidence
    return evidence
  }

  private static func isWoman(_ aliases: inout RecordReader) throws(DamagedRecord) -> Bool? {
    for _ in 0..<(try aliases.readCount()) {
      let alias = try aliases.readBytes()
      let title = alias.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ".") }
      guard title.count <= 8 else { continue }
      switch String(decoding: title, as: UTF8.self) {
      case "Mrs", "Ms", "Miss", "Dame", "Lady", "Baroness": return true
      case "Mr", "Sir": return false
      default: continue
      }
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where something stands between spaces.
  var words: [Range<Int>] {
    split(separator: UInt8(ascii: " ")).map { $0.startIndex..<$0.endIndex }
  }
}
