// SPDX-License-Identifier: GPL-3.0-or-later

import OnRecord
import Quotations

/// Reads the plain forms of a search's arguments without ArgumentParser, which takes longer to set up than the search
/// itself. What is not plain (help, mistakes, abbreviations) is left to it; a test holds the two together.
enum SearchArguments {
  /// The search that `arguments` ask for; nil when ArgumentParser has to look at them.
  static func read(_ arguments: ArraySlice<String>) -> SearchRun? {
    var run = SearchRun()
    var rest = arguments
    while let argument = rest.popFirst() {
      if argument == "--" {
        run.query += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-", !excludesPhrase(argument) else {
        run.query.append(argument)
        continue
      }
      if let flag = flags[argument] {
        flag(&run)
      } else {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
          String.init)
        guard let option = options[parts[0]], let value = parts.count == 2 ? parts[1] : rest.popFirst(),
          !value.isEmpty, parts.count == 2 || !value.hasPrefix("-") || parts[0] == "--sort",
          option(&run, value)
        else { return nil }
      }
    }
    return run.objection == nil ? run : nil
  }

  /// `-"a phrase"` and `-(a b)` are no options.
  private static func excludesPhrase(_ argument: String) -> Bool {
    argument.dropFirst().first.map { "\"“‘'(".contains($0) } ?? false
  }

  private static let flags: [String: @Sendable (inout SearchRun) -> Void] = [
    "--quoted": { $0.quoted = true },
    "--any": { $0.any = true },
    "--all-passages": { $0.allPassages = true },
    "--all-copies": { $0.allCopies = true },
    "--explain": { $0.explain = true },
    "--partial": { $0.partial = true },
    "--quiet": { $0.quiet = true },
    "-q": { $0.quiet = true },
  ]

  /// Each says whether it could take the value.
  private static let options: [String: @Sendable (inout SearchRun, String) -> Bool] = [
    "--case": {
      $0.filters.cases.append($1)
      return true
    },
    "--official": {
      $0.filters.officials.append($1)
      return true
    },
    "--organisation": {
      $0.filters.organisations.append($1)
      return true
    },
    "--source": {
      $0.filters.sources.append($1)
      return true
    },
    "--since": {
      $0.filters.since = $1
      return true
    },
    "--until": {
      $0.filters.until = $1
      return true
    },
    "--kind": { take($1, Quotation.Kind.init(rawValue:)) { $0.filters.kinds.append($1) }(&$0) },
    "--within": { take($1, SearchRequest.Scope.init(rawValue:)) { $0.scope = $1 }(&$0) },
    "--sort": { take($1, SearchRequest.Order.init(rawValue:)) { $0.sort = $1 }(&$0) },
    "--facet": { take($1, SearchRequest.Facet.init(rawValue:)) { $0.facets.append($1) }(&$0) },
    "--limit": { take($1, { Int($0) }) { $0.limit = $1 }(&$0) },
    "--offset": { take($1, { Int($0) }) { $0.offset = $1 }(&$0) },
    "--db": {
      $0.databases.append($1)
      return true
    },
    "--authority": {
      $0.authority = $1
      return true
    },
    "--format": { take($1, Format.init(rawValue:)) { $0.format = $1 }(&$0) },
    "--color": { take($1, ColorChoice.init(rawValue:)) { $0.color = $1 }(&$0) },
  ]

  private static func take<Value>(
    _ text: String, _ parse: (String) -> Value?, _ set: @escaping (inout SearchRun, Value) -> Void
  ) -> (inout SearchRun) -> Bool {
    let value = parse(text)
    return { run in
      guard let value else { return false }
      set(&run, value)
      return true
    }
  }
}
