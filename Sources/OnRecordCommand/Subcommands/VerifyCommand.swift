// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Did somebody say this? Who, where it was printed first, and what was altered since.",
    discussion: """
      Give the words as you have them, in quotation marks for the shell. Their punctuation, case and typography do not \
      matter; an ellipsis (… or ...) stands for words left out, and [square brackets] for words put in.

        onrecord verify "a set of professional judgements, each of which could be defended"
        onrecord verify "We failed her. We are sorry." --official "Jane Roe"
        onrecord verify "nobody … told [the family] anything" --case "Baby A" --until 2010

      The answer is a verdict for each utterance, the one printed earliest first, with its copies in other articles:

        verbatim        these exact words are printed as said
        altered         nearly these words; the differences are marked
        other-speaker   these words, or nearly, said by somebody else than --official or --organisation asks for
        unattributed    the same, and the article does not say by whom
        reported        only in the writer's words: what was said, not how
        not-quoted      the words stand in an article, but nobody is said to have uttered them
        absent          not in the articles searched, which are counted and dated

      Marks: [-printed, but not in your text-] [+in your text, but not printed+].
      Exit status: 0 somebody said it, or nearly; 1 not-quoted or absent; 2 an error.
      """)

  @Argument(help: "The words, in one argument or several.")
  var text: [String]

  @OptionGroup var filters: FilterOptions

  @Option(help: "How many utterances to print, and how many prints of each, as text. (JSON has them all.)")
  var limit = 10
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit counts from 1") }
  }

  func run() throws {
    try common.require([.text, .json, .jsonl], for: "verify")
    let request = try filters.request("")
    let answer = try Verifier(try database.open(for: common.format)).verify(
      text.joined(separator: " "), in: request)
    switch common.format {
    case .json: try printJSON { $0.verification(answer, to: request) }
    case .jsonl: for utterance in answer.utterances { try printJSON { $0.utterance(utterance) } }
    case .text, .csv: try VerificationPrinter(style: common.style, limit: limit).print(answer)
    }
    if !common.quiet, !answer.isComplete {
      Output.note(
        "the exact words stand in more articles than were looked into: the earliest and the most alike; narrow with filters"
      )
    }
    if !answer.verdict.isUttered { throw Status.nothing }
  }
}
