// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Articles

@Suite struct MailTests {
  private func lines(_ text: String) -> [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }

  private func read(_ text: String) throws -> Article {
    try #require(Reader().read(lines(text)).first).get()
  }

  @Test(arguments: [
    ("=?utf-8?Q?caf=C3=A9?=", "café"), ("=?UTF-8?B?Y2Fmw6k=?=", "café"),
    ("=?iso-8859-1?q?caf=E9_noir?=", "café noir"),
    ("=?windows-1252?Q?=93no=94?=", "“no”"), ("a =?utf-8?Q?b_?= =?utf-8?Q?c?= d", "a b c d"),
    ("=?utf-8?Q?broken", "=?utf-8?Q?broken"), ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="), ("1 =? 2", "1 =? 2"),
    ("=?utf-16be?B?AGEAYg==?=", "ab"), ("=??Q?a?= b", "a b"), ("caf\u{E9}", "café"),
  ])
  func encodedWords(_ value: String, _ expected: String) {
    #expect(EncodedWords.decode(Array(value.utf8)) == expected)
  }

  @Test(arguments: [
    ("a=3Db=\r\nc =20", "a=bc  "), ("a=\nb", "ab"), ("a= \t\r\nb", "ab"), ("50=% off", "50=% off"),
    ("a=", "a"), ("=4", "=4"),
  ])
  func quotedPrintable(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8).withUnsafeBufferPointer { TransferEncoding.quotedPrintable($0) }
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("aGVs\r\nbG8=", "hello"), ("aGVsbG8", "hello"), ("aGk=aGk=", "hihi"), ("!a G k", "hi"), ("=", ""),
  ])
  func base64(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8).withUnsafeBufferPointer { TransferEncoding.base64($0) }
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func aLetterIsToldByItsFields() {
    func format(_ text: String, _ name: String = "") -> Format {
      lines(text).withUnsafeBufferPointer { Format.detect($0, name: name) }
    }
    #expect(format("From: a@b\nSubject: c\nDate: today\n\nWords") == .eml)
    #expect(format("Received: by a\n\nWords") == .eml)
    #expect(format("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a--") == .mhtml)
    #expect(format("Subject: a story\n\nFrom: nobody") == .plainText)
    #expect(format("Minister: no more money\nFrom: our own reporter\n\nWords") == .plainText)
    #expect(format("HEADLINE: A fire\nDATE: May 1\n\nWords") == .plainText)
  }

  private static let mailbox = """
    From jo@wire.example Mon Mar 10 10:00:00 2014
    From: Jo Penn <jo@wire.example>
    Subject: Press release: Library closes
    Date: Mon, 10 Mar 2014 10:00:00 +0000
    Content-Type: text/plain; charset=utf-8

    The library is to close, it was said.

    >From the start there were objections.
    >>From the council came none.
    From here on it is quiet.

    From - Tue Mar 11 10:00:00 +0000 2014
    From: Bill Tay <bill@tay.example>
    Subject: =?utf-8?Q?Re=3A_caf=C3=A9?=
    Date: Tue, 11 Mar 2014 10:00:00 +0000
    Content-Type: multipart/mixed; boundary=cut

    --cut
    Content-Transfer-Encoding: quoted-printable

    Una Fell said: =93We will fight this.=94
    --cut
    Content-Type: text/plain
    Content-Disposition: attachment; filename=statement.txt

    The statement of the society is attached.
    --cut--
    From nobody@wire.example Wed Mar 12 10:00:00 2014
    Subject: nothing

    --
    """

  @Test(arguments: ["\n", "\r\n"])
  func theLettersOfAMailboxAreRead(_ lineEnd: String) throws {
    let bytes = Array(MailTests.mailbox.replacing("\n", with: lineEnd).utf8)
    #expect(bytes.withUnsafeBufferPointer { Format.detect($0, name: "letters.txt") } == .mailbox)
    let results = Reader().read(bytes, name: "letters")
    try #require(results.count == 4)
    let articles = try results.prefix(3).map { try $0.get() }
    #expect(articles.map(\.place.members) == [["letter 1"], ["letter 2"], ["letter 2", "statement.txt"]])
    #expect(articles.map(\.headline) == ["Press release: Library closes", "café", nil])
    #expect(articles.map(\.byline) == ["Jo Penn", "Bill Tay", nil])
    #expect(articles.map { $0.published?.isoString } == ["2014-03-10", "2014-03-11", nil])
    #expect(
      drawing(of: articles[0]).suffix(3) == [
        "paragraph | From the start there were objections.", "paragraph | >From the council came none.",
        "paragraph | From here on it is quiet.",
      ])
    #expect(
      String(decoding: articles[1].text, as: UTF8.self).contains("Una Fell said: “We will fight this.”"))
    guard case .failure(let error) = results[3] else { return #expect(Bool(false)) }
    #expect(error.members == ["letter 3"])
  }

  @Test(arguments: [
    "From The Fennick Post, 10 March 2014\n\nThe library is to close.",
    "From the start of March 2014 on, at 10:00 each day, it was closed.\nNobody came.",
    "From jo@wire.example Mon Mar 10 10:00:00 2014\n\nThe library is to close.",
  ])
  func whatOnlyBeginsLikeAMailboxIsText(_ text: String) throws {
    #expect(Array(text.utf8).withUnsafeBufferPointer { Format.detect($0) } == .plainText)
  }

  @Test func theFieldsAreThoseOfTheArticle() throws {
    let article = try read(
      """
      From: "Roe, Ann" <ann@paper.example>
      Subject: Fwd: RE: A fire\n in Moor Lane
      Date: Fri, 1 May 2009 19:04:00 +0100 (BST)

      The fire was put out on Sunday, the brigade said.
      -- \nAnn Roe, 12 Moor Lane
      """)
    #expect(article.byline == "Ann Roe" && article.headline == "A fire in Moor Lane")
    #expect(article.published == PublicationDate(year: 2009, month: 5, day: 1))
    #expect(
      String(decoding: article.text, as: UTF8.self) == "The fire was put out on Sunday, the brigade said.\n")
    #expect(!article.isFileText)
  }

  @Test func aPartWithoutItsEndIsRead() throws {
    let head = "MIME-Version: 1.0\nFrom: a\nContent-Type: multipart/mixed; boundary=\"x y\"\n\npreamble\n"
    #expect(try read(head + "--x y\n\nThe fire was put out.").text == Array("The fire was put out.\n".utf8))
    #expect(
      try read(head + "--x y\n\nThe fire was put out.\n--x y--\nepilogue").text
        == Array("The fire was put out.\n".utf8))
  }

  @Test func hostileLettersTakeNoTime() {
    let head = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
    let nested = String(repeating: "--x\nContent-Type: multipart/mixed; boundary=x\n\n", count: 20_000)
    let inside = String(repeating: "--x\nContent-Type: message/rfc822\n\nMIME-Version: 1.0\n", count: 3_000)
    let fields = String(repeating: "X: =?utf-8?Q?a?=\n", count: 100_000)
    let words = "Subject: " + String(repeating: "=?", count: 50_000) + "\nMIME-Version: 1.0\n\nWords"
    for text in [head + nested, head + inside, "Received: a\n" + fields, words] {
      expectQuick { _ = Reader().read(Array(text.utf8)) }
    }
  }

  @Test func damageAtRandomNeverCrashes() {
    var random = SeededGenerator(seed: 5)
    let whole = Array(
      ("From: =?utf-8?B?Y2Fmw6k=?= <a@b>\nSubject: x\nDate: 1 May 2009\nContent-Type: multipart/mixed; boundary=\"=_b\"\n\n"
        + "--=_b\nContent-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\nThe fire =E2=80=9Cwas=\n put out.\n"
        + "--=_b\nContent-Type: message/rfc822\n\nSubject: y\nFrom: z\nDate: w\n\nWords.\n--=_b--\n").utf8)
    for _ in 0..<1500 {
      var file = whole
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        file[Int.random(in: 0..<file.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let results = Reader().read(file, name: "a.eml")
      #expect(!results.isEmpty)
      for case .success(let article) in results {
        #expect(String(validating: article.text, as: UTF8.self) != nil)
      }
    }
  }
}
