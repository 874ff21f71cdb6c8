// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import OnRecord

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An index of two invented articles, made when it is first asked for. libFuzzer runs its targets on one thread.
nonisolated(unsafe) private let index: Index = {
  let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  var folder = Array("\(place)/onrecord-fuzz-XXXXXX".utf8CString)
  precondition(mkdtemp(&folder) != nil, "no temporary folder")
  let path = String(decoding: folder.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) + "/index"
  let records = """
    {"text": "Pier to close\\n\\n“It is not safe,” said Ann Lee, chair of the trust. “We will act.”\\n\\nThe \
    inquest into the death of Child K opened in May.", "outlet": "Norbury Echo", "published": "2009-05-01"}
    {"text": "Bo Marsh told the inquest: “The children's slide wasn't there.”\\n\\nAnn Lee said that the U.S. pumps, \
    1,000 of them, had failed.", "published": "2011"}
    """
  do {
    var indexer = try Indexer(path: path)
    _ = try indexer.index(records: Array(records.utf8), name: "seed")
    return try Index([path])
  } catch { fatalError("no index: \(error)") }
}()

/// Any text as a query, asked in ways that its first byte chooses: an answer that holds together, or an error.
func search(_ input: UnsafeBufferPointer<UInt8>) -> CInt {
  guard let choice = input.first else { return 0 }
  var request = SearchRequest(String(decoding: input.dropFirst(), as: UTF8.self))
  request.anyWord = choice & 1 != 0
  request.allPassages = choice & 2 != 0
  request.scope = SearchRequest.Scope.allCases[Int(choice >> 2 & 3) % SearchRequest.Scope.allCases.count]
  request.order = choice & 16 != 0 ? .newest : nil
  request.facets = choice & 32 != 0 ? SearchRequest.Facet.allCases : []
  if choice & 64 != 0 { request.officials = ["Lee"] }
  guard let answer = try? Searcher(index).search(request) else { return 0 }
  for result in answer.results {
    let passage = result.passage
    precondition(passage.text.utf8.count == passage.span.count, "a passage that is not its place")
    check(passage.highlights, in: Array(passage.text.utf8))
  }
  return 0
}

/// Any text as something that was said.
func verify(_ input: UnsafeBufferPointer<UInt8>) -> CInt {
  guard let found = try? Verifier(index).verify(String(decoding: input, as: UTF8.self)) else { return 0 }
  for print in found.utterances.flatMap(\.prints) {
    precondition((0...1).contains(print.similarity), "likeness goes from 0 to 1")
  }
  return 0
}
