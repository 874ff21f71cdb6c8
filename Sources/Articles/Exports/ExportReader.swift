// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the lines of one article of an export.
struct ExportReader {
  var record = ExportRecord()
  let text: Bytes
  let lines: [Line]
  /// Places of the lines of the head without a label that no field goes on over.
  private var unlabelled: [Int] = []
  private var wordCountLine: Int?

  init(_ text: Bytes, _ lines: ArraySlice<Line>, _ style: PressExport.Style) {
    self.text = text
    self.lines = Array(lines)
    if readCodes() { return }
    let end = tailStart()
    let start = readHead(until: end)
    if end < self.lines.count { mark(end..<self.lines.count, .boilerplate) }
    if start < end { record.body = bodyStart(start)..<self.lines[end - 1].span.upperBound }
    readUnlabelled(style)
  }

  private mutating func mark(_ range: Range<Int>, _ kind: Block.Kind) {
    for line in lines[range] { record.marked.append((line.span, kind)) }
  }

  // MARK: - The head

  /// Reads the lines above the article's words. Returns the index of the first line of these.
  private mutating func readHead(until end: Int) -> Int {
    var last: ExportField?
    var isHeadDone = false
    for (index, line) in lines[..<end].enumerated() {
      let bytes = text.part(line.span)
      if let (field, value) = ExportField.leading(bytes) {
        take(field, bytes.part(value))
        if field == .body || field == .highlight {
          for later in (index + 1)..<max(index + 1, end) where isBodyMark(text.part(lines[later].span)) {
            mark(later..<later + 1, .boilerplate)
          }
          return value.isEmpty ? index + 1 : index
        }
        if field == .length || field == .url { isHeadDone = true }
        if field == .length { wordCountLine = index }
        mark(index..<index + 1, kind(of: field))
        last = field
      } else if isBodyMark(bytes) {
        mark(index..<index + 1, .boilerplate)
        return index + 1
      } else if let field = last, !line.isAfterBlank {
        // A field goes on over lines.
        if field == .headline { record.headline = record.headline.map { $0 + " " + joinedWords(bytes) } }
        mark(index..<index + 1, kind(of: field))
      } else if isWordCount(bytes) {
        wordCountLine = index
        unlabelled.append(index)
      } else if Furniture.isCopyright(Phrase(bytes)) {
        mark(index..<index + 1, .boilerplate)
        // Factiva's head ends so.
        if wordCountLine != nil { return index + 1 }
      } else if isHeadDone || index > 30 {
        return index
      } else {
        unlabelled.append(index)
        last = nil
      }
    }
    // Nothing said where the head ends: it is what stands before the first sentence.
    let first = unlabelled.first { endsWithStop(text, lines[$0].span) && lines[$0].span.count > 60 }
    if let first { unlabelled.removeAll { $0 >= first } }
    return first ?? end
  }

  private func kind(of field: ExportField) -> Block.Kind {
    switch field {
    case .headline: .headline
    case .byline: .byline
    case .date: .dateline
    default: .boilerplate
    }
  }

  /// *Body* on a line of its own.
  private func isBodyMark(_ line: Bytes) -> Bool {
    line.count <= 10 && ["body", "full text"].contains(String(decoding: Phrase(line).bytes, as: UTF8.self))
  }

  /// *512 words*.
  private func isWordCount(_ line: Bytes) -> Bool {
    line.count <= 14 && line.first.map { $0 >= 0x30 && $0 <= 0x39 } == true
      && Phrase(line).hasSuffix(" words")
  }

  /// Where the words begin: after the label, where there is one on their first line.
  private mutating func bodyStart(_ index: Int) -> Int {
    let span = lines[index].span
    guard let (field, value) = ExportField.leading(text.part(span)), field == .body || field == .highlight
    else {
      return span.lowerBound
    }
    let start = span.lowerBound + value.lowerBound
    let label = text.trimmed(span.lowerBound..<start)
    // A label under another one is marked already.
    if !record.marked.contains(where: { $0.span.overlaps(label) }) {
      record.marked.append((label, .boilerplate))
    }
    return start
  }

  // MARK: - Fields

  /// What is said first counts.
  mutating func take(_ field: ExportField, _ value: Bytes) {
    let line = joinedWords(value)
    guard !line.isEmpty else { return }
    switch field {
    case .headline: if record.headline == nil { record.headline = line }
    case .byline: if record.byline == nil { record.byline = ExportReader.names(line) }
    case .outlet: if record.outlet == nil { takeOutlet(value) }
    case .date: if record.published == nil { record.published = date(in: value) }
    case .loadDate: record.loaded = record.loaded ?? date(in: value)
    case .url: if record.url == nil, line.hasPrefix("http") { record.url = line }
    default: break
    }
  }

  /// *The Guardian (London)*; *The Guardian; London (UK) [London (UK)] 01 May 2009: 4.*
  private mutating func takeOutlet(_ value: Bytes) {
    if let (name, rest) = value.cut(at: ";") {
      record.outlet = joinedWords(name)
      if record.published == nil { record.published = date(in: rest) }
    } else {
      record.outlet = ExportReader.withoutPlace(joinedWords(value))
    }
  }

  private func date(in line: Bytes) -> PublicationDate? {
    dateTokens(of: line, atMost: 64).flatMap { findDate(in: $0[...])?.date }
  }

  /// *The Guardian (London) - Final Edition* is *The Guardian*.
  private static func withoutPlace(_ name: String) -> String {
    guard let open = name.firstIndex(of: "("), open > name.startIndex else { return name }
    return name[..<open].split(separator: " ").joined(separator: " ")
  }

  /// *Roe, Jane; Vask, Amir* is *Jane Roe and Amir Vask*; *By Jane Roe, Health Editor* is *Jane Roe*.
  private static func names(_ line: String) -> String? {
    let names = line.split(separator: ";").map { part -> String in
      let name = part.split(separator: " ").joined(separator: " ")
      let halves = name.split(separator: ",").map { $0.drop { $0 == " " } }
      let isReversed =
        halves.count == 2 && !halves[0].contains(" ") && halves[1].split(separator: " ").count <= 2
      if isReversed { return "\(halves[1]) \(halves[0])" }
      return HTMLFacts.personName(name) ?? name
    }
    guard let last = names.last else { return nil }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Tells headline, outlet, byline and date among the lines without labels by their order.
  private mutating func readUnlabelled(_ style: PressExport.Style) {
    var left = unlabelled
    for line in left where isAside(text.part(lines[line].span)) {
      mark(line..<line + 1, .boilerplate)
      left.removeAll { $0 == line }
    }
    if let known = record.headline.map({ Phrase($0) }),
      let line = left.first(where: { Phrase(text.part(lines[$0].span)) == known })
    {
      mark(line..<line + 1, .headline)
      left.removeAll { $0 == line }
    }
    if let index = left.firstIndex(where: { DatedLine(text.part(lines[$0].span)) != nil }) {
      let line = left.remove(at: index)
      record.published = record.published ?? date(in: text.part(lines[line].span))
      mark(line..<line + 1, .dateline)
      // Beside the date stands the paper: before it, but in Factiva's order.
      let beside = style == .numbered ? index : style == .counted && index > 0 ? 0 : index - 1
      if record.outlet == nil, left.indices.contains(beside), style != .ended || beside > 0 {
        let line = left.remove(at: beside)
        record.outlet = ExportReader.withoutPlace(joinedWords(text.part(lines[line].span)))
        mark(line..<line + 1, .boilerplate)
      }
    }
    for line in left where record.headline == nil || record.byline == nil {
      guard let name = Byline(text, lines[line].span)?.name else { continue }
      record.byline = record.byline ?? name
      mark(line..<line + 1, .byline)
      left.removeAll { $0 == line }
      break
    }
    // Factiva's section stands before the headline; below the count of words stand codes.
    if let count = wordCountLine {
      for line in left where line >= count { mark(line..<line + 1, .boilerplate) }
      left.removeAll { $0 >= count }
    }
    if record.headline == nil, let line = style == .numbered ? left.last : left.first {
      record.headline = joinedWords(text.part(lines[line].span))
      mark(line..<line + 1, .headline)
      left.removeAll { $0 == line }
    }
    for line in left { mark(line..<line + 1, .boilerplate) }
    record.marked.sort { $0.span.lowerBound < $1.span.lowerBound }
  }

  /// *Final Edition*, *09:12*.
  private func isAside(_ line: Bytes) -> Bool {
    line.count <= 40
      && (Phrase(line).hasSuffix(" edition") || !line.contains { isLowerCase($0 | 0x20) || $0 >= 0x80 })
  }

  // MARK: - The tail

  private static let tails: PhraseTable = [
    "all rights reserved", "contact us at", "terms and conditions", "database copyright",
  ]

  /// The index of the first line below the article's words: from there on there are only fields and rights.
  private mutating func tailStart() -> Int {
    var start = lines.count
    while start > 0 {
      // The lines of a block without a blank line between them.
      var block = start - 1
      while block > 0, !lines[block].isAfterBlank, ExportField.leading(text.part(lines[block].span)) == nil {
        block -= 1
      }
      let first = text.part(lines[block].span)
      let phrase = Phrase(first)
      let isField =
        ExportField.leading(first).map { $0.field != .body && $0.field != .highlight } ?? false
        || ExportField.isBareLabel(phrase)
      let isEnd =
        Furniture.isCopyright(phrase) || ExportReader.tails.containsStart(of: phrase) || isRule(first)
      guard isField || isEnd else { break }
      start = block
    }
    // A record whose fields all stand above has no tail: they are its head.
    if start == 0 { return lines.count }
    readTail(from: start)
    return start
  }

  /// Below the article ProQuest repeats what stands above, and says more.
  private mutating func readTail(from start: Int) {
    for line in lines[start...] {
      let bytes = text.part(line.span)
      if let (field, value) = ExportField.leading(bytes) { take(field, bytes.part(value)) }
    }
  }

  /// *____________*
  private func isRule(_ line: Bytes) -> Bool {
    line.count >= 4 && line.allSatisfy { $0 == line[0] } && "_-=*".utf8.contains(line[0])
  }
}
