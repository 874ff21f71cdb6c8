// SPDX-License-Identifier: GPL-3.0-or-later

/// Wordings of what stands on a page beside the article. All are ``Phrase``s: lower case, straight marks, nothing
/// after them. They are many and short on purpose: to set aside a paragraph of an article is worse than to keep a
/// line of furniture.
enum Furniture {
  /// Lines after which a list of links follows.
  static let openers: PhraseTable = [
    "related", "related articles", "related stories", "related links", "related content", "related topics",
    "related news", "related coverage", "related internet links", "related bbc sites", "related bbc links",
    "related sites", "related reading", "see also", "also see", "also on this site", "more information",
    "further information", "further reading", "more on this story", "more on this", "more on this topic",
    "read more", "read next", "read also", "up next", "more stories", "more news", "more like this",
    "top stories",
    "most read", "most popular", "most viewed", "most commented", "most shared", "most watched",
    "latest news",
    "latest stories", "elsewhere on the web", "elsewhere on the bbc", "around the web", "around the bbc",
    "from other news sites", "external links", "on other sites", "from around the web", "from the web",
    "you may also like", "you might also like", "you may also be interested in", "recommended",
    "recommended for you", "recommended stories", "recommended reading", "don't miss", "trending",
    "trending now",
    "in other news", "editor's picks", "editors' picks", "popular now", "sponsored links",
    "sponsored content",
    "promoted stories", "promoted content", "tags", "topics", "have your say", "share this",
    "share this page",
    "share this article", "share this story", "bookmark with", "useful links", "web links", "links",
  ]

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

  /// Whether house rules for comments follow the line.
  static func isRuleOpener(_ phrase: Phrase) -> Bool {
    ruleOpeners.contains(phrase) || (phrase.hasPrefix("comments: ") && phrase.wordCount <= 8)
  }

  /// Lines after which house rules follow.
  static let ruleOpeners: PhraseTable = [
    "comments", "our rules", "house rules", "comment rules", "commenting rules",
    "rules for comments", "house rules in full", "community guidelines", "post a comment", "add a comment",
    "leave a comment",
    "leave a reply", "comments are closed", "comments are now closed",
  ]

  /// Lines that stand alone.
  static let singles: PhraseTable = [
    "advertisement", "advertisements", "advert", "ad", "sponsored", "comments closed", "commenting is closed",
    "comments are disabled", "comments are closed on this article", "view comments", "view all comments",
    "show comments", "hide comments", "add comment", "join the conversation", "join the discussion",
    "what do you think", "email this", "email this page", "email this to a friend", "email to a friend",
    "article history", "e-mail this", "enlarge this image",
    "e-mail this to a friend", "print", "print this page", "print this article", "printable version",
    "print version", "printer-friendly version", "share on facebook", "share on twitter",
    "copy link",
    "back to top", "top of page", "return to top", "follow us", "subscribe", "subscribe now", "newsletter",
    "newsletters", "log in", "login", "sign in", "register", "privacy policy", "cookie policy", "cookies",
    "terms and conditions", "terms of use", "terms of service", "contact us", "about us", "site map",
    "sitemap",
    "accessibility", "click here", "continue reading", "skip to content", "skip to main content", "menu",
    "search",
    "home", "loading", "report this comment", "subscribe to our newsletter", "sign up to our newsletter",
    "end of document", "ends", "-ends-", "- ends -", "*ends*", "sign in to comment", "log in to comment",
    "login to comment", "register to comment",
  ]

  /// Starts of lines that stand alone.
  static let singleStarts: PhraseTable = [
    "comments are closed", "comments are now closed", "comments have closed", "read the rules",
    "read our rules", "read more: ", "read more at ",
    "read more on ", "read also: ", "related: ", "see also: ", "share this ", "print this ", "email this ",
    "follow us on ", "follow us at ", "follow us: ", "follow @", "sign up to our ", "sign up for our ",
    "sign up for the ", "sign up to get ", "sign up to receive ", "sign up here", "subscribe to our ",
    "subscribe to the ", "click here ", "view all ", "view comments", "have your say", "send us your ",
    "some images and formatting ", "we use cookies", "this site uses cookies", "this website uses cookies",
    "our website uses cookies", "registered in england", "tags: ", "topics: ", "filed under: ", "keywords: ",
    "share or comment ", "to comment on this ", "got a story", "do you have a story", "have you got a story",
    "advertisement - ",
    "for more on this story", "commenting on this ", "comments on this article ",
  ]

  /// Whether the line disclaims other sites or asks other papers to name this one.
  static func isDisclaimer(_ phrase: Phrase) -> Bool {
    phrase.wordCount <= 20
      && (phrase.contains("not responsible for the content of") || phrase.contains("please credit "))
  }

  /// Lines that break into a story wherever a page wants to sell something.
  static let anywhere: PhraseTable = [
    "advertisement", "advertisements", "article continues below", "article continues below advertisement",
    "story continues below", "story continues below advertisement", "advertisement - continue reading below",
    "advertisement - story continues below", "scroll down for more", "skip advertisement",
  ]

  /// Lines below which a mistake is put right.
  static let corrections: PhraseTable = [
    "correction", "corrections", "clarification", "corrections and clarifications",
  ]

  /// Starts of lines that stand alone above the article.
  static let headStarts: PhraseTable = [
    "share this ", "print this ", "email this ", "e-mail this ", "follow us on ",
  ]

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
