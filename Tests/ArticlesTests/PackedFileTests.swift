// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Articles

@Suite struct PackedFileTests {
  private let story = Array("A fire was put out in Moor Lane on Sunday, the brigade said.\n".utf8)
  private let other = Array("A bridge was opened in Mill Street on Monday, the council said.\n".utf8)

  private func read(_ file: [UInt8], name: String = "") -> [Result<Article, ReadingError>] {
    Reader().read(file, name: name)
  }

  private func places(_ file: [UInt8], name: String = "") -> [[String]] {
    read(file, name: name).map { result in
      switch result {
      case .success(let article): article.place.members
      case .failure(let error): error.members
      }
    }
  }

  @Test func eachFileOfAZipIsRead() throws {
    let records = Array("{\"text\": \"One word.\"}\n{\"text\": \"Two words.\"}\n".utf8)
    let page = Array("<html><body><p>A fire was put out in Moor Lane on Sunday, the brigade said.</p>".utf8)
    let file = Packing.zip([("a/story.txt", story), ("feed.jsonl", records), ("page.html", page)])
    let articles = try read(file).map { try $0.get() }
    #expect(
      articles.map(\.place.members) == [["a/story.txt"], ["feed.jsonl"], ["feed.jsonl"], ["page.html"]])
    #expect(articles.map(\.line) == [nil, 1, 2, nil])
    #expect(articles[0].text == story)
    #expect(articles.allSatisfy { !$0.isFileText && $0.offsets.isIdentity })
  }

  @Test func gzipAndTar() throws {
    let article = try read(Packing.gzip(story), name: "/news/story.txt.gz")[0].get()
    #expect(article.text == story && article.place.members == ["story.txt"])
    let tar = Packing.tar([("news/", []), ("news/a.txt", story), ("x -> /etc/passwd", []), ("b.txt", other)])
    #expect(places(tar) == [["news/a.txt"], ["b.txt"]])
    #expect(
      places(Packing.gzip(tar), name: "news.tgz") == [["news.tar", "news/a.txt"], ["news.tar", "b.txt"]])
  }

  @Test func aTextInAnotherEncodingIsDecoded() throws {
    let marked: [UInt8] =
      [0xFF, 0xFE] + Array("Ann said “no”.".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let article = try read(Packing.zip([("a.txt", marked)]))[0].get()
    #expect(String(decoding: article.text, as: UTF8.self) == "Ann said “no”.")
    #expect(article.offsets.isIdentity && !article.isFileText)
  }

  @Test func namesAreShownOnOneLine() {
    #expect(
      places(Packing.zip([("zoë\n2.txt", story), ("\u{1B}[31m.txt", story)])) == [
        ["zoë\u{FFFD}2.txt"], ["\u{FFFD}[31m.txt"],
      ])
  }

  @Test func whatIsNoArticleIsPassedOver() {
    let file = Packing.zip([
      ("page.html", Array("<html><p>A fire was put out in Moor Lane on Sunday, the brigade said.".utf8)),
      ("page_files/style.txt", story), ("other_files/a.txt", story), (".hidden/a.txt", story),
      ("__MACOSX/a.txt", story), ("a/.DS_Store", story),
    ])
    #expect(places(file) == [["page.html"], ["other_files/a.txt"]])
  }

  @Test func oneBadFileDoesNotStopTheOthers() {
    let results = read(Packing.zip([("a.bin", [0, 1, 2, 0]), ("b.txt", story)]))
    #expect(results.count == 2)
    #expect(throws: ReadingError.self) { try results[0].get() }
    #expect(throws: Never.self) { try results[1].get() }
    if case .failure(let error) = results[0] { #expect(error.description.hasPrefix("a.bin: not text")) }
  }

  /// Every way to cut a packed file short gives articles and at most one reason, never nothing at all.
  @Test(arguments: ["zip", "gz", "tar"])
  func cutShort(kind: String) {
    let whole =
      switch kind {
      case "zip": Packing.zip([("a.txt", story), ("b.txt", other)])
      case "gz": Packing.gzip(story)
      default: Packing.tar([("a.txt", story), ("b.txt", other)])
      }
    for count in stride(from: 6, to: whole.count, by: 7) {
      let results = read(Array(whole[..<count]), name: "x.\(kind)")
      #expect(!results.isEmpty, "cut at \(count)")
      for case .success(let article) in results { #expect(article.text == story || article.text == other) }
    }
  }

  // MARK: - Bombs

  @Test func aBombIsRefused() {
    // A quarter of a megabyte that unpacks to one byte more than is allowed.
    let bomb = Packing.gzip([UInt8](repeating: 0x61, count: Unpacking.largestMember + 1))
    #expect(bomb.count < 1 << 20)
    expect(.tooLarge, read(bomb, name: "a.txt.gz"), articles: 0)
  }

  @Test func manyLargeFilesEndAtTheLimit() {
    var reader = Reader()
    reader.unpacking.bytes = 99_000
    let member = [UInt8](repeating: 0x20, count: 11_000)
    let results = reader.read(Packing.zip((0..<200).map { ("\($0).txt", member) }))
    #expect(results.count == 10)
    if case .failure(let last)? = results.last { #expect(last.kind == .tooLarge) }
  }

  @Test func textIsLimited() {
    var reader = Reader()
    reader.unpacking.text = 1_000
    expect(.tooLarge, reader.read(Packing.zip((0..<40).map { ("\($0).txt", story) })), articles: 17)
  }

  @Test func membersAreLimited() {
    var reader = Reader()
    reader.unpacking.members = 12
    expect(.tooLarge, reader.read(Packing.zip((0..<40).map { ("\($0).txt", story) })), articles: 12)
  }

  /// So many articles, and after them the reason why there are no more.
  private func expect(
    _ kind: ReadingError.Kind, _ results: [Result<Article, ReadingError>], articles: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(results.count == articles + 1, sourceLocation: sourceLocation)
    #expect(results.dropLast().allSatisfy { (try? $0.get()) != nil }, sourceLocation: sourceLocation)
    guard case .failure(let error)? = results.last else {
      Issue.record("nothing was refused", sourceLocation: sourceLocation)
      return
    }
    #expect(error.kind == kind && !error.description.contains("\n"), sourceLocation: sourceLocation)
  }

  @Test func nestingIsLimited() {
    var file = story
    for _ in 0..<20 { file = Packing.gzip(file) }
    let results = read(file)
    #expect(results.count == 1)
    if case .failure(let error)? = results.first { #expect(error.reason.contains("times over")) }
  }

  @Test func damageAtRandomNeverCrashes() {
    var random = SeededGenerator(seed: 7)
    let whole = [
      Packing.zip([("a.txt", story), ("b.zip", Packing.zip([("c.txt", other)]))]), Packing.gzip(story),
      Packing.tar([("a.txt", story), ("b.txt", other)]),
    ]
    for round in 0..<600 {
      var file = whole[round % 3]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        file[Int.random(in: 0..<file.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      for case .success(let article) in read(file) {
        #expect(String(validating: article.text, as: UTF8.self) != nil)
      }
    }
  }
}
