// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Xapian

@testable import OnRecord

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A server that dies while it is being asked.
@Suite struct PartialTests {
  private let folder = TemporaryDirectory()

  private func makeIndex(_ name: String, _ word: String) throws {
    var indexer = try Indexer(path: folder[name])
    let record = "{\"id\": \"\(name)\", \"text\": \"The council met about the \(word).\"}\n"
    _ = try indexer.index(records: Array(record.utf8), name: "-")
  }

  @Test(arguments: [false, true]) func aServerThatDiesWithinARequest(isPartial: Bool) throws {
    try makeIndex("near", "harbour")
    try makeIndex("far", "school")
    let port = freePort()
    let server = Command(in: folder.path).start([
      "xapian-tcpsrv", "--interface", "127.0.0.1", "--port", "\(port)", "--quiet", "far",
    ])
    let address = "tcp:127.0.0.1:\(port)"
    for _ in 0..<1_500 {
      if (try? Index([address])) != nil { break }
      usleep(20_000)
    }
    let index = try Index([folder["near"], address], isPartial: isPartial)
    var told: [String] = []
    index.onMissing = { told.append($0.path) }
    #expect(try Searcher(index).search(SearchRequest("council")).total.articles == 2)
    server.send(SIGKILL)
    _ = server.wait()
    if isPartial {
      let answer = try Searcher(index).search(SearchRequest("council"))
      #expect(answer.total.articles == 1)
      #expect(answer.missing.map(\.path) == [address] && told == [address])
    } else {
      let error = #expect(throws: IndexError.self) { try Searcher(index).search(SearchRequest("council")) }
      #expect(error?.kind == .unreachable && told.isEmpty)
    }
  }
}
