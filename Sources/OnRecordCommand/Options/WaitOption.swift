// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

/// What a command does that writes, when another process is writing.
struct WaitOption: ParsableArguments {
  @Option(
    name: .customLong("wait"),
    help: ArgumentHelp(
      "Wait so long for another process that is writing. (default: not at all, and leave with exit status 75)",
      valueName: "seconds"))
  var seconds: Double?

  func validate() throws {
    guard let seconds else { return }
    guard seconds >= 0, seconds <= 1_000_000_000 else {
      throw ValidationError("--wait counts seconds from 0")
    }
  }

  /// Does what needs the index for itself. Ctrl-C ends the waiting.
  func tryAgain<Value: ~Copyable>(_ body: () throws(IndexError) -> Value) throws -> Value {
    guard let seconds else { return try body() }
    Interruption.listen()
    do {
      return try Patience(seconds: seconds).tryAgain(while: { !Interruption.happened }, body)
    } catch {
      if Interruption.happened { throw Status.interrupted }
      throw error
    }
  }
}
