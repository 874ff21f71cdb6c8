// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// How many lines of a listing are wanted.
struct LimitOption: ParsableArguments {
  @Option(help: "How many to print. (default: all)")
  var limit: Int?

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit counts from 0") }
  }
}
