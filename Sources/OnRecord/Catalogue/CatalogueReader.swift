// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations
import Xapian

/// Reads what listings list, in one walk over the tables of the articles.
struct CatalogueReader {
  private let control: AuthorityControl
  /// By ascending number; nil: all.
  private let documents: [DocumentID]?

  init(_ control: AuthorityControl, _ documents: [DocumentID]?) {
    self.control = control
    self.documents = documents
  }

  /// In no particular order.
  func entries(_ listing: Catalogue.Listing) throws -> [CatalogueEntry] {
    switch listing {
    case .officials: try officials()
    case .organisations: try organisations()
    case .cases: try cases()
    case .sources: try sources()
    }
  }

  // MARK: - Who is quoted

  private func officials() throws -> [CatalogueEntry] {
    let directory = control.directory
    var (sums, counts) = (CatalogueSums(), [Int]())
    let appearances = try forEachQuoted { article, sighting, number, appearances in
      sums.add(
        appearances.all[number].label, folding: appearances.foldings[number], sighting.quotations, in: article
      )
      counts.extend(to: number, with: 0)
      counts[number] += 1
    }
    let descriptions = directory.census.descriptions
    let texts = descriptions.texts
    let items = appearances.all.enumerated().filter { $0.offset < counts.count && counts[$0.offset] > 0 }.map
    {
      number, shown in
      let who = descriptions.speaker(shown.description)
      return CatalogueItem(
        name: shown.label, kind: who.kind,
        role: shown.role == nil && shown.organisation == nil
          ? nil
          : .init(role: shown.role.map(texts.string), organisation: shown.organisation.map(texts.string)),
        aliases: who.aliases + [who.name], count: counts[number])
    }
    return sums.entries(items, texts)
  }

  private func organisations() throws -> [CatalogueEntry] {
    let directory = control.directory
    var (sums, counts) = (CatalogueSums(), [Int]())
    _ = try forEachQuoted { article, sighting, number, appearances in
      for body in appearances.bodies(of: number) {
        sums.add(body, folding: directory.folding(of: body), sighting.quotations, in: article)
        counts.extend(to: body, with: 0)
        counts[body] += 1
      }
    }
    let items = counts.enumerated().filter { $0.element > 0 }.map {
      CatalogueItem(name: $0.offset, count: $0.element)
    }
    return sums.entries(items, directory.census.descriptions.texts)
  }

  private func forEachQuoted(
    _ body: (Census.Article, Census.Sighting, _ appearance: Int, borrowing Appearances) -> Void
  ) throws -> Appearances {
    try control.knowEverybody()
    let directory = control.directory
    try directory.read(documents)
    let census = directory.census
    var appearances = Appearances(control)
    for place in documents?.compactMap({ census.place(of: $0) }) ?? Array(census.articles.indices) {
      let article = census.articles[place]
      for sighting in article.sightings {
        guard let number = try appearances.number(of: Int(sighting)) else { continue }
        body(article, census.sightings[Int(sighting)], number, appearances)
      }
    }
    return appearances
  }

  // MARK: - Articles as a whole

  private func cases() throws -> [CatalogueEntry] {
    var (census, sums, items) = (Census(readsSpeakers: false), CatalogueSums(), [CatalogueItem]())
    try control.read(documents, into: &census)
    var counts: [Int32: Int] = [:]
    func add(_ entry: ArticleTable.Case, _ count: Int) {
      items.append(
        CatalogueItem(
          name: census.descriptions.texts.number(of: entry.name), aliases: entry.aliases, count: count))
    }
    for article in census.articles {
      let names: [Int]
      if control.cases.claims.records.isEmpty {
        names = census.caseLists.names[Int(article.cases)]
        counts[article.cases, default: 0] += 1
      } else {
        let named = try control.named(census.caseLists.cases(Int(article.cases)), article.document)
        for entry in named { add(entry, 1) }
        names = named.map { census.descriptions.texts.number(of: $0.name) }
      }
      for name in names {
        sums.add(name, folding: census.descriptions.texts.folding(of: name), article.quotations, in: article)
      }
    }
    for (list, count) in counts {
      for entry in census.caseLists.cases(Int(list)) { add(entry, count) }
    }
    return sums.entries(items, census.descriptions.texts)
  }

  private func sources() throws -> [CatalogueEntry] {
    var (census, sums, counts) = (Census(readsSpeakers: false), CatalogueSums(), [Int]())
    try control.read(documents, into: &census)
    var texts = PrintedTexts()
    try control.database.forEachValue(in: Slot.outlet) { document, bytes in
      guard let place = census.place(of: document) else { return true }
      let (outlet, article) = (texts.number(of: bytes), census.articles[place])
      sums.add(outlet, folding: texts.folding(of: outlet), article.quotations, in: article)
      counts.extend(to: outlet, with: 0)
      counts[outlet] += 1
      return true
    }
    let items = counts.enumerated().filter { $0.element > 0 }.map {
      CatalogueItem(name: $0.offset, count: $0.element)
    }
    return sums.entries(items, texts)
  }
}
