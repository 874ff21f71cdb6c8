// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// Which commit of which database: equal for two openings when both have the same in them.
struct IndexState: Equatable, Sendable {
  private let database: String
  private let commit: UInt64

  init(_ view: borrowing some ReadableDatabase & ~Copyable) throws(XapianError) {
    database = try view.uuid
    commit = try view.revision
  }
}
