// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations
import TestSupport
import Testing

@testable import OnRecord

/// Filters, facets, listings and exports count the same, to the unit, whatever the authority files say.
@Suite struct AgreementTests {
  /// An index of random articles under random authority files.
  private func world(_ random: inout SeededGenerator) throws -> (TestIndex, Index) {
    let articles = (0..<random.number(1...25)).map { random.oracleArticle("a\($0)") }
    let index = try TestIndex()
    try index.write(articles.map(\.forIndexing))
    var authority = Authority(records: records(&random))
    if !AuthorityClaims.faults(in: authority.records, path: { $0.fileName }).isEmpty {
      authority.records = []
    }
    authority.ledger = Ledger(corrections(articles, &random))
    let opened = try Index([index.path], authority: authority)
    opened.infersPeople = !random.oneIn(3)
    return (index, opened)
  }

  private func records(_ random: inout SeededGenerator) -> [AuthorityRecord] {
    var records: [AuthorityRecord] = []
    if random.oneIn(2) {
      var person = AuthorityRecord(.person, "Dame Jane Roe")
      person.aliases = ["Jane Roe"] + (random.oneIn(2) ? ["Tom Roe"] : [])
      person.posts = [
        .init(role: "director", organisation: "Eastham Trust", held: .init(first: 20_080_101, last: nil))
      ]
      records.append(person)
    }
    if random.oneIn(2) {
      var split = AuthorityRecord(.person, "Ann O’Dell (trust)")
      if random.oneIn(2) {
        split.conditions.organisations = ["Trust"]
      } else {
        split.conditions.cases = ["Baby A"]
      }
      if random.oneIn(3) { split.conditions.dates = [.init(first: 20_080_101, last: 20_081_231)] }
      records.append(split)
    }
    if random.oneIn(2) {
      var body = AuthorityRecord(.organisation, "Northgate Borough")
      body.aliases = ["Northgate Council", "council"]
      records.append(body)
    }
    if random.oneIn(2) {
      var affair = AuthorityRecord(.case, "Child B")
      affair.aliases = ["Baby A"]
      if random.oneIn(2) { affair.restricted = ["the Northgate inquiry"] }
      records.append(affair)
    } else if random.oneIn(2) {
      var affair = AuthorityRecord(.case, "Child B (Gazette)")
      affair.conditions.sources = ["Gazette"]
      if random.oneIn(2) { affair.conditions.dates = [.init(first: 20_080_101, last: nil)] }
      records.append(affair)
    }
    return records
  }

  private func corrections(_ articles: [OracleArticle], _ random: inout SeededGenerator) -> [Correction] {
    var lines: [Correction] = []
    for article in articles {
      let made = article.forIndexing
      for quotation in made.extraction.quotations where random.oneIn(8) {
        var change = Correction.Change()
        switch random.below(5) {
        case 0: change.isNoQuotation = true
        case 1: change.speaker = Correction.Change.Value.none
        case 2: change.kind = random.pick(Quotation.Kind.allCases)
        case 3: (change.speaker, change.role) = (.some("Jane Roe"), .some("leader"))
        default: change.speaker = .some(random.pick(["Jane Roe", "Cora New", "Tom Roe"]))
        }
        lines.append(
          Correction(
            time: "2009", text: ContentHash(made.article.text).hexadecimal,
            span: quotation.spans[0]
              .lowerBound..<max(quotation.spans[0].upperBound, quotation.spans.last!.upperBound),
            article: article.id, change: change, before: ""))
      }
    }
    return lines
  }

  private struct Counts: Equatable {
    var articles: Int
    var quotations: Int
  }

  /// What an export finds: those with a quotation that passes, and these.
  private func exported(_ request: SearchRequest, _ index: Index) throws -> Counts {
    var (articles, quotations): (Set<String>, Int) = ([], 0)
    var request = request
    request.scope = .quotation
    try StatementFinder(index).forEachStatement(in: request) { statement in
      articles.insert(statement.article.id)
      quotations += 1
      return true
    }
    return Counts(articles: articles.count, quotations: quotations)
  }

  private func answer(_ index: Index, _ change: (inout SearchRequest) -> Void) throws -> SearchAnswer {
    var request = SearchRequest()
    request.limit = 0
    change(&request)
    return try Searcher(index).search(request)
  }

  @Test func allCountTheSame() throws {
    let seed = seed(of: "agreement")
    var random = SeededGenerator(seed: seed)
    for turn in 0..<20 {
      let (folder, index) = try world(&random)
      _ = folder
      let catalogue = Catalogue(index)
      let facets = try answer(index) { $0.facets = SearchRequest.Facet.allCases }.facets
      func facet(_ facet: SearchRequest.Facet) -> [String: Int] {
        Dictionary(
          uniqueKeysWithValues: facets.first { $0.facet == facet }!.counts.map { ($0.value, $0.count) })
      }
      let about: Comment = "seed \(seed), turn \(turn)"

      let officials = try catalogue.list(.officials)
      #expect(facet(.official) == officials.reduce(into: [:]) { $0[$1.name] = $1.articles }, about)
      for entry in officials {
        var request = SearchRequest()
        request.officials = [entry.name]
        let counts = Counts(articles: entry.articles, quotations: entry.quotations)
        #expect(try exported(request, index) == counts, "\(about) \(entry.name)")
        #expect(try answer(index) { $0.officials = [entry.name] }.total.articles == entry.articles, about)
      }

      let cases = try catalogue.list(.cases)
      #expect(facet(.case) == cases.reduce(into: [:]) { $0[$1.name] = $1.articles }, about)
      for entry in cases where index.authority.records.allSatisfy({ $0.restricted.isEmpty }) {
        #expect(
          try answer(index) { $0.cases = [entry.name] }.total.articles == entry.articles, "\(about) \(entry)")
      }
      try underFilters(index, catalogue, about)

      #expect(
        facet(.source) == (try catalogue.list(.sources)).reduce(into: [:]) { $0[$1.name] = $1.articles },
        about)
      let bodies = try catalogue.list(.organisations)
      #expect(facet(.organisation) == bodies.reduce(into: [:]) { $0[$1.name] = $1.articles }, about)
      for entry in bodies {
        let asked = try answer(index) { $0.organisations = [entry.name] }.total.articles
        // A filter asks for words of the name: longer names have them as well.
        let longer = bodies.contains {
          $0.name != entry.name && Placement.holds(Term.folded(entry.name), in: $0.name)
        }
        #expect(longer ? asked >= entry.articles : asked == entry.articles, "\(about) \(entry.name)")
      }
    }
  }

  /// People are looked for surname by surname where few are asked for: that changes no answer.
  @Test func fewAreLookedForAsAllAre() throws {
    let seed = seed(of: "few")
    var random = SeededGenerator(seed: seed)
    var found = 0
    for turn in 0..<20 {
      let (folder, index) = try world(&random)
      _ = folder
      for query in ["role:leader", "role:director", "org:trust", "org:council", "org:borough"] {
        func answer(share: Double) throws -> SearchAnswer {
          index.shareLookedInto = share
          return try Searcher(index).search(.all(query) { $0.facets = [.official, .organisation, .case] })
        }
        let (few, all) = (try answer(share: .infinity), try answer(share: 0))
        #expect("\(few)" == "\(all)", "seed \(seed), turn \(turn), \(query)")
        found += few.results.count
      }
      try underFilters(index, Catalogue(index), "seed \(seed), turn \(turn)")
    }
    #expect(found > 100)
  }

  private func underFilters(_ index: Index, _ catalogue: Catalogue, _ about: Comment) throws {
    for outlet in try catalogue.list(.sources).map(\.name) {
      var request = SearchRequest()
      request.sources = [outlet]
      let listed = try catalogue.list(.officials, in: request).reduce(into: [:]) { $0[$1.name] = $1.articles }
      let facets = try answer(index) { ($0.sources, $0.facets) = ([outlet], [.official]) }.facets
      #expect(facets[0].counts.reduce(into: [:]) { $0[$1.value] = $1.count } == listed, about)
    }
    for official in try catalogue.list(.officials).prefix(4).map(\.name) {
      var request = SearchRequest()
      request.officials = [official]
      let facets = try answer(index) { ($0.officials, $0.facets) = ([official], [.case, .official]) }.facets
      for (listing, facet) in zip([Catalogue.Listing.cases, .officials], facets) {
        let listed = try catalogue.list(listing, in: request).reduce(into: [:]) { $0[$1.name] = $1.articles }
        #expect(facet.counts.reduce(into: [:]) { $0[$1.value] = $1.count } == listed, about)
      }
    }
  }
}
