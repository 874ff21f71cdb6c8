// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An index in three parts, each served by `xapian-tcpsrv`, beside one with everything in it.
@Suite struct ServersTests {
  private let folder = TemporaryDirectory()
  private var command: Command { CorpusIndex.shared.command }

  /// The years of the corpus, and its feed.
  private static let parts = ["2007 2008 2009", "2010 2011", "2012 2013 2014 feed.jsonl"]

  /// A server of one part, in a process group of its own.
  private struct Server {
    let running: Running
    let port: UInt16
    let address: String

    init(_ path: String, _ command: Command) {
      port = freePort()
      address = "tcp:127.0.0.1:\(port)"
      running = command.start([
        "xapian-tcpsrv", "--interface", "127.0.0.1", "--port", "\(port)", "--quiet", path,
      ])
      for _ in 0..<1_500 {
        if command.onrecord("search", "the", "--quiet", "--db", address).status < 2 { break }
        usleep(20_000)
      }
    }
  }

  private func serve() -> [Server] {
    Self.parts.enumerated().map { number, part in
      let paths = part.split(separator: " ").map { "corpus/\($0)" }
      let index = folder["part\(number)"]
      let outcome = command.onrecord(["index", "--quiet", "--db", index] + paths)
      #expect([0, 2].contains(outcome.status), "\(outcome)")
      return Server(index, command)
    }
  }

  private func databases(_ servers: [Server]) -> [String] { servers.flatMap { ["--db", $0.address] } }

  private static let queries: [[String]] = [
    ["council"], ["\"cold tea\""], ["child", "--official", "Hilary Tarrowby"], ["--official", "Tarrowby"],
    ["--case", "Tobias"], ["--case", "Child M"], ["--case", "Callum"],
    ["safeg* OR review", "--quoted"], ["inquest NEAR/9 jury OR title:review"],
    ["re* OR ch*"], ["re* OR \"cold tea\""],
    ["council -child", "--facet", "year", "--facet", "official"], ["chidl"],
  ]

  /// Results in their order.
  private func results(_ outcome: Outcome) throws -> [String] {
    guard outcome.status < 2 else { return ["\(outcome.status) \(outcome.errors)"] }
    return try #require(try objects(outcome.output).first)["results"].array.map { result in
      let score = (result["score"].value as? Double ?? 0) * 1e6
      return "\(Int(score.rounded())) \(result["passage"]["id"].string ?? "")"
    }
  }

  @Test func threeServersAnswerAsOneDatabase() throws {
    let servers = serve()
    defer { for server in servers { server.running.send(SIGKILL) } }
    for query in Self.queries {
      let arguments = ["search", "--format", "json", "--limit", "100"] + query
      let (parts, one) = (command.onrecord(arguments + databases(servers)), command.onrecord(arguments))
      #expect(parts.status == one.status, "\(query): \(parts.errors) \(one.errors)")
      #expect(try results(parts) == results(one), "\(query)")
      if one.status == 0 {
        let order = try [parts, one].map { try scores($0) }
        #expect(order[0] == order[0].sorted(by: >) && order[0] == order[1], "\(query)")
        #expect(
          try objects(parts.output)[0]["total"]["articles"].int
            == objects(one.output)[0]["total"]["articles"].int)
      }
    }
    for listing in ["cases", "officials", "organisations", "sources"] {
      #expect(command.onrecord([listing] + databases(servers)) == command.onrecord(listing), "\(listing)")
    }
  }

  private func scores(_ outcome: Outcome) throws -> [Int] {
    try objects(outcome.output)[0]["results"].array.map {
      Int((($0["score"].value as? Double ?? 0) * 1e6).rounded())
    }
  }

  private static let search = ["search", "council", "--format", "json", "--limit", "100"]

  /// A search of several parts is refused for the sake of one, or made without it.
  private func expectMissed(_ address: String, of addresses: [String]) throws {
    func databases(_ addresses: [String]) -> [String] { addresses.flatMap { ["--db", $0] } }
    let refused = command.onrecord(Self.search + databases(addresses))
    expect(refused, 2, output: "")
    #expect(refused.errors.hasPrefix("onrecord: \(address): the server does not answer"), "\(refused)")
    let partial = command.onrecord(Self.search + databases(addresses) + ["--partial"])
    expect(partial, 0)
    #expect(partial.errors.hasPrefix("onrecord: \(address): left out"), "\(partial)")
    #expect(try objects(partial.output)[0]["missing"][0]["db"].string == address)
    let rest = command.onrecord(Self.search + databases(addresses.filter { $0 != address }))
    #expect(try results(partial) == results(rest))
  }

  @Test func oneThatIsKilledIsMissed() throws {
    let servers = serve()
    defer { for server in servers { server.running.send(SIGKILL) } }
    let arguments = Self.search + databases(servers) + ["--partial"]
    expect(command.onrecord(arguments), 0)
    servers[1].running.send(SIGKILL)
    _ = servers[1].running.wait()
    try expectMissed(servers[1].address, of: servers.map(\.address))
    let listing = command.onrecord(["sources", "--partial"] + databases(servers))
    expect(listing, 0)
    #expect(listing.errors.contains("left out"))
    for server in [servers[0], servers[2]] {
      server.running.send(SIGKILL)
      _ = server.running.wait()
    }
    expect(command.onrecord(arguments), 2, output: "")
  }

  /// One that greets, and then says nothing more, however often it is asked.
  @Test func oneThatHangsIsMissed() throws {
    let servers = serve()
    defer { for server in servers { server.running.send(SIGKILL) } }
    let hanging = try #require(HangingRelay(to: servers[1].port, after: 150))
    try expectMissed(hanging.address, of: [servers[0].address, hanging.address, servers[2].address])
  }
}

/// Passes on what a server on this machine says, and hangs after so many bytes of each connection.
private final class HangingRelay {
  let address: String
  private let listener: CInt

  init?(to port: UInt16, after bytes: Int) {
    signal(SIGPIPE, SIG_IGN)
    let own = freePort()
    address = "tcp:127.0.0.1:\(own)"
    listener = Self.socketAt(own, bind)
    guard listener >= 0, listen(listener, 16) == 0 else { return nil }
    Thread.detachNewThread { [listener] in
      while case let client = accept(listener, nil, nil), client >= 0 {
        let server = Self.socketAt(port, connect)
        Thread.detachNewThread { Self.pass(from: client, to: server, atMost: .max) }
        Thread.detachNewThread { Self.pass(from: server, to: client, atMost: bytes) }
      }
    }
  }

  deinit { shutdown(listener, CInt(SHUT_RDWR)) }

  private static func socketAt(
    _ port: UInt16, _ use: (CInt, UnsafePointer<sockaddr>, socklen_t) -> CInt
  ) -> CInt {
    let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        use(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    return status == 0 ? descriptor : -1
  }

  /// Until the one is closed; what is more than `most` is swallowed.
  private static func pass(from one: CInt, to other: CInt, atMost most: Int) {
    var (bytes, left) = ([UInt8](repeating: 0, count: 4096), most)
    while case let count = read(one, &bytes, bytes.count), count > 0 {
      left -= write(other, bytes, min(count, left))
    }
    shutdown(other, CInt(SHUT_RDWR))
  }
}
