// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Articles

@Suite struct RichTextTests {
  private func text(_ rtf: String) -> String {
    Array(rtf.utf8).withUnsafeBufferPointer { String(decoding: RichText($0).text.text, as: UTF8.self) }
  }

  @Test(arguments: [
    ("{\\rtf1 One\\par Two}", "One\n\nTwo"), ("{\\rtf1 a\\'e9b\\'93c\\'94}", "aéb“c”"),
    ("{\\rtf1\\mac a\\'8eb\\'d2}", "aéb“"),
    ("{\\rtf1 \\u8220?no\\u8221?}", "“no”"), ("{\\rtf1\\uc2 \\u8220\\'93\\'93no}", "“no"),
    ("{\\rtf1\\uc0 \\u233x}", "éx"),
    ("{\\rtf1 \\u-10179?\\u-8704?}", "😀"), ("{\\rtf1 \\u-8704?}", "\u{FFFD}"),
    ("{\\rtf1 {\\fonttbl{\\f0 Arial;}}A{\\*\\unknown B}C{\\pict 00ff}}", "AC"),
    ("{\\rtf1 a\\{b\\}c\\\\d}", "a{b}c\\d"),
    ("{\\rtf1 {\\field{\\*\\fldinst LINK x}{\\fldrslt here}} now}", "here now"),
    ("{\\rtf1 a{\\bin3 }}}b}", "ab"),
    ("{\\rtf1 said{\\deleted  not} so{\\v x}}", "said so"), ("{\\rtf1 a\nb\\\nc}", "ab\n\nc"),
    ("{\\rtf1 cut \\b sho", "cut sho"),
    ("{\\rtf1 a}}}} b", "a"), ("{\\rtf1 a\\lquote b\\rquote\\emdash c}", "a‘b’—c"),
    ("{\\rtf1 a\\'zzb}", "azzb"),
    ("{\\rtf1 a\\u99999999999999999999?b}", "a\u{0}b"),
  ])
  func charactersAndGroups(_ rtf: String, _ expected: String) {
    if expected.contains("\u{0}") {
      #expect(text(rtf).hasSuffix("b"))
    } else {
      #expect(text(rtf) == expected)
    }
  }

  @Test func stylesSayWhatAParagraphIs() {
    let rtf =
      "{\\rtf1{\\stylesheet{\\s0 Normal;}{\\s3\\b Title;}{\\s4 heading 2;}}\\pard\\s3 A\\par\\pard B\\par\\pard\\s4 C\\par}"
    let roles = Array(rtf.utf8).withUnsafeBufferPointer { RichText($0).text.paragraphs.map(\.role) }
    #expect(roles == [.title, .body, .heading])
  }

  @Test func anyBytesAreRead() {
    var random = SeededGenerator(seed: 9)
    let pieces = [
      "{", "}", "\\", "\\par ", "\\u8220?", "\\'", "\\'93", "\\*", "\\bin99999 ", "\\uc9",
      "{\\stylesheet{\\s1 ", ";}", "words ", "\\fonttbl", "\\u-1",
    ]
    for _ in 0..<2000 {
      let rtf =
        "{\\rtf1 "
        + (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces.randomElement(using: &random)! }
        .joined()
      let text = Array(rtf.utf8).withUnsafeBufferPointer { RichText($0).text.text }
      #expect(String(validating: text, as: UTF8.self) != nil)
    }
    let deep =
      "{\\rtf1 " + String(repeating: "{", count: 200_000) + "deep" + String(repeating: "}", count: 300_000)
    expectQuick { _ = text(deep) }
  }
}
