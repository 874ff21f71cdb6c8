// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Articles

@Suite struct TableTests {
  private func rows(_ text: String) -> [[String]] {
    var found: [[String]] = []
    Array(text.utf8).withUnsafeBufferPointer { text in
      var rows = TableRows(text)
      while let (fields, line) = rows.next() {
        found.append(["\(line)"] + fields.map { String(decoding: $0, as: UTF8.self) })
      }
    }
    return found
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["1", "a", "b"], ["2", "1", "2"]]), ("a;b\r\n1;2", [["1", "a", "b"], ["2", "1", "2"]]),
    ("a\tb\n\"x\ny\"\tz\nc\td\n", [["1", "a", "b"], ["2", "x\ny", "z"], ["4", "c", "d"]]),
    ("a,b\n\"say \"\"no\"\"\",\n", [["1", "a", "b"], ["2", "say \"no\"", ""]]),
    ("a,b\n\n\n5\" of rain,x\n", [["1", "a", "b"], ["4", "5\" of rain", "x"]]),
    ("a,b\n\"open\n", [["1", "a", "b"], ["2", "open\n"]]), ("\u{FEFF}a,b", [["1", "a", "b"]]), ("", []),
    ("a|b,c|d\n", [["1", "a", "b,c", "d"]]),
  ])
  func rowsAndFields(_ text: String, _ expected: [[String]]) { #expect(rows(text) == expected) }

  @Test func aMapNamesTheColumns() throws {
    let table = Array("Body,Head,when,x\nThe fire was put out.,A fire,1 May 2009,7\n".utf8)
    let map = try FieldMap("text=Body,headline=Head,published=when")
    let article = try Reader(fieldMap: map).read(table, name: "a.csv")[0].get()
    #expect(article.headline == "A fire" && article.published?.isoString == "2009-05-01" && article.line == 2)
    #expect(article.otherFields.map(\.name) == ["x"] && article.fieldMap == map)
    guard case .failure(let error)? = Reader().read(table, name: "a.csv").first else {
      return #expect(Bool(false))
    }
    #expect(error.reason.contains("Body, Head, when, x"))
  }

  @Test func aMapNamesTheFieldsOfRecords() throws {
    let record = Array(
      "{\"body\": \"The fire was put out.\", \"text\": \"7 kB\", \"date\": 2009, \"nr\": 12}".utf8)
    let map = try FieldMap("text=body,published=date,id=nr")
    let article = try Reader(fieldMap: map).read(record)[0].get()
    #expect(article.text == Array("The fire was put out.".utf8) && article.id == "12")
    #expect(article.published?.isoString == "2009" && article.otherFields.map(\.name) == ["text"])
  }

  @Test(arguments: ["", "text", "text=", "=body", "body=text", "text=a,text=b", ","])
  func aMapThatCannotBeReadIsRefused(_ text: String) {
    #expect(throws: FieldMap.Problem.self) { try FieldMap(text) }
  }

  @Test func aMapIsWrittenAsItIsRead() throws {
    let map = try FieldMap("text=body of it,headline=a=b")
    #expect(
      try FieldMap(map.description) == map && map.name(of: "headline") == "a=b" && map.name(of: "id") == "id")
  }
}

@Suite struct FeedTests {
  private func read(_ items: String, in format: String = "rss") -> [Result<Article, ReadingError>] {
    let start = format == "rss" ? "<rss><channel><title>The Echo</title>" : "<feed><title>The Echo</title>"
    return Reader().read(Array("<?xml version=\"1.0\"?>\(start)\(items)".utf8))
  }

  @Test func partsOfAnItem() throws {
    let article = try read(
      "<item><title>Tom &amp;amp; Ann &lt;b&gt;win&lt;/b&gt;</title><description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two &amp;lt; three.</description>"
        + "<guid>http://a.example/1</guid><author>a@b.example (Ann Roe)</author></item>")[0].get()
    #expect(
      article.headline == "Tom & Ann win" && article.byline == "Ann Roe" && article.outlet == "The Echo")
    #expect(article.url == "http://a.example/1" && article.place.number == 1)
    #expect(String(decoding: article.text, as: UTF8.self) == "Tom & Ann win\n\nOne.\n\nTwo < three.")
  }

  @Test func whatHasNoWordsIsRefusedAlone() {
    let results = read(
      "<entry><title>A</title></entry><entry><title>B</title><content>Words.</content></entry>", in: "feed")
    #expect(results.count == 2 && (try? results[0].get()) == nil && (try? results[1].get()) != nil)
    #expect(read("").count == 1 && (try? read("")[0].get()) == nil)
  }

  @Test func hostileFeeds() {
    expectQuick {
      _ = read(String(repeating: "<item><description>", count: 50_000))
      _ = read(String(repeating: "<item>", count: 200) + "<description>x</description>")
      _ = read(
        "<item><description>" + String(repeating: "&lt;div&gt;", count: 50_000) + "x</description></item>")
    }
  }
}
