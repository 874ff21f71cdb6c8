// SPDX-License-Identifier: GPL-3.0-or-later

/// The wordings: each a ``Phrase``, lower case, straight marks, nothing after it.
extension Furniture {
  /// Lines after which a list of links follows.
  static let openers: PhraseTable = [
    "related", "related articles", "related stories", "related links", "related content", "related topics",
    "related news", "related coverage", "related internet links", "related bbc sites", "related bbc links",
    "related sites", "related reading", "see also", "also see", "also on this site", "more information",
    "further information", "further reading", "more on this story", "more on this", "more on this topic",
    "read more", "read next", "read also", "up next", "more stories", "more news", "more like this",
    "top stories", "most read", "most popular", "most viewed", "most commented", "most shared",
    "most watched", "latest news", "latest stories", "elsewhere on the web", "elsewhere on the bbc",
    "around the web", "around the bbc", "from other news sites", "external links", "on other sites",
    "from around the web", "from the web", "you may also like", "you might also like",
    "you may also be interested in", "recommended", "recommended for you", "recommended stories",
    "recommended reading", "don't miss", "trending", "trending now", "in other news", "editor's picks",
    "editors' picks", "popular now", "sponsored links", "sponsored content", "promoted stories",
    "promoted content", "tags", "topics", "have your say", "share this", "share this page",
    "share this article", "share this story", "bookmark with", "useful links", "web links", "links",
    "follow us", "more from around the web", "related articles and links", "links to more",
    "what to read next", "editors picks", "promoted", "from the archive",
  ]

  /// Lines that open a box of links inside a story. A shorter list than the one for the foot: nobody writes
  /// them.
  static let boxes: PhraseTable = [
    "related articles", "related stories", "related links", "related content", "related topics",
    "related news", "related internet links", "related coverage", "more on this story", "see also",
    "read more", "most read", "most popular", "top stories", "recommended for you", "you may also like",
    "you might also like", "from other news sites", "around the bbc", "elsewhere on the bbc",
    "elsewhere on the web", "promoted stories", "sponsored content", "more stories",
  ]

  /// Lines after which house rules for comments follow.
  static let ruleOpeners: PhraseTable = [
    "comments", "our rules", "house rules", "comment rules", "commenting rules", "rules for comments",
    "house rules in full", "community guidelines", "post a comment", "add a comment", "leave a comment",
    "leave a reply", "comments are closed", "comments are now closed",
  ]

  /// What a text is, above its headline.
  static let releases: PhraseTable = [
    "press release", "news release", "media release", "press statement", "media statement", "press notice",
    "for immediate release", "immediate release", "for release", "for immediate use", "press information",
    "news from the press office", "official report", "house of commons", "house of lords",
  ]

  /// Lines that stand alone.
  static let singles: PhraseTable = [
    "advertisement", "advertisements", "advert", "ad", "sponsored", "comments closed",
    "commenting is closed", "comments are disabled", "comments are closed on this article", "view comments",
    "view all comments", "show comments", "hide comments", "add comment", "join the conversation",
    "join the discussion", "what do you think", "email this", "email this page", "email this to a friend",
    "email to a friend", "article history", "e-mail this", "enlarge this image", "e-mail this to a friend",
    "print", "print this page", "print this article", "printable version", "print version",
    "printer-friendly version", "share on facebook", "share on twitter", "copy link", "back to top",
    "top of page", "return to top", "follow us", "subscribe", "subscribe now", "newsletter", "newsletters",
    "log in", "login", "sign in", "register", "privacy policy", "cookie policy", "cookies",
    "terms and conditions", "terms of use", "terms of service", "contact us", "about us", "site map",
    "sitemap", "accessibility", "click here", "continue reading", "skip to content", "skip to main content",
    "menu", "search", "home", "loading", "report this comment", "subscribe to our newsletter",
    "sign up to our newsletter", "end of document", "ends", "-ends-", "- ends -", "*ends*",
    "sign in to comment", "log in to comment", "login to comment", "register to comment", "published",
    "posted", "last updated", "updated", "share page", "about sharing", "close", "get in touch",
    "contact the author", "article continues", "continue reading the main story", "what are these",
    "email your comments", "e-mail news", "get rss feeds", "news feeds", "text only version",
    "send us your comments", "invalid email", "show me", "no thanks, close", "see our privacy notice",
    "thank you for subscribing", "we have more newsletters", "reuse this content",
    "get involved with the news in your community", "report this article",
  ]

  /// Starts of lines that stand alone.
  static let singleStarts: PhraseTable = [
    "comments are closed", "comments are now closed", "comments have closed", "read the rules",
    "read our rules", "read more: ", "read more at ", "read more on ", "read also: ", "related: ",
    "see also: ", "share this ", "print this ", "email this ", "follow us on ", "follow us at ",
    "follow us: ", "follow @", "sign up to our ", "sign up for our ", "sign up for the ", "sign up to get ",
    "sign up to receive ", "sign up here", "subscribe to our ", "subscribe to the ", "click here ",
    "view all ", "view comments", "have your say", "send us your ", "some images and formatting ",
    "we use cookies", "this site uses cookies", "this website uses cookies", "our website uses cookies",
    "registered in england", "tags: ", "topics: ", "filed under: ", "keywords: ", "share or comment ",
    "to comment on this ", "got a story", "do you have a story", "have you got a story", "advertisement - ",
    "for more on this story", "commenting on this ", "comments on this article ", "already subscribed",
    "for free real time breaking news", "get the latest news straight to your inbox", "get the biggest ",
    "something went wrong, please try again", "find us on facebook", "like us on facebook",
    "are you affected by ", "if you have a complaint about ", "this website and associated newspapers ",
    "ipso", "send your story ideas", "join the discussion", "want to comment? ", "printed from http",
  ]

  /// Starts of lines that stand alone above the article.
  static let headStarts: PhraseTable = [
    "share this ", "print this ", "email this ", "e-mail this ", "follow us on ",
  ]

  /// Lines that break into a story wherever a page shows or sells something. No article says them.
  static let anywhere: PhraseTable = [
    "advertisement", "advertisements", "article continues below", "article continues below advertisement",
    "story continues below", "story continues below advertisement",
    "advertisement - continue reading below", "advertisement - story continues below",
    "scroll down for more", "skip advertisement", "video loading", "video unavailable", "click to play",
    "tap to play", "play now",
    "this video can not be played", "this video cannot be played",
    "to play this video you need to enable javascript in your browser",
    "please turn on javascript. media requires javascript to play", "media requires javascript to play",
    "continue reading the main story", "read more related articles", "enlarge this image",
    "image copyright", "media playback is not supported on this device",
    "media playback is unsupported on your device", "sorry, your browser cannot play this video",

  ]

  /// Starts of such lines, of eight words at most.
  static let anywhereStarts: PhraseTable = [
    "the video will start in", "the video will auto-play", "this article is more than ",
    "this video has been removed",
  ]

  /// Lines below which a mistake is put right.
  static let corrections: PhraseTable = [
    "correction", "corrections", "clarification", "corrections and clarifications",
  ]
}
