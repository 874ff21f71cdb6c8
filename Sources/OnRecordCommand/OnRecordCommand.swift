// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

@main
struct OnRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "onrecord", abstract: "Who said what, about which case, and where it was printed.",
    version: OnRecord.version)
}
