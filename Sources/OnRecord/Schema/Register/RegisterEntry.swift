// SPDX-License-Identifier: GPL-3.0-or-later

/// An entry of the register of files as it is written: its path, its form, and what the form holds.
extension FileRegister.Entry {
  // The forms.
  private static let (forgotten, plain, withVersions) = (0, 1, 2)

  func write(to record: inout RecordWriter) {
    let isPlain = earlier.isEmpty && map == nil
    record.write(path)
    record.write(isPlain ? Self.plain : Self.withVersions)
    record.write(size)
    record.write(modified)
    record.write(hash)
    record.write(extractor)
    record.write(articles)
    record.write(refusals)
    guard !isPlain else { return }
    record.write(earlier)
    record.write(map)
  }

  /// Says that nothing is known of the file any more.
  static func writeForgotten(_ path: String, to record: inout RecordWriter) {
    record.write(path)
    record.write(forgotten)
  }

  /// Nil when the file is forgotten.
  init?(_ reader: inout RecordReader) throws(DamagedRecord) {
    let path = try reader.readString()
    let form = try reader.readInt()
    guard form != Self.forgotten else { return nil }
    guard form <= Self.withVersions else { throw DamagedRecord() }
    self.init(
      path: path, size: try reader.readInt(), modified: try reader.readInt(), hash: try reader.readString(),
      extractor: try reader.readInt(), articles: [])
    articles = try reader.readStrings()
    refusals = try reader.readStrings()
    if form == Self.withVersions {
      earlier = try reader.readStrings()
      map = try reader.readOptionalString()
    }
  }

  /// Passes over what follows the path; false when the file is forgotten.
  static func skip(_ reader: inout RecordReader) throws(DamagedRecord) -> Bool {
    try skip(&reader) { _ in }
  }

  /// The same.
  ///
  /// - Parameter article: given where each article's identity is written, of those the file holds and held.
  static func skip(_ reader: inout RecordReader, article: (_ offset: Int) -> Void) throws(DamagedRecord)
    -> Bool
  {
    let form = try reader.readInt()
    guard form != forgotten else { return false }
    guard form <= withVersions else { throw DamagedRecord() }
    _ = (try reader.readInt(), try reader.readInt())
    try reader.skipBytes()
    _ = try reader.readInt()
    try skipStrings(&reader, article)
    try skipStrings(&reader) { _ in }
    if form == withVersions {
      try skipStrings(&reader, article)
      _ = try reader.readOptionalBytes()
    }
    return true
  }

  private static func skipStrings(
    _ reader: inout RecordReader, _ body: (_ offset: Int) -> Void
  ) throws(DamagedRecord) {
    for _ in 0..<(try reader.readCount()) {
      body(reader.position)
      try reader.skipBytes()
    }
  }
}
