// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Articles

@Suite struct HostileInputTests {
  private func kind(_ bytes: [UInt8], name: String = "", reader: Reader = Reader()) -> ReadingError.Kind? {
    guard case .failure(let error)? = reader.read(bytes, name: name).first else { return nil }
    #expect(!error.reason.isEmpty && !error.cure.isEmpty && !error.description.contains("\n"))
    return error.kind
  }

  @Test(
    arguments: [
      ("nothing", [], .empty),
      ("white space", Array(" \r\n\t\u{A0}\u{FEFF}\u{2003}".utf8), .empty),
      ("a million lines", [UInt8](repeating: 0x0A, count: 1_000_000), .empty),
      ("a zero byte", Array("A word\0 and more".utf8), .binary),
      ("control characters", Array("A\u{1}\u{2}\u{3}\u{4} word".utf8), .binary),
      ("all bytes", (0...255).map { UInt8($0) }, .binary),
      ("UTF-16 without a mark", Array("A word and more".utf16.flatMap { [UInt8($0), 0] }), .binary),
      ("UTF-16 with a zero character", [0xFF, 0xFE, 0x61, 0, 0, 0, 0x62, 0], .binary),
      ("digits only", Array("12 -- 34 ...".utf8), .notAnArticle),
      ("PDF", Array("%PDF-1.4 and so on".utf8), .damaged),
      ("broken zip", [0x50, 0x4B, 3, 4, 0x20, 0x20], .damaged),
      ("broken gzip", [0x1F, 0x8B, 8, 0x20], .damaged),
      ("RTF", Array("{\\rtf1 ...}".utf8), .notAnArticle),
    ] as [(String, [UInt8], ReadingError.Kind)])
  func isRefusedWithAReason(_ name: String, _ bytes: [UInt8], _ expected: ReadingError.Kind) {
    #expect(kind(bytes) == expected, "\(name)")
  }

  @Test func tooMuchTextIsRefused() {
    let reader = Reader(maximumTextSize: 1000)
    #expect(kind([UInt8](repeating: 0x61, count: 1001), reader: reader) == .tooLarge)
    #expect(kind([UInt8](repeating: 0x61, count: 1000), reader: reader) == nil)
    // Each byte of windows-1252 may take three in the text.
    #expect(kind([UInt8](repeating: 0x93, count: 500) + [0x61], reader: reader) == .tooLarge)
    let record = Array("{\"text\": \"".utf8) + [UInt8](repeating: 0x61, count: 1001) + Array("\"}".utf8)
    #expect(kind(record, reader: reader) == .tooLarge)
    #expect(kind([UInt8](repeating: 0x61, count: 40 << 20)) == .tooLarge)
  }

  /// Inputs that a careless reader takes quadratic time for: hours, where a linear one takes a second. Each
  /// is a piece and how often it is repeated, between a start and an end.
  @Test(
    arguments: [
      ("", "words ", 50_000, ""), ("", "a. ", 50_000, ""), ("", "a\n", 8_000, ""),
      ("", "Related articles\n", 8_000, ""), ("", "1 May 2009\n", 8_000, ""), ("", "\"", 100_000, "a"),
      ("", "(", 100_000, "a)"), ("a", " ", 200_000, "a"), ("", "{\"a\":", 8_000, ""),
      ("", "[", 100_000, ""),
      ("[", "{\"a\"},", 8_000, ""), ("", "By Jane Roe, ", 8_000, ""), ("", "“", 30_000, "a"),
    ])
  func takesLinearTime(_ start: String, _ piece: String, _ count: Int, _ end: String) {
    let bytes = Array((start + String(repeating: piece, count: count) + end).utf8)
    expectQuick {
      #expect(!Reader().read(bytes).isEmpty)
      #expect(!Reader().read(bytes, name: "file.json").isEmpty)
      #expect(!Reader().read(bytes + [0xE9]).isEmpty)
    }
  }

  @Test func deepNestingIsABadRecord() {
    let deep =
      "{\"text\": \"A.\", \"x\": " + String(repeating: "[", count: 100_000)
      + String(repeating: "]", count: 100_000) + "}"
    #expect(kind(Array(deep.utf8)) == .badRecord)
  }

  /// Whatever the bytes: no crash, and what is read keeps its promises.
  @Test(arguments: 0..<200)
  func anyBytesKeepThePromises(_ round: Int) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let bytes = randomPage(using: &generator)
    for name in ["file.txt", "file.jsonl", "file.json"] {
      for case .success(let article) in Reader().read(bytes, name: name) {
        #expect(coversTheText(article), "seed \(seed)")
        #expect(String(validating: article.text, as: UTF8.self) != nil, "seed \(seed)")
        if article.isFileText, article.offsets.isIdentity { #expect(article.text == bytes, "seed \(seed)") }
      }
    }
  }

  private func randomPage(using generator: inout SeededGenerator) -> [UInt8] {
    let pieces = [
      "A home > B News", "Fire at care home", "By Jane Roe", "1 May 2009", "\n", "\n\n", "\r\n", "\r", " ",
      "\t", "\u{A0}",
      "The fire was out by three, the brigade said.", "\"It is out,\" she said.", "Related articles",
      "Comments: Our rules",
      "Comments are closed", "© 2009 Northgate Herald", "Archived on 3 May 2001", "More from ", "Source: ",
      "(Photo: X)",
      "{\"text\": \"A fire.\"}", "{\"text\":", "[", "]", "}", "\\u00", "\"", "’", "“", "\u{2028}", "\u{FEFF}",
      "😀", ".", ":", ",",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      bytes += Array(pieces.randomElement(using: &generator)!.utf8)
      if Int.random(in: 0..<12, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 1...255, using: &generator))
      }
    }
    return bytes
  }

  /// Every character that is not white space belongs to exactly one block; blocks are in order, begin and end
  /// with something visible, and lie on boundaries of characters.
  private func coversTheText(_ article: Article) -> Bool {
    var blocks = article.blocks[...]
    var offset = 0
    var open = false
    for scalar in String(decoding: article.text, as: UTF8.self).unicodeScalars {
      let end = offset + scalar.utf8.count
      let isSpace = scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
      if blocks.first?.span.lowerBound == offset {
        if isSpace { return false }
        open = true
      }
      if !isSpace, !open { return false }
      if let block = blocks.first, open, block.span.upperBound == end {
        if isSpace { return false }
        blocks = blocks.dropFirst()
        open = false
      }
      offset = end
    }
    return blocks.isEmpty && !open
  }
}
