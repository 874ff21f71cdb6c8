// SPDX-License-Identifier: GPL-3.0-or-later

/// Lays families of copies against what they are: of two articles at least, and named by the least identity in them.
struct FamilyCheck: Sendable {
  private var families: [[UInt8]: (least: [UInt8], articles: Int)] = [:]

  /// - Parameter family: empty for an article without copies.
  mutating func note(_ id: String, in family: [UInt8]) {
    guard !family.isEmpty else { return }
    add(family, Array(id.utf8), 1)
  }

  mutating func absorb(_ next: FamilyCheck) {
    for (family, found) in next.families { add(family, found.least, found.articles) }
  }

  private mutating func add(_ family: [UInt8], _ least: [UInt8], _ articles: Int) {
    let known = families[family] ?? (least, 0)
    families[family] = (
      least.lexicographicallyPrecedes(known.least) ? least : known.least, known.articles + articles
    )
  }

  /// What is wrong with them, when all articles have been noted.
  var faults: [String] {
    families.filter { $0.value.articles < 2 || $0.value.least != $0.key }
      .map { String(decoding: $0.key, as: UTF8.self) }.sorted()
      .map { "articles are told to be copies of \($0), and are not" }
  }
}
