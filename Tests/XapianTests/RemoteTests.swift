// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Xapian

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `xapian-tcpsrv` on a free port, in a session of its own: when it ends it takes its process group with it.
private final class Server {
  let port: UInt16
  private var process: pid_t = 0
  private var stopped = false

  init?(_ path: String, writable: Bool = false) {
    port = freePort()
    var arguments = ["setsid", "xapian-tcpsrv", "--interface", "127.0.0.1", "--port", "\(port)", "--quiet"]
    if writable { arguments.append("--writable") }
    arguments.append(path)
    let strings = arguments.map { strdup($0) } + [nil]
    defer { for string in strings { free(string) } }
    guard posix_spawnp(&process, "setsid", nil, nil, strings, environ) == 0 else { return nil }
    for _ in 0..<1_200 {
      if (try? Database(host: "127.0.0.1", port: port)) != nil { return }
      usleep(25_000)
    }
    return nil
  }

  func stop() {
    guard !stopped, process > 1 else { return }
    stopped = true
    kill(-process, SIGKILL)  // SIGTERM would stay blocked, as it is in the thread that spawned it
    waitpid(process, nil, 0)
  }

  deinit { stop() }

  static let isInstalled = ["setsid", "xapian-tcpsrv"].allSatisfy { tool in
    String(cString: getenv("PATH")).split(separator: ":").contains { access("\($0)/\(tool)", X_OK) == 0 }
  }
}

@Suite(.enabled(if: Server.isInstalled, "needs xapian-tcpsrv and setsid"))
struct RemoteTests {
  let directory = TemporaryDirectory()

  @Test func aRemoteDatabaseIsSearchedAsALocalOne() throws {
    let path = try onDisk(directory["db"], ["red fish", "blue fish fish", "blue sky"])
    let server = try #require(Server(path))
    let remote = try Database(host: "127.0.0.1", port: server.port, timeout: .seconds(30))
    let local = try Database(path: path)
    let enquire = Enquire(.anyOf(["blue", "fish"]))
    #expect(try remote.documentCount == 3)
    #expect(try remote.uuid == local.uuid)
    #expect(
      try remote.matches(enquire, maximum: 10).documents == local.matches(enquire, maximum: 10).documents)
    #expect(try remote.data(of: 2, as: String.self) == "blue fish fish")
    #expect(try remote.positions(of: ["fish", "none"], in: 2) == [[2, 3], []])
    #expect(try remote.terms(of: 3).map(\.string) == ["blue", "sky"])
    #expect(kind { _ = try remote.data(of: 9) } == .documentNotFound)
    try remote.keepAlive()
    #expect(try !remote.reopen())
  }

  @Test func localAndRemoteAsOne() throws {
    let path = try onDisk(directory["a"], ["one two"])
    let server = try #require(Server(try onDisk(directory["b"], ["two three"])))
    let database = try Database(path: path)
    try database.add(Database(host: "127.0.0.1", port: server.port))
    #expect(try database.documentCount == 2)
    #expect(try database.matches(Enquire(.term("three")), maximum: 10).documents == [2])
  }

  @Test func allDocumentsOfSeveralDatabasesAtOnce() throws {
    for name in ["a", "b"] {
      var writer = try WritableDatabase(path: directory[name])
      for year in ["2001", "", "2003"] {
        try writer.addDocument(document(name == "a" ? "x" : "x y", values: year.isEmpty ? [:] : [0: year]))
      }
      try writer.close()
    }
    let server = try #require(Server(directory["b"]))
    let remote = try Database(host: "127.0.0.1", port: server.port)
    #expect(try remote.documents(matching: .term("y")) == [1, 2, 3])
    let local = try Database(path: directory["b"])
    for other in [remote, local] {
      let both = try Database(path: directory["a"])
      try both.add(other)
      // Those of two databases take turns.
      #expect(try both.documents(matching: .term("x")) == [1, 2, 3, 4, 5, 6])
      #expect(try both.documents(matching: .term("y")) == [2, 4, 6])
      var values: [DocumentID: String] = [:]
      try both.forEachValue(in: 0, of: [1, 2, 3, 6]) { values[$0] = String(decoding: $1, as: UTF8.self) }
      #expect(values == [1: "2001", 2: "2001", 6: "2003"])
    }
  }

  @Test func facetsComeFromAfar() throws {
    var writer = try WritableDatabase(path: directory["db"])
    for year in ["2001", "2002", "2001"] { try writer.addDocument(document("x", values: [0: year])) }
    try writer.close()
    let server = try #require(Server(directory["db"]))
    let remote = try Database(host: "127.0.0.1", port: server.port)
    let found = try remote.matches(
      Enquire(.term("x")), maximum: 0, checkAtLeast: 10, options: .init(facets: [0], facetValues: 5))
    #expect(found.facets.first?.values.map(\.string) == ["2001", "2002"])
    #expect(found.facets.first?.values.map(\.count) == [2, 1])
  }

  @Test func aRemoteWriter() throws {
    let path = try onDisk(directory["db"], ["one"])
    let server = try #require(Server(path, writable: true))
    var writer = try WritableDatabase(host: "127.0.0.1", port: server.port)
    #expect(try writer.addDocument(document("two")) == 2)
    try writer.setMetadata("v", for: "k")
    try writer.commit()
    #expect(try Database(path: path).documentCount == 2)
    #expect(try Database(path: path).metadata("k", as: String.self) == "v")
    try writer.close()
  }

  @Test func aServerThatIsNotThere() {
    let error = #expect(throws: XapianError.self) {
      try Database(host: "127.0.0.1", port: freePort(), connectTimeout: .seconds(1))
    }
    #expect(error?.kind == .network)
    #expect(kind { _ = try Database(host: "127.0.0.1\u{0}", port: 1) } == .invalidArgument)
  }

  @Test func aServerThatGoesAway() throws {
    let server = try #require(Server(try onDisk(directory["db"], ["one"])))
    let remote = try Database(host: "127.0.0.1", port: server.port, timeout: .seconds(2))
    server.stop()
    let found = kind {
      for _ in 0..<5 { _ = try remote.matches(Enquire(.term("one")), maximum: 1) }
    }
    #expect(found == .network || found == .networkTimeout)
  }
}
