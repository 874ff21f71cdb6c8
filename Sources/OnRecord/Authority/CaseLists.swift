// SPDX-License-Identifier: GPL-3.0-or-later

/// The cases that articles are about. Alike lists of them, of whatever articles, are one.
struct CaseLists {
  private var records = TextPool()
  /// For each list the names of its cases, in ``PrintedTexts``.
  private(set) var names: [[Int]] = []
  /// For each list what it says of those who are quoted beside it.
  private(set) var evidence: [[Evidence]] = []
  /// For each list the first that says the same by it: how often an article names a case does not count.
  private(set) var alike: [Int] = []
  private var firsts: [[Evidence]: Int] = [:]

  /// - Parameter record: the cases of an article, as tables have them, their number before them.
  mutating func number(
    of record: UnsafeBufferPointer<UInt8>, _ texts: inout PrintedTexts
  ) throws(DamagedRecord) -> Int {
    let number = records.number(of: record)
    guard number == names.count else { return number }
    var reader = RecordReader(record)
    var found: [Int] = []
    for _ in 0..<(try reader.readCount()) {
      let begin = reader.position
      try reader.skipCase()
      var entry = RecordReader(UnsafeBufferPointer(rebasing: record[begin..<reader.position]))
      found.append(texts.number(of: try entry.readBytes()))
    }
    names.append(found)
    let said = found.map { Evidence(.case, texts.folding(of: $0)) }
    evidence.append(said)
    alike.append(firsts[said] ?? number)
    firsts[said] = alike[number]
    return number
  }

  /// A list as an article prints it.
  func cases(_ list: Int) -> [ArticleTable.Case] {
    // It was read before.
    try! RecordReader.read(Array(records[list])) { (reader) throws(DamagedRecord) in
      var cases: [ArticleTable.Case] = []
      for _ in 0..<(try reader.readCount()) { cases.append(try ArticleTable.Case(decoding: &reader)) }
      return cases
    }
  }
}
