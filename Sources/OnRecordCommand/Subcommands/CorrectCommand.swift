// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord
import Quotations

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Speaker.Kind: ExpressibleByArgument {}

struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Put right who says a quotation, in what post, or that it is none.",
    discussion: """
      Name the article as `onrecord search` prints it (with the passage, or without) and some words of the quotation. \
      The correction is added to a ledger beside the index, which is never rewritten: it holds at once, and after \
      every new indexing.

        onrecord correct 3f2a81c09b4e/7 "we failed her" --speaker "Jane Roe" --role leader
        onrecord correct 3f2a81c09b4e "we failed her" --no-quotation
        onrecord correct 3f2a81c09b4e "we failed her" --undo
        onrecord correct 3f2a81c09b4e                   lists its quotations and where they begin

      A correction whose text or quotation is gone is kept, and `onrecord check` names it.
      """)

  @Argument(help: "Id or path of the article, or the id of a passage.")
  var article: String

  @Argument(help: "Some words of the quotation, one behind the other.")
  var words: [String] = []

  @Option(help: ArgumentHelp("The quotation that begins at this byte of the text.", valueName: "byte"))
  var at: Int?

  @Option(help: ArgumentHelp("Who says it.", valueName: "name"))
  var speaker: String?

  @Option(help: "What that speaker is. (default: person)")
  var speakerKind: Speaker.Kind?

  @Flag(help: "The text does not say who says it.")
  var noSpeaker = false

  @Option(help: ArgumentHelp("The post that the speaker holds here.", valueName: "post"))
  var role: String?

  @Flag(help: "No post is told.")
  var noRole = false

  @Option(help: ArgumentHelp("The body for which it is held.", valueName: "name"))
  var organisation: String?

  @Flag(help: "No body is told.")
  var noOrganisation = false

  @Option(help: "Of what kind it is.")
  var kind: Quotation.Kind?

  @Flag(help: "Nobody utters these words.")
  var noQuotation = false

  @Flag(help: "Take the last correction of this quotation back.")
  var undo = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    for (isGiven, isDenied, name) in [
      (speaker != nil, noSpeaker, "speaker"), (role != nil, noRole, "role"),
      (organisation != nil, noOrganisation, "organisation"),
    ] where isGiven && isDenied {
      throw ValidationError("--\(name) and --no-\(name) exclude each other")
    }
    for (value, name) in [(speaker, "speaker"), (role, "role"), (organisation, "organisation")] {
      guard let value else { continue }
      guard value.contains(where: { $0.isLetter || $0.isNumber }) else {
        throw ValidationError("--\(name) holds no word; --no-\(name) says that none is told")
      }
      guard AuthorityEditor.fitsOnALine(value) else {
        throw ValidationError("--\(name) holds a line break or a control character; leave it out")
      }
    }
    if noSpeaker, role != nil || organisation != nil {
      throw ValidationError("--role and --organisation are of a speaker; --no-speaker excludes them")
    }
    if noQuotation {
      var rest = change
      rest.isNoQuotation = false
      guard rest.isEmpty else {
        throw ValidationError("--no-quotation stands alone: what is none has no speaker and no kind")
      }
    }
    if speakerKind != nil, speaker == nil { throw ValidationError("--speaker-kind needs --speaker") }
    if undo, !change.isEmpty {
      throw ValidationError("--undo stands alone: it takes the last correction back")
    }
  }

  private var change: Correction.Change {
    var change = Correction.Change()
    change.speaker = noSpeaker ? Correction.Change.Value.none : speaker.map { .some($0) }
    change.speakerKind = speakerKind
    change.role = noRole ? Correction.Change.Value.none : role.map { .some($0) }
    change.organisation = noOrganisation ? Correction.Change.Value.none : organisation.map { .some($0) }
    change.kind = kind
    change.isNoQuotation = noQuotation
    return change
  }

  func run() throws {
    try common.require([.text], for: "correct")
    let folder = AuthorityOptions.folder(forWriting: database.authority.path, database.paths)
    let index = try Index(database.paths, authority: try folder.read())
    let editor = CorrectionEditor(index, folder)
    let found = try targets(editor, index)
    guard undo || !change.isEmpty else { return try list(found) }
    guard found.count == 1, let target = found.first else {
      let places = found.prefix(6).map { "--at \($0.span.lowerBound)" }.joined(separator: ", ")
      throw Complaint(
        found.isEmpty
          ? "no quotation of \(article) holds these words; `onrecord correct \(article)` lists them"
          : "\(found.count) quotations are meant; give more words, or one of \(places)")
    }
    let path = try editor.correct(target, undo ? nil : change, time: Self.now)
    guard !common.quiet else { return }
    let after = try CorrectionEditor(Index(database.paths, authority: try folder.read()), folder)
      .find(target.article.id, at: target.span.lowerBound).first { $0.span == target.span }
    try Output.standard.line(
      "\(path): \(shortened(target.words)): \(description(target)) → \(description(after))")
  }

  private func targets(_ editor: CorrectionEditor, _ index: Index) throws -> [CorrectionEditor.Target] {
    let words = words.joined(separator: " ")
    do { return try editor.find(article, words: words, at: at) } catch let error as ArticleFinder.Failure {
      guard let (name, passage) = ShowCommand.passageID(article) else { throw error }
      let spans = try ArticleFinder(index).find(name).flatMap(\.passages).filter { $0.index == passage }.map(
        \.span)
      return try editor.find(name, words: words, at: at).filter { target in
        spans.contains { $0.overlaps(target.span) }
      }
    }
  }

  private func list(_ found: [CorrectionEditor.Target]) throws {
    for target in found {
      try Output.standard.line(
        "\(target.span.lowerBound)  \(shortened(target.words)): \(description(target))")
    }
    if found.isEmpty { throw Status.nothing }
  }

  private func description(_ target: CorrectionEditor.Target?) -> String {
    target?.quotation.map { Style.printable(CorrectionEditor.description($0)) } ?? "no quotation"
  }

  private func shortened(_ words: String) -> String {
    let line = Style.printable(words).split(whereSeparator: \.isWhitespace)
    return line.prefix(12).joined(separator: " ") + (line.count > 12 ? " …" : "")
  }

  /// Now, in UTC.
  private static var now: String {
    var (seconds, parts) = (time(nil), tm())
    gmtime_r(&seconds, &parts)
    func two(_ number: CInt) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(1900 + parts.tm_year)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
