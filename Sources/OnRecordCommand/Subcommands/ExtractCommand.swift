// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Articles
import OnRecord

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the quotations of articles as JSON Lines, without an index.",
    discussion: """
      One object for each article, on one line: its headline, outlet and dates, the cases, the speakers, and every \
      quotation with its place in bytes. A filter without memory: run as many as you like side by side.

        onrecord extract articles/ > quotations.jsonl
        onrecord extract --explain article.txt
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var paths: [String]

  @Flag(help: "Add the text into which the places point, as text_body.")
  var withText = false

  @Flag(help: "Print for each quotation the rule that found its speaker, to standard error as text.")
  var explain = false

  @Option(
    help: ArgumentHelp("What records of JSON and CSV call their fields.", valueName: "field=name,…"),
    transform: { try FieldMap($0) })
  var map: FieldMap?

  @Option(help: ArgumentHelp("Threads. (default: one for each core)", valueName: "n"))
  var jobs: Int?

  @OptionGroup var common: CommonOptions

  /// What one file gives: its lines of JSON, and what was refused.
  private struct Extracted: Sendable {
    var json: [UInt8] = []
    var explanation: [String] = []
    var refusals: [Refusal] = []
    var articles = 0
  }

  private enum Input: Sendable {
    case file(FoundFile, name: String)
    case bytes([UInt8], name: String)

    var name: String {
      switch self {
      case .file(_, let name), .bytes(_, let name): name
      }
    }
  }

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs goes from 1 to 256") }
  }

  func run() throws {
    try common.require([.text, .json, .jsonl], for: "extract")
    var articles = 0
    var refused = 0
    func take(_ extracted: Extracted) throws {
      try Output.standard.write(extracted.json)
      for line in extracted.explanation { Output.note(line) }
      for refusal in extracted.refusals { Output.complain("\(refusal.path): \(refusal.reason)") }
      articles += extracted.articles
      refused += extracted.refusals.count
    }
    if paths == ["-"] {
      switch FileBytes.readStandardInput() {
      case .success(let bytes): try extract([.bytes(bytes, name: "-")]).forEach(take)
      case .failure(let failure): throw Complaint("standard input: \(failure.message)")
      }
    } else {
      for path in paths { refused += try extract(path, take) }
    }
    if refused > 0 { throw Status.failure }
    if articles == 0 {
      Output.complain("\(paths.joined(separator: ", ")): no files in it; name a folder of articles")
      throw Status.nothing
    }
  }

  /// All files under `path`, some at a time.
  ///
  /// - Returns: how much the walk refused.
  private func extract(_ path: String, _ take: (Extracted) throws -> Void) throws -> Int {
    var walk = FileWalk()
    walk.add(path)
    let root = walk.roots.first ?? ""
    for start in stride(from: 0, to: walk.files.count, by: 256) {
      let chunk = walk.files[start..<min(start + 256, walk.files.count)]
      let inputs = chunk.map { Input.file($0, name: named($0.path, root: root, as: path)) }
      for extracted in extract(inputs) { try take(extracted) }
    }
    for refusal in walk.refusals { Output.complain("\(refusal.path): \(refusal.reason)") }
    return walk.refusals.count
  }

  /// The path under the name that the user gave its folder.
  private func named(_ path: String, root: String, as given: String) -> String {
    guard path.hasPrefix(root) else { return path }
    let rest = path.dropFirst(root.count)
    return (given.hasSuffix("/") && !rest.isEmpty ? String(given.dropLast()) : given) + rest
  }

  /// Each on one of several threads. What traps is left out, and told.
  private func extract(_ inputs: [Input]) -> [Extracted] {
    ParallelMap(count: inputs.count, jobs: jobs ?? processorCount) {
      extract(inputs[$0], leavingOut: [])
    } afterTraps: { place, articles in
      articles.map { extract(inputs[place], leavingOut: $0) }
        ?? Extracted(refusals: [Refusal(path: inputs[place].name, .ourFault())])
    }.results()
  }

  private func extract(_ input: Input, leavingOut: Set<String>) -> Extracted {
    switch input {
    case .bytes(let bytes, let name): return extract(bytes, path: name, leavingOut: leavingOut)
    case .file(let file, let name):
      switch file.read() {
      case .success(let bytes): return extract(bytes, path: name, leavingOut: leavingOut)
      case .failure(let failure): return Extracted(refusals: [Refusal(path: name, reason: failure.message)])
      }
    }
  }

  private func extract(_ bytes: [UInt8], path: String, leavingOut: Set<String>) -> Extracted {
    var extracted = Extracted()
    ArticleView.extract(bytes, path: path, fieldMap: map ?? FieldMap(), leavingOut: leavingOut) { result in
      switch result {
      case .failure(let error): extracted.refusals.append(Refusal(path: path, error))
      case .success(let view):
        var json = JSONWriter()
        json.extraction(view, withText: withText, explains: explain)
        extracted.json += json.text + [UInt8(ascii: "\n")]
        extracted.articles += 1
        if explain { extracted.explanation += explanation(of: view) }
      }
    }
    return extracted
  }

  private func explanation(of view: ArticleView) -> [String] {
    view.quotations.map { quotation in
      let place = quotation.spans.first.map { "\($0.lowerBound)-\(quotation.spans.last!.upperBound)" } ?? ""
      let words = quotation.text.joined(separator: " … ").prefix(60)
      return
        "\(view.article.path):\(place) \(quotation.kind.rawValue) \(quotation.speaker?.name ?? "nobody") "
        + "(\(quotation.rule), \(quotation.confidence)): \(words)"
    }
  }
}
