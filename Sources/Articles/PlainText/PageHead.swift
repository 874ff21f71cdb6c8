// SPDX-License-Identifier: GPL-3.0-or-later

extension Page {
  /// Lines that the head of a page has at most, paragraphs of the article's beginning included.
  private static let longestHead = 16
  /// Paragraphs after which no byline or date is looked for any more.
  private static let paragraphsRead = 3

  /// Reads the headline, who wrote it, when, and what stands above it.
  mutating func readHead(knownHeadline: String?) {
    var paragraphs = 0
    var isAboveText = true
    for index in units.indices.prefix(min(Page.longestHead, footStart)) {
      if readHeadLine(index) { continue }
      if isAboveText, isIssuer(index) {
        kinds[index] = .boilerplate
        note(text.part(units[index].span).string, from: .masthead)
        continue
      }
      if isAboveText, isHeadline(index, known: knownHeadline) {
        setHeadline(index)
        isAboveText = false
        continue
      }
      isAboveText = false
      if endsWithStop(text, units[index].span) { paragraphs += 1 }
      if paragraphs == Page.paragraphsRead { return }
    }
  }

  /// Whether the line is part of the furniture of the head; then it is noted as such.
  private mutating func readHeadLine(_ index: Int) -> Bool {
    let span = units[index].span
    guard span.count <= 240, !holdsReportedSpeech(text, span) else { return false }
    let phrase = phrase(index)
    if isHeadFurniture(phrase, index) {
      kinds[index] = .boilerplate
    } else if let (dated, outlet) = datedLine(span) {
      kinds[index] = .dateline
      note(dated)
      note(outlet, from: .masthead)
      readByline(in: span)
    } else if let byline = Byline(text, span) ?? bareByline(index) {
      kinds[index] = .byline
      if self.byline == nil { self.byline = byline.name }
      readDate(in: byline.rest)
      readOutlet(in: byline.rest)
    } else if let outlet = outletBesideByline(index) {
      kinds[index] = .boilerplate
      note(outlet, from: .masthead)
    } else {
      return false
    }
    return true
  }

  /// *First published on 1 May 2009 by Jane Roe*.
  private mutating func readByline(in span: Range<Int>) {
    guard byline == nil,
      let (before, name) = text.part(span).cut(at: " by ") ?? text.part(span).cut(at: " By ")
    else { return }
    let start = span.lowerBound + before.count + 1
    byline = name.isEmpty ? nil : Byline(text, start..<span.upperBound)?.name
  }

  /// A name alone, between the headline or the date and the date or the first paragraph.
  private func bareByline(_ index: Int) -> Byline? {
    guard index > 0, index + 1 < footStart, [.headline, .dateline].contains(kinds[index - 1]) else {
      return nil
    }
    let next = units[index + 1].span
    guard datedLine(next) != nil || (endsWithStop(text, next) && next.count > 60) else { return nil }
    return Byline(bareName: text, units[index].span)
  }

  private mutating func isHeadFurniture(_ phrase: Phrase, _ index: Int) -> Bool {
    let line = text.part(units[index].span)
    for separator: StaticString in [">", "»", "›", "|"] where phrase.contains(separator) {
      let crumbs = line.split(on: separator)
      // A bar also parts the words of headlines: there must be a site's name or *Home* before it.
      let isBar = separator.utf8Start.pointee == UInt8(ascii: "|")
      if isBar, crumbs.count < 3 || !(Outlet.isName(crumbs[0]) || crumbs[0].lowercased() == "home") {
        continue
      }
      guard Furniture.isBreadcrumb(crumbs), !endsWithFullStop(text, units[index].span) else { continue }
      note(Outlet.inBreadcrumb(crumbs), from: .breadcrumb)
      return true
    }
    if Furniture.isArchiveNote(phrase) {
      noteArchive(phrase, line)
      return true
    }
    if phrase.hasPrefix("source: "), let name = Outlet.afterSource(line.string) {
      note(name, from: .source)
      return true
    }
    if line.count <= 60, let name = Outlet.afterFrom(line.string) {
      note(name, from: .from)
      return true
    }
    if noteURL(line) { return true }
    if isMasthead(index) {
      note(line.string, from: .masthead)
      return true
    }
    return Furniture.singles.contains(phrase) || Furniture.releases.contains(phrase)
      || Furniture.isInsert(phrase) || Furniture.isAddress(phrase)
      || Furniture.isToolbar(phrase)
      || Furniture.isCopyright(phrase)
      || Furniture.isCookieNotice(phrase)
      || Furniture.headStarts.containsStart(of: phrase)
  }

  /// A paper's title above everything else: a date or a headline must follow, and a paragraph after that.
  private func isMasthead(_ index: Int) -> Bool {
    let line = text.part(units[index].span)
    guard index < 3, line.count <= 60, kinds[..<index].allSatisfy({ $0 == .boilerplate || $0 == .dateline }),
      index + 2 < footStart, Outlet.isMasthead(line.string)
    else { return false }
    return datedLine(units[index + 1].span) != nil
      || (line.string.lowercased().hasPrefix("the ") && isHeadline(index + 1, known: nil))
  }

  /// Who gave out a statement: a name below *PRESS RELEASE*, with a date and the headline after it.
  private func isIssuer(_ index: Int) -> Bool {
    let span = units[index].span
    guard index > 0, Furniture.releases.contains(phrase(index - 1)), span.count <= 60,
      Capitals(text, span).isTitleCase, index + 2 < footStart, datedLine(units[index + 1].span) != nil
    else { return false }
    return isHeadline(index + 2, known: nil)
  }

  /// The paper's name on a line of its own, next to the byline or the date: *Valley News, Northgate*.
  private func outletBesideByline(_ index: Int) -> String? {
    let span = units[index].span
    guard index > 0, span.count <= 60, !endsWithStop(text, span),
      let name = text.part(span).split(on: ",").first,
      Outlet.isName(name)
    else { return nil }
    if [.byline, .dateline].contains(kinds[index - 1]) { return name }
    guard index + 1 < footStart, kinds[index - 1] == .headline else { return nil }
    let next = units[index + 1].span
    return datedLine(next) != nil || Byline(text, next) != nil ? name : nil
  }

  /// *By Jane Roe, Valley News*.
  private mutating func readOutlet(in rest: Range<Int>) {
    guard !rest.isEmpty, rest.count <= 80 else { return }
    let line = text.part(rest)
    note(([line.string] + line.split(on: ",")).first { Outlet.isName($0) }, from: .byline)
  }

  /// The page's own address on a line of its own.
  mutating func noteURL(_ line: Bytes) -> Bool {
    let line = line.string
    let start = ["URL: ", "Link: ", "Source: "].first { line.hasPrefix($0) } ?? ""
    let address = line.dropFirst(start.utf8.count)
    guard ["http://", "https://", "www."].contains(where: { address.hasPrefix($0) }),
      !address.utf8.contains(0x20)
    else { return false }
    if url == nil { url = String(address) }
    return true
  }

  mutating func readDate(in span: Range<Int>) {
    guard !span.isEmpty, let tokens = dateTokens(of: text.part(span)), let found = findDate(in: tokens[...])
    else {
      return
    }
    if published == nil { published = found.date }
  }

  mutating func noteArchive(_ phrase: Phrase, _ line: Bytes) {
    guard let tokens = dateTokens(of: line, atMost: 64), let found = findDate(in: tokens[...]) else { return }
    if phrase.contains("published") {
      if published == nil { published = found.date }
    } else if archived == nil {
      archived = found.date
    }
  }
}

extension Page {
  private static let longestHeadline = 200
  private static let mostHeadlineWords = 26

  /// A short line of one sentence without a final stop (or with one, when nearly every word has a capital),
  /// above at least one paragraph.
  fileprivate func isHeadline(_ index: Int, known: String?) -> Bool {
    let span = units[index].span
    if let known {
      return span.count <= Page.longestHeadline * 2 && phrase(index) == Phrase(known)
    }
    guard span.count <= Page.longestHeadline, let last = text[span].last, !",:".utf8.contains(last) else {
      return false
    }
    let capitals = Capitals(text, span)
    guard (1...Page.mostHeadlineWords).contains(capitals.words), beginsLikeTitle(text, span),
      !holdsTwoSentences(text, span), !endsWithFullStop(text, span) || capitals.isTitleCase
    else { return false }
    guard index + 1 < units.count else { return false }
    let next = units[index + 1].span
    guard !isLowerCase(text[next.lowerBound]) || Byline(text, next) != nil else { return false }
    return units[(index + 1)...].prefix(10).contains { endsWithStop(text, $0.span) && $0.span.count >= 30 }
  }

  fileprivate mutating func setHeadline(_ index: Int) {
    kinds[index] = .headline
    let line = joinedWords(text.part(units[index].span))
    if let (shorter, outlet) = Outlet.afterHeadline(text.part(units[index].span)) {
      headline = shorter
      note(outlet, from: .headlineEnd)
    } else {
      headline = line
    }
  }
}

/// Whether the first character can begin a headline or a heading: a capital, a digit, an opening quotation
/// mark.
func beginsLikeTitle(_ text: Bytes, _ span: Range<Int>) -> Bool {
  let first = text[span.lowerBound]
  if first == 0xE2, span.count > 2, text[span.lowerBound + 1] == 0x80 {
    return text[span.lowerBound + 2] == 0x98 || text[span.lowerBound + 2] == 0x9C
  }
  return isUpperCase(first) || (first >= 0x30 && first <= 0x39) || "'\"£$".utf8.contains(first)
    || (first >= 0xC2 && first <= 0xCA)
}

/// What is seen of a line, with every white space between its words made one space.
func joinedWords(_ line: Bytes) -> String {
  let words = line.wordSpans(in: 0..<line.count).map { line.part($0).seen }
  return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
}
