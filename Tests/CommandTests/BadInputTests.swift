// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// Input that cannot be read is refused in one clear line; all the rest is indexed.
@Suite struct BadInputTests {
  private let folder = TemporaryDirectory()
  private var command: Command { Command(in: folder.path) }

  init() { folder.write("news/good.txt", "A good article\n\nThe council met on Monday.\n") }

  /// Indexes the folder, in which one thing cannot be read.
  private func expectRefusal(
    _ name: String, _ reason: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let outcome = command.onrecord("index", "news")
    #expect(outcome.status == 2, "\(outcome)", sourceLocation: sourceLocation)
    let complaints = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("onrecord: ") }
    #expect(complaints.count == 1, "\(outcome)", sourceLocation: sourceLocation)
    #expect(
      complaints.first?.hasPrefix("onrecord: \(folder["news"])/\(name): ") == true, "\(outcome)",
      sourceLocation: sourceLocation)
    #expect(complaints.first?.contains(reason) == true, "\(outcome)", sourceLocation: sourceLocation)
    expect(command.onrecord("search", "monday", "--quiet"), 0, errors: "", sourceLocation: sourceLocation)
    expect(command.onrecord("check"), 0, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("empty.txt", "", "nothing in it"), ("blank.txt", " \n\t\n", "only white space"),
    ("numbers.txt", "12 34\n", "no words"),
    ("control.txt", "a\u{0}b\u{0}\u{1}\u{2}", "not text"), ("page.pdf", "%PDF-1.4\n...", "PDF"),
    ("zip.docx", "PK\u{3}\u{4}....", "zip"), ("broken.jsonl", "{\"text\": \"A council.\n", "line 1"),
    ("textless.jsonl", "{\"headline\": \"A council\"}\n", "line 1"),
  ])
  func filesWithoutAnArticleAreRefused(name: String, text: String, reason: String) {
    folder.write("news/\(name)", text)
    expectRefusal(name, reason)
  }

  @Test func aBinaryFileIsRefused() {
    folder.write("news/binary.txt", (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 73 &+ $0 >> 3) })
    expectRefusal("binary.txt", "not text")
  }

  @Test func aLineOfAHundredMegabytesIsRefused() {
    #expect(command.shell("head -c 104857600 /dev/zero | tr '\\0' 'x' > news/long.txt").status == 0)
    expectRefusal("long.txt", "32 MiB")
  }

  @Test func aRecordOfAFeedThatIsBadLeavesTheOthers() throws {
    folder.write(
      "news/feed.jsonl",
      "{\"id\": \"f1\", \"text\": \"First one.\"}\nnot JSON\n{\"id\": \"f3\", \"text\": \"Third one.\"}\n")
    expectRefusal("feed.jsonl", "line 2")
    #expect(try objects(command.onrecord("search", "one", "--format", "jsonl").output).count == 2)
  }

  @Test func whatIsNoFileIsRefused() {
    #expect(command.shell("mkfifo news/pipe; ln -s nowhere news/link; ln -s / news/root").status == 0)
    let outcome = command.onrecord("index", "news")
    expect(outcome, 2)
    #expect(outcome.errors.split(separator: "\n").count { $0.hasPrefix("onrecord: ") } == 3, "\(outcome)")
    expect(command.onrecord("search", "monday", "--quiet"), 0)
  }

  @Test func aFileThatMayNotBeReadIsRefused() {
    folder.write("news/secret.txt", "The secret council.")
    #expect(command.shell("chmod 000 news/secret.txt").status == 0)
    // Who may read everything reads this as well.
    if command.shell("cat news/secret.txt").status == 0 { return }
    expectRefusal("secret.txt", "permission denied")
  }

  @Test func bytesThatAreNoUTF8AreIndexedAsTheyAre() throws {
    folder.write(
      "news/odd.txt",
      Array("The caf".utf8) + [0xE9, 0x20, 0x93] + Array("was closed".utf8) + [0x94, 0x81, 0x2E])
    expect(command.onrecord("index", "news", "--quiet"), 0)
    let result = try #require(
      objects(command.onrecord("search", "\"café was closed\"", "--format", "jsonl").output).first)
    #expect(result["passage"]["text"].string == "The café “was closed”\u{FFFD}.")
    #expect(result["passage"]["span"].range == 0..<23)
  }

  @Test func pathsThatAreNotThere() {
    let nowhere = command.onrecord("index", "nowhere")
    expect(nowhere, 2, errors: "onrecord: nowhere: no such file or directory; check the name\n", output: "")
    expect(command.shell("ls index"), 2)
    let both = command.onrecord("index", "nowhere", "news")
    expect(both, 2)
    #expect(both.errors.contains("onrecord: nowhere: no such file or directory; check the name\n"))
    expect(command.onrecord("search", "monday", "--quiet"), 0)
    expect(command.onrecord("extract", "nowhere"), 2, output: "")
  }

  @Test func aFolderWithoutArticles() {
    #expect(command.shell("mkdir -p empty/deeper").status == 0)
    let outcome = command.onrecord("index", "empty")
    expect(outcome, 1, errors: "onrecord: empty: no files in it; name a folder of articles\n", output: "")
    #expect(command.shell("ls index").status != 0)
    expect(command.onrecord("index", "news", "--quiet"), 0)
    expect(command.onrecord("index", "empty", "--prune"), 0)
    expect(command.onrecord("extract", "empty"), 1, output: "")
  }

  @Test func recordsThatShareAnIdentityAreNamed() {
    folder.write(
      "news/feed.jsonl",
      "{\"id\": \"same\", \"text\": \"First.\"}\n{\"id\": \"same\", \"text\": \"Second.\"}\n")
    expectRefusal("feed.jsonl", "same")
  }
}
