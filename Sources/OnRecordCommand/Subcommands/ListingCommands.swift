// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

struct CasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases", abstract: "List the cases in the index, and say which are one.",
    discussion: """
      Without a subcommand they are listed, most quoted first. What you say of them is kept in the authority folder, \
      as text: see Documentation/Authority.md.

        onrecord cases --official "Jane Roe"
        onrecord cases merge "Baby P" "Peter"
      """,
    subcommands: [
      List.self, AliasCommand<Affairs>.self, MergeCommand<Affairs>.self, RenameCommand<Affairs>.self,
      SplitCommand<Affairs>.self, RestrictCommand.self,
    ], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the cases in the index.",
      discussion: "Counts are articles about the case, and the quotations in them.")
    @OptionGroup var listing: ListingOptions
    func run() throws { try listing.print(.cases) }
  }
}

struct OfficialsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "officials", abstract: "List who is quoted, and say who is who.",
    discussion: """
      Without a subcommand they are listed, most quoted first. What you say of them is kept in the authority folder, \
      as text: see Documentation/Authority.md.

        onrecord officials --case "Baby A"
        onrecord officials merge "Stephen Morton" "Steve Morton"
        onrecord officials split "John Smith" --organisation "Harrow council"
      """,
    subcommands: [
      List.self, AliasCommand<People>.self, MergeCommand<People>.self, RenameCommand<People>.self,
      SplitCommand<People>.self, RoleCommand.self,
    ], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List who is quoted, in what posts, and how often.",
      discussion: """
        With filters, those quoted in the articles that pass them.

          onrecord officials --case "Baby A"
        """)
    @OptionGroup var listing: ListingOptions
    func run() throws { try listing.print(.officials) }
  }
}

struct OrganisationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organisations",
    abstract: "List the bodies that are quoted or spoken for, and say which are one.",
    discussion: """
      Without a subcommand they are listed, most quoted first. What you say of them is kept in the authority folder, \
      as text: see Documentation/Authority.md.

        onrecord organisations --case "Baby A"
        onrecord organisations merge "Harrow council" "Harrow LBC"
      """,
    subcommands: [
      List.self, AliasCommand<Bodies>.self, MergeCommand<Bodies>.self, RenameCommand<Bodies>.self,
    ], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the bodies that are quoted, or for whom somebody is quoted.")
    @OptionGroup var listing: ListingOptions
    func run() throws { try listing.print(.organisations) }
  }
}

struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "List the outlets in the index.")
  @OptionGroup var listing: ListingOptions
  func run() throws { try listing.print(.sources) }
}

struct ListingOptions: ParsableArguments {
  @Argument(help: "Only what is in articles that match this query.")
  var query: [String] = []

  @OptionGroup var filters: FilterOptions

  @OptionGroup var limit: LimitOption

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func print(_ listing: Catalogue.Listing) throws {
    let request = try filters.request(query.joined(separator: " "))
    let all = try Catalogue(try database.open(for: common.format)).list(listing, in: request)
    let entries = Array(all.prefix(limit.limit ?? all.count))
    switch common.format {
    case .text: try printText(entries)
    case .json:
      try printJSON { json in
        json.object {
          $0.field("total", all.count)
          $0.key(listing.rawValue)
          $0.array(entries) { $0.entry($1) }
        }
      }
    case .jsonl: for entry in entries { try printJSON { $0.entry(entry) } }
    case .csv: try printCSV(entries)
    }
    if all.isEmpty {
      if !common.quiet { Output.note(NothingFound.message(in: database.paths)) }
      throw Status.nothing
    }
  }

  private func printText(_ entries: [CatalogueEntry]) throws {
    let style = common.style
    for entry in entries {
      let roles = entry.roles.prefix(2).map {
        [$0.role, $0.organisation].compactMap { $0 }.joined(separator: ", ")
      }
      let name = ([style.name(Style.printable(entry.name))] + roles.map(Style.printable)).joined(
        separator: " · ")
      var dates = entry.firstDate ?? "undated"
      if let last = entry.lastDate, last != dates { dates += " to \(last)" }
      let aliases =
        entry.aliases.isEmpty
        ? "" : "  also \(entry.aliases.prefix(4).map(Style.printable).joined(separator: ", "))"
      try Output.standard.line(name)
      try Output.standard.line(
        "  \(counted(entry.quotations, "quotation")) in \(counted(entry.articles, "article")), \(dates)"
          + style.faint(aliases))
    }
  }

  private func printCSV(_ entries: [CatalogueEntry]) throws {
    try CSVPrinter.row([
      "name", "kind", "role", "organisation", "aliases", "quotations", "articles", "first", "last",
    ])
    for entry in entries {
      let role = entry.roles.first
      try CSVPrinter.row([
        entry.name, entry.kind?.rawValue ?? "", role?.role ?? "", role?.organisation ?? "",
        entry.aliases.joined(separator: "; "), String(entry.quotations), String(entry.articles),
        entry.firstDate ?? "", entry.lastDate ?? "",
      ])
    }
  }
}

extension JSONWriter {
  fileprivate mutating func entry(_ entry: CatalogueEntry) {
    object {
      $0.field("name", entry.name)
      if let kind = entry.kind { $0.field("kind", kind.rawValue) }
      $0.key("roles")
      $0.array(entry.roles) { json, role in
        json.object {
          $0.field("role", role.role)
          $0.field("organisation", role.organisation)
        }
      }
      $0.field("aliases", entry.aliases)
      $0.field("quotations", entry.quotations)
      $0.field("articles", entry.articles)
      $0.field("first", entry.firstDate)
      $0.field("last", entry.lastDate)
    }
  }
}
