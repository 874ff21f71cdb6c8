// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Articles

@Suite struct OfficeFileTests {
  private func docx(_ body: String) -> [UInt8] {
    let xml = "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"
    return Packing.zip([("word/document.xml", Array(xml.utf8))])
  }

  private func odt(_ body: String, before: String = "") -> [UInt8] {
    let xml =
      before
      + "<office:document xmlns:office=\"o\" xmlns:text=\"t\"><office:body>\(body)</office:body></office:document>"
    return Packing.zip([
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", Array(xml.utf8)),
    ])
  }

  private func text(_ file: [UInt8]) throws -> String {
    String(decoding: try #require(Reader().read(file).first).get().text, as: UTF8.self)
  }

  @Test func aDocumentIsToldByItsParts() {
    func format(_ file: [UInt8]) -> Format {
      file.withUnsafeBufferPointer { Format.detect($0, name: "a.txt") }
    }
    #expect(format(docx("")) == .docx)
    #expect(format(odt("")) == .odt)
    #expect(format(Packing.zip([("a.docx", docx(""))])) == .zip)
    #expect(format(Packing.zip([("content.xml", []), ("mimetype", [])])) == .zip)
  }

  @Test(arguments: [
    ("<w:p><w:r><w:t>One </w:t><w:t>word.</w:t></w:r></w:p>", "One word."),
    (
      "<w:p><w:r><w:t>One</w:t><w:tab/><w:t>word</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>two</w:t></w:r></w:p>",
      "One word\n\ntwo"
    ),
    ("<w:p><w:r><w:t>He said &#8220;no&#x201D; &amp; left</w:t></w:r></w:p>", "He said “no” & left"),
    ("<w:p><w:r><w:delText>Never</w:delText><w:t>Said</w:t></w:r></w:p>", "Said"),
    // What is broken is read as far as it goes.
    ("<w:p><w:r><w:t>One word</w:t></w:r></w:p><w:p><w:r><w:t>two", "One word\n\ntwo"),
  ])
  func wordsOfParagraphs(_ body: String, _ expected: String) throws {
    #expect(try text(docx(body)) == expected)
  }

  @Test func whiteSpaceOfAnOdtIsOneSpace() throws {
    #expect(try text(odt("<text:p>One\n   word<text:s text:c=\"2\"/>more</text:p>")) == "One word  more")
  }

  /// Entities inside entities, which stand for gigabytes.
  @Test func entitiesAreNotPutInPlace() {
    var declared = "<!DOCTYPE lolz [<!ENTITY l0 \"lol\">"
    for i in 1...12 { declared += "<!ENTITY l\(i) \"" + String(repeating: "&l\(i - 1);", count: 10) + "\">" }
    let file = odt("<text:p>Words and &l12; more words</text:p>", before: declared + "]>")
    expectQuick {
      for case .success(let article) in Reader().read(file) { #expect(article.text.count < 1000) }
    }
  }

  @Test func deepNestingIsNoHarm() {
    let deep = String(repeating: "<text:span>", count: 100_000)
    expectQuick {
      #expect(Reader().read(odt("<text:p>A word</text:p><text:p>" + deep + "deep</text:p>")).count == 1)
    }
  }

  @Test func whatIsMissingIsSaid() {
    for file in [docx(""), Packing.zip([("word/document.xml", [])]), Array(docx("<w:p/>").dropLast(30))] {
      let results = Reader().read(file)
      #expect(results.count == 1)
      #expect(throws: ReadingError.self) { try results[0].get() }
    }
  }

  @Test func damageAtRandomNeverCrashes() {
    var random = SeededGenerator(seed: 11)
    let wholes = [docx("<w:p><w:r><w:t>One word.</w:t></w:r></w:p>"), odt("<text:p>One word.</text:p>")]
    for round in 0..<600 {
      var file = wholes[round % 2]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        file[Int.random(in: 0..<file.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      #expect(!Reader().read(file).isEmpty)
    }
  }
}
