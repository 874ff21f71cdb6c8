// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

/// What the commands that change authority records differ in.
protocol RecordKind {
  static var kind: AuthorityRecord.Kind { get }
  /// In help: the command they belong to, and two names.
  static var command: String { get }
  static var names: (String, String) { get }
}

enum People: RecordKind {
  static let kind = AuthorityRecord.Kind.person
  static let command = "officials"
  static let names = ("Stephen Morton", "Steve Morton")
}

enum Bodies: RecordKind {
  static let kind = AuthorityRecord.Kind.organisation
  static let command = "organisations"
  static let names = ("Harrow council", "Harrow LBC")
}

enum Affairs: RecordKind {
  static let kind = AuthorityRecord.Kind.case
  static let command = "cases"
  static let names = ("Baby P", "Peter")
}

struct AliasCommand<Kind: RecordKind>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "alias", abstract: "Say under what other names somebody or something is printed.",
      discussion: "  onrecord \(Kind.command) alias \"\(Kind.names.0)\" \"\(Kind.names.1)\"")
  }

  @Argument(help: "The name of the record; it is begun when there is none.")
  var name: String

  @Argument(help: "Other names, as articles print them.")
  var aliases: [String]

  @OptionGroup var options: RecordOptions

  func run() throws {
    try options.change(
      Kind.kind, name, aliases.map { .alias($0) }, "\(quoted(aliases)) is printed for \"\(name)\"",
      telling: [name] + aliases)
    options.noteUnknown(aliases, Kind.kind.listing)
  }
}

struct MergeCommand<Kind: RecordKind>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge", abstract: "Say that two or more are one.",
      discussion: """
        The first name is that of the one; records of the others stay as they are and become parts of it.

          onrecord \(Kind.command) merge "\(Kind.names.0)" "\(Kind.names.1)"
        """)
  }

  @Argument(help: "The name that is kept.")
  var name: String

  @Argument(help: "Names of the others, as listings have them.")
  var others: [String]

  @OptionGroup var options: RecordOptions

  func run() throws {
    try options.change(
      Kind.kind, name, others.map { .alias($0) }, "\(quoted(others)) and \"\(name)\" are one",
      telling: [name] + others)
    options.noteUnknown(others.filter { AuthorityRecord.plainName(of: $0) == $0 }, Kind.kind.listing)
  }
}

struct RenameCommand<Kind: RecordKind>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rename", abstract: "Call somebody or something by another name.",
      discussion: "  onrecord \(Kind.command) rename \"\(Kind.names.1)\" \"\(Kind.names.0)\"")
  }

  @Argument(help: "The name until now.")
  var name: String

  @Argument(help: "The name from now on.")
  var new: String

  @OptionGroup var options: RecordOptions

  func run() throws {
    try options.change(
      Kind.kind, name, [.rename(new)], "\"\(name)\" is called \"\(new)\"", telling: [name])
    options.noteUnknown([AuthorityRecord.plainName(of: name)], Kind.kind.listing)
  }
}

struct SplitCommand<Kind: RecordKind>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "split", abstract: "Say that one of this name is another than the rest.",
      discussion: """
        What is given says which one: conditions of one kind are alternatives, different kinds must all hold. What \
        tells the new one from its namesakes is put in brackets behind the name, unless --as gives the whole.

        \(example)
        """)
  }

  private static var example: String {
    Kind.kind == .person
      ? "  onrecord officials split \"John Smith\" --organisation \"Harrow council\""
      : "  onrecord cases split \"Child A\" --source \"The Courier\" --until 2009"
  }

  @Argument(help: "The name that several have.")
  var name: String

  @Option(
    name: .customLong("organisation"),
    help: ArgumentHelp("Printed with these words of a body.", valueName: "words"))
  var organisations: [String] = []

  @Option(
    name: .customLong("role"), help: ArgumentHelp("Printed with these words of a post.", valueName: "words"))
  var roles: [String] = []

  @Option(name: .customLong("case"), help: ArgumentHelp("In articles about this case.", valueName: "name"))
  var cases: [String] = []

  @Option(name: .customLong("article"), help: ArgumentHelp("In this article.", valueName: "id"))
  var articles: [String] = []

  @Option(name: .customLong("source"), help: ArgumentHelp("In articles of this outlet.", valueName: "outlet"))
  var sources: [String] = []

  @Option(help: ArgumentHelp("In articles published on or after.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("In articles published on or before.", valueName: "date"))
  var until: String?

  @Option(name: .customLong("as"), help: ArgumentHelp("What the new one is called.", valueName: "name"))
  var label: String?

  @OptionGroup var options: RecordOptions

  func run() throws {
    var conditions =
      organisations.map { "organisation \($0)" } + roles.map { "role \($0)" } + cases.map { "case \($0)" }
      + articles.map { "article \($0)" } + sources.map { "source \($0)" }
    if since != nil || until != nil { conditions.append("date \(since ?? "")..\(until ?? "")") }
    let mark =
      (organisations + roles + cases + sources + articles).first ?? [since, until].compactMap { $0 }.first
    guard let called = label ?? mark.map({ "\(name) (\($0))" }) else {
      throw Complaint("split \"\(name)\": say which one is meant, with --article or another of the options")
    }
    guard !conditions.isEmpty else {
      throw Complaint(
        "split \"\(name)\": say when it is \"\(called)\", with --article or another of the options")
    }
    try options.change(
      Kind.kind, called, [.split(of: name, conditions: conditions)],
      "\"\(name)\" is \"\(called)\" where: \(conditions.joined(separator: ", "))")
    options.noteUnknown([name], Kind.kind.listing)
  }
}

struct RoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "Say what post somebody held, and when.",
    discussion: """
      A search by role or organisation then finds what was said while the post was held, also in articles that do not \
      print it.

        onrecord officials role "Jane Roe" "director of housing" --organisation "Harrow council" --from 2004 --to 2009-12
      """)

  @Argument(help: "Whose.")
  var name: String

  @Argument(help: "The post.")
  var role: String

  @Option(help: ArgumentHelp("The body for which it was held.", valueName: "name"))
  var organisation: String?

  @Option(help: ArgumentHelp("The first day, month or year: 2009-05-01, 2009-05 or 2009.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("The last.", valueName: "date"))
  var to: String?

  @OptionGroup var options: RecordOptions

  func run() throws {
    let dates = from == nil && to == nil ? "" : "\(from ?? "")..\(to ?? "")"
    guard !role.contains("|"), !(organisation ?? "").contains("|"),
      let post = AuthorityRecord.Post("\(role) | \(organisation ?? "") | \(dates)")
    else {
      throw Complaint(
        "\(dates.isEmpty ? "this" : dates) is no post's date; write 2009-05-01, 2009-05 or 2009, the earlier one first"
      )
    }
    let body = organisation.map { ", \($0)" } ?? ""
    try options.change(
      .person, name, [.post(post)], "\"\(name)\" was \(role)\(body)\(dates.isEmpty ? "" : ", \(dates)")",
      telling: [name])
    options.noteUnknown([AuthorityRecord.plainName(of: name)], .officials)
  }
}

struct RestrictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restrict", abstract: "Say that a case is another one, and that others must not be told.",
    discussion: """
      A search by either name then finds the articles of both, for you, as text. Exports, JSON and CSV never follow \
      the link, and nothing that is printed names the two together.

        onrecord cases restrict "Baby P" "Child A"
      """)

  @Argument(help: "The name of the record; it is begun when there is none.")
  var name: String

  @Argument(help: "The name that is not to be joined with it.")
  var other: String

  @OptionGroup var options: RecordOptions

  func run() throws {
    // The line itself must not join the two either.
    try options.change(.case, name, [.restrict(other)], "a restricted link of \"\(name)\"")
    options.noteUnknown([name, other], .cases)
  }
}

extension AuthorityRecord.Kind {
  var listing: Catalogue.Listing {
    switch self {
    case .person: .officials
    case .organisation: .organisations
    case .case: .cases
    }
  }
}

private func quoted(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }
