// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// What a page says by some reader's account, or truly: the words of the article, its headline, its date.
struct PageReading {
  var text = ""
  var headline: String?
  var published: PublicationDate?

  init() {}

  init(_ article: Article) {
    text = String(decoding: article.text, as: UTF8.self)
    headline = article.headline
    published = article.published
  }

  /// Only what is the article's own: no headline, byline, date, caption or furniture.
  init(bodyOf article: Article) {
    let own = article.blocks.filter { $0.kind == .paragraph || $0.kind == .heading }
    text = own.map { String(decoding: article.text[$0.span], as: UTF8.self) }.joined(separator: "\n\n")
    headline = article.headline
    published = article.published
  }
}

/// Scores the reading of web pages whose article is known.
struct PageScores {
  struct Share {
    var precision: Double
    var recall: Double
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  }

  struct Page {
    var name: String
    var body: Share
    var headline: Share
    /// nil when the truth gives none.
    var isDateRight: Bool?
  }

  private(set) var pages: [Page] = []

  /// Adds one page: what was read, beside what it truly is.
  mutating func add(_ name: String, _ read: PageReading, truth: PageReading) {
    pages.append(
      Page(
        name: name, body: Self.share(Self.tokens(read.text), Self.tokens(truth.text)),
        headline: Self.share(Self.tokens(read.headline ?? ""), Self.tokens(truth.headline ?? "")),
        isDateRight: truth.published.map { $0 == read.published }))
  }

  /// Runs of letters and digits in lower case.
  private static func tokens(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  /// Tokens in common, each counted as often as it stands in both.
  private static func share(_ read: [Substring], _ truth: [Substring]) -> Share {
    if read.isEmpty && truth.isEmpty { return Share(precision: 1, recall: 1) }
    var counts: [Substring: Int] = [:]
    for token in truth { counts[token, default: 0] += 1 }
    var common = 0
    for token in read where counts[token, default: 0] > 0 {
      counts[token]! -= 1
      common += 1
    }
    return Share(
      precision: read.isEmpty ? 0 : Double(common) / Double(read.count),
      recall: truth.isEmpty ? 0 : Double(common) / Double(truth.count))
  }

  // MARK: - The table

  /// Means over the pages, each page counting the same.
  var table: String {
    func mean(_ value: (Page) -> Double) -> Double {
      pages.isEmpty ? 0 : pages.reduce(0) { $0 + value($1) } / Double(pages.count)
    }
    let dates = pages.compactMap(\.isDateRight)
    return """
      \(pages.count) pages               P       R      F1
      body tokens       \(Self.column(mean(\.body.precision)))\(Self.column(mean(\.body.recall)))\(Self.column(mean(\.body.f1)))
      headline tokens   \(Self.column(mean(\.headline.precision)))\(Self.column(mean(\.headline.recall)))\(Self.column(mean(\.headline.f1)))
      dates right       \(dates.count { $0 }) of \(dates.count)

      """
  }

  /// A line for each page that is not read as it is.
  var faults: String {
    pages.filter { $0.body.f1 < 0.9995 || $0.headline.f1 < 0.9995 || $0.isDateRight == false }.map { page in
      "\(page.name): body P\(Self.column(page.body.precision)) R\(Self.column(page.body.recall)), headline F1"
        + "\(Self.column(page.headline.f1)), date \(page.isDateRight == false ? "wrong" : "right")\n"
    }.joined()
  }

  private static func column(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    let text = "\(tenths / 10).\(tenths % 10)"
    return String(repeating: " ", count: max(0, 8 - text.count)) + text
  }
}
