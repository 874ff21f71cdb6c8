// SPDX-License-Identifier: GPL-3.0-or-later

/// Who speaks in one article, how often, and which cases it is about: all that listings and facets read of a table.
///
/// Nothing is decoded that they do not ask for. One value reads table after table.
struct TableNames {
  /// For each speaker, where its record lies among the bytes of the table.
  private(set) var speakers: [Range<Int>] = []
  /// For each speaker how many quotations it has.
  private(set) var quotations: [Int] = []
  /// Where the records of the cases lie, their number before them.
  private(set) var cases = 0..<0
  private(set) var quotationCount = 0

  /// - Parameter readsSpeakers: whether more is wanted than the cases and the number of quotations.
  mutating func read(
    _ table: UnsafeBufferPointer<UInt8>, readsSpeakers: Bool = true
  ) throws(DamagedRecord) {
    var reader = RecordReader(table)
    let passages = try reader.readPassageCount()
    speakers.removeAll(keepingCapacity: true)
    for _ in 0..<(try reader.readCount()) {
      let begin = reader.position
      try reader.skipSpeaker()
      speakers.append(begin..<reader.position)
    }
    let begin = reader.position
    for _ in 0..<(try reader.readCount()) { try reader.skipCase() }
    cases = begin..<reader.position
    quotationCount = try reader.readCount()
    quotations.removeAll(keepingCapacity: true)
    guard readsSpeakers else { return }
    for _ in speakers { quotations.append(0) }
    for _ in 0..<quotationCount {
      let speaker = try reader.readSpeakerOfQuotation(passages: passages)
      guard speaker <= speakers.count else { throw DamagedRecord() }
      if speaker > 0 { quotations[speaker - 1] += 1 }
    }
  }
}

extension RecordReader {
  /// Passes over the passages of a table.
  fileprivate mutating func readPassageCount() throws(DamagedRecord) -> Int {
    guard try readInt() == ArticleTable.layout else { throw DamagedRecord() }
    let count = try readCount()
    // Of each kind, and the begin and length of its bytes and of its positions.
    try skipInts(5 * count)
    return count
  }

  mutating func skipSpeaker() throws(DamagedRecord) {
    try skipBytes()
    try skipInt()
    for _ in 0..<2 where try readInt() == 1 { try skipBytes() }
    try skipStrings()
  }

  mutating func skipCase() throws(DamagedRecord) {
    try skipBytes()
    _ = try readInt()
    try skipStrings()
  }

  private mutating func skipStrings() throws(DamagedRecord) {
    for _ in 0..<(try readCount()) { try skipBytes() }
  }

  /// - Returns: one more than the index of the speaker, 0 for none.
  fileprivate mutating func readSpeakerOfQuotation(passages: Int) throws(DamagedRecord) -> Int {
    try skipInt()
    guard try readInt() < passages else { throw DamagedRecord() }
    let speaker = try readInt()
    try skipInt()
    try skipBytes()
    try skipInts(4 * (try readCount()))
    // Cue and mention.
    for _ in 0..<2 where try readInt() == 1 { (_, _) = (try skipInt(), try skipInt()) }
    return speaker
  }
}
