// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OnRecord

/// A phrase search finds the passages that hold the phrase by the tokeniser's rules, and no others: random phrases of a
/// corpus against a scan of every passage.
@Suite struct PhraseOracleTests {
  /// In the phrase as it is typed, nothing but the words need be as printed.
  enum Typing: CaseIterable {
    case asPrinted, folded, capitals, otherApostrophes, otherPunctuation
  }

  @Test(arguments: oracleFolders)
  func phrasesAreFoundWhereTheyStandAndNowhereElse(folder: String) throws {
    let seed = seed(of: "phrases of \(folder)")
    var random = SeededGenerator(seed: seed)
    let scan = PhraseScan(folder: folder)
    let index = try TestIndex(of: folder)
    let searcher = Searcher(try index.open())
    var found = 0
    for _ in 0..<500 {
      guard let phrase = scan.randomPhrase(&random) else { continue }
      let typed = typed(phrase.words, random.pick(Typing.allCases), &random)
      let answer = try searcher.search(.all("\"\(typed)\""))
      let expected = scan.passages(holding: phrase.ids)
      #expect(answer.passages == expected, "seed \(seed): “\(typed)”")
      let articles = Set(expected.map(\.article)).count
      #expect(answer.total.passages == expected.count)
      #expect(answer.total.articles == articles)
      #expect(answer.total.isExact)
      #expect(expected.contains(phrase.home))
      for result in answer.results { expectHighlights(result, of: phrase.words, "seed \(seed): “\(typed)”") }
      found += 1
    }
    #expect(found >= 400)
  }

  /// What is made bold in a passage is the phrase.
  private func expectHighlights(_ result: SearchResult, of phrase: [String], _ comment: Comment) {
    let text = Array(result.passage.text.utf8)
    #expect(!result.passage.highlights.isEmpty, comment)
    let expected = termText(phrase.joined(separator: " "))
    for highlight in result.passage.highlights {
      let marked = termText(String(decoding: text[highlight], as: UTF8.self))
      // A phrase that overlaps itself is marked as one.
      #expect(marked.hasPrefix(expected) && marked.hasSuffix(expected), comment)
    }
  }

  private func typed(_ words: [String], _ typing: Typing, _ random: inout SeededGenerator) -> String {
    switch typing {
    case .asPrinted: words.joined(separator: " ")
    case .folded: words.map { termText($0) }.joined(separator: " ")
    case .capitals: words.joined(separator: " ").uppercased()
    case .otherApostrophes:
      words.joined(separator: " ").replacing(["'", "’", "ʼ"]) { _ in
        random.pick(["'", "’", "‘", "ʼ", "´", "′", "＇"])
      }
    case .otherPunctuation:
      words.reduce("") {
        $0 + ($0.isEmpty ? "" : random.pick([" ", ", ", " – ", "… ", "; ", "? ", " - ", " (", ") "])) + $1
      }
    }
  }
}

extension String {
  fileprivate func replacing(_ signs: Set<Character>, with sign: (Character) -> String) -> String {
    map { signs.contains($0) ? sign($0) : String($0) }.joined()
  }
}

/// The words of every passage of a folder, numbered.
private struct PhraseScan {
  private var numbers: [String: Int32] = [:]
  private var passages: [(id: PassageID, words: [String], ids: [Int32])] = []

  init(folder: String) {
    var walk = FileWalk()
    walk.add(folder)
    for file in walk.files {
      guard case .success(let bytes) = file.read() else { continue }
      ArticleView.extract(bytes, path: file.path) { result in
        guard case .success(let view) = result else { return }
        for passage in view.passages { add(passage, of: view.article.id) }
      }
    }
  }

  private mutating func add(_ passage: PassageView, of article: String) {
    let (text, list) = (Array(passage.text.utf8), Tokeniser.tokens(of: passage.text))
    var ids: [Int32] = []
    for index in 0..<list.count {
      let term = String(decoding: list.term(index), as: UTF8.self)
      let number = numbers[term] ?? Int32(numbers.count)
      numbers[term] = number
      ids.append(number)
    }
    passages.append(
      (
        PassageID(article: article, passage: passage.index),
        list.tokens.map { String(decoding: text[$0.span], as: UTF8.self) }, ids
      ))
  }

  /// Two to six words that stand one behind the other in some passage.
  func randomPhrase(_ random: inout SeededGenerator) -> (words: [String], ids: [Int32], home: PassageID)? {
    let passage = random.pick(passages)
    let count = random.number(2...6)
    guard passage.ids.count >= count else { return nil }
    let start = random.below(passage.ids.count - count + 1)
    return (
      Array(passage.words[start..<start + count]), Array(passage.ids[start..<start + count]), passage.id
    )
  }

  func passages(holding phrase: [Int32]) -> Set<PassageID> {
    Set(passages.filter { Self.holds($0.ids, phrase) }.map(\.id))
  }

  private static func holds(_ ids: [Int32], _ phrase: [Int32]) -> Bool {
    ids.withUnsafeBufferPointer { ids in
      var start = 0
      while start + phrase.count <= ids.count {
        if ids[start] == phrase[0], ids[start..<start + phrase.count].elementsEqual(phrase) { return true }
        start += 1
      }
      return false
    }
  }
}
