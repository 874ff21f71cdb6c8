// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

struct OnRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "onrecord",
    abstract: "Who said what, about which case, and where it was printed.",
    discussion: """
      Index a folder of articles once, and again whenever there are new ones; then search.

        onrecord index articles/
        onrecord search '"professional judgement"' --official "Jane Roe"
        onrecord search --case "Baby A" --since 2009 --quoted
        onrecord show 3f2a81c09b4e --passage 4

      Exit status: 0 something found or done, 1 nothing found, 2 an error, 75 another process is writing, 130 \
      interrupted.
      """,
    version: OnRecord.version,
    subcommands: [
      IndexCommand.self, SearchCommand.self, ShowCommand.self, VerifyCommand.self, ExportCommand.self,
      TimelineCommand.self, CasesCommand.self, OfficialsCommand.self, OrganisationsCommand.self,
      SourcesCommand.self, CorrectCommand.self, ExtractCommand.self, CheckCommand.self, CompactCommand.self,
    ])
}
