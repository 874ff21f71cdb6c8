// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

@Suite struct EnquireTests {
  struct Refused: Error {}

  private func sample() throws -> WritableDatabase {
    var writer = try WritableDatabase.inMemory()
    for (text, first, second) in [
      ("fish", "b", "1"), ("fish fish sky", "a", "2"), ("fish sky", "b", "2"),
      ("field fish fish fish", "", "1"),
    ] {
      try writer.addDocument(document(text, values: first.isEmpty ? [1: second] : [0: first, 1: second]))
    }
    return writer
  }

  static let weightings: [Weighting] = [
    .bm25(), .bm25(k1: 2, b: 0.1), .bm25Plus(), .traditional(), .tfIDF(), .tfIDF("sfn"), .coordinate,
    .inL2(), .ifB2(), .ineB2(), .bb2(), .pl2(), .pl2Plus(), .dlh, .dph, .languageModel(),
    .languageModel(smoothing: .jelinekMercer, 0.3), .languageModel(smoothing: .dirichletPlus),
  ]

  @Test(arguments: weightings)
  func everyWeightingRanks(_ weighting: Weighting) throws {
    var writer = try sample()
    let found = try writer.read { try $0.matches(Enquire(.term("sky"), weighting: weighting), maximum: 10) }
    #expect(Set(found.documents) == [2, 3])
    #expect(found.map(\.weight) == found.map(\.weight).sorted(by: >))
    #expect(found.maximumPossibleWeight >= found.maximumWeight)
  }

  @Test func weightingsDiffer() throws {
    var writer = try sample()
    func weight(_ weighting: Weighting) throws -> Double {
      try writer.read { try $0.matches(Enquire(.term("sky"), weighting: weighting), maximum: 1) }[0].weight
    }
    #expect(try weight(.boolean) == 0)
    #expect(try weight(.coordinate) == 1)
    #expect(try weight(.bm25()) != weight(.bm25(k1: 0)))
    #expect(kind { _ = try weight(.tfIDF("no")) } == .invalidArgument)
    #expect(kind { _ = try weight(.bb2(c: -1)) } == .invalidArgument)
  }

  @Test(arguments: [
    (Enquire.Sort.value(0), [4, 2, 1, 3]),
    (.value(0, descending: true), [1, 3, 2, 4]),
    (.value([.init(1), .init(0)], descending: false), [4, 1, 2, 3]),
    (.value([.init(1, reversed: true), .init(0)], descending: false), [2, 3, 4, 1]),
    (.value([.init(0, missing: [0x7A])], descending: false), [2, 1, 3, 4]),
    (.valueThenRelevance(1), [4, 1, 2, 3]),
    (.valueThenRelevance(1, descending: true), [2, 3, 4, 1]),
  ])
  func sorts(_ sort: Enquire.Sort, _ order: [DocumentID]) throws {
    var writer = try sample()
    let enquire = Enquire(.term("fish"), weighting: .bm25(b: 0), sort: sort)
    #expect(try writer.read { try $0.matches(enquire, maximum: 10) }.documents == order)
  }

  @Test func relevanceThenValue() throws {
    var writer = try sample()
    let enquire = Enquire(.matchAll, sort: .relevanceThenValue(0, descending: true))
    #expect(try writer.read { try $0.matches(enquire, maximum: 10) }.documents == [1, 3, 2, 4])
    let empty = Enquire(.matchAll, sort: .value([], descending: false))
    #expect(kind { _ = try writer.read { try $0.matches(empty, maximum: 1) } } == .invalidArgument)
    let none = Enquire(.matchAll, sort: .value(.max))
    #expect(kind { _ = try writer.read { try $0.matches(none, maximum: 1) } } == .invalidArgument)
  }

  @Test func orderOfEqualsAndPaging() throws {
    var writer = try sample()
    let enquire = Enquire(.matchAll, documentOrder: .descending)
    #expect(try writer.read { try $0.matches(enquire, maximum: 10) }.documents == [4, 3, 2, 1])
    let page = try writer.read { try $0.matches(enquire, first: 1, maximum: 2) }
    #expect(page.documents == [3, 2])
    #expect(page.first == 1)
    #expect(try writer.read { try $0.matches(enquire, first: 9, maximum: 2) }.isEmpty)
    #expect(try writer.read { try $0.matches(enquire, first: .max, maximum: .max) }.isEmpty)
    #expect(
      kind { _ = try writer.read { try $0.matches(enquire, first: -1, maximum: 2) } } == .invalidArgument)
    #expect(kind { _ = try writer.read { try $0.matches(enquire, maximum: -2) } } == .invalidArgument)
  }

  @Test func cutoffs() throws {
    var writer = try sample()
    var enquire = Enquire(.anyOf(["fish", "sky"]))
    let all = try writer.read { try $0.matches(enquire, maximum: 10) }
    enquire.percentCutoff = 60
    let few = try writer.read { try $0.matches(enquire, maximum: 10) }
    #expect(few.hits == all.hits.filter { $0.percent >= 60 })
    #expect(few.count < all.count)
    enquire.percentCutoff = 0
    enquire.weightCutoff = all[1].weight
    #expect(try writer.read { try $0.matches(enquire, maximum: 10) }.hits == Array(all.hits.prefix(2)))
    enquire.percentCutoff = 101
    #expect(kind { _ = try writer.read { try $0.matches(enquire, maximum: 1) } } == .invalidArgument)
    enquire = Enquire(.term("fish"))
    enquire.timeLimit = .seconds(5)
    #expect(try writer.read { try $0.matches(enquire, maximum: 10) }.count == 4)
  }

  @Test func collapsingKeepsSeveral() throws {
    var writer = try sample()
    var enquire = Enquire(.matchAll, collapse: .init(1, maximum: 1))
    #expect(try writer.read { try $0.matches(enquire, maximum: 10) }.documents == [1, 2])
    enquire.collapse = .init(1, maximum: 2)
    #expect(try writer.read { try $0.matches(enquire, maximum: 10) }.count == 4)
    enquire.collapse = .init(0)
    #expect(try writer.read { try $0.matches(enquire, maximum: 10) }.documents.contains(4))
  }

  @Test func facetsInByteOrder() throws {
    var writer = try sample()
    let found = try writer.read {
      try $0.matches(Enquire(.term("fish")), maximum: 1, checkAtLeast: 10, options: .init(facets: [1, 0]))
    }
    #expect(found.facets.map(\.slot) == [1, 0])
    #expect(found.facets.map(\.total) == [4, 4])
    #expect(found.facets[1].values.map(\.string) == ["a", "b"])
    #expect(found.facets[1].values.map(\.count) == [1, 2])
    #expect(
      kind {
        _ = try writer.read { try $0.matches(Enquire(.matchAll), maximum: 1, options: .init(facets: [.max])) }
      }
        == .invalidArgument)
  }

  @Test func relevantDocumentsWeighTheirTerms() throws {
    var writer = try sample()
    let enquire = Enquire(.anyOf(["fish", "sky"]))
    let plain = try writer.read { try $0.matches(enquire, maximum: 10) }
    let judged = try writer.read { try $0.matches(enquire, maximum: 10, options: .init(relevant: [2, 3])) }
    #expect(judged.hits != plain.hits)
    #expect(
      kind { _ = try writer.read { try $0.matches(enquire, maximum: 1, options: .init(relevant: [0])) } }
        != nil)
  }

  @Test func aClosureSeesWhatMatches() throws {
    var writer = try sample()
    var seen: [DocumentID: String] = [:]
    let found = try writer.read { view in
      try view.matches(
        Enquire(.term("sky")), maximum: 1, checkAtLeast: 10,
        visit: { candidate, weight in
          #expect(weight > 0)
          seen[try candidate.document] = try candidate.data(as: String.self)
        })
    }
    #expect(found.count.exact == 2)
    #expect(seen == [2: "fish fish sky", 3: "fish sky"])
    #expect(throws: Refused.self) {
      try writer.read { view in
        _ = try view.matches(Enquire(.term("sky")), maximum: 1, visit: { _, _ in throw Refused() })
      }
    }
    let inner = kind {
      try writer.read { view in
        _ = try view.matches(Enquire(.term("sky")), maximum: 1, accept: { try $0.value(in: .max).isEmpty })
      }
    }
    #expect(inner == .invalidArgument)
  }

  @Test func expansionIsFiltered() throws {
    var writer = try sample()
    var expansion = Expansion(maximum: 5)
    let all = try writer.read { try $0.expansionTerms(relevant: [4], expansion) }
    #expect(all.map(\.string).contains("field"))
    expansion.prefix = Array("s".utf8)
    #expect(try writer.read { try $0.expansionTerms(relevant: [2], expansion) }.map(\.string) == ["sky"])
    expansion.prefix = []
    expansion.usesBo1 = true
    expansion.includesQueryTerms = true
    let bo1 = try writer.read { try $0.expansionTerms(relevant: [2], query: .term("sky"), expansion) }
    #expect(bo1.map(\.string).contains("sky"))
    let kept = try writer.read { try $0.expansionTerms(relevant: [4]) { $0 != Array("field".utf8) } }
    #expect(!kept.map(\.string).contains("field"))
    #expect(throws: Refused.self) {
      try writer.read { _ = try $0.expansionTerms(relevant: [4]) { _ in throw Refused() } }
    }
    #expect(try writer.read { try $0.expansionTerms(relevant: []) }.isEmpty)
  }

  @Test func weightsOfTerms() throws {
    var writer = try sample()
    let enquire = Enquire(.anyOf(["fish", "sky"]))
    let sky = try writer.read { try $0.weight(ofTerm: "sky", in: enquire) }
    #expect(try sky > writer.read { try $0.weight(ofTerm: "fish", in: enquire) })
    #expect(kind { _ = try writer.read { try $0.weight(ofTerm: "none", in: enquire) } } == .invalidArgument)
  }
}
