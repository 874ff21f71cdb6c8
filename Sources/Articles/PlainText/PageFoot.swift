// SPDX-License-Identifier: GPL-3.0-or-later

/// What a line can be at the foot of a page.
private enum FootRole {
  /// A line known to stand at the foot, alone.
  case single
  /// A line after which links follow.
  case opener
  /// A line after which house rules for comments follow.
  case ruleOpener
  /// A date or an archive's note.
  case dated
  /// A short line without a full stop: a link, if an opener comes before it.
  case link
  /// A paragraph that speaks of comments: house rules, if their opener comes before it.
  case rules
  /// A part of the article.
  case article
}

extension Page {
  /// Lines that the foot of a page has at most.
  private static let longestFoot = 80

  /// Finds where the foot of the page begins: the first line known to stand there, from which on there is
  /// nothing but such lines and what may follow them.
  mutating func readFoot() {
    var waitsForOpener = false
    var waitsForRules = false
    var roles: [FootRole] = []
    for index in units.indices.reversed().prefix(Page.longestFoot) {
      let role = footRole(index)
      roles.append(role)
      switch role {
      case .article: return noteFoot(roles)
      case .link: waitsForOpener = true
      case .rules: waitsForRules = true
      case .opener: waitsForOpener = false
      case .ruleOpener: (waitsForRules, waitsForOpener) = (false, false)
      case .single, .dated: break
      }
      let isKnown = role != .link && role != .rules
      if isKnown, !waitsForOpener, !waitsForRules, index > 0 { footStart = index }
    }
    noteFoot(roles)
  }

  /// - Parameter roles: of the last lines, the last one first.
  private mutating func noteFoot(_ roles: [FootRole]) {
    for index in footStart..<units.count {
      kinds[index] = .boilerplate
      readFootLine(index, role: roles[units.count - 1 - index])
    }
  }

  private mutating func readFootLine(_ index: Int, role: FootRole) {
    let line = text.part(units[index].span)
    guard role != .link, role != .rules, line.count <= 240 else { return }
    let phrase = phrase(index)
    if Furniture.isArchiveNote(phrase) {
      noteArchive(phrase, line)
    } else if let (dated, outlet) = datedLine(units[index].span) {
      kinds[index] = .dateline
      // The date below a correction is that of the correction.
      if dated.label != nil || !followsCorrection(index) { note(dated) }
      note(outlet, from: .masthead)
    } else if Furniture.isCopyright(phrase) {
      note(Outlet.inCopyright(line.string), from: .copyright)
    } else {
      note(Outlet.afterSource(line.string).flatMap { Outlet.isName($0) ? $0 : nil }, from: .source)
      note(Outlet.afterMoreFrom(joinedWords(line)), from: .moreFrom)
      note(Outlet.inSlogan(line), from: .slogan)
      note(Outlet.afterFrom(line.string), from: .from)
      _ = noteURL(line)
    }
  }

  private func followsCorrection(_ index: Int) -> Bool {
    units.indices[..<index].suffix(6).contains {
      units[$0].span.count <= 40 && Furniture.corrections.contains(phrase($0))
    }
  }

  private func footRole(_ index: Int) -> FootRole {
    let span = units[index].span
    guard span.count <= 1200, !holdsReportedSpeech(text, span) else { return .article }
    let phrase = phrase(index)
    if span.count <= 240 {
      if Furniture.isArchiveNote(phrase) || datedLine(span) != nil { return .dated }
      if Furniture.isRuleOpener(phrase) { return .ruleOpener }
      if span.count <= 80, !endsWithFullStop(text, span), Furniture.isOpener(phrase) { return .opener }
      if isSingle(phrase, span) { return .single }
    }
    if Furniture.isCookieNotice(phrase) { return .single }
    if span.count <= 160, !endsWithFullStop(text, span) { return .link }
    return Furniture.isAboutComments(phrase) ? .rules : .article
  }

  private func isSingle(_ phrase: Phrase, _ span: Range<Int>) -> Bool {
    if Furniture.singles.contains(phrase) || Furniture.isCopyright(phrase) || Furniture.isAddress(phrase)
      || Furniture.isToolbar(phrase) || Furniture.isURL(phrase)
    {
      return true
    }
    if Furniture.singleStarts.containsStart(of: phrase) || Credits.isCredit(phrase)
      || Furniture.isDisclaimer(phrase)
    {
      return true
    }
    if phrase.hasPrefix("source: ") { return Outlet.afterSource(text.part(span).string) != nil }
    guard span.count <= 80, !endsWithFullStop(text, span) else { return false }
    return Outlet.inSlogan(text.part(span)) != nil || Outlet.afterFrom(text.part(span).string) != nil
  }
}
