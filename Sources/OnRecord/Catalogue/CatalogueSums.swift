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
    var (spellings, kinds) = ([Int: Int](), [Speaker.Kind: Int]())
    var (roles, aliases) = ([CatalogueEntry.Role: Int](), Set<String>())
    for item in items {
      spellings[item.name, default: 0] += item.count
      if let kind = item.kind { kinds[kind, default: 0] += item.count }
      if let role = item.role { roles[role, default: 0] += item.count }
      aliases.formUnion(item.aliases)
    }
    aliases.formUnion(spellings.keys.map(texts.string))
    let name = texts.mostFrequent(spellings).map(texts.string) ?? ""
    aliases.remove(name)
    let isDated = sum.days.first <= sum.days.last
    return CatalogueEntry(
      name: name, kind: kinds.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key,
      roles: roles.sorted { ($1.value, $0.key.text) < ($0.value, $1.key.text) }.map(\.key),
      aliases: aliases.sorted(), quotations: sum.quotations, articles: sum.articles,
      firstDate: isDated ? Self.date(sum.days.first) : nil, lastDate: isDated ? Self.date(sum.days.last) : nil
    )
  }

  private static func date(_ day: Int32) -> String { Term.isoDate(ofSlot: Term.digits(Int(day), 8)) }
}

extension CatalogueEntry.Role {
  fileprivate var text: String { "\(role ?? "") \(organisation ?? "")" }
}
