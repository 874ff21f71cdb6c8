// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// Where everything stands in one article: its passages and quotations, by word positions and by bytes, who speaks in
/// them, and the cases it is about.
///
/// It lies in a value slot of the article's document (``Slot/table``), so that matches can be placed into passages and
/// quotations, and whole indexes be counted, without reading a text.
struct ArticleTable: Equatable {
  /// What a reader is shown as one result: a paragraph, or all the paragraphs of one speech.
  struct Passage: Equatable {
    /// Half-open UTF-8 byte offsets into the article's text.
    var span: Range<Int>
    /// The positions of its words in the index.
    var positions: Range<Int>
    var kind: Paragraph.Kind
  }

  /// A part of a quotation that stands in one piece.
  struct Part: Equatable {
    var span: Range<Int>
    var positions: Range<Int>
  }

  struct Quotation: Equatable {
    var kind: Quotations.Quotation.Kind
    /// Index of the passage in which the quotation begins.
    var passage: Int
    var parts: [Part]
    var cue: Range<Int>?
    var mention: Range<Int>?
    /// Index into ``ArticleTable/speakers``.
    var speaker: Int?
    var rule: String
    /// In hundredths.
    var confidence: Int
  }

  /// A case, and in how many places of the article it is named.
  struct Case: Equatable {
    var name: String
    var aliases: [String]
    var mentions: Int
  }

  /// What authority control says of a speaker beyond the ``Speaker``, which then has the record's name.
  struct Naming: Equatable {
    /// What listings and queries call the speaker: unlike a name, nobody else's.
    var label: String
    /// As printed in the article.
    var printed: String
    /// Where post and body are known from; nil: the article.
    var postSource: PostSource?
  }

  var passages: [Passage] = []
  var quotations: [Quotation] = []
  var speakers: [Speaker] = []
  var cases: [Case] = []
  /// By index of the speaker; no part of the record. Speakers without one are called as they are printed.
  var namings: [Int: Naming] = [:]
}

/// Where it is known that somebody held a post, when the article does not say.
public enum PostSource: String, Sendable {
  /// The authority files.
  case authority
  /// Other articles, of which the first is as early and the last as late as this one.
  case articles
}

extension ArticleTable.Quotation {
  /// From its first byte to its last.
  var extent: Range<Int>? {
    guard let first = parts.first, let last = parts.last else { return nil }
    return first.span.lowerBound..<max(first.span.lowerBound, last.span.upperBound)
  }
}

extension ArticleTable {
  /// For each passage the quotations that stand in it, wholly or in part, in order.
  func quotationsByPassage() -> [[Int]] {
    var found = [[Int]](repeating: [], count: passages.count)
    for (number, quotation) in quotations.enumerated() {
      for part in quotation.parts {
        var passage = passages.partitioningIndex { $0.span.upperBound > part.span.lowerBound }
        while passage < passages.count, passages[passage].span.lowerBound < part.span.upperBound {
          if found[passage].last != number { found[passage].append(number) }
          passage += 1
        }
      }
    }
    return found
  }

  /// What listings and queries call a speaker.
  func label(of speaker: Int) -> String { namings[speaker]?.label ?? speakers[speaker].name }

  /// For whom a speaker speaks; a body speaks for itself as well.
  func bodies(of speaker: Int) -> [String] {
    let own = speakers[speaker].kind == .organisation ? label(of: speaker) : nil
    guard let body = speakers[speaker].organisation else { return own.map { [$0] } ?? [] }
    guard let own, Term.folded(own) != Term.folded(body) else { return [body] }
    return [own, body]
  }

  /// The speakers to whom at least one quotation is given, but for those who are only a pronoun.
  var quotedSpeakerIndices: [Int] {
    Set(quotations.compactMap(\.speaker)).sorted().filter { !speakers[$0].isPronounOnly }
  }

  /// How many quotations each speaker has.
  func quotationCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: speakers.count)
    for case let speaker? in quotations.map(\.speaker) { counts[speaker] += 1 }
    return counts
  }
}

// MARK: - The record

extension ArticleTable {
  /// The table as bytes: see `Documentation/Schema.md`.
  func encoded() -> [UInt8] {
    var record = RecordWriter()
    record.write(Self.layout)
    record.write(passages.count)
    var previous = Passage(span: 0..<0, positions: 0..<0, kind: .body)
    for passage in passages {
      record.write(Int(passage.kind.rawValue))
      record.write(passage.span, from: previous.span.upperBound)
      record.write(passage.positions, from: previous.positions.upperBound)
      previous = passage
    }
    record.write(speakers.count)
    for speaker in speakers {
      record.write(speaker.name)
      record.write(Speaker.Kind.allCases.firstIndex(of: speaker.kind)!)
      record.write(speaker.role)
      record.write(speaker.organisation)
      record.write(speaker.aliases.count)
      for alias in speaker.aliases { record.write(alias) }
    }
    record.write(cases.count)
    for entry in cases {
      record.write(entry.name)
      record.write(entry.mentions)
      record.write(entry.aliases.count)
      for alias in entry.aliases { record.write(alias) }
    }
    record.write(quotations.count)
    for quotation in quotations { write(quotation, to: &record) }
    return record.bytes
  }

  /// How much of a record is read: what a search does not ask for, of thousands of articles, is passed over.
  enum Extent {
    case whole
    /// Passages only.
    case passages
    /// Where passages and quotations stand: no speakers, no cases, of quotations no rule, cue and mention.
    case places
    /// Who is quoted, and the cases: no passages, of quotations the speaker and kind only.
    case names
  }

  init(decoding reader: inout RecordReader, _ extent: Extent = .whole) throws(DamagedRecord) {
    guard try reader.readInt() == Self.layout else { throw DamagedRecord() }
    var previous = Passage(span: 0..<0, positions: 0..<0, kind: .body)
    let count = try reader.readCount()
    if extent != .names { passages.reserveCapacity(count) }
    for _ in 0..<count {
      guard let kind = Paragraph.Kind(rawValue: UInt8(truncatingIfNeeded: try reader.readInt())) else {
        throw DamagedRecord()
      }
      previous = Passage(
        span: try reader.readRange(from: previous.span.upperBound),
        positions: try reader.readRange(from: previous.positions.upperBound), kind: kind)
      passages.append(previous)
    }
    if extent == .passages { return }
    let speakerCount = try reader.readCount()
    for _ in 0..<speakerCount {
      if extent == .places {
        try Self.skipSpeaker(&reader)
      } else {
        speakers.append(try Self.readSpeaker(&reader))
      }
    }
    for _ in 0..<(try reader.readCount()) {
      if extent == .places {
        _ = (try reader.readBytes(), try reader.readInt())
        try Self.skipStrings(&reader)
        continue
      }
      cases.append(
        Case(
          name: try reader.readString(), aliases: [], mentions: try reader.readInt()))
      cases[cases.count - 1].aliases = try Self.readStrings(&reader)
    }
    let quotationCount = try reader.readCount()
    quotations.reserveCapacity(quotationCount)
    for _ in 0..<quotationCount { quotations.append(try readQuotation(&reader, speakerCount, extent)) }
    if extent == .names { passages = [] }
    if extent == .places { for index in quotations.indices { quotations[index].speaker = nil } }
  }

  init(_ bytes: [UInt8]) throws(DamagedRecord) {
    self = try RecordReader.read(bytes) { (reader) throws(DamagedRecord) in
      try ArticleTable(decoding: &reader)
    }
  }

  /// Raised when the layout of the record changes.
  private static let layout = 1

  private func write(_ quotation: Quotation, to record: inout RecordWriter) {
    let origin = passages[quotation.passage]
    record.write(Quotations.Quotation.Kind.allCases.firstIndex(of: quotation.kind)!)
    record.write(quotation.passage)
    record.write(quotation.speaker.map { $0 + 1 } ?? 0)
    record.write(quotation.confidence)
    record.write(quotation.rule)
    record.write(quotation.parts.count)
    var span = origin.span.lowerBound
    var position = origin.positions.lowerBound
    for part in quotation.parts {
      record.write(part.span, from: span)
      record.write(part.positions, from: position)
      (span, position) = (part.span.upperBound, part.positions.upperBound)
    }
    for range in [quotation.cue, quotation.mention] {
      record.write(range == nil ? 0 : 1)
      if let range { record.write(range, from: 0) }
    }
  }

  private func readQuotation(
    _ reader: inout RecordReader, _ speakerCount: Int, _ extent: Extent
  ) throws(DamagedRecord) -> Quotation {
    let kinds = Quotations.Quotation.Kind.allCases
    let kind = try reader.readInt()
    let passage = try reader.readInt()
    let speaker = try reader.readInt()
    guard kinds.indices.contains(kind), passages.indices.contains(passage), speaker <= speakerCount else {
      throw DamagedRecord()
    }
    var quotation = Quotation(
      kind: kinds[kind], passage: passage, parts: [], cue: nil, mention: nil,
      speaker: speaker == 0 ? nil : speaker - 1, rule: "", confidence: try reader.readInt())
    if extent == .whole { quotation.rule = try reader.readString() } else { _ = try reader.readBytes() }
    var span = passages[passage].span.lowerBound
    var position = passages[passage].positions.lowerBound
    let count = try reader.readCount()
    if extent != .names { quotation.parts.reserveCapacity(count) }
    for _ in 0..<count {
      let part = Part(span: try reader.readRange(from: span), positions: try reader.readRange(from: position))
      (span, position) = (part.span.upperBound, part.positions.upperBound)
      if extent != .names { quotation.parts.append(part) }
    }
    let cue = try reader.readInt() == 1 ? try reader.readRange(from: 0) : nil
    let mention = try reader.readInt() == 1 ? try reader.readRange(from: 0) : nil
    if extent == .whole { (quotation.cue, quotation.mention) = (cue, mention) }
    return quotation
  }

  private static func readSpeaker(_ reader: inout RecordReader) throws(DamagedRecord) -> Speaker {
    let kinds = Speaker.Kind.allCases
    let name = try reader.readString()
    let kind = try reader.readInt()
    guard kinds.indices.contains(kind) else { throw DamagedRecord() }
    return Speaker(
      name: name, kind: kinds[kind], role: try reader.readOptionalString(),
      organisation: try reader.readOptionalString(), aliases: try readStrings(&reader))
  }

  private static func skipSpeaker(_ reader: inout RecordReader) throws(DamagedRecord) {
    _ = (try reader.readBytes(), try reader.readInt())
    for _ in 0..<2 where try reader.readInt() == 1 { _ = try reader.readBytes() }
    try skipStrings(&reader)
  }

  private static func skipStrings(_ reader: inout RecordReader) throws(DamagedRecord) {
    for _ in 0..<(try reader.readCount()) { _ = try reader.readBytes() }
  }

  private static func readStrings(_ reader: inout RecordReader) throws(DamagedRecord) -> [String] {
    var strings: [String] = []
    for _ in 0..<(try reader.readCount()) { strings.append(try reader.readString()) }
    return strings
  }
}
