// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells what stands on a page beside the article by its wording. The wordings are narrow on purpose: to set
/// aside a paragraph of an article is worse than to keep a line of furniture.
enum Furniture {
  /// Whether a list of links follows the line.
  static func isOpener(_ phrase: Phrase) -> Bool {
    if openers.contains(phrase) { return true }
    guard phrase.wordCount <= 6 else { return false }
    if mostStarts.containsStart(of: phrase) { return true }
    return phrase.hasPrefix("related ")
      && phrase.bytes.split(separator: 0x20).last.map {
        relatedThings.contains($0.withUnsafeBufferPointer { Phrase($0) })
      } ?? false
  }

  private static let mostStarts: PhraseTable = [
    "most read ", "most popular ", "most viewed ", "most shared ", "most commented ", "more from ",
    "more on ",
    "more in ", "more stories ",
  ]

  private static let relatedThings: PhraseTable = [
    "sites", "links", "articles", "stories", "content", "pages", "news", "topics", "videos", "features",
    "coverage",
  ]

  /// Whether the line breaks into a story from the page around it.
  static func isInsert(_ phrase: Phrase) -> Bool {
    anywhere.contains(phrase) || (anywhereStarts.containsStart(of: phrase) && phrase.wordCount <= 8)
  }

  /// Whether house rules for comments follow the line.
  static func isRuleOpener(_ phrase: Phrase) -> Bool {
    ruleOpeners.contains(phrase) || (phrase.hasPrefix("comments: ") && phrase.wordCount <= 8)
  }

  /// Whether the line disclaims other sites or asks other papers to name this one.
  static func isDisclaimer(_ phrase: Phrase) -> Bool {
    phrase.wordCount <= 20
      && (phrase.contains("not responsible for the content of") || phrase.contains("please credit "))
  }

  /// Whether the line says who owns the rights.
  static func isCopyright(_ phrase: Phrase) -> Bool {
    if phrase.hasPrefix("copyright "), phrase.wordCount <= 8, holdsDigit(phrase) { return true }
    return (copyrightStarts.containsStart(of: phrase) || phrase.hasSuffix("all rights reserved"))
      && phrase.wordCount <= 24
  }

  private static func holdsDigit(_ phrase: Phrase) -> Bool {
    phrase.bytes.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// *12 comments*, *Comments (12) Share*, *Print Email Facebook*, *Have your say (3)*.
  static func isToolbar(_ phrase: Phrase) -> Bool {
    guard phrase.bytes.count <= 80 else { return false }
    if phrase.hasPrefix("have your say ("), holdsDigit(phrase) { return true }
    let words = phrase.bytes.split { !isLowerCase($0) && $0 < 0x80 }
    return !words.isEmpty
      && words.allSatisfy { word in word.withUnsafeBufferPointer { tools.contains(Phrase($0)) } }
  }

  private static let tools: PhraseTable = [
    "comment", "comments", "share", "print", "email", "e", "mail", "tweet", "facebook", "twitter", "linkedin",
    "whatsapp", "reddit", "pinterest", "save", "bookmark", "like", "digg", "delicious", "stumbleupon", "sms",
  ]

  /// Whether the line is an address on the web, and nothing else.
  static func isURL(_ phrase: Phrase) -> Bool {
    let start = phrase.hasPrefix("url: ") ? 5 : phrase.hasPrefix("link: ") ? 6 : 0
    let address = phrase.bytes[start...].withUnsafeBufferPointer { Phrase($0) }
    return !address.bytes.contains(0x20)
      && (address.hasPrefix("http://") || address.hasPrefix("https://") || address.hasPrefix("www."))
  }

  private static let copyrightStarts: PhraseTable = [
    "©", "(c) 1", "(c) 2", "copyright ©", "copyright (c)", "copyright 1", "copyright 2", "copyright: ",
    "all rights reserved",
  ]

  /// Whether the line says when an archive took the page in.
  static func isArchiveNote(_ phrase: Phrase) -> Bool {
    archiveStarts.containsStart(of: phrase) && phrase.contains("archive")
  }

  private static let archiveStarts: PhraseTable = [
    "converted ", "archived", "archive date", "added to ", "transferred ", "imported ", "moved to ",
    "digitised ",
    "scanned ", "this page was ", "this article was ", "this story was ", "this is an archive",
    "from the archive",
    "from our archive",
  ]

  /// Whether the line asks leave for cookies.
  static func isCookieNotice(_ phrase: Phrase) -> Bool {
    guard phrase.contains("cookies") else { return false }
    return phrase.contains("we use") || phrase.contains("uses cookies") || phrase.contains("accept ")
      || phrase.contains("your consent") || phrase.contains("cookie policy")
  }

  /// Whether a paragraph below *Comments: Our rules* speaks of those rules.
  static func isAboutComments(_ phrase: Phrase) -> Bool {
    guard phrase.contains("comment") else { return false }
    return phrase.contains("rules") || phrase.contains("moderat") || phrase.contains("abuse")
      || phrase.contains("privilege") || phrase.contains("report ") || phrase.contains("guideline")
      || phrase.contains("register") || phrase.contains("log in") || phrase.contains("sign in")
  }

  /// Whether the line is an address to write to, and nothing else.
  static func isAddress(_ phrase: Phrase) -> Bool {
    guard phrase.contains("@"), phrase.contains("."), phrase.wordCount <= 3 else { return false }
    let labels: PhraseTable = ["email", "e-mail", "contact", "|"]
    return phrase.bytes.split(separator: 0x20).allSatisfy { word in
      word.contains(UInt8(ascii: "@")) || labels.contains(word.withUnsafeBufferPointer { Phrase($0) })
    }
  }

  /// Whether the line is a path through a site: *Home > News > England*.
  static func isBreadcrumb(_ crumbs: [String]) -> Bool {
    crumbs.count >= 2 && crumbs.allSatisfy { !$0.isEmpty && $0.utf8.count { $0 == 0x20 } < 5 }
  }
}
