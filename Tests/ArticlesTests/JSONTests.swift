// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Articles

@Suite struct JSONTests {
  private func results(_ text: String, name: String = "") -> [String] {
    Reader().read(Array(text.utf8), name: name).map {
      switch $0 {
      case .success(let article): "\(article.line ?? 0): \(String(decoding: article.text, as: UTF8.self))"
      case .failure(let error): "\(error.line ?? 0): \(error.kind)"
      }
    }
  }

  @Test func fieldsAreRead() throws {
    let article = try read(
      #"""
      {"id": "a-1", "text": "A fire \u201cstarted\u201d.\n\nIt is out now.", "headline": "Fire", "outlet": "Valley News", "byline": "Jane Roe", "published": "Fri, 01 May 2009 19:04:00 +0000", "url": "https://valley.example/1", "path": "a/1.txt"}
      """#)
    #expect(article.id == "a-1")
    #expect(String(decoding: article.text, as: UTF8.self) == "A fire “started”.\n\nIt is out now.")
    #expect(article.blocks.map(\.kind) == [.paragraph, .paragraph])
    #expect(article.headline == "Fire")
    #expect(article.outlet == "Valley News")
    #expect(article.byline == "Jane Roe")
    #expect(article.published == PublicationDate(year: 2009, month: 5, day: 1))
    #expect(article.url == "https://valley.example/1")
    #expect(article.path == "a/1.txt")
    #expect(article.line == 1)
    #expect(!article.isFileText)
    #expect(article.otherFields.isEmpty)
  }

  @Test func whatTheTextSaysFillsWhatTheFieldsDoNot() throws {
    let article = try read(
      #"{"outlet": "Valley News", "text": "Leader quits\n\nBy Jane Roe\n\n3 May 2009\n\nThe leader of the council has resigned."}"#
    )
    #expect(article.headline == "Leader quits")
    #expect(article.byline == "Jane Roe")
    #expect(article.published?.isoString == "2009-05-03")
    #expect(article.outlet == "Valley News")
  }

  /// Records whose text is a piece of a page. All of it is invented.
  @Test(arguments: [
    (
      "<p>Ann Dore said: &ldquo;I went&nbsp;in.&rdquo;</p>\n<p>She <em>added</em>: &#8220;It&#146;s <a href='/x'>dark</a>.&quot;</p>",
      "Ann Dore said: “I went in.”\n\nShe added: “It’s dark.\""
    ),
    (
      "Ann Dore said: &ldquo;I went in.&rdquo;\n\nA < B & C said no.",
      "Ann Dore said: “I went in.”\n\nA < B & C said no."
    ),
    ("Marks &amp; Sons <ann@valley.example> closed.", "Marks & Sons <ann@valley.example> closed."),
    ("It was <em>dark</em>.\n\nNobody <b>came</b>.", "It was dark.\n\nNobody came."),
    ("It was dark.<br>Nobody came.", "It was dark.\n\nNobody came."),
    ("It was dark,<br />\nhe said.<br />\n<br />\nNobody came.", "It was dark, he said.\n\nNobody came."),
    (
      "It was dark.\n\n<blockquote>Nobody came.</blockquote>\n\n<h3>Later</h3>\nIt <strong>was</strong>\r\n\r\nlight.",
      "It was dark.\n\nNobody came.\n\nLater\n\nIt was\n\nlight."
    ),
    (
      "<p>It was dark.</p><script>var x = 'no';</script><style>p {}</style><ul><li><a href='/a'>Another story</a></li></ul>",
      "It was dark."
    ),
    ("<p>It was so&shy;ber.</p>", "It was so\u{AD}ber."),
  ])
  func textOfHTMLIsReadAsAPage(_ text: String, _ expected: String) throws {
    let record = "{\"headline\": \"Ann&#8217;s night\", \"text\": \(jsonString(Array(text.utf8)))}"
    let article = try read(record)
    #expect(String(decoding: article.text, as: UTF8.self) == expected)
    #expect(article.headline == "Ann’s night" && article.line == 1 && !article.isFileText)
    let table = "headline,text\n\"Ann&#8217;s night\",\"\(text.replacing("\"", with: "\"\""))\"\n"
    #expect(try read(table, name: "a.csv").text == article.text)
  }

  /// Every byte stays.
  @Test(arguments: [
    "Seven < eight, and A&B; too: <3 R&D & so on.", "Write to Ann Dore <ann@valley.example> & Co.",
    "The <b tag is not closed, nor is <i>this.", "“If x<y & y>z,” she said, <laughs> “then x<z.”",
    "Q&A; &c.; &#; &x",
    "<tweet id=\"7\">It was dark.</tweet>",
  ])
  func aStrayMarkMakesNoPage(_ text: String) throws {
    #expect(try read("{\"text\": \(jsonString(Array(text.utf8)))}").text == Array(text.utf8))
  }

  @Test func aRecordMayHoldAWholePage() throws {
    let page = """
      <!DOCTYPE html><html lang="en-GB"><head><title>Leader quits | Valley News</title>
      <meta property="article:published_time" content="2009-05-01"></head><body><nav><a href="/">Home</a></nav>
      <article><h1>Leader quits over report</h1><p>By Jane Roe</p>
      <p>The leader of the council has resigned after a report into the fire, it was announced.</p></article>
      <footer><p>We are the paper of the valley, and have been so for a hundred years by now.</p></footer></body></html>
      """
    let article = try read(
      "{\"outlet\": \"The Bugle\", \"id\": 7, \"text\": \(jsonString(Array(page.utf8)))}")
    #expect(
      drawing(of: article) == [
        "headline | Leader quits over report", "byline | By Jane Roe",
        "paragraph | The leader of the council has resigned after a report into the fire, it was announced.",
      ])
    #expect(article.headline == "Leader quits over report" && article.outlet == "The Bugle")
    #expect(article.id == "7")
    #expect(article.published?.isoString == "2009-05-01" && article.language == "en-GB" && article.line == 1)
  }

  @Test func markupWithoutWordsIsNoArticle() {
    #expect(results(#"{"text": "<p><br></p>&nbsp;"}"#) == ["1: notAnArticle"])
  }

  @Test func unknownFieldsAreKeptAsTheyAreWritten() throws {
    let article = try read(
      #"{"n":1.10,"text":"A word.","big":123456789012345678901234567890,"o":{"b" : [1, "x]"]},"published":"soon","u":null,"\u00e9":"\u00e9"}"#
    )
    #expect(article.published == nil)
    #expect(
      article.otherFields.map { "\($0.name) \($0.json)" } == [
        "n 1.10", "big 123456789012345678901234567890", #"o {"b" : [1, "x]"]}"#, #"published "soon""#,
        "u null",
        #"é "\u00e9""#,
      ])
  }

  @Test(arguments: [
    (#"{"text": "A", "id": 17}"#, "17"), (#"{"text": "A", "id": ""}"#, nil),
    (#"{"text": "A", "id": null}"#, nil),
    (#"{"id": "x", "text": "A", "id": "y"}"#, "y"),
  ])
  func identity(_ record: String, _ id: String?) throws {
    #expect(try read(record).id == id)
  }

  @Test(arguments: [
    ("", ["0: empty"]),
    ("\n \n", ["0: empty"]),
    ("{\"text\": \"One.\"}\n\n{\"text\": \"Two.\"}", ["1: One.", "3: Two."]),
    ("{\"text\": \"One.\"}\r\n{\"text\": \"Two.\"}\r\n", ["1: One.", "2: Two."]),
    ("\u{FEFF}{\"text\": \"One.\"}\n", ["1: One."]),
    ("{\"text\": \"One.\"\n{\"text\": \"Two.\"}\n", ["1: badRecord", "2: Two."]),
    ("{\"text\": \"One.\"}\nnonsense\n{\"text\": \"Two.\"}\n", ["1: One.", "2: badRecord", "3: Two."]),
    ("{\"text\": \"One.\"} {\"text\": \"Two.\"}\n", ["1: badRecord"]),
    (
      "{\"text\": \"\"}\n{\"text\": \"...\"}\n{\"text\": \"3\"}",
      ["1: notAnArticle", "2: notAnArticle", "3: notAnArticle"]
    ),
    ("[]", ["0: empty"]),
    ("[{\"text\": \"One.\"}, {\"text\": \"Two.\"}]", ["1: One.", "1: Two."]),
    (
      "[\n {\"text\": \"One.\"},\n {\"text\": 2},\n 3,\n {\n  \"text\": \"Four.\"}\n]\n",
      ["2: One.", "3: badRecord", "4: badRecord", "5: Four."]
    ),
    ("{\n \"text\": \"One.\",\n \"id\": 7\n}\n", ["1: One."]),
    ("{\n \"text\": \"One.\"\n}\n{\n \"text\": \"Two.\"\n}\n", ["1: One.", "4: Two."]),
    ("{\n \"text\": \"One.\n", ["1: badRecord"]),
  ])
  func recordsAreToldApart(_ file: String, _ expected: [String]) {
    #expect(results(file, name: "file.json") == expected || results(file, name: "file.jsonl") == expected)
  }

  @Test(arguments: [
    (#"{"id": "x"}"#, "no field \"text\""),
    (#"{"text": ["A"]}"#, "field \"text\" is not a string"),
    (#"{"text": null}"#, "field \"text\" is not a string"),
    (#"{"text": "A", "headline": {}}"#, "field \"headline\" is not a string"),
    (#"{"text": "A", "id": true}"#, "field \"id\" is not a string"),
    (#"["A"]"#, "not a JSON object"),
    (#"{"text": "A \ud800 B"}"#, "not valid JSON"),
    (#"{"text": "A \u0000 B"}"#, "not valid JSON"),
    (#"{"text": "A", "n": 1e999}"#, "not valid JSON"),
    ("{\"text\": \"A \t B\"}", "not valid JSON"),
    (#"{"text": "A",}"#, "not valid JSON"),
  ])
  func badRecordsSayWhatIsWrong(_ record: String, _ reason: String) throws {
    let file = "{\"text\": \"Before.\"}\n\(record)\n{\"text\": \"After.\"}\n"
    let results = Reader().read(Array(file.utf8), name: "file.jsonl")
    #expect(results.count == 3)
    guard case .failure(let error) = results[1] else {
      Issue.record("read: \(record)")
      return
    }
    #expect(error.kind == .badRecord)
    #expect(error.line == 2)
    #expect(error.description.hasPrefix("line 2: \(reason)"))
    #expect(!error.description.contains("\n"))
  }

  @Test func strayBytesOfARecordAreWindows1252() throws {
    let record =
      Array("{\"text\": \"He said ".utf8) + [0x93] + Array("yes".utf8) + [0x94] + Array(".\"}".utf8)
    #expect(try String(decoding: read(record).text, as: UTF8.self) == "He said “yes”.")
  }

  @Test func utf16FilesOfRecordsAreRead() throws {
    let units = Array("\u{FEFF}{\"text\": \"“One”.\"}\n{\"text\": \"Two.\"}\n".utf16)
    let file = units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(Reader().read(file).count == 2)
    #expect(try String(decoding: read(file).text, as: UTF8.self) == "“One”.")
  }

  @Test func recordsComeOneByOne() {
    struct Enough: Error {}
    let file = Array(String(repeating: "{\"text\": \"One.\"}\n", count: 1000).utf8)
    var seen = 0
    #expect(throws: Enough.self) {
      try file.withUnsafeBufferPointer { file in
        try Reader().forEachArticle(in: file) { (_) throws(Enough) in
          seen += 1
          if seen == 3 { throw Enough() }
        }
      }
    }
    #expect(seen == 3)
  }
}
