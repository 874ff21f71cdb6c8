// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// A question about a quotation and who speaks in it.
enum QuotationTest: Hashable {
  /// Folded labels, any of them.
  case speaker(Set<[UInt8]>, Reach)
  /// Words of the post, one behind the other.
  case role([UInt8], Reach)
  /// Words of the body, one behind the other; or a body whose folded name is one of `names`.
  case organisation([UInt8], names: Set<[UInt8]>, Reach)
  case kind(Quotation.Kind, Reach)

  /// In which articles a quotation can pass that their own terms do not tell: corrections, authority records and other
  /// articles say more of a speaker than the article does.
  struct Reach: Hashable {
    /// Articles with one of these terms.
    var terms: [[UInt8]] = []
    /// Articles with all terms of one of these.
    var sets: [[[UInt8]]] = []
  }
}

extension QuotationTest {
  /// Whether a quotation of such a speaker passes; of a kind of quotation it says nothing.
  ///
  /// - Parameter label: what queries call the speaker.
  fileprivate func passes(_ speaker: Speaker, _ label: String) -> Bool {
    switch self {
    case .speaker(let labels, _): labels.contains(Term.folded(label))
    case .role(let words, _): Placement.holds(words, in: speaker.role)
    case .organisation(let words, let names, _):
      Self.isBody(speaker.organisation, words, names)
        || (speaker.kind == .organisation && Self.isBody(label, words, names))
    case .kind: false
    }
  }

  private static func isBody(_ body: String?, _ words: [UInt8], _ names: Set<[UInt8]>) -> Bool {
    guard let body else { return false }
    return Placement.holds(words, in: body) || (!names.isEmpty && names.contains(Term.folded(body)))
  }
}

/// The tests of a query. Of all speakers who are called alike and hold the same post it is found out once whether they
/// pass: that costs more than to read an article.
final class QuotationTests {
  /// All that a test asks of a speaker.
  private struct Asked: Hashable {
    var label: String
    var role: String?
    var organisation: String?
    var kind: Speaker.Kind
  }

  private(set) var all: [QuotationTest] = []
  /// For each test the kind of quotation that it asks for.
  private var kinds: [Quotation.Kind?] = []
  private var numbers: [Asked: Int] = [:]
  /// For each speaker whether each test is passed.
  private var isPassed: [Bool] = []

  /// - Returns: the index of the test, which must be told before any speaker is.
  func add(_ test: QuotationTest) -> Int {
    if let known = all.firstIndex(of: test) { return known }
    all.append(test)
    if case .kind(let kind, _) = test { kinds.append(kind) } else { kinds.append(nil) }
    return all.count - 1
  }

  /// A number for a speaker, to be asked for with ``passes(_:_:of:)``.
  func number(of speaker: Speaker, _ label: String) -> Int {
    let asked = Asked(
      label: label, role: speaker.role, organisation: speaker.organisation, kind: speaker.kind)
    if let known = numbers[asked] { return known }
    let number = numbers.count
    numbers[asked] = number
    for test in all { isPassed.append(test.passes(speaker, label)) }
    return number
  }

  /// - Parameter speaker: asked for only where the test is not of the kind alone.
  func passes(_ quotation: Quotation.Kind, _ test: Int, of speaker: @autoclosure () -> Int?) -> Bool {
    if let kind = kinds[test] { return quotation == kind }
    return speaker().map { isPassed[$0 * all.count + test] } ?? false
  }
}
