// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// The command over the formats that people have their articles in.
@Suite struct FormatsCommandTests {
  private func folder() -> (TemporaryDirectory, Command) {
    let folder = TemporaryDirectory()
    return (folder, Command(in: folder.path))
  }

  @Test func everyFormatIsIndexedShownAndProven() throws {
    let (folder, command) = folder()
    _ = command.shell("cp -r '\(corpusFolder)/formats' formats")
    let index = command.onrecord("index", "formats", "--format", "json")
    #expect(index.status == 2, "\(index)")
    let report = try #require(objects(index.output).first)
    // What breaks off, has no words, and stands in other files too is in the corpus on purpose.
    #expect(report["refused"].array.count == 4, "\(index)")
    #expect((report["added"].int ?? 0) > 40 && (report["attributed"].int ?? 0) > 100, "\(index.output)")
    let check = command.onrecord("check", "--format", "json")
    #expect(try objects(check.output).first?["whole"].bool == true, "\(check)")
    #expect(try objects(check.output).first?["changed"].array.isEmpty == true)

    let report1 = command.onrecord("show", "formats/pdf/dam-inquiry-report.pdf", "--source")
    #expect(report1.output.contains("dam-inquiry-report.pdf, pages 1 to 2\n"), "\(report1)")
    #expect(report1.output.contains("\npage 2\n"))
    let hat = command.onrecord("search", "\"get my hat\"")
    #expect(hat.output.contains("formats/pdf/dam-inquiry-report.pdf, page 1  ["), "\(hat)")
    let member = command.onrecord("show", "formats/packed/papers.tar.gz", "--source")
    #expect(member.output.contains("papers.tar.gz, in papers.tar, in news/"), "\(member)")
    let export = command.onrecord("show", "formats/export/numbered.txt", "--source")
    #expect(export.output.contains("numbered.txt, line 55, article 3\n"), "\(export)")

    // The same folder once more: nothing to read.
    #expect(
      try objects(command.onrecord("index", "formats", "--format", "json").output).first?["files"].int == 0)
    _ = command.shell("printf x >> formats/packed/week.zip")
    let changed = try objects(command.onrecord("check", "--format", "json").output).first
    #expect(changed?["changed"].strings.map { $0.hasSuffix("packed/week.zip") } == [true])
    withExtendedLifetime(folder) {}
  }

  @Test func aMapIsKeptForTheProof() throws {
    let (folder, command) = folder()
    folder.write("a/feed.jsonl", "{\"body\": \"“No,” said Ann Roe, the mayor.\", \"title\": \"No\"}\n")
    expect(command.onrecord("index", "a", "--map", "text=body,headline=title"), 0)
    expect(command.onrecord("check"), 0)
    #expect(command.onrecord("search", "no").output.contains("“No”"))
    let bad = command.onrecord("index", "a", "--map", "body=text")
    #expect(bad.status == 2 && bad.errors.contains("an article has no field “body”"), "\(bad)")
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: ["jsonl", "csv"]) func aMapIsKeptWhenTheFileMoves(format: String) throws {
    let (folder, command) = folder()
    let text = "“No,” said Ann Roe, the mayor."
    folder.write(
      "a/feed.\(format)",
      format == "csv"
        ? "body,text2,title\n\"\(text)\",Teaser.,No\n"
        : #"{"body": "\#(text)", "text": "A teaser of it.", "title": "No"}"# + "\n")
    expect(command.onrecord("index", "a", "--map", "text=body,headline=title"), 0)
    #expect(command.shell("mv a/feed.\(format) a/moved.\(format)").status == 0)
    let outcome = command.onrecord("index", "a", "--prune", "--format", "json", "--quiet")
    let report = try #require(objects(outcome.output).first)
    #expect(outcome.status == 0 && report["moved"].int == 1 && report["pruned"].int == 0, "\(outcome)")
    #expect(command.onrecord("search", "roe").output.contains("a/moved.\(format)"))
    expect(command.onrecord("check"), 0)
    withExtendedLifetime(folder) {}
  }

  /// Whatever lies in a folder, each thing is refused in one line and the rest is read.
  @Test(.timeLimit(.minutes(20))) func hostileFilesCostALineEach() throws {
    let (folder, command) = folder()
    folder.write("in/good.txt", "A fire\n\n“It is out,” said Ann Roe of the brigade on Sunday.\n")
    folder.write(
      "in/deep.html",
      String(repeating: "<div>", count: 5_000)
        + "<p>“It is out,” said Li Vask of the brigade on Monday, when the fire was out.")
    _ = command.shell(
      """
      head -c 2000000000 /dev/zero | gzip -1 > in/bomb.txt.gz
      mkfifo in/fifo; ln -s . in/loop; ln -s /etc/passwd in/out; ln -s nowhere in/dangling
      printf '“Yes,” said Bo Lind, the mayor.\\n' > "$(printf 'in/new\\nline.txt')"
      printf '“Yes,” said Bo Lindt, the mayor.\\n' > "$(printf 'in/bad\\377.txt')"
      printf '%%PDF-1.7 broken' > in/-broken.pdf
      mkdir in/page_files; printf '<p>x' > in/page_files/ad.html
      printf '<html><p>“It is over,” said Cy Marr of the council on Sunday, when the vote was over.' > in/page.html
      """)
    let outcome = command.onrecord("index", "in", "--format", "json")
    #expect(outcome.status == 2, "\(outcome)")
    let report = try #require(objects(outcome.output).first)
    #expect(report["added"].int == 5, "\(outcome)")
    #expect(report["refused"].array.count == 6, "\(outcome)")
    #expect(
      outcome.errors.split(separator: "\n").count { $0.hasPrefix("onrecord: ") } == 6, "\(outcome.errors)")
    withExtendedLifetime(folder) {}
  }
}
