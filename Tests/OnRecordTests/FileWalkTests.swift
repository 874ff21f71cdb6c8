// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OnRecord

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct FileWalkTests {
  private let folder = TemporaryDirectory()

  private func walk(_ paths: String...) -> FileWalk {
    var walk = FileWalk()
    for path in paths { walk.add(path) }
    return walk
  }

  /// Paths from the folder.
  private func found(_ walk: FileWalk) -> [String] {
    walk.files.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  private func refused(_ walk: FileWalk) -> [String] {
    walk.refusals.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  @Test func filesComeInTheOrderOfTheirBytesOnceEach() {
    for name in ["b.txt", "a/z.txt", "a/B.txt", "C.txt", "é.txt", "a b.txt"] { folder.write(name, "x") }
    let walk = walk(folder.path, folder["a"], folder["b.txt"])
    #expect(found(walk) == ["C.txt", "a/B.txt", "a/z.txt", "a b.txt", "b.txt", "é.txt"])
    #expect(walk.roots == [folder.path, folder["a"], folder["b.txt"]])
    #expect(walk.refusals == [])
    #expect(walk.files.allSatisfy { $0.size == 1 && $0.modified > 1_700_000_000_000_000_000 })
  }

  /// Named twice, what is found is none the less there.
  @Test func pathsWithNothingInThemAreNamed() {
    for name in ["a/b/x.txt", "void/deeper/.hidden", "only/.onrecordignore"] { folder.write(name, "*") }
    symlink(folder["nowhere"], folder["a/link"])
    let walk = walk(folder.path, folder["a/b"], folder["void"], folder["only"], folder["gone/far"])
    #expect(walk.empty.map(\.path) == ["void", "only", "gone/far"].map { folder[$0] })
  }

  @Test func hiddenFilesAndFoldersArePassedOver() {
    for name in [".hidden", ".git/x.txt", "a/.x", "a/y.txt"] { folder.write(name, "x") }
    #expect(found(walk(folder.path)) == ["a/y.txt"])
    #expect(found(walk(folder[".hidden"])) == [".hidden"])
  }

  @Test func linksAreFollowedToFilesInsideOnly() {
    let outside = TemporaryDirectory()
    outside.write("secret.txt", "x")
    folder.write("a/file.txt", "x")
    symlink(folder["a/file.txt"], folder["inside.txt"])
    symlink(outside["secret.txt"], folder["outside.txt"])
    symlink(outside.path, folder["folder"])
    symlink(folder.path, folder["a/loop"])
    symlink(folder["nowhere"], folder["dangling.txt"])
    symlink(folder["self"], folder["self"])
    let walk = walk(folder.path)
    #expect(found(walk) == ["a/file.txt", "inside.txt"])
    #expect(refused(walk) == ["a/loop", "dangling.txt", "folder", "outside.txt", "self"])
    #expect(walk.refusals.allSatisfy { $0.reason.contains("link") })
  }

  @Test func aLinkThatIsNamedIsItsTarget() {
    let outside = TemporaryDirectory()
    outside.write("x.txt", "x")
    symlink(outside.path, folder["link"])
    #expect(walk(folder["link"]).files.map(\.path) == [outside["x.txt"]])
    #expect(walk(folder["link"]).roots == [outside.path])
  }

  @Test func pipesAndSocketsAreRefusedWithoutBeingOpened() {
    mkfifo(folder["pipe"], 0o600)
    folder.write("x.txt", "x")
    let walk = walk(folder.path)
    #expect(found(walk) == ["x.txt"])
    #expect(refused(walk) == ["pipe"])
    #expect(FileBytes.read(folder["pipe"]) == .failure(.init(message: "not a regular file")))
  }

  @Test func oddNamesAreReadAndShown() throws {
    folder.write("new\nline.txt", "x")
    let invalid = folder.path.utf8CString.dropLast() + "/bad\u{1}".utf8CString.dropLast() + [-1, 0]
    let file = try #require(fopen(Array(invalid), "wb"))
    fputs("text", file)
    fclose(file)
    let walk = walk(folder.path)
    #expect(found(walk) == ["bad\u{1}\\xFF", "new\nline.txt"])
    #expect(walk.files.map { $0.read() } == [.success(Array("text".utf8)), .success(Array("x".utf8))])
  }

  /// However often files are picked, each keeps its path, size and time; and no list changes another.
  @Test func filesArePickedFromAList() {
    var all = FileList()
    let paths = ["/a/1.txt", "/a/22.txt", "/a/b/22.txt", "/a/3.txt", "/0.txt", "/a/b/\u{e9}.txt"]
    for (number, path) in paths.enumerated() {
      all.append(path.utf8CString.map { $0 }, size: number * 10, modified: number)
    }
    let some = all.picking { !$0.path.hasPrefix("/a/b/2") }
    let fewer = some.picking { $0.size > 0 }
    #expect(all.map(\.path) == paths)
    #expect(some.map(\.path) == ["/a/1.txt", "/a/22.txt", "/a/3.txt", "/0.txt", "/a/b/\u{e9}.txt"])
    #expect(fewer.map(\.modified) == [1, 3, 4, 5] && Array(fewer.sizes) == [10, 30, 40, 50])
    #expect(fewer.totalSize == 130 && fewer[1...].map(\.size) == [30, 40, 50])
    #expect(fewer.picking { _ in false }.isEmpty && FileList().isEmpty)
  }

  @Test func whatIsNotThereIsRefusedWithTheReason() {
    let walk = walk(folder["nothing"])
    #expect(walk.files.isEmpty)
    #expect(
      walk.refusals == [Refusal(path: folder["nothing"], reason: "no such file or directory; check the name")]
    )
    #expect(walk.roots == [])
  }

  /// Times before 1970 and far in the future are times like others.
  @Test(arguments: [-1_000_000_000, 0, 1_000_000_000, 12_000_000_000])
  func timesOfAnyYearAreRead(seconds: Int) throws {
    let path = folder.write("old.txt", "The council met in the old hall on Monday.")
    var times = [timeval(tv_sec: seconds, tv_usec: 5), timeval(tv_sec: seconds, tv_usec: 5)]
    try #require(utimes(path, &times) == 0)
    let index = try TestIndex()
    #expect(try index.run(folder.path).added == 1)
    #expect(try index.run(folder.path).unchanged == 1)
  }

  @Test func ignoreFilesHoldBelowTheirFolder() {
    for name in [
      "README.md", "a/README.md", "a/x.txt", "a/notes/n.txt", "b/notes/n.txt", "b/x.tmp", "b/keep.txt",
      "gold/x.txt", "a/gold/y.txt",
    ] { folder.write(name, "x") }
    folder.write(".onrecordignore", "# not these\n\nREADME.md\n/gold/\n*.tmp  \n")
    folder.write("a/.onrecordignore", "notes\r\n")
    #expect(found(walk(folder.path)) == ["a/gold/y.txt", "a/x.txt", "b/keep.txt", "b/notes/n.txt"])
  }

  @Test(arguments: [
    ("a*.txt", "abc.txt", true), ("a*.txt", "x/abc.txt", true), ("a*.txt", "xabc.txt", false),
    ("a/*.txt", "a/b.txt", true),
    ("a/*.txt", "a/b/c.txt", false), ("/x", "x", true), ("/x", "a/x", false), ("x/", "a/x", true),
    ("[ab]?.txt", "b1.txt", true),
    ("[ab]?.txt", "c1.txt", false), ("é*", "été.txt", true), ("#x", "#x", false),
  ])
  func patternsMatchAsTheShellHasThem(pattern: String, path: String, isIgnored: Bool) {
    folder.write(path, "x")
    folder.write(".onrecordignore", pattern)
    #expect(found(walk(folder.path)).isEmpty == isIgnored)
  }
}
