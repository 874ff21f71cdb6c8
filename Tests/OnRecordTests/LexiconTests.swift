// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Xapian

@testable import OnRecord

/// What is walked of the terms, where a server does not serve the synonym table, is what stands in that.
@Suite struct LexiconTests {
  @Test(arguments: oracleFolders)
  func walkedFormsAreThoseOfTheTable(folder: String) throws {
    let index = try TestIndex(of: folder)
    try index.open().read { database in
      let table = try Lexicon(database, isRemote: false)
      let walk = try Lexicon(database, isRemote: true)
      var words = 0
      for key in try database.synonymKeys(prefix: "Z") {
        let forms = try database.synonyms(of: key)
        for word in forms {
          let walked = try walk.forms(of: word)
          #expect(walked == forms, "\(String(decoding: key, as: UTF8.self)) \(walked.map(text))")
          #expect(try table.forms(of: word) == walked)
          words += 1
        }
      }
      #expect(words > 1000)
    }
  }

  /// Words whose stems are more than their beginnings.
  @Test func exceptionsOfTheStemmerAreWalked() throws {
    let folder = TemporaryDirectory()
    let words = """
      dying die died dies lying lie lies tying tie ties skies sky tries try trying hoping hope hopping hop
      using use used idly early earlier only ugly responsibility responsible sensibility sensible
      generously generous generate happily happy relational relate skis ski axes axe news
      """
    _ = folder.write("words.txt", "Words\n\n\(words)\n")
    let index = try TestIndex(of: folder.path)
    try index.open().read { database in
      let (table, walk) = (
        try Lexicon(database, isRemote: false), try Lexicon(database, isRemote: true)
      )
      for word in words.split(whereSeparator: \.isWhitespace).map({ Array($0.utf8) }) {
        let forms = try table.forms(of: word)
        #expect(forms.contains(word), "\(text(word))")
        #expect(try walk.forms(of: word) == forms, "\(text(word))")
      }
      #expect(Set(try walk.forms(of: Array("die".utf8)).map(text)) == ["dying", "die", "died", "dies"])
    }
  }

  /// Every full name and surname of the table is found by the walk too.
  @Test(arguments: oracleFolders)
  func fullNamesAreWalked(folder: String) throws {
    let index = try TestIndex(of: folder)
    try index.open().read { database in
      let walk = NameResolver(
        try AuthorityControl(
          .none, try Lexicon(database, isRemote: true), followsRestricted: true, infersPeople: false))
      var names = 0
      for field in [Expression.NameField.official, .case] {
        let prefix = Dictionaries.key(ofName: [], field)
        for term in try database.terms(withPrefix: prefix).map(\.bytes) where term.contains(0x20) {
          let name = Array(term.dropFirst(prefix.count))
          let found =
            try field == .case
            ? walk.cases(text(name)).names : walk.speakers(text(name)).labels.map(Term.folded)
          #expect(found.contains(name))
          names += 1
        }
      }
      #expect(names > 20)
    }
  }

  /// Who is called by a last word alone is a person, where there is one.
  @Test func bodiesHaveNoSurnames() throws {
    let folder = TemporaryDirectory()
    folder.write("a.txt", "Lane shut\n\n“It is shut,” said Ann Vexley, the mayor.\n")
    folder.write("b.txt", "Lane open\n\n“It is open,” the Friends of Vexley said.\n")
    folder.write("c.txt", "Bins\n\n“They are full,” Quenby Council said.\n")
    let index = try TestIndex(of: folder.path)
    try index.open().read { database in
      let (table, walk) = (
        try Lexicon(database, isRemote: false), try Lexicon(database, isRemote: true)
      )
      #expect(try database.termExists("XSPEAKER:friends of vexley"))
      for lexicon in [table, walk] {
        let names = try lexicon.names(Array("vexley".utf8), .official).map { text(Term.folded($0)) }
        #expect(names == ["ann vexley"])
      }
      #expect(try walk.names(Array("council".utf8), .official) == ["quenby council"])
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
