// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OnRecord

/// The files in which people keep authority records: how they are read, what is said of mistakes, how they are changed.
@Suite struct AuthorityFileTests {
  private func parse(_ text: String, _ kind: AuthorityRecord.Kind = .person) -> (
    records: [AuthorityRecord], faults: [AuthorityFault]
  ) {
    AuthorityParser.parse(text, kind, path: "FILE")
  }

  @Test func aRecordIsReadWhole() throws {
    let (records, faults) = parse(
      """
      # Who is who.
      person: Peter Quill (Harrow council)
      also: Cllr Quill
      post: leader | Harrow council | 2007..2009-03
      post: chair | | 2010-02-01..
      only: organisation Harrow council
      only: case Baby Q
      only: date 2007..2009

      person: Ann Other
      """)
    #expect(faults.isEmpty)
    try #require(records.count == 2)
    #expect(records[0].plainName == "Peter Quill" && records[0].line == 2 && records[1].line == 10)
    #expect(records[0].aliases == ["Cllr Quill"])
    #expect(
      records[0].posts == [
        .init(
          role: "leader", organisation: "Harrow council", held: .init(first: 20_070_101, last: 20_090_331)),
        .init(role: "chair", organisation: nil, held: .init(first: 20_100_201, last: nil)),
      ])
    #expect(
      records[0].conditions.organisations == ["Harrow council"] && records[0].conditions.cases == ["Baby Q"])
    #expect(records[0].conditions.dates == [.init(first: 20_070_101, last: 20_091_231)])
  }

  @Test(arguments: [
    ("also: Somebody", 1, "before any `person:`"), ("person: A\nalias: B", 2, "no keyword"),
    ("person:", 1, "no value"), ("person: A\npost: |", 2, "no value"),
    ("person: A\npost: leader | X | soon", 2, "no post"),
    ("person: A\npost: leader | X | 2010..2009", 2, "no post"),
    ("person: A\nonly: hair red", 2, "no condition"), ("person: A\nonly: case", 2, "nothing to compare"),
    ("person: A\nonly: date soon", 2, "no date"), ("person: A\n\nperson: a", 3, "line 1 already"),
    ("person: A\nwhat is this", 2, "no keyword"),
  ])
  func mistakesAreNamedWithTheirLine(text: String, line: Int, says: String) throws {
    let fault = try #require(parse(text).faults.first)
    #expect(fault.line == line && fault.message.contains(says), "\(fault)")
    #expect("\(fault)".hasPrefix("FILE:\(line): "))
  }

  @Test func conditionsOfACaseAreOfTheArticle() {
    #expect(parse("case: Child A\nonly: source The Courier\nonly: article 12ab", .case).faults.isEmpty)
    #expect(parse("case: Child A\nonly: role leader", .case).faults.count == 1)
  }

  @Test(arguments: [
    ("person: A B\nalso: C\n\nperson: D E\nalso: C", 4, "only:"),
    ("person: A B\nalso: D E\nperson: D E\nalso: A B", 1, "itself"),
  ])
  func twoRecordsCannotClaimOneName(text: String, line: Int, says: String) throws {
    let faults = AuthorityClaims.faults(in: parse(text).records) { _ in "FILE" }
    let fault = try #require(faults.first)
    #expect(fault.line == line && fault.message.contains(says), "\(faults)")
  }

  /// That one claims what the others do is no fault of its own.
  @Test func aCircleIsTheOnlyFault() {
    let text =
      "person: A B\nalso: D E\n\nperson: D E\nalso: F G\n\nperson: F G\nalso: D E\n\nperson: H\nalso: I"
    let faults = AuthorityClaims.faults(in: parse(text).records) { _ in "FILE" }
    #expect(faults.map(\.line) == [4, 7] && faults.allSatisfy { $0.message.contains("itself") }, "\(faults)")
  }

  /// Asked of each record with all others, this would take hours.
  @Test func manyRecordsInOneChainAreReadOneByOne() {
    let count = 30_000
    let records = (0..<count).map { number in
      var record = AuthorityRecord(.person, "Ann \(number)")
      record.aliases = ["Ann \(number + 1)"]
      return record
    }
    let claims = AuthorityClaims(records)
    #expect(claims.roots.allSatisfy { $0 == 0 } && claims.names(of: 0).count == count + 1)
    #expect(AuthorityClaims.faults(in: records) { _ in "" }.isEmpty)
    var circle = records
    circle[count - 1].aliases = ["Ann 0"]
    #expect(AuthorityClaims.faults(in: circle) { _ in "" }.count == count)
  }

  @Test func aRecordThatIsNamedAsAnAliasIsAPartOfTheOther() throws {
    let claims = AuthorityClaims(parse("person: A B\nalso: C D\nperson: C D\nalso: Mrs C").records)
    #expect(claims.roots == [0, 0])
    #expect(Set(claims.names(of: 0).map { String(decoding: $0, as: UTF8.self) }) == ["a b", "c d", "mrs c"])
    #expect(AuthorityClaims.faults(in: claims.records) { _ in "" }.isEmpty)
  }

  @Test func changesLeaveTheRestAlone() {
    let before = """
      # Remark.
      person: Ann Other
      also: A. Other

      # Of the second.
      person: Bea Third

      """
    var text = AuthorityText(before, .person)
    text.add("also", "Mrs Other", to: "ann other")
    text.add("also", "Mrs Other", to: "Ann Other")
    text.add("post", "leader | Harrow | 2009..", to: "New One")
    #expect(
      text.text == """
        # Remark.
        person: Ann Other
        also: A. Other
        also: Mrs Other

        # Of the second.
        person: Bea Third

        person: New One
        post: leader | Harrow | 2009..

        """)
    let removed = [
      text.remove("also", "MRS OTHER", from: "Ann Other"),
      text.remove("post", "leader|Harrow|2009..", from: "New One"),
      text.remove("also", "Nobody", from: "Ann Other"),
    ]
    #expect(removed == [true, true, false])
    #expect(text.text == before)
  }

  @Test func withoutAFolderThereIsNothing() throws {
    let folder = TemporaryDirectory()
    #expect(try AuthorityFolder(folder["none"]).read() == .none)
    #expect(throws: AuthorityError.self) { try AuthorityFolder(folder["none"], mustExist: true).read() }
    #expect(AuthorityFolder(besideIndex: "index").path == "authority")
    #expect(AuthorityFolder(besideIndex: "/data/news/").path == "/data/authority")
    #expect(AuthorityFolder(besideIndex: "a/b").path == "a/authority")
    #expect(AuthorityFolder(besideIndex: "a//b//").path == "a//authority")
    #expect(AuthorityFolder(besideIndex: "/").path == "/authority")
    #expect(AuthorityFolder(besideIndex: "/b").path == "/authority")
    #expect(AuthorityFolder(besideIndex: ".b").path == "authority")
    #expect(AuthorityFolder(besideIndex: ".").path == "./../authority")
    #expect(AuthorityFolder(besideIndex: "a/..").path == "a/../../authority")
    #expect(AuthorityFolder(besideIndex: "tcp:host:1").path == "authority")
  }

  @Test func aByteOrderMarkIsNoPartOfAFile() throws {
    let folder = TemporaryDirectory()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    folder.write("people.txt", mark + Array("person: A B\n".utf8))
    folder.write("corrections.txt", mark + Array("# Nothing yet.\n".utf8))
    let authority = AuthorityFolder(folder.path)
    #expect(try authority.read().records.map(\.name) == ["A B"])
    _ = try AuthorityEditor(authority).change(.person, [.init("a b", .alias("C"))])
    #expect(readText(folder["people.txt"]) == "person: A B\nalso: C\n")
  }

  @Test func everyFaultOfEveryFileIsTold() throws {
    let folder = TemporaryDirectory()
    folder.write("people.txt", "persn: A\n")
    folder.write("cases.txt", "case: A\nonly: hair red\nnothing\n")
    folder.write("organisations.txt", [0x6F, 0xFF])
    folder.write("corrections.txt", "nonsense\n")
    let error = #expect(throws: AuthorityError.self) { try AuthorityFolder(folder.path).read() }
    #expect(
      error?.faults.map { "\($0.path.split(separator: "/").last!):\($0.line ?? 0)" }
        == [
          "people.txt:1", "organisations.txt:0", "cases.txt:2", "cases.txt:3", "corrections.txt:0",
        ].map { $0 == "corrections.txt:0" ? "corrections.txt:1" : $0 })
  }
}
