// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `onrecord-evaluate SPLIT`: scores the extraction on articles whose attributions people have marked.
@main
struct EvaluateCommand {
  static func main() {
    do {
      let options = try Options(CommandLine.arguments.dropFirst())
      if options.wantsHelp {
        Console.write(Options.help)
      } else {
        try run(options)
      }
    } catch {
      Console.writeError("onrecord-evaluate: \(error.message)\n")
      exit(2)
    }
  }

  private static func run(_ options: Options) throws(Failure) {
    if let pages = options.pages { return try scorePages(in: pages, options.readings) }
    let articles = try Split(folder: options.folder).articles
    let refusals = articles.flatMap(\.refusals)
    if let first = refusals.first {
      Console.writeError(
        "\(refusals.count) lines of the annotation passed over, the first of them \(first)\n")
    }
    let evaluation = Run(articles, seed: options.seed, rounds: options.rounds)
    if let file = options.gold { try Files.write(evaluation.goldLines, to: file) }
    if let file = options.errors { try Files.write(evaluation.mistakeLines, to: file) }
    if let file = options.extraction { try Files.write(evaluation.extractionLines, to: file) }
    let speed = options.passes > 0 ? Speed(of: articles, passes: options.passes) : nil
    Console.write(options.json ? evaluation.json(speed) : evaluation.table(speed))
  }
}

extension EvaluateCommand {
  private static func scorePages(in folder: String, _ readings: String?) throws(Failure) {
    let pages = try PageFolder(folder)
    let scores = try readings.map { (path) throws(Failure) in try pages.scores(of: path) } ?? pages.scores()
    Console.write(scores.table + (scores.faults.isEmpty ? "" : "\n" + scores.faults))
  }
}

/// What ends the command with one line and exit status 2.
struct Failure: Error {
  var message: String
}
