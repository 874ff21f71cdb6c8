// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

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
  }

  init(decoding reader: inout RecordReader, _ extent: Extent = .whole) throws(DamagedRecord) {
    guard try reader.readInt() == Self.layout else { throw DamagedRecord() }
    var previous = Passage(span: 0..<0, positions: 0..<0, kind: .body)
    let count = try reader.readCount()
    passages.reserveCapacity(count)
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
        try reader.skipSpeaker()
      } else {
        speakers.append(try Speaker(decoding: &reader))
      }
    }
    for _ in 0..<(try reader.readCount()) {
      if extent == .places {
        try reader.skipCase()
        continue
      }
      cases.append(try Case(decoding: &reader))
    }
    let quotationCount = try reader.readCount()
    quotations.reserveCapacity(quotationCount)
    var parts: [Part] = []
    parts.reserveCapacity(2 * quotationCount)
    var ends: [Int] = []
    ends.reserveCapacity(quotationCount)
    for _ in 0..<quotationCount {
      quotations.append(try readQuotation(&reader, speakerCount, extent, &parts))
      ends.append(parts.count)
    }
    var start = 0
    for (index, end) in ends.enumerated() {
      quotations[index].parts = parts[start..<end]
      start = end
    }
  }

  init(_ bytes: [UInt8]) throws(DamagedRecord) {
    self = try RecordReader.read(bytes) { (reader) throws(DamagedRecord) in
      try ArticleTable(decoding: &reader)
    }
  }

  /// Raised when the layout of the record changes.
  static let layout = 1

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

  /// Reads a quotation, but for its parts, which are added to those of the others.
  private func readQuotation(
    _ reader: inout RecordReader, _ speakerCount: Int, _ extent: Extent, _ parts: inout [Part]
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
      speaker: speaker == 0 || extent == .places ? nil : speaker - 1, rule: "",
      confidence: try reader.readInt())
    if extent == .whole { quotation.rule = try reader.readString() } else { _ = try reader.readBytes() }
    var span = passages[passage].span.lowerBound
    var position = passages[passage].positions.lowerBound
    for _ in 0..<(try reader.readCount()) {
      let part = Part(span: try reader.readRange(from: span), positions: try reader.readRange(from: position))
      (span, position) = (part.span.upperBound, part.positions.upperBound)
      parts.append(part)
    }
    let cue = try reader.readInt() == 1 ? try reader.readRange(from: 0) : nil
    let mention = try reader.readInt() == 1 ? try reader.readRange(from: 0) : nil
    if extent == .whole { (quotation.cue, quotation.mention) = (cue, mention) }
    return quotation
  }
}

extension Speaker {
  init(decoding reader: inout RecordReader) throws(DamagedRecord) {
    let kinds = Speaker.Kind.allCases
    let name = try reader.readString()
    let kind = try reader.readInt()
    guard kinds.indices.contains(kind) else { throw DamagedRecord() }
    self.init(
      name: name, kind: kinds[kind], role: try reader.readOptionalString(),
      organisation: try reader.readOptionalString(), aliases: try reader.readStrings())
  }
}

extension ArticleTable.Case {
  init(decoding reader: inout RecordReader) throws(DamagedRecord) {
    let name = try reader.readString()
    let mentions = try reader.readInt()
    self.init(name: name, aliases: try reader.readStrings(), mentions: mentions)
  }
}
