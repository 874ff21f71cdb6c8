// SPDX-License-Identifier: GPL-3.0-or-later

/// The command line, read.
struct Options {
  var folder = ""
  var json = false
  var wantsHelp = false
  var seed: UInt64 = 1
  var rounds = 1000
  var passes = 7
  var errors: String?
  var gold: String?
  var extraction: String?
  /// A folder of web pages, to score the reading of these.
  var pages: String?
  /// What another reader found in the pages.
  var readings: String?

  static let help = """
    USAGE: onrecord-evaluate SPLIT [options]

    Scores the extraction of quotations on annotated articles and prints one table.
    SPLIT is a folder with text/NAME.txt and attributions/NAME.ann or NAME_ANNOTATOR.ann
    (brat standoff; of several annotators the first by name counts).
    Documentation/Evaluation.md defines the figures and says where the data is.

      --json              the figures as JSON
      --errors FILE       one JSON line for each unit that is wrong: where, gold, ours, class
      --gold FILE         one JSON line for each unit of the gold, as it was understood
      --extraction FILE   one JSON line for each article: what was extracted, spans in bytes
      --seed N            draws other sets of articles for the bounds (default 1)
      --rounds N          how many sets are drawn (default 1000)
      --passes N          how often the extraction is timed (default 7; 0: not at all)
      --pages FOLDER      scores the reading of web pages instead: NAME.html with NAME.json beside it
      --readings FILE     with --pages: scores what another program read, JSON Lines with id (the
                          NAME), text, headline, published
      -h, --help          this text

    """

  init(_ arguments: ArraySlice<String>) throws(Failure) {
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "-h", "--help": wantsHelp = true
      case "--json": json = true
      case "--errors": errors = try Self.value(of: argument, &rest)
      case "--gold": gold = try Self.value(of: argument, &rest)
      case "--extraction": extraction = try Self.value(of: argument, &rest)
      case "--pages": pages = try Self.value(of: argument, &rest)
      case "--readings": readings = try Self.value(of: argument, &rest)
      case "--seed": seed = UInt64(try Self.number(of: argument, from: 0, &rest))
      case "--rounds": rounds = try Self.number(of: argument, from: 1, &rest)
      case "--passes": passes = try Self.number(of: argument, from: 0, &rest)
      default:
        guard !argument.hasPrefix("-") || argument == "-" else {
          throw Failure(message: "unknown option \(argument); --help lists the options")
        }
        guard folder.isEmpty else {
          throw Failure(message: "one folder at a time: \(folder) or \(argument)")
        }
        folder = argument
      }
    }
    if folder.isEmpty, !wantsHelp, pages == nil {
      throw Failure(message: "name the folder of a split, such as polnear/dev; --help says more")
    }
  }

  private static func value(of option: String, _ rest: inout ArraySlice<String>) throws(Failure) -> String {
    guard let value = rest.popFirst() else { throw Failure(message: "\(option) needs a value") }
    return value
  }

  private static func number(
    of option: String, from least: Int, _ rest: inout ArraySlice<String>
  ) throws(Failure) -> Int {
    let value = try value(of: option, &rest)
    guard let number = Int(value), number >= least, number <= 1_000_000 else {
      throw Failure(message: "\(option) needs a number from \(least) to 1000000, not \(value)")
    }
    return number
  }
}
