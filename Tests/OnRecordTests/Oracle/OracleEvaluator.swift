// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

@testable import OnRecord

/// Answers a query by looking at every word of every article: slow, and simple enough to be believed.
struct OracleEvaluator {
  enum Unit {
    case article
    case passage(Int)
    /// Passage, and quotation in it.
    case quote(Int, Int)
  }

  let article: OracleArticle

  /// The passages of the article that answer conditions which must all hold.
  func passages(_ conditions: [OracleQuery], _ scope: SearchRequest.Scope) -> [Int] {
    let conditions = conditions.flatMap(\.conjuncts)
    let all = Array(article.passages.indices)
    func everyHolds(_ conditions: [OracleQuery], _ unit: Unit) -> Bool {
      conditions.allSatisfy { holds($0, unit) }
    }
    switch scope {
    case .passage: return all.filter { everyHolds(conditions, .passage($0)) }
    case .quotation:
      return all.filter { passage in
        article.passages[passage].quotes.indices.contains { everyHolds(conditions, .quote(passage, $0)) }
      }
    case .article:
      guard everyHolds(conditions, .article) else { return [] }
      return bestPassages(conditions)
    }
  }

  /// Of the passages in which the conditions on quotations hold, those with most of the words; the beginning of the article
  /// when only its headline has any.
  private func bestPassages(_ conditions: [OracleQuery]) -> [Int] {
    let ofQuotations = conditions.filter(\.isOfQuotations)
    var seen: Set<String> = []
    let wanted = conditions.flatMap(\.wanted).filter { seen.insert($0.typed).inserted }
    let all = article.passages.indices.filter { passage in
      ofQuotations.allSatisfy { holds($0, .passage(passage)) }
    }
    let beginning = article.passages.indices.filter { article.passages[$0].kind == .body }.prefix(1)
    if wanted.isEmpty {
      guard ofQuotations.isEmpty else { return all }
      let quoting = all.filter { !article.passages[$0].quotes.isEmpty }
      return quoting.isEmpty ? Array(beginning) : quoting
    }
    let counts = all.map { passage in wanted.count { holds($0, .passage(passage)) } }
    guard let most = counts.max() else { return [] }
    if most == 0 {
      // Something else than a word can be enough.
      return ofQuotations.isEmpty
        ? Array(beginning) : all.filter { passage in conditions.allSatisfy { holds($0, .passage(passage)) } }
    }
    return zip(all, counts).filter { $1 == most }.map(\.0)
  }

  func holds(_ query: OracleQuery, _ unit: Unit) -> Bool {
    switch query {
    case .word(let word): hasWord(unit) { Self.areForms($0, word) }
    case .wildcard(let start): hasWord(unit) { termText($0).hasPrefix(termText(start)) }
    case .phrase(let phrase) where phrase.count == 1: hasWord(unit) { $0 == phrase[0] }
    case .phrase(let phrase): stretches(unit).contains { Self.holdsPhrase($0, phrase) }
    case .near(let near, let distance): stretches(unit).contains { Self.holdsNear($0, near, distance) }
    case .title(let title, let isPhrase): isInHeadline(title, isPhrase: isPhrase)
    case .said(let part): quotes(unit).contains { holds(part, .quote($0, $1)) }
    case .official(let name): quotes(unit).contains { speaker($0, $1)?.name == name }
    case .role(let role): quotes(unit).contains { Self.holdsWords(speaker($0, $1)?.role, role) }
    case .organisation(let name):
      quotes(unit).contains { passage, quote in
        guard let speaker = speaker(passage, quote) else { return false }
        return Self.holdsWords(speaker.organisation, name)
          || (speaker.kind == .organisation && Self.holdsWords(speaker.name, name))
      }
    case .kind(let kind): quotes(unit).contains { article.passages[$0].quotes[$1].kind == kind }
    case .aboutCase(let name): article.cases.contains(name)
    case .source(let name): article.outlet == name
    case .dated(_, let days):
      article.date.map { days.contains($0.firstDay) && days.contains($0.lastDay) } ?? false
    case .and(let parts): parts.allSatisfy { holds($0, unit) }
    case .or(let parts): parts.contains { holds($0, unit) }
    case .not(let part): !holds(part, unit)
    }
  }
}

// MARK: - Words

extension OracleEvaluator {
  /// The stretches of words in which a phrase can stand.
  private func stretches(_ unit: Unit) -> [[String]] {
    switch unit {
    case .article: article.passages.map(\.words)
    case .passage(let passage): [article.passages[passage].words]
    case .quote(let passage, let quote):
      article.passages[passage].quotes[quote].parts.map { Array(article.passages[passage].words[$0]) }
    }
  }

  /// Single words are also looked for in the headline that is not in the text, where the whole article is asked.
  private func hasWord(_ unit: Unit, _ test: (String) -> Bool) -> Bool {
    if stretches(unit).contains(where: { $0.contains(where: test) }) { return true }
    if case .article = unit { return article.headline?.contains(where: test) ?? false }
    return false
  }

  static func areForms(_ a: String, _ b: String) -> Bool {
    OracleWords.families.contains { $0.contains(a) && $0.contains(b) }
  }

  private static func holdsPhrase(_ words: [String], _ phrase: [String]) -> Bool {
    words.indices.contains { words[$0...].starts(with: phrase) }
  }

  /// Each word on a place of its own, the outermost at most `distance` and one more for each further word apart.
  private static func holdsNear(_ words: [String], _ near: [String], _ distance: Int) -> Bool {
    func search(_ rest: ArraySlice<String>, _ places: [Int]) -> Bool {
      if let first = places.min(), places.max()! - first > distance + near.count - 2 { return false }
      guard let word = rest.first else { return true }
      return words.indices.contains {
        words[$0] == word && !places.contains($0) && search(rest.dropFirst(), places + [$0])
      }
    }
    return search(near[...], [])
  }

  private func isInHeadline(_ title: [String], isPhrase: Bool) -> Bool {
    guard let headline = article.headline else { return false }
    if isPhrase { return Self.holdsPhrase(headline, title) }
    return title.allSatisfy { word in headline.contains { Self.areForms($0, word) } }
  }

  private static func holdsWords(_ text: String?, _ part: String) -> Bool {
    guard let text else { return false }
    return " \(termText(text)) ".contains(" \(termText(part)) ")
  }
}

// MARK: - Quotations

extension OracleEvaluator {
  private func quotes(_ unit: Unit) -> [(Int, Int)] {
    switch unit {
    case .article: article.passages.indices.flatMap { quotes(.passage($0)) }
    case .passage(let passage): article.passages[passage].quotes.indices.map { (passage, $0) }
    case .quote(let passage, let quote): [(passage, quote)]
    }
  }

  private func speaker(_ passage: Int, _ quote: Int) -> Speaker? {
    article.passages[passage].quotes[quote].speaker.map { article.speakers[$0] }
  }
}
