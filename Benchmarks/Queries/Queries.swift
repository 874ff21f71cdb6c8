// SPDX-License-Identifier: GPL-3.0-or-later

// Queries DATABASE: answers each line of standard input (Benchmarks/queries.py) with nanoseconds of processor, of the
// clock, and how many articles were found (-1 when a name is not known): a whole search of the library, from the query as
// typed to what is shown.

import Glibc
import OnRecord

@main
struct Queries {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else { fail("usage: Queries DATABASE") }
    let searcher = Searcher(try Index([CommandLine.arguments[1]]))
    while let line = readLine() {
      let request = request(line)
      let (wall, work) = (now(CLOCK_MONOTONIC), now(CLOCK_THREAD_CPUTIME_ID))
      let found = try? searcher.search(request).total.articles
      print(now(CLOCK_THREAD_CPUTIME_ID) - work, now(CLOCK_MONOTONIC) - wall, found ?? -1)
      fflush(nil)
    }
  }

  private static func request(_ line: String) -> SearchRequest {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 9 else { fail("not a query: \(line)") }
    let words = parts[1].split(separator: " ").joined(separator: parts[0] == "any" ? " OR " : " ")
    var query =
      switch parts[0] {
      case "phrase": "\"\(words)\""
      case "prefix": "\(words)*"
      default: words
      }
    if !parts[7].isEmpty { query += " " + parts[7] }
    if !parts[4].isEmpty { query += " date:\(day(parts[4]))..\(day(parts[5]))" }
    var request = SearchRequest(query)
    if !parts[2].isEmpty { request.sources = [parts[2]] }
    if !parts[3].isEmpty { request.cases = [parts[3]] }
    request.facets = SearchRequest.Facet(rawValue: parts[6]).map { [$0] } ?? []
    request.scope = SearchRequest.Scope(rawValue: parts[8]) ?? .article
    return request
  }

  /// `20050401` as the query language has it.
  private static func day(_ digits: String) -> String {
    "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
  }

  private static func now(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  private static func fail(_ message: String) -> Never {
    _ = (message + "\n").withCString { write(2, $0, strlen($0)) }
    exit(2)
  }
}
