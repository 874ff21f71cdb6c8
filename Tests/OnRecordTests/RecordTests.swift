// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import TestSupport
import Testing

@testable import OnRecord

/// What the index stores comes back as it was, and what is damaged is an error or a value, never a crash.
@Suite struct RecordTests {
  @Test func numbersComeBackAndTheirLimitIsAnError() throws {
    for number in [0, 1, 127, 128, 16_383, 16_384, 1 << 32, Int.max - 1, Int.max] {
      var writer = RecordWriter()
      writer.write(number)
      #expect(
        try RecordReader.read(writer.bytes) { (reader) throws(DamagedRecord) in try reader.readInt() }
          == number)
    }
    for bytes: [UInt8] in [
      [], [0x80], [UInt8](repeating: 0xFF, count: 9), [UInt8](repeating: 0xFF, count: 12),
    ] {
      #expect(throws: DamagedRecord.self) {
        try RecordReader.read(bytes) { (reader) throws(DamagedRecord) in try reader.readInt() }
      }
    }
  }

  @Test func tablesComeBackAsTheyWere() throws {
    let seed = seed(of: "tables")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let table = random.table()
      #expect(try ArticleTable(table.encoded()) == table, "seed \(seed)")
    }
  }

  @Test func articlesComeBackAsTheyWere() throws {
    let seed = seed(of: "articles")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let article = random.storedArticle()
      let read = try StoredArticle(decoding: article.encoded())
      #expect(read == article, "seed \(seed)")
      #expect(read.encoded() == article.encoded(), "seed \(seed)")
    }
  }

  @Test func aDamagedTableIsAnErrorOrAValueThatCanBeShown() {
    let seed = seed(of: "damaged tables")
    var random = SeededGenerator(seed: seed)
    var article = random.storedArticle()
    article.text = Array("A text of some words, “and a quotation”, so that there is something to show.".utf8)
    for _ in 0..<12 {
      for bytes in damaged(random.table().encoded(), &random) {
        guard let table = try? ArticleTable(bytes) else { continue }
        let view = ArticleView(article, table)
        #expect(view.passages.count == table.passages.count)
      }
    }
  }

  /// Told in one go for all passages, and for each by itself; from as much of the record as a search reads.
  @Test func quotationsStandInTheirPassages() throws {
    let seed = seed(of: "quotations in passages")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let sound = random.table().encoded()
      for bytes in [sound] + damaged(sound, &random) {
        guard let table = try? ArticleTable(bytes) else { continue }
        let places = try RecordReader.read(bytes) { (reader) throws(DamagedRecord) in
          try ArticleTable(decoding: &reader, .places)
        }
        #expect(places.quotations.map(\.parts) == table.quotations.map(\.parts), "seed \(seed)")
        let (found, again) = (table.quotationsByPassage(), places.quotationsByPassage())
        for (number, passage) in table.passages.enumerated() {
          let expected = table.quotations.indices.filter {
            table.quotations[$0].parts.contains { part in
              passage.span.lowerBound < part.span.upperBound && part.span.lowerBound < passage.span.upperBound
            }
          }
          #expect(Array(found[number]) == expected && again[number] == found[number], "seed \(seed)")
        }
      }
    }
  }

  @Test func aDamagedArticleIsAnErrorOrAValueThatCanBeShown() {
    let seed = seed(of: "damaged articles")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<12 {
      for bytes in damaged(random.storedArticle().encoded(), &random) {
        guard let article = try? StoredArticle(decoding: bytes) else { continue }
        for place in [0, 1, 10, 100, 1000, article.text.count] {
          _ = article.sourceRange(place..<place + 7)
          _ = article.lineNumber(at: place)
        }
        var json = JSONWriter()
        json.object { $0.articleFields(article) }
      }
    }
  }

  /// `bytes` cut off at every place, and with one bit or byte changed at many.
  private func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [[UInt8]] {
    var all = bytes.indices.map { Array(bytes[..<$0]) }
    for _ in 0..<400 where !bytes.isEmpty {
      var copy = bytes
      let place = random.below(copy.count)
      copy[place] = random.oneIn(2) ? copy[place] ^ UInt8(1 << random.below(8)) : UInt8(random.below(256))
      all.append(copy)
    }
    return all
  }

  @Test(arguments: [
    "0:0:0:1", "0:0:1:0", "0:0:9:1", "-5:0:1:1", "5:0:1:1", "0:0:1:1 0:0:1:1", "0:0:2:1 3:1:1:1",
    "0:0:1:1 10:5:1:2",
    "0:0:1:1 9223372036854775807:9223372036854775807:1:4", "0:0:1", "a:b:c:d",
  ])
  func offsetsThatCannotBeAreAnError(shifts: String) {
    let bytes = Array("id=a\npath=b\nhash=c\nshifts=\(shifts)\n\ntext".utf8)
    #expect(throws: DamagedRecord.self) { try StoredArticle(decoding: bytes) }
  }
}

@Suite struct FileRegisterTests {
  /// A register that is written in chunks, and one that is read from them, against a plain dictionary.
  @Test func chunksGiveTheRegisterAgain() throws {
    let seed = seed(of: "register")
    var random = SeededGenerator(seed: seed)
    var (register, chunks, expected) = (FileRegister(), [[UInt8]](), [String: FileRegister.Entry]())
    for _ in 0..<60 {
      for _ in 0..<random.below(6) {
        let path = "/\(random.below(30))"
        if random.oneIn(3) {
          register.remove(path)
          expected[path] = nil
        } else {
          let entry = random.entry(path)
          register.set(entry)
          expected[path] = entry
        }
      }
      if let chunk = register.takeChanges() { chunks.append(chunk) }
    }
    #expect(register.takeChanges() == nil)
    for chunks in [chunks, register.compacted()] {
      var read = FileRegister()
      for chunk in chunks { try read.apply(chunk: chunk) }
      #expect(read.entries == expected, "seed \(seed)")
      for id in Set(expected.values.flatMap(\.keeps)) {
        let holders = expected.values.filter { $0.keeps.contains(id) }.map(\.path).sorted()
        #expect(read.holders(of: id) == holders, "seed \(seed)")
      }
    }
  }

  @Test func aDamagedChunkIsAnErrorOrAValue() {
    var random = SeededGenerator(seed: 7)
    var register = FileRegister()
    for number in 0..<8 { register.set(random.entry("/\(number)")) }
    let bytes = register.compacted()[0]
    for end in bytes.indices {
      var read = FileRegister()
      #expect(throws: DamagedRecord.self) { try read.apply(chunk: Array(bytes[..<end])) }
    }
    for place in bytes.indices {
      for bit in 0..<8 {
        var copy = bytes
        copy[place] ^= UInt8(1 << bit)
        var read = FileRegister()
        try? read.apply(chunk: copy)
        _ = read.compacted()
      }
    }
  }

  @Test func severalChunksHoldALargeRegister() throws {
    var register = FileRegister()
    for number in 0..<17_000 {
      register.set(.init(path: "/f\(number)", size: number, modified: 1, hash: "h", articles: ["a\(number)"]))
    }
    let chunks = register.compacted()
    #expect(chunks.count == 3)
    var read = FileRegister()
    for chunk in chunks { try read.apply(chunk: chunk) }
    #expect(read.entries == register.entries)
  }
}
