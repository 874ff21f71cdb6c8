// SPDX-License-Identifier: GPL-3.0-or-later

/// How like a text is to printed words, by their alignment.
struct Likeness {
  /// Nearly all words in order: two texts that share so much, of several words, are one.
  static let nearlyAll = 0.8
  static let nearlyAllWords = 4
  /// Most words in order: enough when words that carry meaning are among them.
  static let most = 0.6
  static let meaningfulWords = 3
  /// A print that is trimmed, or quotes a phrase: it stands nearly whole in the text, and is a fair part of
  /// it. Six words in order are seldom chance.
  static let trimmedWords = 6
  static let trimmedShare = 0.25
  /// Fewer words than these that carry no meaning are printed everywhere.
  static let chanceWords = 3
  /// What an insertion in brackets can stand for, in words.
  static let longestReplaced = 8

  /// Words that match, those in brackets left out.
  private(set) var matched = 0
  /// Of them, words that carry meaning.
  private(set) var meaningful = 0
  /// Of the text, without brackets.
  private(set) var textWords = 0
  /// Printed between the first word that matches and the last, without what an ellipsis or brackets stand
  /// for.
  private(set) var printedWords = 0
  /// Whether the exact words are printed.
  private(set) var isExact = true
  private let wholePrint: Int
  /// The printed words from the first that matches to the last.
  private(set) var window: Range<Int>

  init(_ alignment: Alignment, _ text: Wording, _ print: Wording, isMeaningful: [Bool]) {
    let matches = alignment.steps.filter { $0.kind == .match }
    window = matches.isEmpty ? 0..<0 : matches.first!.print..<matches.last!.print + 1
    wholePrint = print.spoken
    textWords = text.spoken
    var replaced = 0
    for step in alignment.steps {
      switch step.kind {
      case .match:
        guard !text.words[step.text].isInserted else { break }
        matched += 1
        if isMeaningful[step.text] { meaningful += 1 }
      case .replace, .textOnly, .printOnly:
        if step.excuse == .none || step.excuse == .printedEllipsis { isExact = false }
        if step.excuse == .brackets, step.kind != .textOnly, !print.words[step.print].isInserted {
          replaced += 1
        }
      }
      let isOfInsertion = step.kind == .match && text.words[step.text].isInserted
      if step.kind != .textOnly, step.excuse == .none, !isOfInsertion { printedWords += 1 }
    }
    if replaced > Self.longestReplaced {
      isExact = false
      printedWords += replaced
    }
    if matched == 0 { isExact = false }
  }

  /// From 0 to 1: twice the words that match by the words of both.
  var share: Double { matched == 0 ? 0 : 2 * Double(matched) / Double(textWords + printedWords) }

  /// Whether somebody who gives this text quotes these words, however badly.
  var isQuoting: Bool {
    isPrinted || isNear || (share >= Self.most && meaningful >= Self.meaningfulWords)
      || isTrimmed
  }

  /// Whether the exact words are printed, and not by chance.
  var isPrinted: Bool { isExact && !isChance }

  /// Whether hardly a word differs.
  var isNear: Bool { share >= Self.nearlyAll && matched >= Self.nearlyAllWords }

  /// *I did* stands in many quotations, and is told apart only where it is the whole of one.
  private var isChance: Bool { meaningful == 0 && matched < Self.chanceWords && matched < wholePrint }

  private var isTrimmed: Bool {
    matched >= Self.trimmedWords && Double(matched) >= Self.trimmedShare * Double(textWords)
      && Double(matched) >= Self.nearlyAll * Double(wholePrint)
  }

  /// Whether `shared` words in common, in whatever order, leave room for likeness: spares most alignments.
  static func isPossible(shared: Int, text: Int, print: Int) -> Bool {
    guard shared > 0 else { return false }
    if shared == text { return true }
    if 2 * Double(shared) >= most * Double(text + shared) { return true }
    return shared >= trimmedWords && Double(shared) >= trimmedShare * Double(text)
      && Double(shared) >= nearlyAll * Double(print)
  }
}
