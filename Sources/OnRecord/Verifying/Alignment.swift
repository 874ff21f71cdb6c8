// SPDX-License-Identifier: GPL-3.0-or-later

/// A text laid word by word beside printed words, so that as many as can be stand beside themselves, in
/// order.
///
/// The method is that of Smith, Waterman and Gotoh (dynamic programming, with a gap that costs more to open
/// than to go on), over word numbers; the printed words before the first and behind the last that are matched
/// cost nothing: a text may be cut out of a longer quotation.
struct Alignment {
  /// One step along both.
  struct Step: Equatable {
    enum Kind { case match, replace, textOnly, printOnly }
    /// Why a difference is none of the text's making.
    enum Excuse { case none, ellipsis, brackets, printedEllipsis }

    var kind: Kind
    /// Index of the word of the text; for `printOnly` that of the next one.
    var text: Int
    /// Index of the printed word; for `textOnly` that of the next one.
    var print: Int
    var excuse = Excuse.none
  }

  var steps: [Step]
}

extension Alignment {
  /// What each step is worth. Only the proportions matter: a match in place is worth two differences; two
  /// words must match again before it pays to pass over a stretch of print, which then may be long.
  private enum Worth {
    static let match: Int32 = 20
    static let replace: Int32 = -9
    static let textOnly: Int32 = -10
    static let openPrintOnly: Int32 = -14
    static let printOnly: Int32 = -2
  }

  /// Where the best way to a cell comes from. The lowest two bits of its trace; the third says that a stretch
  /// of print goes on from the cell to the left.
  private enum Trace {
    static let start: UInt8 = 0
    static let both: UInt8 = 1
    static let text: UInt8 = 2
    static let print: UInt8 = 3
    static let goesOn: UInt8 = 4
  }

  /// Time and room are the product of the two lengths.
  init(_ text: Wording, _ print: Wording) {
    let width = print.count + 1
    var trace = [UInt8](repeating: Trace.start, count: (text.count + 1) * width)
    var last = [Int32](repeating: 0, count: width)
    var row = last
    for i in 1..<text.count + 1 {
      let word = text.words[i - 1]
      let isFree = Self.skipsPrint(text, before: i)
      var passing = Int32.min / 2
      for j in 0..<width {
        var best = last[j] + (word.isInserted || print.gaps[j] ? 0 : Worth.textOnly)
        var from = Trace.text
        var goesOn: UInt8 = 0
        if j > 0 {
          let printed = print.words[j - 1]
          let both = last[j - 1] + Self.worth(word, printed)
          if both >= best { (best, from) = (both, Trace.both) }
          let costsNothing = isFree || printed.isInserted
          let opened = row[j - 1] + (costsNothing ? 0 : Worth.openPrintOnly)
          let extended = passing + (costsNothing ? 0 : Worth.printOnly)
          if extended > opened { goesOn = Trace.goesOn }
          passing = max(opened, extended)
          if passing > best { (best, from) = (passing, Trace.print) }
        }
        row[j] = best
        trace[i * width + j] = from | goesOn
      }
      swap(&last, &row)
    }
    steps = Self.path(trace, width, end: last.firstIndex(of: last.max()!)!, text, print)
  }

  private static func worth(_ a: Wording.Word, _ b: Wording.Word) -> Int32 {
    if a.number == b.number { return Worth.match }
    return a.isInserted || b.isInserted ? 0 : Worth.replace
  }

  /// Whether printed words may be passed over before the word of the text at `index`: at an ellipsis, and
  /// beside an insertion, which stands for what was said there.
  private static func skipsPrint(_ text: Wording, before index: Int) -> Bool {
    text.gaps[index] || text.words[index - 1].isInserted
      || (index < text.count && text.words[index].isInserted)
  }

  private static func path(
    _ trace: [UInt8], _ width: Int, end: Int, _ text: Wording, _ print: Wording
  ) -> [Step] {
    var steps: [Step] = []
    var (i, j) = (text.count, end)
    var isPassing = false
    while i > 0 {
      let cell = trace[i * width + j]
      if isPassing || cell & 3 == Trace.print {
        isPassing = cell & Trace.goesOn != 0
        j -= 1
        let excuse: Step.Excuse =
          text.gaps[i]
          ? .ellipsis : skipsPrint(text, before: i) || print.words[j].isInserted ? .brackets : .none
        steps.append(Step(kind: .printOnly, text: i, print: j, excuse: excuse))
      } else if cell & 3 == Trace.both {
        (i, j) = (i - 1, j - 1)
        let (word, printed) = (text.words[i], print.words[j])
        let isMatch = word.number == printed.number
        steps.append(
          Step(
            kind: isMatch ? .match : .replace, text: i, print: j,
            excuse: !isMatch && word.isInserted ? .brackets : .none))
      } else {
        i -= 1
        let excuse: Step.Excuse =
          text.words[i].isInserted ? .brackets : print.gaps[j] ? .printedEllipsis : .none
        steps.append(Step(kind: .textOnly, text: i, print: j, excuse: excuse))
      }
    }
    return steps.reversed()
  }
}
