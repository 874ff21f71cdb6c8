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
  var isPronounOnly: Bool

  /// Whether it says more than a name.
  var isDescribed: Bool { role != nil || organisation != nil }
  /// Whether it is a person whom answers name.
  var isPerson: Bool { kind == .person && !isPronounOnly }
}

/// What a description says of who somebody is, however it is spelled.
private struct Said: Hashable {
  var words: Int
  var role: Int?
  var organisation: Int?
  var isWoman: Bool?

  init(_ description: Description, _ texts: borrowing PrintedTexts) {
    words = description.words
    isWoman = description.isWoman
    if let role = description.role { self.role = texts.folding(of: role) }
    if let organisation = description.organisation { self.organisation = texts.folding(of: organisation) }
  }
}

/// All descriptions of speakers that were read.
struct Descriptions {
  var texts: PrintedTexts
  private var records = TextPool()
  private var all: [Description] = []
  private var folder = NameFolder()
  /// By name; the words are -1 where they are not known yet.
  private var names: [(words: Int32, surname: Int32)] = []
  private var roles: [Int: (occupation: Occupation, isPast: Bool)] = [:]
  private var bodies: [Int: [Evidence]] = [:]
  private var bodiesOfAll: [[Evidence]] = []
  /// For each description the first that says the same of who it is.
  private(set) var alike: [Int] = []
  private var firsts: [Said: Int] = [:]

  /// Words that many bodies have, in the foldings.
  private let common: Set<Int>

  init() {
    var texts = PrintedTexts()
    common = Set(Evidence.common.map { texts.foldings.number(of: $0) })
    self.texts = texts
  }

  var count: Int { all.count }
  subscript(number: Int) -> Description {
    _read { yield all[number] }
  }

  /// What a description says of the body: see ``Evidence``.
  func bodies(_ number: Int) -> [Evidence] { bodiesOfAll[number] }

  /// - Parameter record: of a speaker, as tables have it.
  mutating func number(of record: UnsafeBufferPointer<UInt8>) throws(DamagedRecord) -> Int {
    let known = records.count
    let number = records.number(of: record)
    if number == known {
      let description = try read(record)
      let said = Said(description, texts)
      all.append(description)
      alike.append(firsts[said] ?? number)
      firsts[said] = alike[number]
    }
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
    bodiesOfAll.append(organisation.map { evidence(of: $0) } ?? [])
    return Description(
      kind: kinds[kind], name: number, role: role, organisation: organisation, words: words, surname: surname,
      occupation: occupation, isPast: isPast, isWoman: isWoman,
      isPronounOnly: kinds[kind] == .unnamed
        && Speaker(name: String(decoding: name, as: UTF8.self), kind: .unnamed).isPronounOnly)
  }

  private mutating func parts(
    of name: UnsafeBufferPointer<UInt8>, _ number: Int
  ) -> (words: Int, surname: Int) {
    names.extend(to: number, with: (-1, -1))
    if names[number].words >= 0 { return (Int(names[number].words), Int(names[number].surname)) }
    if name.isPlain {
      // Folded, it already is what is asked for.
      let words = texts.folding(of: number)
      let surname = texts.foldings[words].split(separator: UInt8(ascii: " ")).last.map(Array.init) ?? []
      names[number] = (Int32(words), Int32(texts.foldings.number(of: surname)))
      return (words, Int(names[number].surname))
    }
    folder.foldWords(name)
    let words = texts.foldings.number(of: folder.bytes)
    folder.foldSurname(name)
    let surname = texts.foldings.number(of: folder.bytes)
    names[number] = (Int32(words), Int32(surname))
    return (words, surname)
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
    let evidence = Evidence.bodies(texts.folding(of: organisation), &texts.foldings, common: common)
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
  /// Whether there are only letters of English and single spaces between them.
  fileprivate var isPlain: Bool {
    var isAfterSpace = true
    for byte in self {
      if byte == UInt8(ascii: " ") {
        if isAfterSpace { return false }
        isAfterSpace = true
      } else {
        guard byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") else { return false }
        isAfterSpace = false
      }
    }
    return !isAfterSpace
  }
}
