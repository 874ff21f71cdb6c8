// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the outermost stretches between quotation marks, paragraph by paragraph: what goes wrong in one paragraph
/// stays there.
///
/// The rules for a mark that can be either opening or closing go by what touches it; an opening mark while a quotation
/// is open is a nested one, or, after the end of a sentence, the mark of a paragraph that was run into the last.
struct StretchFinder {
  private let reading: Reading
  private var stretches: [Stretch] = []
  private var paragraph = 0
  private var first = 0
  private var end = 0
  /// Glyphs that are open now; the outermost first.
  private var stack: [QuotationGlyph] = []
  private var start = 0
  private var reopened = false

  static func find(in reading: Reading) -> [Stretch] {
    var finder = StretchFinder(reading)
    for index in reading.paragraphs.indices { finder.read(paragraph: index) }
    finder.joinParagraphs()
    return finder.stretches
  }

  private init(_ reading: Reading) { self.reading = reading }

  // MARK: One paragraph

  private mutating func read(paragraph index: Int) {
    guard reading.kinds[index] == .body else { return }
    paragraph = index
    first = reading.paragraphTokens[index].lowerBound
    end = reading.paragraphTokens[index].upperBound
    stack.removeAll(keepingCapacity: true)
    reopened = false
    var seenMark = false
    var at = first
    while at < end {
      let token = reading.tokens[at]
      guard token.kind == .mark, let glyph = QuotationGlyph(rawValue: token.key) else {
        at += 1
        continue
      }
      if glyph.isSingle {
        if stack.isEmpty, let last = single(at, glyph) {
          stretches.append(
            Stretch(
              tokens: at..<last.end, paragraph: index, isClosed: last.closed, isSingle: true))
          at = last.end
          seenMark = true
          continue
        }
      } else {
        double(at, glyph, isFirst: !seenMark)
        seenMark = true
      }
      at += 1
    }
    if !stack.isEmpty { append(start..<end, closed: false) }
  }

  private mutating func append(
    _ tokens: Range<Int>, closed: Bool, opened: Bool = true, continues: Bool = false
  ) {
    stretches.append(
      Stretch(tokens: tokens, paragraph: paragraph, isClosed: closed, isOpened: opened, continues: continues))
  }

  // MARK: Double marks

  private mutating func double(_ at: Int, _ glyph: QuotationGlyph, isFirst: Bool) {
    let left = opensLeft(at)
    let right = closesRight(at)
    if opens(at, glyph, left, right) {
      if stack.isEmpty {
        if isInchMark(at) { return }
        start = at
        stack.append(glyph)
      } else if left && isSentenceEnd(at - 1) && stack.count == 1 {
        append(start..<at, closed: false, continues: true)
        start = at
        stack = [glyph]
      } else if stack.count < 8 {
        stack.append(glyph)
      }
    } else if !stack.isEmpty {
      close(glyph)
      if stack.isEmpty { append(start..<(at + 1), closed: true) }
    } else if let colon = colonBefore(at) {
      append((colon + 1)..<(at + 1), closed: true, opened: false)
    } else if isFirst {
      closeCarried(at)
    }
  }

  /// The colon after a verb of speech behind which the opening mark was lost: *She said: We knew nothing.”*
  private func colonBefore(_ at: Int) -> Int? {
    let tokens = reading.tokens
    guard at > first + 3, closesRight(at), [.stop, .question, .comma].contains(tokens[at - 1].kind) else {
      return nil
    }
    let floor = max(first, at - 120)
    var colon = at - 1
    while colon > floor, tokens[colon].kind != .colon {
      if tokens[colon].kind == .mark { return nil }
      colon -= 1
    }
    guard tokens[colon].kind == .colon, colon > first, colon + 2 < at, tokens[colon - 1].has(.anySpeech),
      tokens[colon + 1].isCapital
    else { return nil }
    return colon
  }

  private func opens(_ at: Int, _ glyph: QuotationGlyph, _ left: Bool, _ right: Bool) -> Bool {
    switch glyph {
    case .doubleOpen, .doubleLow, .twoGraves, .guillemetOpen:
      let spaceBefore = reading.tokens[at].flags.contains(.spaceBefore)
      return !(!stack.isEmpty && !left && (right || (spaceBefore && at + 1 >= end)))
    case .doubleClose, .guillemetClose:
      return stack.isEmpty && left && !right
    default:
      if stack.isEmpty { return left || !right }
      let token = reading.tokens[at]
      return left && !right && token.flags.contains(.wordAfter) && token.flags.contains(.spaceBefore)
    }
  }

  private mutating func close(_ glyph: QuotationGlyph) {
    if glyph == .doubleClose, let last = stack.lastIndex(of: .doubleOpen) {
      stack.removeSubrange(last...)
    } else if glyph != .doubleClose, let last = stack.lastIndex(of: glyph) {
      stack.removeSubrange(last...)
    } else {
      stack.removeLast()
    }
  }

  /// A closing mark with nothing open: the quotation was open when an earlier paragraph ended, or its mark was lost.
  private mutating func closeCarried(_ at: Int) {
    guard at > first else { return }
    if let open = carrying(to: at) {
      for index in open + 1..<paragraph where isSpoken(index) {
        stretches.append(
          Stretch(tokens: reading.paragraphTokens[index], paragraph: index, isClosed: false, isOpened: false))
      }
      append(first..<(at + 1), closed: true, opened: false)
    } else if isClauseAfter(at) {
      append(first..<(at + 1), closed: true, opened: false)
    }
  }

  /// A speech is given in no more paragraphs without marks.
  private static let mostCarried = 8

  /// The paragraph at whose end a quotation is open that this mark closes. Several may lie between, if a speech begins
  /// there that begins its paragraph or follows a colon, the mark ends its own, and none between has any.
  private func carrying(to at: Int) -> Int? {
    guard let last = stretches.last, !last.isClosed, last.paragraph < paragraph else { return nil }
    if last.paragraph == paragraph - 1 { return last.paragraph }
    let start = last.tokens.lowerBound
    guard (last.paragraph + 1..<paragraph).count(where: isSpoken) <= Self.mostCarried,
      paragraph - last.paragraph <= 3 * Self.mostCarried, closesRight(at), at + 1 == end || isClauseAfter(at),
      !last.isSingle, startsCapital(last),
      start == reading.paragraphTokens[last.paragraph].lowerBound || reading.tokens[start - 1].kind == .colon
    else { return nil }
    let between = reading.paragraphTokens[last.paragraph].upperBound..<first
    let isMarked = between.contains {
      reading.tokens[$0].kind == .mark
        && QuotationGlyph(rawValue: reading.tokens[$0].key).map { !$0.isSingle } ?? false
    }
    return isMarked ? nil : last.paragraph
  }

  private func isSpoken(_ paragraph: Int) -> Bool {
    reading.kinds[paragraph] == .body && !reading.paragraphTokens[paragraph].isEmpty
  }

  /// Whether a reporting clause follows the closing mark at this token: `…," she said`.
  private func isClauseAfter(_ at: Int) -> Bool {
    guard at + 2 < end, reading.tokens[at - 1].kind == .comma || reading.tokens[at - 1].kind == .question
    else {
      return false
    }
    let next = reading.tokens[at + 1]
    let second = reading.tokens[at + 2]
    return (next.has([.he, .she, .they]) && second.has(.sayVerb)) || (next.has(.sayVerb) && next.has(.finite))
  }

  // MARK: What touches a mark

  private func opensLeft(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    if token.flags.contains(.spaceAfter) { return false }
    if at == first || token.flags.contains(.spaceBefore) { return true }
    let previous = reading.tokens[at - 1]
    switch previous.kind {
    case .open, .dash, .mark: return true
    case .other: return previous.key == UInt64(UInt8(ascii: "/"))
    default: return false
    }
  }

  private func closesRight(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    if at == first || token.flags.contains(.spaceBefore) { return false }
    if token.flags.contains(.spaceAfter) || at + 1 >= end { return true }
    switch reading.tokens[at + 1].kind {
    case .comma, .stop, .question, .colon, .semicolon, .dash, .ellipsis, .close, .mark: return true
    default: return false
    }
  }

  private func isSentenceEnd(_ at: Int) -> Bool {
    guard at > start else { return false }
    let token = reading.tokens[at]
    switch token.kind {
    case .stop, .question, .ellipsis: return true
    default: return token.isWord && token.flags.contains(.abbreviated)
    }
  }

  /// *6' 2"*: the mark stands for inches.
  private func isInchMark(_ at: Int) -> Bool {
    at > first && reading.tokens[at - 1].kind == .number && reading.tokens[at].flags.contains(.wordBefore)
  }

  // MARK: Single marks

  /// The end of the quotation that the single mark here opens, when it opens one and not a shortened word.
  private func single(_ at: Int, _ glyph: QuotationGlyph) -> (end: Int, closed: Bool)? {
    guard glyph != .singleClose || at == first, opensLeft(at), !isElision(at, glyph) else { return nil }
    let scan = scanSingle(at)
    if let balanced = scan.balanced { return (balanced + 1, true) }
    if scan.depth == 1 && goesOn(at) { return (end, false) }
    if let close = scan.strong ?? scan.weak { return (close + 1, true) }
    return nil
  }

  /// What stands after a single mark that opens: where nested marks balance, the first sure closing mark, the first one
  /// that may be an apostrophe, and how many quotations are open where the scan ends.
  private func scanSingle(_ at: Int) -> (balanced: Int?, strong: Int?, weak: Int?, depth: Int) {
    var strong: Int?
    var weak: Int?
    var depth = 1
    // The scan gives up at three unclosed nested marks, so that marks that never close cost no more than their number.
    for next in (at + 1)..<max(at + 1, end) where reading.tokens[next].kind == .mark {
      guard let other = QuotationGlyph(rawValue: reading.tokens[next].key), other.isSingle else { continue }
      if closesSingle(next) {
        if isPossessive(next) {
          weak = weak ?? next
        } else {
          strong = strong ?? next
          depth -= 1
          if depth == 0 { return (next, strong, weak, 0) }
        }
      } else if opensLeft(next) && !isElision(next, other) && other != .singleClose {
        depth += 1
        if depth > 3 { break }
      }
    }
    return (nil, strong, weak, depth)
  }

  /// Whether a quotation without a closing mark goes on in the next paragraph, which begins with a single mark.
  private func goesOn(_ at: Int) -> Bool {
    guard paragraph + 1 < reading.paragraphs.count, let next = reading.paragraphTokens[paragraph + 1].first
    else {
      return false
    }
    let token = reading.tokens[next]
    guard token.kind == .mark, !token.flags.contains(.spaceAfter) else { return false }
    return token.key == QuotationGlyph.singleOpen.rawValue
      || token.key == QuotationGlyph.singleStraight.rawValue
  }

  private func closesSingle(_ at: Int) -> Bool {
    let token = reading.tokens[at]
    if token.flags.contains(.spaceBefore) || token.flags.contains(.wordAfter) { return false }
    return token.key != QuotationGlyph.singleOpen.rawValue
  }

  /// *workers' rights*: an s before, a small word right after.
  private func isPossessive(_ at: Int) -> Bool {
    guard at + 1 < end else { return false }
    let before = reading.tokens[at - 1]
    let after = reading.tokens[at + 1]
    guard before.isWord || before.kind == .number,
      before.endsInS(reading.text), after.isWord,
      reading.tokens[at].flags.contains(.spaceAfter)
    else { return false }
    return !after.has([.sayVerb, .he, .she, .conjunction, .preposition, .auxiliary]) && !after.isCapital
      && !isPast(after)
  }

  /// *claimed*, *warned*; but not *request*, *claims*, which residents have.
  private func isPast(_ token: Token) -> Bool {
    token.has(.anySpeech) && token.has(.finite) && !token.endsInS(reading.text)
  }

  /// *'em, '90s, 'til*.
  private func isElision(_ at: Int, _ glyph: QuotationGlyph) -> Bool {
    guard at + 1 < end else { return true }
    let after = reading.tokens[at + 1]
    if after.kind == .number {
      return after.endsInS(reading.text)
        || (after.end - after.start == 2 && glyph != .singleOpen && !isAfterSpeech(at))
    }
    return after.has(.elided) && glyph != .singleOpen || (after.has(.elided) && after.end - after.start <= 4)
  }

  /// *He said '38 people …'*: no year.
  private func isAfterSpeech(_ at: Int) -> Bool {
    guard at > first else { return false }
    let before = reading.tokens[at - 1]
    return before.kind == .colon || before.has(.anySpeech)
  }

  // MARK: Over paragraphs

  /// A stretch left open goes on when the next paragraph begins with a mark, or closes it.
  private mutating func joinParagraphs() {
    for index in stretches.indices.dropLast() where !stretches[index].isClosed && !stretches[index].continues
    {
      let next = stretches[index + 1]
      let isNextParagraph =
        next.paragraph > stretches[index].paragraph
        && onlyEmptyParagraphs(from: stretches[index].paragraph + 1, to: next.paragraph)
      guard isNextParagraph, next.isSingle == stretches[index].isSingle else { continue }
      let startsThere = next.tokens.lowerBound == reading.paragraphTokens[next.paragraph].lowerBound
      if startsThere && startsCapital(stretches[index]) { stretches[index].continues = true }
    }
  }

  /// A speech begins with a capital; a fragment whose closing mark was lost does not.
  private func startsCapital(_ stretch: Stretch) -> Bool {
    let first = reading.tokens[stretch.tokens].first { $0.isWord || $0.kind == .number }
    return first.map { !$0.flags.contains(.small) } ?? true
  }

  private func onlyEmptyParagraphs(from first: Int, to last: Int) -> Bool {
    last - first <= 4
      && (first..<last).allSatisfy {
        reading.paragraphTokens[$0].isEmpty || reading.kinds[$0] == .caption
      }
  }
}
