// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Names and files that somebody could make to disturb us.
@Suite struct HostileNameTests {
  private let folder = TemporaryDirectory()
  private var command: Command { Command(in: folder.path) }

  /// Line breaks, bytes that are no UTF-8, and what would steer a terminal.
  @Test func oddNamesAreShownOnOneLineAndFoundAgain() throws {
    _ = command.shell(
      """
      mkdir news; cd news
      for name in 'new\\nline' 'bad\\377' 'escape\\033[31m' '-rf' 'back\\\\x41'; do
        printf "The clock of $name\\n\\nIt struck noon in Clocklane.\\n" > "$(printf "./$name.txt")"
      done
      printf '' > "$(printf 'empty\\nname\\376.txt')"
      """)
    let first = command.onrecord("index", "news", "--format", "json")
    expect(first, 2)
    let report = try #require(objects(first.output).first)
    #expect(report["added"].int == 5 && report["refused"].array.count == 1, "\(first)")
    // On a slow machine lines that tell of progress stand before it.
    let complaint = first.errors.split(separator: "\n").drop { !$0.hasPrefix("onrecord: ") }
    #expect(complaint.count == 1 && !first.errors.contains("\u{1B}"), "\(first)")
    let shown = command.onrecord("search", "noon", "--limit", "20").output
    // Passage, source, place, and an empty line for each.
    #expect(shown.split(separator: "\n", omittingEmptySubsequences: false).count == 5 * 4 + 1, "\(shown)")
    #expect(
      !shown.contains("\u{1B}") && shown.contains("news/bad\\xFF.txt")
        && shown.contains("news/new\u{FFFD}line.txt"))
    #expect(
      try objects(command.onrecord("search", "noon", "--format", "jsonl", "--limit", "20").output).count == 5)
    let check = command.onrecord("check")
    #expect(check.status == 0 && check.output.contains("5 files as they were read"), "\(check)")
    let second = command.onrecord("index", "news", "--prune", "--format", "json", "--quiet")
    #expect(try objects(second.output).first?["unchanged"].int == 6, "\(second)")
    let plan = command.onrecord("index", "news", "--all", "--dry-run", "--quiet")
    #expect(plan.output.split(separator: "\n").count == 6, "\(plan)")
    #expect(command.shell("mv news/bad* news/good.txt").status == 0)
    let third = command.onrecord("index", "news", "--format", "json", "--quiet")
    #expect(try objects(third.output).first?["moved"].int == 1, "\(third)")
  }

  /// A record can call itself anything.
  @Test func identitiesDoNotSteerATerminal() throws {
    folder.write(
      "a.jsonl", #"{"id": "i\u001b[31mred\u0007\u009b5m\r\nx", "text": "It struck noon in Clocklane."}"#)
    expect(command.onrecord("index", "a.jsonl", "--quiet"), 0)
    let id = try #require(objects(command.onrecord("search", "noon", "--format", "jsonl").output).first)[
      "article"]["id"]
    for shown in [command.onrecord("search", "noon"), command.onrecord("show", id.string ?? "")] {
      expect(shown, 0)
      #expect(
        !shown.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || 0x7F..<0xA0 ~= $0.value })
      #expect(shown.output.contains("[i\u{FFFD}[31mred\u{FFFD}\u{FFFD}5m x"), "\(shown)")
    }
  }

  /// What begins like an option is a path after `--`, and never an option of somebody else's program.
  @Test func namesThatBeginLikeOptionsAreNames() {
    folder.write("-v.pdf", "%PDF-1.7 broken")
    folder.write("-x.txt", "It struck noon in Clocklane.\n")
    let outcome = command.onrecord("index", "--quiet", "--", "-v.pdf", "-x.txt")
    expect(outcome, 2)
    #expect(
      outcome.errors == "onrecord: \(folder["-v.pdf"]): a PDF that pdftotext cannot read; get it anew\n",
      "\(outcome)")
    expect(command.onrecord("search", "noon", "--quiet"), 0)
  }

  /// It gives what it held at some moment; what came later is read by the next run.
  @Test func aFileThatGrowsWhileItIsReadIsReadAgain() throws {
    let line = "The council met once more about the old wall.\\n\\n"
    let writer = command.start([
      "/bin/sh", "-c",
      """
      mkdir news; printf 'The wall\\n\\n' > news/a.txt
      while [ ! -e stop ]; do printf '\(line)' >> news/a.txt; sleep 0.01; done
      """,
    ])
    while entries(of: folder["news"]).isEmpty { usleep(10_000) }
    for _ in 0..<3 { expect(command.onrecord("index", "news", "--quiet"), 0) }
    folder.write("stop", "")
    expect(writer.wait(), 0)
    expect(command.onrecord("index", "news", "--quiet"), 0)
    let lines = Int(command.shell("grep -c council news/a.txt").output.dropLast()) ?? -1
    let found = try #require(
      objects(command.onrecord("search", "council", "--format", "json", "--limit", "1").output).first)
    #expect(found["total"]["passages"].int == lines)
    expect(command.onrecord("check"), 0)
  }

  @Test(.timeLimit(.minutes(20))) func tenThousandPagesCostOneLine() {
    folder.write("news/good.txt", "It struck noon in Clocklane.\n")
    var file = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 10000/Kids["
    for page in 0..<10_000 { file += "\(page + 5) 0 R " }
    file += "]>>endobj\n3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    let words = "BT /F 12 Tf 72 500 Td (A fire was put out in Moor Lane.) Tj ET"
    file += "4 0 obj<</Length \(words.utf8.count)>>stream\n\(words)\nendstream endobj\n"
    for page in 0..<10_000 {
      file += "\(page + 5) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
      file += "/Resources<</Font<</F 3 0 R>>>>>>endobj\n"
    }
    folder.write("news/long.pdf", file + "trailer<</Root 1 0 R>>\n%%EOF\n")
    let outcome = command.onrecord("index", "news", "--quiet")
    expect(outcome, 2)
    #expect(
      outcome.errors.hasPrefix("onrecord: \(folder["news/long.pdf"]): a PDF of more than 2000 pages; ")
        && outcome.errors.split(separator: "\n").count == 1, "\(outcome)")
    expect(command.onrecord("search", "noon", "--quiet"), 0)
  }
}
