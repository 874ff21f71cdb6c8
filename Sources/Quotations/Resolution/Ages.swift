// SPDX-License-Identifier: GPL-3.0-or-later

/// *John Weaver, 34, was jailed. The 34-year-old said*: papers call by the age whom they have told the age of.
enum Ages {
  /// Gives a description by age the ``Mention/entity`` of the one person who is told to be of that age.
  static func tie(_ mentions: inout [Mention], _ reading: Reading) {
    var bearers: [Int: Int?]?
    for index in mentions.indices {
      guard mentions[index].entity < 0, mentions[index].kind == .generic || mentions[index].kind == .person,
        !mentions[index].isPlural, let age = age(in: mentions[index].tokens, reading)
      else { continue }
      let known = bearers ?? self.bearers(mentions, reading)
      bearers = known
      if let bearer = known[age] ?? nil { mentions[index].entity = bearer }
    }
  }

  /// Of each age that is told of somebody, the entity; nil where it is told of several.
  private static func bearers(_ mentions: [Mention], _ reading: Reading) -> [Int: Int?] {
    var bearers: [Int: Int?] = [:]
    for mention in mentions where mention.kind.isPersonName {
      guard let age = age(of: mention, reading) else { continue }
      if let other = bearers[age], other != mention.entity {
        bearers[age] = .some(nil)
      } else {
        bearers[age] = mention.entity
      }
    }
    return bearers
  }

  /// Whether somebody is called by an age alone: *the 34-year-old*.
  static func isAge(_ mention: Mention, _ reading: Reading) -> Bool {
    mention.tokens.count == 2 && age(in: mention.tokens, reading) != nil
  }

  /// The age in *the 34-year-old*, *the 34-year-old driver*.
  private static func age(in phrase: Range<Int>, _ reading: Reading) -> Int? {
    guard phrase.count > 1, reading.tokens[phrase.lowerBound].has(.the) else { return nil }
    return digits(reading.tokens[phrase.lowerBound + 1], reading)
  }

  private static func digits(_ token: Token, _ reading: Reading) -> Int? {
    let bytes = reading.text[token.range]
    guard bytes.count > yearOld.count, bytes.suffix(yearOld.count).elementsEqual(yearOld) else { return nil }
    return number(bytes.dropLast(yearOld.count))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.count > 3 ? nil : Int(String(decoding: digits, as: UTF8.self))
  }

  private static let yearOld = Array("-year-old".utf8)

  /// The age in *John Weaver, 34,*, *John Weaver (34)*, *John Weaver, aged 34*, *34-year-old driver John Weaver*.
  static func age(of mention: Mention, _ reading: Reading) -> Int? {
    let tokens = reading.tokens
    var at = mention.tokens.upperBound
    if at < tokens.count, tokens[at].kind == .comma || tokens[at].kind == .open { at += 1 }
    if at < tokens.count, tokens[at].key == aged { at += 1 }
    if at > mention.tokens.upperBound, at + 1 < tokens.count, tokens[at].kind == .number,
      !tokens[at + 1].isWord || tokens[at + 1].has(.preposition)
    {
      return number(reading.text[tokens[at].range])
    }
    let start = mention.tokens.lowerBound
    return tokens[max(start - 3, 0)..<start].lazy.compactMap { digits($0, reading) }.first
  }

  private static let aged = WordHash.key("aged")
}
