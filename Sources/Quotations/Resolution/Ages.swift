// SPDX-License-Identifier: GPL-3.0-or-later

/// *John Weaver, 34, was jailed. The 34-year-old said*: papers call by the age whom they have told the age of.
enum Ages {
  /// Gives a description by age the ``Mention/entity`` of the one person who is told to be of that age.
  static func tie(_ mentions: inout [Mention], _ reading: Reading) {
    for index in mentions.indices {
      guard mentions[index].entity < 0, mentions[index].kind == .generic || mentions[index].kind == .person,
        !mentions[index].isPlural, let age = age(in: mentions[index].tokens, reading),
        let bearer = bearer(of: age, mentions, reading)
      else { continue }
      mentions[index].entity = bearer
    }
  }

  /// Whether somebody is called by an age alone: *the 34-year-old*.
  static func isAge(_ mention: Mention, _ reading: Reading) -> Bool {
    mention.tokens.count == 2 && age(in: mention.tokens, reading) != nil
  }

  /// The digits in *the 34-year-old*, *the 34-year-old driver*.
  private static func age(in phrase: Range<Int>, _ reading: Reading) -> ArraySlice<UInt8>? {
    guard phrase.count > 1, reading.tokens[phrase.lowerBound].has(.the) else { return nil }
    return digits(reading.tokens[phrase.lowerBound + 1], reading)
  }

  private static func digits(_ token: Token, _ reading: Reading) -> ArraySlice<UInt8>? {
    let bytes = reading.text[token.range]
    guard bytes.count > yearOld.count, bytes.suffix(yearOld.count).elementsEqual(yearOld) else { return nil }
    return bytes.dropLast(yearOld.count)
  }

  private static let yearOld = Array("-year-old".utf8)

  private static func bearer(of age: ArraySlice<UInt8>, _ mentions: [Mention], _ reading: Reading) -> Int? {
    var bearer: Int?
    for mention in mentions where mention.kind.isPersonName && self.age(of: mention, reading) == age {
      if let bearer, bearer != mention.entity { return nil }
      bearer = mention.entity
    }
    return bearer
  }

  /// The digits in *John Weaver, 34,*, *John Weaver (34)*, *John Weaver, aged 34*, *34-year-old driver John Weaver*.
  static func age(of mention: Mention, _ reading: Reading) -> ArraySlice<UInt8>? {
    let tokens = reading.tokens
    var at = mention.tokens.upperBound
    if at < tokens.count, tokens[at].kind == .comma || tokens[at].kind == .open { at += 1 }
    if at < tokens.count, tokens[at].key == aged { at += 1 }
    if at > mention.tokens.upperBound, at + 1 < tokens.count, tokens[at].kind == .number,
      !tokens[at + 1].isWord || tokens[at + 1].has(.preposition)
    {
      return reading.text[tokens[at].range]
    }
    let start = mention.tokens.lowerBound
    return tokens[max(start - 3, 0)..<start].lazy.compactMap { digits($0, reading) }.first
  }

  private static let aged = WordHash.key("aged")
}
