// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import OnRecord

/// What a careful reader finds in an article of the corpus: see `corpus/README.md`.
struct GoldArticle: Decodable, Sendable {
  struct Speaker: Decodable {
    var name: String
    var kind: String
    var role: String?
    var organisation: String?
  }

  struct Quotation: Decodable {
    var kind: String
    var text: [String]
    var speaker: String?
  }

  struct Case: Decodable {
    var name: String
    var aliases: [String]
  }

  var headline: String?
  var outlet: String?
  var byline: String?
  var published: String?
  var publishedPrecision: String?
  var archived: String?
  var boilerplate: [String]
  var cases: [Case]
  var speakers: [Speaker]
  var quotations: [Quotation]
  var notQuotations: [String]
  var indirectComplete: Bool
}

/// An article of the corpus as it is taken apart today, beside its gold.
struct GoldPair: Sendable, CustomTestStringConvertible {
  /// From the corpus folder; `feed.jsonl.N` for the Nth record of the feed.
  var name: String
  var gold: GoldArticle
  var found: ArticleView

  var testDescription: String { name }

  private static func isArticle(_ path: String) -> Bool {
    let others = ["/gold/", "/formats/", "/pages/"].map { corpusFolder + $0 }
    if others.contains(where: { path.hasPrefix($0) }) { return false }
    return !path.hasSuffix(".md") && !path.hasSuffix("/.onrecordignore")
  }

  static let all: [GoldPair] = {
    var pairs: [GoldPair] = []
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    for path in files(below: corpusFolder) where isArticle(path) {
      var views: [ArticleView] = []
      ArticleView.extract(readFile(path), path: path) {
        if case .success(let view) = $0 { views.append(view) }
      }
      let name = String(path.dropFirst(corpusFolder.count + 1))
      for (number, view) in views.enumerated() {
        let name = views.count == 1 ? name : "\(name).\(number + 1)"
        let gold = try! decoder.decode(
          GoldArticle.self, from: Data(readFile("\(corpusFolder)/gold/\(name).json")))
        pairs.append(GoldPair(name: name, gold: gold, found: view))
      }
    }
    return pairs
  }()
}
