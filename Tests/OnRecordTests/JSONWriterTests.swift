// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import OnRecord

@Suite struct JSONWriterTests {
  @Test func objectsAndArraysNest() {
    var json = JSONWriter()
    json.object {
      $0.field("a", 1)
      $0.key("b")
      $0.array { json in
        json.value(true)
        json.null()
        json.object { _ in }
        json.array { _ in }
        json.array { $0.value("x") }
        json.value(2..<5)
      }
      $0.field("c", nil as String?)
      $0.field("d", ["e", "f"])
      $0.field("g", 0.256)
      $0.field("h", Double.nan)
      $0.key("i")
      $0.raw("{\"j\": 1}")
    }
    #expect(
      json.string
        == #"{"a": 1, "b": [true, null, {}, [], ["x"], [2, 5]], "c": null, "d": ["e", "f"], "g": 0.26, "h": null, "i": {"j": 1}}"#
    )
  }

  @Test func everyControlCharacterIsEscaped() {
    var json = JSONWriter()
    json.value("\"\\/\u{0}\u{1F}\n\r\t\u{8}\u{7F}é\u{2028}😀")
    #expect(json.string == #""\"\\/\u0000\u001f\n\r\t\u0008\u007fé"# + "\u{2028}😀\"")
  }

  /// What is written, another reader of JSON reads as it was.
  @Test func stringsAreReadAgain() throws {
    let seed = seed(of: "JSON")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<random.below(20) {
        let value = random.oneIn(3) ? random.below(0x30) : random.below(0x1_0FFF)
        if let scalar = Unicode.Scalar(UInt32(value)) { text.unicodeScalars.append(scalar) }
      }
      var json = JSONWriter()
      json.object { $0.field(text, text) }
      let read = try #require(JSONSerialization.jsonObject(with: Data(json.text)) as? [String: String])
      #expect(read.count == 1)
      #expect(read.first.map { Array($0.key.utf16) } == Array(text.utf16), "seed \(seed)")
      #expect(read.first.map { Array($0.value.utf16) } == Array(text.utf16), "seed \(seed)")
    }
  }

  @Test(arguments: [
    (0, "0.0"), (11.2, "11.2"), (0.005, "0.01"), (-1.999, "-2.0"), (1e15, "1000000000000000.0"),
    (.infinity, "null"),
  ])
  func numbersHaveAtMostTwoDecimals(number: Double, expected: String) {
    var json = JSONWriter()
    json.value(number)
    #expect(json.string == expected)
  }
}
