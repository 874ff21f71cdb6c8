// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// The values by which articles are put into the order in which they were printed, each sorted from the highest down.
///
/// Behind the day stands the identity, so that no two articles rank equal: of one day, and of those without, the least
/// identity is the first. So the order of an answer does not depend on how the articles came into the index, or into how
/// many that are searched as one.
struct PublicationOrder: Equatable {
  /// ``Slot/earliestFirst``.
  let earliestFirst: [UInt8]
  /// ``Slot/latestFirst``.
  let latestFirst: [UInt8]

  init(_ date: PublicationDate?, _ id: String) {
    let identity = id.utf8.map { ~$0 } + [.max]
    let day = date.map(Term.day)
    // Less than any digit.
    let undated: [UInt8] = [0]
    earliestFirst = (day.map { Array(Term.digits(99_999_999 - $0, 8).utf8) } ?? undated) + identity
    latestFirst = (day.map { Array(Term.digits($0, 8).utf8) } ?? undated) + identity
  }
}
