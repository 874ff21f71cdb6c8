// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the cases that an article is about: incidents, reviews, inquests, inquiries and trials, each under
/// the name of its victim or subject.
///
/// Time is linear in the text. `Documentation/Cases.md` says what counts as a case, and how sure it must be.
///
/// - Parameters:
///   - text: the article, valid UTF-8.
///   - paragraphs: the parts of it to read, in order.
///   - speakers: who is quoted in it; somebody who speaks is not taken for a victim without strong evidence.
/// - Returns: the cases, the most mentioned first, those mentioned equally often in the order of the text.
public func findCases(in text: [UInt8], paragraphs: [Paragraph], speakers: [Speaker]) -> [Case] {
  findCases(in: Reading(text, paragraphs: paragraphs), speakers: speakers)
}

/// The same in an article whose tokens have been read.
func findCases(in reading: Reading, speakers: [Speaker]) -> [Case] {
  let grammar = CaseGrammar.shared
  var article = CaseArticle(reading, vocabulary: grammar.vocabulary)
  var evidence = CaseMatcher(grammar: grammar, reader: article.reader).evidence()
  guard !evidence.isEmpty || article.hasInquiry else { return [] }
  article.survey()
  let index = CaseNameIndex(article.reader, isTitle: article.isTitle)
  evidence += CaseDeaths(article: article, index: index).evidence()
  let quoted = CaseNameIndex.people(speakers)
  evidence += CaseInquest(article: article, index: index, speakers: quoted).evidence(beside: evidence)
  let subjects = CaseResolver(article: article, index: index, evidence: evidence).subjects
  let mentions = CaseMentions(article: article, index: index, subjects: subjects).find(count: subjects.count)
  let chosen = CaseChoice(article: article, subjects: subjects, mentions: mentions, speakers: quoted)
    .chosen()
  return chosen.map { CaseNaming(article: article).named(subjects[$0], mentions: mentions[$0]) }
    .filter { !$0.mentions.isEmpty }
    .sorted {
      ($1.mentions.count, $0.mentions[0].lowerBound) < ($0.mentions.count, $1.mentions[0].lowerBound)
    }
}
