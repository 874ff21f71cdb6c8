// SPDX-License-Identifier: GPL-3.0-or-later

/// What the match of a pattern says about the name in its slot.
enum CaseSense: Int, Sendable, CaseIterable {
  /// Was killed, or wronged in a way that courts and inquiries deal with.
  case victim
  /// Died, nothing said of how.
  case dead
  /// Has an inquest, inquiry or review of their own.
  case inquired
  /// Has given an inquiry its name, which its chairman may have done as well.
  case inquiry
  /// Has a case, affair or scandal.
  case subject
  /// Was tried, convicted or jailed.
  case accused
  /// Is another name of somebody.
  case alias
  /// A body or place that an inquiry or scandal is named for.
  case body
  /// A place that a disaster or a scandal is named for.
  case incident
  /// A care home or the like, whose name alone stands for what happened there.
  case home
  /// A police operation.
  case operation
  /// Is called by a letter, as the victims of cases are.
  case lettered
}

/// A row of words around a name, and what it is worth.
///
/// Written in words: `<list>` is any word of a ``CaseWordList``, `a|b` either, `'s` a possessive, `,` a
/// comma, `#` a number or an age, `"` a quotation mark, `~` up to eight words without a capital, `!` before
/// an element that it must not follow; `?` after an element makes it optional, `*` lets it stand up to three
/// times. The element that begins with `@` anchors the search. The slot is `WHO` (a person, after any
/// description: *the unarmed student*), `NAME` (a person, at once), `BODY` (an institution or a place),
/// `PLACE` (the same, even if it looks like a person: *Castle Moor*), `WORD` (one capitalised word), `HOME` (*Ash
/// Grange*, *the Ash House care home*); `^` is any word with a capital.
struct CasePattern: Sendable {
  enum Slot: String, Sendable {
    case who = "WHO"
    case name = "NAME"
    case body = "BODY"
    case place = "PLACE"
    case word = "WORD"
    case home = "HOME"
  }

  struct Element: Sendable {
    var slot: Slot?
    var shape: CaseToken.Shape?
    /// Any word without a capital.
    var isAny = false
    /// Any word with a capital.
    var isCapital = false
    var lists: UInt64 = 0
    var words: [UInt16] = []
    /// Must not stand here; takes no token.
    var isBarred = false
    var least = 1
    var most = 1
  }

  let sense: CaseSense
  let weight: Int
  let source: String
  /// Numbers of the words that can anchor it.
  let anchors: [UInt16]
  /// Before the anchor, the nearest first.
  let before: [Element]
  let after: [Element]

  /// - Precondition: the source has one anchor and one slot.
  init(_ sense: CaseSense, _ weight: Int, _ source: String, vocabulary: CaseVocabulary) {
    self.sense = sense
    self.weight = weight
    self.source = source
    let parts = source.split(separator: " ").map(String.init)
    guard let middle = parts.firstIndex(where: { $0.hasPrefix("@") }) else {
      preconditionFailure("a pattern needs an anchor: \(source)")
    }
    let elements = parts.map { Element(String($0.drop { $0 == "@" }), vocabulary: vocabulary) }
    precondition(elements.count { $0.slot != nil } == 1, "a pattern needs one slot: \(source)")
    before = elements[..<middle].reversed()
    after = Array(elements[(middle + 1)...])
    let anchor = elements[middle]
    anchors = vocabulary.lists.indices.map(UInt16.init).filter { anchor.accepts($0, vocabulary.lists) }
  }

  /// The words of the patterns that stand in no list.
  static func literals(_ sources: [String]) -> [String] {
    sources.flatMap { $0.split(separator: " ") }.flatMap { part in
      part.drop { $0 == "@" || $0 == "!" }.split(separator: "|").map {
        String($0.filter { $0 != "?" && $0 != "*" })
      }
    }.filter { word in word.utf8.allSatisfy { $0 &- 0x61 < 26 } }
  }
}

extension CasePattern.Element {
  init(_ source: String, vocabulary: CaseVocabulary) {
    var source = source
    if source.hasSuffix("?") || source.hasSuffix("*") {
      most = source.hasSuffix("*") ? 3 : 1
      least = 0
      source.removeLast()
    }
    if source.hasPrefix("!") {
      isBarred = true
      source.removeFirst()
    }
    slot = CasePattern.Slot(rawValue: source)
    switch source {
    case "'s": shape = .possessive
    case ",": shape = .comma
    case "\"": shape = .quote
    case "^": isCapital = true
    case "~":
      isAny = true
      least = 0
      most = 8
    default:
      guard slot == nil else { return }
      for word in source.split(separator: "|") {
        if word == "#" {
          shape = .number
        } else if word.hasPrefix("<") {
          let name = word.dropFirst().dropLast()
          guard let list = CaseWordList.allCases.first(where: { String(describing: $0) == name }) else {
            preconditionFailure("no such list: \(name)")
          }
          lists |= list.bit
        } else {
          words.append(vocabulary.number(of: String(word)))
        }
      }
    }
  }

  func accepts(_ word: UInt16, _ lists: [UInt64]) -> Bool {
    word != 0 && (lists[Int(word)] & self.lists != 0 || words.contains(word))
  }
}
