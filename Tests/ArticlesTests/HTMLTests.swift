// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Articles

@Suite struct HTMLTests {
  private static let prose = """
    <p>The leader of the council has resigned after a report into the fire, it was announced last night.</p>
    <p>“I am sorry,” she said. “It is over, and I shall not be back.”</p>
    <p>The report was ordered in the spring by the county, which paid for it.</p>
    """

  private func page(head: String = "", above: String = "", below: String = "") throws -> Article {
    try read(
      "<!DOCTYPE html><html><head>\(head)</head><body>\(above)<h1>Leader quits over report</h1>\(HTMLTests.prose)\(below)</body></html>",
      name: "page.html")
  }

  @Test func articleIsPickedOutOfItsPage() throws {
    let article = try read(
      """
      <!doctype html><html lang="en-GB"><head><title>Leader quits over report | Northgate Herald</title></head><body>
      <div id="cookie-banner"><p>We use cookies to make our site work, and to learn how it is read by those who read it.</p></div>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
      <article><header><h1>Leader quits over report</h1><p class="byline">By <a href="/j">Jane Roe</a></p>
      <time datetime="2009-05-01T19:04:00Z">1 May 2009</time></header>
      <p>The leader of the council has resigned after a report into the fire, it was announced last night.</p>
      <div class="ad-slot">Advertisement</div>
      <aside class="related"><h3>Related</h3><ul><li><a href="/a">Fire at mill leaves forty without work</a></li></ul></aside>
      <h2>‘No regrets’</h2>
      <figure><img src="x.jpg"><figcaption>The leader last night</figcaption></figure>
      <p>“I am sorry,”   she\nsaid.&nbsp;“It is over, and I shall not be <a href="/b">back</a>.”</p>
      <script>var x = "not text";</script><noscript>Nor this.</noscript>
      <blockquote><p>It was time.</p></blockquote>
      <div class="share-tools"><ul><li>Share on a network</li></ul></div></article>
      <section id="comments"><ol><li><p>She should have gone a year ago, and I said so here at the time, as you all know.</p></li></ol></section>
      <footer><p>© 2009 Northgate Herald. All rights reserved.</p></footer></body></html>
      """, name: "page.html")
    #expect(
      drawing(of: article) == [
        "headline | Leader quits over report",
        "byline | By Jane Roe",
        "dateline | 1 May 2009",
        "paragraph | The leader of the council has resigned after a report into the fire, it was announced last night.",
        "heading | ‘No regrets’",
        "caption | The leader last night",
        "paragraph | “I am sorry,” she said. “It is over, and I shall not be back.”",
        "paragraph | It was time.",
      ])
    #expect(article.headline == "Leader quits over report")
    #expect(article.outlet == "Northgate Herald")
    #expect(article.byline == "Jane Roe")
    #expect(article.published?.isoString == "2009-05-01")
    #expect(article.language == "en-GB")
    #expect(!article.isFileText)
  }

  @Test func oldPagesOfTablesAndBreaksAreRead() throws {
    let article = try read(
      """
      <HTML><HEAD><TITLE>Northgate Herald: Leader quits over report</TITLE></HEAD><BODY><table><tr>
      <td width=120><font size=1><b>SECTIONS</b><br><a href=a>News</a><br><a href=b>Sport</a></font></td>
      <td><font size=5><b>Leader quits over report</b></font><br><font size=1>March 1, 2003</font><br><br>
      The leader of the council has resigned after a report into the fire, it was announced last night.<br><br>
      &#147;I am sorry,&#148; she said,<br>for the &#147;last&#148; time.<br>&#147;It is over, and I shan&#146;t be back, today or tomorrow.&#148;<br>&nbsp;<br>
      The report was ordered in the spring by the county, which paid for it, and for the inquiry before it.<br><br></td>
      <td width=150><font size=1><b>OTHER STORIES</b><br>&#149; <a href=c>Fire at mill leaves forty without work</a></font></td>
      </tr></table></BODY></HTML>
      """)
    let text = String(decoding: article.text, as: UTF8.self)
    #expect(
      text.contains(
        "\n\n“I am sorry,” she said, for the “last” time.\n\n“It is over, and I shan’t be back, today or tomorrow.”\n\nThe report"
      ))
    #expect(!text.contains("SECTIONS") && !text.contains("Fire at mill"))
    #expect(article.headline == "Leader quits over report")
    #expect(article.outlet == "Northgate Herald")
    #expect(article.published?.isoString == "2003-03-01")
  }

  @Test(arguments: [
    ("<meta charset=utf-8>", "utf-8"), ("<meta charset=utf-8>", "windows-1252"), ("", "windows-1252"),
    ("", "utf-8"),
    ("<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>", "windows-1252"),
    ("<meta charset=windows-1252>", "utf-8"), ("<meta charset=utf-8>", "utf-16"), ("", "utf-8 with mark"),
    ("", "utf-16 without mark"), ("<meta charset=utf-8>", "utf-16 without mark, upper byte first"),
  ])
  func encodingsComeOutRightWhateverTheLabel(_ label: String, _ encoding: String) throws {
    let page = "<html><head>\(label)</head><body>" + HTMLTests.prose + "</body></html>"
    let bytes: [UInt8] =
      switch encoding {
      case "utf-16":
        Array("\u{FEFF}\(page)".utf16).flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
      case "utf-16 without mark":
        page.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
      case "utf-16 without mark, upper byte first":
        page.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
      case "utf-8 with mark": Array("\u{FEFF}\(page)".utf8)
      case "windows-1252": page.unicodeScalars.map { $0 == "“" ? 0x93 : $0 == "”" ? 0x94 : UInt8($0.value) }
      default: Array(page.utf8)
      }
    let article = try read(bytes, name: "page.html")
    #expect(String(decoding: article.text, as: UTF8.self).contains("“I am sorry,” she said."))
  }

  /// They stay where they were printed; what the article says of itself is given without them.
  @Test func whatNobodySeesPartsNoWords() throws {
    let article = try read(
      """
      <html><body><article><h1>Lea&shy;der q\u{200B}uits over re&shy;port</h1><p>By Ja&shy;ne R\u{2060}oe</p>
      <p>&#8203;</p><p>&#8203;“I am so&shy;rry,” sa\u{200B}id &#8295;Una Brigg&#8297;. “It is ov&zwj;er.”&#8203;</p>
      \(HTMLTests.prose)</article></body></html>
      """)
    #expect(
      drawing(of: article).prefix(3) == [
        "headline | Lea\u{AD}der q\u{200B}uits over re\u{AD}port", "byline | By Ja\u{AD}ne R\u{2060}oe",
        "paragraph | “I am so\u{AD}rry,” sa\u{200B}id \u{2067}Una Brigg\u{2069}. “It is ov\u{200D}er.”",
      ])
    #expect(article.headline == "Leader quits over report")
    #expect(article.byline == "Jane Roe")
  }

  private static let leave = """
    <h2>Your privacy</h2>
    <div>When you visit any site, it may keep information in your browser, mostly in the form of cookies.</div>
    <section><h3>Cookies we need</h3><p>These cookies are needed for the site, and cannot be turned off by our readers.</p></section>
    <section><h3>Cookies that count</h3><p>These cookies let us count visits, so that we can measure how the site is read by you.</p></section>
    <section><h3>Cookies of others</h3><p>These cookies are set by our partners, who may learn from them what you are looking for, as we have been told by them, and may use it on other sites that you visit.</p></section>
    """

  /// What asks for leave is longer than the article here.
  @Test(arguments: [
    "<div role=dialog aria-hidden=true>\(leave)</div>", "<div role=alertdialog>\(leave)</div>",
    "<section aria-modal=true style='visibility:hidden'>\(leave)</section>", "<dialog open>\(leave)</dialog>",
    "<div id=acme-consent-box>\(leave)</div>", "<div role=region aria-label='Cookie banner'>\(leave)</div>",
    "<div class=x1><div class=x2>\(leave)</div></div>",
    "<div role=dialog>\(leave)<p>“You may say no at any time,” our team told the readers of our site.</p></div>",
  ])
  func whatAsksForLeaveIsNoArticle(_ leave: String) throws {
    let start = "<!DOCTYPE html><html><head><title>Leader quits</title></head><body>"
    let own = "<h1>Leader quits over report</h1>\(HTMLTests.prose)"
    for page in [
      "\(leave)<article>\(own)</article>", "<article>\(own)</article>\(leave)",
      "<main><div>\(own)</div></main>\(leave)", "<main><div>\(own)</div>\(leave)</main>",
      "\(leave)<div class=site><div>\(own)</div></div>",
    ] {
      let article = try read(start + page + "</body></html>", name: "page.html")
      #expect(
        drawing(of: article) == [
          "headline | Leader quits over report",
          "paragraph | The leader of the council has resigned after a report into the fire, it was announced last night.",
          "paragraph | “I am sorry,” she said. “It is over, and I shall not be back.”",
          "paragraph | The report was ordered in the spring by the county, which paid for it.",
        ])
    }
  }

  /// An article about cookies is one, and so is one that the page shows in a dialog.
  @Test(arguments: [
    "<article><h1>How to be rid of cookies</h1>\(leave)</article><footer><p>The paper is printed by the society of the valley, and by no other.</p></footer>",
    "<div class=cookie-story><h1>How to be rid of them</h1>\(leave)</div><p>The paper is printed by the society of the valley, and by no other.</p>",
    "<div class=content>\(leave)</div>",
  ])
  func anArticleAboutCookiesIsOne(_ body: String) throws {
    let article = try read("<html><body>\(body)</body></html>", name: "page.html")
    #expect(String(decoding: article.text, as: UTF8.self).contains("cannot be turned off by our readers"))
  }

  @Test func anArticleInADialogIsRead() throws {
    let article = try read(
      "<html><body><p>The valley’s paper, printed every week since the spring of 1901 or thereabouts.</p><div role=dialog>\(HTMLTests.prose)</div></body></html>",
      name: "page.html")
    #expect(String(decoding: article.text, as: UTF8.self).contains("which paid for it."))
  }

  @Test func oneBadByteDoesNotCostTheRest() throws {
    let bytes =
      Array("<html><body><p>Caf\u{E9} ".utf8) + [0x9D, 0xFF, 0x00]
      + Array("\(HTMLTests.prose)</body></html>".utf8)
    #expect(try String(decoding: read(bytes).text, as: UTF8.self).contains("which paid for it."))
  }

  /// What the markup says, in the order of trust.
  @Test(arguments: [
    (
      #"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A", "datePublished": "2009-05-01T10:00:00Z", "author": [{"name": "Jane Roe"}, {"name": "Amir Vask"}], "publisher": {"name": "Valley News"}}</script><meta property="og:title" content="B"><meta property="og:site_name" content="C">"#,
      "A | Valley News | Jane Roe and Amir Vask | 2009-05-01"
    ),
    (
      #"<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": ["ReportageNewsArticle"], "headline": "A\#nB &#8217;&amp;", "author": "By Jane Roe, Valley News"}]}</script>"#,
      "A B ’& | - | Jane Roe | -"
    ),
    (
      #"<script type="application/ld+json">{"@type": "NewsArticle", "headline": broken</script><meta property="og:title" content="B - Valley News"><meta property="og:site_name" content="Valley News"><meta property="article:published_time" content="2009-05-02">"#,
      "B | Valley News | - | 2009-05-02"
    ),
    (
      #"<meta name="author" content="Jane Roe"><meta name="OriginalPublicationDate" content="2009/05/03 19:04:00"><title>Leader quits - Valley News</title>"#,
      "Leader quits over report | Valley News | Jane Roe | 2009-05-03"
    ),
    (#"<meta name="author" content="https://valley.example/jane">"#, "Leader quits over report | - | - | -"),
    ("", "Leader quits over report | - | - | -"),
  ])
  func factsOfTheMarkup(_ head: String, _ expected: String) throws {
    let article = try page(head: head)
    let facts = [article.headline, article.outlet, article.byline, article.published?.isoString]
    #expect(facts.map { $0 ?? "-" }.joined(separator: " | ") == expected)
  }

  @Test func address() throws {
    #expect(
      try page(head: "<link rel=canonical href='https://valley.example/1'>").url == "https://valley.example/1"
    )
    #expect(
      try page(head: "<meta property='og:url' content='https://valley.example/2'>").url
        == "https://valley.example/2")
    let saved =
      "<!-- saved from url=(0024)http://valley.example/3 -->\n<html><body>\(HTMLTests.prose)</body></html>"
    #expect(try read(saved).url == "http://valley.example/3")
  }

  @Test(arguments: [
    "<div style='display: none'><p>This is not shown to anybody who reads the page, and never was.</p></div>",
    "<div class='comments'><p>She should have gone a year ago, and I said so here at the time.</p></div>",
    "<div hidden><p>This is not shown to anybody who reads the page, and never was.</p></div>",
    "<form><p>Send us your views with this form, and we shall print them in the paper.</p></form>",
    "<div id='most-popular'><ol><li><a href=1>Fire at mill</a></li><li><a href=2>Fire at farm</a></li></ol></div>",
  ])
  func partsThatAreNotTheArticleAreLeftOut(_ part: String) throws {
    for article in [try page(below: part), try page(above: part)] {
      #expect(article.blocks.count == 4)
      #expect(article.blocks.first?.kind == .headline)
    }
  }

  @Test(arguments: [
    ("nested", "<div>", 30_000), ("nested bold", "<b>", 30_000), ("unclosed paragraphs", "<p>", 30_000),
    ("nested tables", "<table><tr><td>", 8_000), ("closing tags", "</div>", 50_000),
    ("brackets", "<", 100_000),
    ("breaks", "text<br>", 20_000), ("misnested", "<b><p><i><div>", 5_000), ("forms", "<form><p>", 8_000),
  ])
  func brokenMarkupLosesNothing(_ name: String, _ piece: String, _ count: Int) throws {
    let page = "<html><body>" + String(repeating: piece, count: count) + HTMLTests.prose
    #expect(
      try String(decoding: read(page).text, as: UTF8.self).contains("It is over, and I shall not be back.”"),
      "\(name)")
  }

  @Test func anElementWithCountlessAttributesIsRead() throws {
    let attributes = (0..<50_000).map { " a\($0)=\"1 > 0\"" }.joined()
    let article = try read("<html><body><div\(attributes)>\(HTMLTests.prose)</div></body></html>")
    #expect(article.blocks.count == 3)
  }

  @Test(arguments: [
    "<html></html>", "<html><body><ul><li><a href=1>Fire at mill</a></li></ul></body></html>", "<html>",
  ])
  func aPageWithoutAnArticleIsRefused(_ page: String) {
    guard case .failure(let error)? = Reader().read(Array(page.utf8)).first else {
      Issue.record("read: \(page)")
      return
    }
    #expect(error.kind == .notAnArticle)
  }

  @Test func pagesAreReadInParallel() async {
    let page = Array("<html><body><h1>Leader quits over report</h1>\(HTMLTests.prose)</body></html>".utf8)
    let texts = await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<32 { group.addTask { (try? Reader().read(page).first?.get().text) ?? [] } }
      return await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(texts.count == 1)
    #expect(texts.first?.isEmpty == false)
  }
}
