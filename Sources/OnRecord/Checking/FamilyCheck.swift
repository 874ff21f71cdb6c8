// SPDX-License-Identifier: GPL-3.0-or-later

/// Lays families of copies against what they are: of two articles at least, and named by the least identity in them.
struct FamilyCheck {
  private var families: [[UInt8]: (least: [UInt8], articles: Int)] = [:]

  /// - Parameter family: empty for an article without copies.
  mutating func note(_ id: String, in family: [UInt8]) {
    guard !family.isEmpty else { return }
    let id = Array(id.utf8)
    let known = families[family] ?? (id, 0)
    families[family] = (id.lexicographicallyPrecedes(known.least) ? id : known.least, known.articles + 1)
  }

  /// What is wrong with them, when all articles have been noted.
  var faults: [String] {
    families.filter { $0.value.articles < 2 || $0.value.least != $0.key }
      .map { String(decoding: $0.key, as: UTF8.self) }.sorted()
      .map { "articles are told to be copies of \($0), and are not" }
  }
}
