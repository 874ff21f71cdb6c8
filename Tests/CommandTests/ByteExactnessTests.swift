// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// Every text that is shown equals the bytes of the file at its span.
@Suite struct ByteExactnessTests {
  @Test(arguments: oracleFolders)
  func whatExtractShowsStandsInTheFile(folder: String) throws {
    let command = Command(in: folder)
    let plain = command.onrecord("extract", ".")
    #expect(plain.status == 0 || plain.status == 2, "\(plain)")
    let withText = try objects(command.onrecord("extract", "--with-text", ".").output)
    let articles = try objects(plain.output)
    #expect(articles.count == withText.count)
    var checked = 0
    for (article, texted) in zip(articles, withText) {
      let source = try Source(article, text: texted["text_body"].string, in: folder)
      for quotation in article["quotations"].array {
        checked += try source.expect(quotation)
      }
    }
    #expect(checked > articles.count)
  }

  @Test(arguments: oracleFolders)
  func whatSearchShowsStandsInTheFile(folder: String) throws {
    let index = TemporaryDirectory()
    let command = Command(in: folder)
    _ = command.onrecord("index", ".", "--db", index["index"], "--quiet")
    var sources: [String: Source] = [:]
    for article in try objects(command.onrecord("extract", "--with-text", ".").output) {
      sources[try #require(article["id"].string)] = try Source(
        article, text: article["text_body"].string, in: folder)
    }
    let queries = [
      "", "the", "\"of the\"", "sa* OR an* OR th*", "said NEAR/3 he", "kind:indirect", "not OR zoë",
    ]
    var checked = 0
    for query in queries {
      let found = command.onrecord(
        "search", query, "--all-passages", "--limit", "100000", "--format", "jsonl", "--db", index["index"])
      #expect(found.status <= 1, "\(query): \(found.errors)")
      for result in try objects(found.output) {
        let source = try #require(sources[result["article"]["id"].string ?? ""], "\(query)")
        let passage = result["passage"]
        checked += try source.expect(passage["text"], at: passage["span"])
        for quotation in result["quotations"].array { checked += try source.expect(quotation) }
        let bytes = Array((passage["text"].string ?? "").utf8)
        var last = 0
        for highlight in passage["highlights"].array {
          let range = try #require(highlight.range)
          #expect(range.lowerBound >= last && range.upperBound <= bytes.count && !range.isEmpty)
          #expect(String(validating: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self) != nil)
          last = range.upperBound
        }
      }
    }
    #expect(checked > sources.count * 2)
  }
}

/// The bytes into which the spans of an article point: its file's, or its record's text.
private struct Source {
  enum Encoding { case utf8, utf16LittleEndian, utf16BigEndian, windows1252 }

  let bytes: [UInt8]
  let encoding: Encoding
  let name: String

  init(_ article: JSON, text: String?, in folder: String) throws {
    name = article["path"].string ?? ""
    if article["line"].int != nil {
      bytes = Array(try #require(text).utf8)
      encoding = .utf8
      return
    }
    bytes = readFile(name.hasPrefix("/") ? name : "\(folder)/\(name)")
    encoding =
      bytes.starts(with: [0xFF, 0xFE])
      ? .utf16LittleEndian
      : bytes.starts(with: [0xFE, 0xFF])
        ? .utf16BigEndian : String(validating: bytes, as: UTF8.self) != nil ? .utf8 : .windows1252
  }

  /// Holds each part of a quotation, and the words of its cue, against the bytes.
  ///
  /// - Returns: how many texts were compared.
  func expect(_ quotation: JSON) throws -> Int {
    let (texts, spans) = (quotation["text"].array, quotation["spans"].array)
    #expect(texts.count == spans.count && !texts.isEmpty, "\(name)")
    var count = 0
    for (text, span) in zip(texts, spans) { count += try expect(text, at: span) }
    if !quotation["cue"].isNull {
      count += try expect(quotation["cue"]["text"], at: quotation["cue"]["span"])
    }
    let mention = quotation["speaker"]["mention"]
    if !mention.isNull { #expect(try #require(mention.range).upperBound <= bytes.count, "\(name)") }
    return count
  }

  func expect(_ text: JSON, at span: JSON) throws -> Int {
    let (text, range) = (try #require(text.string), try #require(span.range, "\(name): \(span)"))
    try #require(range.upperBound <= bytes.count && !range.isEmpty, "\(name): \(range)")
    #expect(Array(decoded(Array(bytes[range])).utf8) == Array(text.utf8), "\(name): \(range)")
    return 1
  }

  private func decoded(_ part: [UInt8]) -> String {
    switch encoding {
    case .utf8: return String(validating: part, as: UTF8.self) ?? "cut inside a character"
    case .utf16LittleEndian: return String(data: Data(part), encoding: .utf16LittleEndian) ?? "no UTF-16"
    case .utf16BigEndian: return String(data: Data(part), encoding: .utf16BigEndian) ?? "no UTF-16"
    case .windows1252:
      // What is valid UTF-8 is taken as such, every other byte as windows-1252.
      var text = ""
      var index = 0
      while index < part.count {
        let length = (1...4).first { length in
          index + length <= part.count
            && String(validating: part[index..<index + length], as: UTF8.self) != nil
        }
        if let length {
          text += String(decoding: part[index..<index + length], as: UTF8.self)
        } else {
          text += String(data: Data([part[index]]), encoding: .windowsCP1252) ?? "\u{FFFD}"
        }
        index += length ?? 1
      }
      return text
    }
  }
}
