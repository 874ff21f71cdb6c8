// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Articles

@Suite struct WebArchiveTests {
  private func record(_ kind: String, _ address: String, _ block: String, length: Int? = nil) -> String {
    "WARC/1.1\r\nWARC-Type: \(kind)\r\nWARC-Target-URI: \(address)\r\nWARC-Date: 2014-01-05T10:00:00Z\r\n"
      + "Content-Length: \(length ?? block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }

  private let page =
    "<html><p>A fire was put out in Moor Lane on Sunday, and nobody was hurt, the brigade said.</p></html>"

  private func read(_ text: String) -> [Result<Article, ReadingError>] { Reader().read(Array(text.utf8)) }

  @Test func pagesAreRead() throws {
    let file =
      record("response", "http://a.example/1", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page)
      + record(
        "response", "http://a.example/2", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page)
      + record("response", "http://a.example/3", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x</p>")
      + record("resource", "http://a.example/4", page) + record("revisit", "http://a.example/5", page)
    let articles = try read(file).map { try $0.get() }
    #expect(articles.map(\.url) == ["http://a.example/1", "http://a.example/4"])
    #expect(articles.map(\.place.members) == [["http://a.example/1"], ["http://a.example/4"]])
    #expect(articles[0].archived?.isoString == "2014-01-05" && articles[0].published == nil)
  }

  @Test func piecesAreJoined() throws {
    func answer(_ body: String) -> String {
      record("response", "http://a.example/1", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body)
    }
    let half = page.prefix(40)
    let rest = page.dropFirst(40)
    let chunked = "28\r\n\(half)\r\n\(String(rest.utf8.count, radix: 16));x=y\r\n\(rest)\r\n0\r\n\r\n"
    let whole = try read(answer(chunked))[0].get()
    #expect(try read(answer(page))[0].get().text == whole.text)
  }

  @Test func whatBreaksOffIsSaid() {
    let good = record("resource", "http://a.example/1", page)
    for bad in [
      record("resource", "http://a.example/2", page, length: 99_999), "nonsense",
      record("resource", "x", page, length: -4), "WARC/1.0",
    ] {
      let results = read(good + bad)
      #expect(results.count == 2 && (try? results[0].get()) != nil, "\(bad)")
      if case .failure(let error)? = results.last { #expect(error.kind == .damaged) }
    }
  }

  @Test func damageAtRandomNeverCrashes() {
    var random = SeededGenerator(seed: 29)
    let whole = Array(
      (record(
        "response", "http://a.example/1",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n5\r\nwords\r\n0\r\n\r\n"
      )
        + record("resource", "http://a.example/2", page)).utf8)
    for _ in 0..<1500 {
      var file = whole
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        file[Int.random(in: 5..<file.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = Reader().read(file)
    }
  }
}
