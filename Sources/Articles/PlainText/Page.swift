// SPDX-License-Identifier: GPL-3.0-or-later

/// The text of a page, taken apart: what each part of it is used for, and what it says of itself.
///
/// Furniture is looked for at the head and at the foot only, and the foot must begin with a line known to
/// stand there: a paragraph of the article must never be set aside.
struct Page {
  let text: Bytes
  let units: [Unit]
  /// What each of `units` is used for.
  var kinds: [Block.Kind]
  /// Where the foot of the page begins.
  var footStart: Int
  var headline: String?
  var byline: String?
  /// The evidence for the outlet, the strongest first when read in the order of ``OutletEvidence``.
  var outlets: [OutletEvidence: String] = [:]
  var published: PublicationDate?
  var updated: PublicationDate?
  var archived: PublicationDate?
  var url: String?

  /// - Parameter knownHeadline: the headline, when the source gives it beside the text.
  init(_ text: Bytes, knownHeadline: String? = nil) {
    self.text = text
    units = joiningBrokenHeadline(Articles.units(of: text), in: text)
    kinds = [Block.Kind](repeating: .paragraph, count: units.count)
    footStart = units.count
    readFoot()
    readHead(knownHeadline: knownHeadline)
    readBody()
  }

  var outlet: String? {
    OutletEvidence.allCases.lazy.compactMap { outlets[$0] }.first
  }

  var blocks: [Block] {
    zip(units, kinds).map { Block(span: $0.span, kind: $1) }
  }

  func phrase(_ unit: Int) -> Phrase { Phrase(text.part(units[unit].span)) }

  mutating func note(_ outlet: String?, from evidence: OutletEvidence) {
    if let outlet, outlets[evidence] == nil { outlets[evidence] = outlet }
  }

  /// A line that holds a date, and the paper's name before it when there is one: *Northgate Herald, 1 May
  /// 2009*.
  func datedLine(_ span: Range<Int>) -> (line: DatedLine, outlet: String?)? {
    guard span.count <= 160, text[span].contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    for separator: StaticString in [",", "|", " - ", " – ", " — "] {
      guard let (lead, rest) = text.part(span).cut(at: separator), lead.count <= 60,
        Outlet.isName(lead.string) || Outlet.isDomain(lead.string)
      else { continue }
      if let line = DatedLine(rest) { return (line, lead.string) }
    }
    if let line = DatedLine(text.part(span)) { return (line, nil) }
    // *17 October 2013 By Jane Roe*
    for mark: StaticString in [" By ", " by "] {
      guard let (lead, name) = text.part(span).cut(at: mark), !name.isEmpty, let line = DatedLine(lead),
        Byline(text, span.upperBound - name.count - mark.utf8CodeUnitCount + 1..<span.upperBound) != nil
      else { continue }
      return (line, nil)
    }
    return nil
  }

  /// Takes a date that stands on a line of its own.
  mutating func note(_ line: DatedLine) {
    if line.label == .updated {
      if updated == nil { updated = line.date }
    } else if published == nil {
      published = line.date
    }
  }
}

/// Where an outlet's name was found, the most trustworthy place first.
enum OutletEvidence: CaseIterable {
  case breadcrumb
  case masthead
  case headlineEnd
  case source
  case from
  case moreFrom
  case copyright
  case slogan
  case byline
}

extension Article {
  /// An article of plain text: its blocks, and what the text says of itself. What is known already stays.
  mutating func readPage() {
    let page = text.withUnsafeBufferPointer { text in
      var page = Page(text, knownHeadline: headline)
      page.keepSomething()
      return (
        blocks: page.blocks, headline: page.headline, byline: page.byline, outlet: page.outlet,
        url: page.url, published: page.published ?? page.updated, archived: page.archived,
        language: guessLanguage(of: text)
      )
    }
    blocks = page.blocks
    headline = headline ?? page.headline
    byline = byline ?? page.byline
    outlet = outlet ?? page.outlet
    url = url ?? page.url
    published = published ?? page.published
    archived = archived ?? page.archived
    language = language ?? page.language
  }
}

extension Page {
  /// A page of which nothing would be left to read is taken as it stands.
  fileprivate mutating func keepSomething() {
    guard !kinds.contains(.paragraph),
      let first = kinds.firstIndex(where: { $0 == .headline || $0 == .heading })
        ?? kinds.indices.first
    else { return }
    kinds[first] = .paragraph
    headline = nil
  }
}

/// A headline over two lines: the second goes on in lower case, and a blank line follows.
private func joiningBrokenHeadline(_ units: [Unit], in text: Bytes) -> [Unit] {
  guard units.count > 2, !units[1].isAfterBlank, units[2].isAfterBlank,
    units[0].span.count <= 100, units[1].span.count <= 100, isLowerCase(text[units[1].span.lowerBound]),
    !endsWithStop(text, units[0].span), !endsWithStop(text, units[1].span)
  else { return units }
  let joined = Unit(span: units[0].span.lowerBound..<units[1].span.upperBound, isAfterBlank: true)
  return [joined] + units[2...]
}
