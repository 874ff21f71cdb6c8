// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import Xapian

/// What several articles say in the same way of what a listing lists.
struct CatalogueItem {
  /// In the texts by which the entries are made.
  var name: Int
  var kind: Speaker.Kind?
  var role: CatalogueEntry.Role?
  var aliases: [String] = []
  /// How often they say it.
  var count: Int
}

/// How much there is under each name of a listing.
struct CatalogueSums {
  private struct Sum {
    var quotations = 0
    var articles = 0
    /// The article that was added last: it counts once.
    var last: DocumentID = 0
    /// Days as ``Slot/date`` has them; none while the first is after the last.
    var days = (first: Int32.max, last: Int32.min)
  }

  /// By folded name.
  private var sums: [Sum] = []

  /// - Parameters:
  ///   - folding: of the name, by its number.
  ///   - article: they come one after the other.
  mutating func add(_ name: Int, folding: Int, _ quotations: Int32, in article: Census.Article) {
    sums.extend(to: folding, with: Sum())
    sums[folding].quotations += Int(quotations)
    if article.day != 0 {
      sums[folding].days.first = min(sums[folding].days.first, article.day)
      sums[folding].days.last = max(sums[folding].days.last, article.day)
    }
    guard sums[folding].last != article.document else { return }
    sums[folding].last = article.document
    sums[folding].articles += 1
  }

  /// - Parameter items: all that is said of the names that were added.
  func entries(_ items: [CatalogueItem], _ texts: PrintedTexts) -> [CatalogueEntry] {
    let groups = items.map { (folding: texts.folding(of: $0.name), item: $0) }
      .sorted { $0.folding < $1.folding }
    var entries: [CatalogueEntry] = []
    var start = 0
    while start < groups.count {
      let end = groups[start...].firstIndex { $0.folding != groups[start].folding } ?? groups.count
      entries.append(entry(sums[groups[start].folding], groups[start..<end].map(\.item), texts))
      start = end
    }
    return entries
  }

  private func entry(_ sum: Sum, _ items: [CatalogueItem], _ texts: PrintedTexts) -> CatalogueEntry {
    let name = Self.ranked(items, { $0.name }, texts.string).first.map(texts.string) ?? ""
    let aliases = items.flatMap { $0.aliases + [texts.string($0.name)] }.sorted()
    let isDated = sum.days.first <= sum.days.last
    return CatalogueEntry(
      name: name, kind: Self.ranked(items, { $0.kind }, \.rawValue).first,
      roles: Self.ranked(items, { $0.role }, \.text), aliases: aliases.withoutRepeats.filter { $0 != name },
      quotations: sum.quotations, articles: sum.articles,
      firstDate: isDated ? Self.date(sum.days.first) : nil,
      lastDate: isDated ? Self.date(sum.days.last) : nil)
  }

  /// What is said most often first, equal ones in order of the alphabet.
  private static func ranked<Value: Hashable>(
    _ items: [CatalogueItem], _ value: (CatalogueItem) -> Value?, _ text: (Value) -> String
  ) -> [Value] {
    guard items.count > 1 else { return items.compactMap(value) }
    let counts = items.reduce(into: [Value: Int]()) { counts, item in
      if let value = value(item) { counts[value, default: 0] += item.count }
    }
    guard counts.count > 1 else { return Array(counts.keys) }
    return counts.map { (value: $0.key, count: $0.value, text: text($0.key)) }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }.map(\.value)
  }

  private static func date(_ day: Int32) -> String { Term.isoDate(ofSlot: Int(day)) }
}

extension [String] {
  /// Of equal ones that stand side by side, the first.
  fileprivate var withoutRepeats: [String] {
    reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}

extension CatalogueEntry.Role {
  fileprivate var text: String { "\(role ?? "") \(organisation ?? "")" }
}
