// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Articles

@Suite struct PDFTests {
  private func line(
    _ text: String, left: Float = 50, top: Float, width: Float = 200, size: Float = 10, page: Int = 1
  ) -> PDFLine {
    PDFLine(
      text: Array(text.utf8), page: page, block: 1, left: left, right: left + width, top: top,
      bottom: top + size,
      firstWord: 30)
  }

  private func paragraphs(_ lines: [PDFLine]) -> [String] {
    let document = PDFParagraphs(ReadingOrder(lines).lines).document
    return document.paragraphs.map { String(decoding: document.text[$0.span], as: UTF8.self) }
  }

  @Test(arguments: [
    ("an inquiry was pro-", "mised on Monday.", "an inquiry was promised on Monday."),
    ("the report was well-", "known to them.", "the report was well-known to them."),
    ("a book by Ann Ains-", "Moor was found.", "a book by Ann Ains-Moor was found."),
    ("in the years 2009-", "2011 nothing was done.", "in the years 2009- 2011 nothing was done."),
    ("the pro\u{AD}mise was bro\u{AD}", "ken again.", "the promise was broken again."),
  ])
  func hyphensAtTheEndOfALine(_ one: String, _ next: String, _ joined: String) {
    let earlier = line("It was well-known that so much was promised here, they say,", top: 100)
    #expect(
      paragraphs([earlier, line(one, top: 112), line(next, top: 124)]).first?.hasSuffix(joined) == true)
  }

  @Test func columnsAreReadOneAfterTheOther() {
    func column(_ letter: String, left: Float) -> [PDFLine] {
      (0..<8).map {
        line("\(letter)\($0) words of this column go on and on", left: left, top: 200 + 12 * Float($0))
      }
    }
    let title = line("A title that runs over the whole page", top: 100, width: 450, size: 20)
    let (a, b) = (column("a", left: 50), column("b", left: 300))
    let order = ReadingOrder([title] + b + a).lines.map { String(decoding: $0.text.prefix(2), as: UTF8.self) }
    #expect(order == ["A "] + (0..<8).map { "a\($0)" } + (0..<8).map { "b\($0)" })
  }

  @Test func tablesAreReadByRows() {
    let rows = (0..<8).flatMap { row in
      [
        line("Beds", left: 50, top: 200 + 12 * Float(row), width: 60),
        line("\(row)", left: 300, top: 200 + 12 * Float(row), width: 20),
      ]
    }
    #expect(
      ReadingOrder(rows).lines.map { String(decoding: $0.text, as: UTF8.self) }.prefix(4) == [
        "Beds", "0", "Beds", "1",
      ])
  }

  @Test func headsAndPageNumbersAreLeftOut() {
    var layout = PDFLayout()
    var xml = ""
    for page in 1...4 {
      xml += "<page width=\"500\" height=\"800\">\n<block xMin=\"1\">\n"
      for (text, top) in [
        ("Report of the inquiry", 20), ("The fire was put out", 300), ("Page \(page) of 4", 780),
      ] {
        xml += "<line xMin=\"50\" yMin=\"\(top)\" xMax=\"300\" yMax=\"\(top + 10)\">\n"
        for word in text.split(separator: " ") { xml += "  <word xMin=\"50\" xMax=\"80\">\(word)</word>\n" }
        xml += "</line>\n"
      }
    }
    let bytes = Array(xml.utf8)
    for piece in stride(from: 0, to: bytes.count, by: 7) {
      bytes[piece..<min(piece + 7, bytes.count)].withUnsafeBufferPointer { layout.feed($0) }
    }
    #expect(layout.lines.count == 12 && layout.pages.count == 4)
    let heads = RunningHeads(layout)
    let kept = layout.lines.filter { !heads.contains($0) }
    #expect(
      kept.map { String(decoding: $0.text, as: UTF8.self) }
        == Array(repeating: "The fire was put out", count: 4))
  }

  // MARK: - Hostile input

  /// A PDF of so many pages, each with the same words.
  private func pdf(pages: Int) -> [UInt8] {
    var file =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count \(pages)/Kids["
    for page in 0..<pages { file += "\(page + 5) 0 R " }
    file += "]>>endobj\n3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    let words = "BT /F 12 Tf 72 500 Td (A fire was put out in Moor Lane.) Tj ET"
    file += "4 0 obj<</Length \(words.utf8.count)>>stream\n\(words)\nendstream endobj\n"
    for page in 0..<pages {
      file += "\(page + 5) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
      file += "/Resources<</Font<</F 3 0 R>>>>>>endobj\n"
    }
    return Array((file + "trailer<</Root 1 0 R>>\n%%EOF\n").utf8)
  }

  @Test(.timeLimit(.minutes(20))) func tenThousandPagesAreRefused() throws {
    #expect(try Reader().read(pdf(pages: 3))[0].get().place.pages.map(\.page) == [1, 2, 3])
    guard case .failure(let error)? = Reader().read(pdf(pages: 10_000)).first else {
      return #expect(Bool(false), "it was read")
    }
    #expect(error.kind == .tooLarge)
  }

  @Test func brokenOnesAreRefused() {
    for file in ["%PDF-1.4 and so on", "%PDF-1.7\n1 0 obj\n<</Type/Catalog"] {
      guard case .failure(let error)? = Reader().read(Array(file.utf8)).first else {
        Issue.record("it was read")
        continue
      }
      #expect(error.kind == .damaged && !error.description.contains("\n"))
    }
  }

  /// Whatever the program prints, a text is UTF-8.
  @Test func wordsThatAreNoTextAreMended() throws {
    let page = #"<page width="600" height="800">"# + "\n<flow>\n<block>\n"
    let line = #"<line xMin="60" yMin="30" xMax="280" yMax="40">"# + "\n"
    let word = Array((page + line + #"<word xMin="60" yMin="30" xMax="88" yMax="40">Rep"#).utf8)
    let end = Array("ort</word>\n</line>\n</block>\n</flow>\n</page>\n".utf8)
    let article = try #require(Reader().read(pdfLayout: word + [0xFF] + end).first).get()
    #expect(String(validating: article.text, as: UTF8.self)?.contains("Rep\u{FFFD}ort") == true)
  }

  @Test func layoutsOfAnyBytesAreRead() {
    var random = SeededGenerator(seed: 3)
    let whole = Array(
      "<page width=\"500\" height=\"800\">\n<block>\n<line xMin=\"5\" yMin=\"1e30\">\n<word xMin=\"nan\">a&amp;b</word>\n</line>\n"
        .utf8)
    for _ in 0..<2000 {
      var bytes = whole + whole
      for _ in 0..<4 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      var layout = PDFLayout()
      bytes.withUnsafeBufferPointer { layout.feed($0) }
      guard !layout.pages.isEmpty else { continue }
      let heads = RunningHeads(layout)
      _ = PDFParagraphs(ReadingOrder(layout.lines.filter { !heads.contains($0) }).lines)
    }
  }
}

@Suite struct ExternalProgramTests {
  private func run(_ program: ExternalProgram, on input: [UInt8] = []) -> (ExternalProgram.Outcome, [UInt8]) {
    var output: [UInt8] = []
    let outcome = input.withUnsafeBufferPointer { program.run(on: $0) { output += $0 } }
    return (outcome, output)
  }

  @Test func inputAndOutputPassThrough() {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let (outcome, output) = run(ExternalProgram(arguments: ["cat"]), on: bytes)
    #expect(outcome == .ended(0) && output == bytes)
  }

  /// Words are never taken for shell or for options of the shell.
  @Test func argumentsStayWhole() {
    let words = ["printf", "%s|", "a b", "$HOME", "'; echo no", "-n", "\n"]
    #expect(run(ExternalProgram(arguments: words)).1 == Array("a b|$HOME|'; echo no|-n|\n|".utf8))
  }

  @Test func statusesAreTold() {
    #expect(run(ExternalProgram(arguments: ["sh", "-c", "exit 3"])).0 == .ended(3))
    #expect(run(ExternalProgram(arguments: ["no-such-program-here"])).0 == .missing)
    #expect(run(ExternalProgram(arguments: ["sh", "-c", "kill -9 $$"])).0 == .failed)
  }

  @Test(.timeLimit(.minutes(20))) func limitsHold() {
    #expect(run(ExternalProgram(arguments: ["sleep", "100"], seconds: 1)).0 == .tookTooLong)
    #expect(run(ExternalProgram(arguments: ["yes"], output: 1 << 20)).0 == .wroteTooMuch)
    #expect(
      run(ExternalProgram(arguments: ["sh", "-c", "while :; do :; done"], seconds: 1)).0 == .tookTooLong)
  }

  #if os(Linux)
    @Test func memoryIsLimited() {
      let greedy = ["sh", "-c", "x=$(head -c 200000000 /dev/zero | tr '\\0' a); echo ${#x}"]
      let (_, output) = run(ExternalProgram(arguments: greedy, memory: 64 << 20))
      #expect(!output.starts(with: Array("200000000".utf8)))
    }
  #endif
}
