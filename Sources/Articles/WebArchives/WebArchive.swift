// SPDX-License-Identifier: GPL-3.0-or-later

/// The records of a WARC file (ISO 28500): what servers answered, one after the other.
struct WebArchive {
  struct Record {
    /// *response*, *resource*, *conversion*, *request*, …
    var kind: String
    var address: String?
    var date: PublicationDate?
    var block: Bytes
  }

  private let file: Bytes
  private var position = 0
  /// Whether the file ends within a record, or holds what is none.
  private(set) var isDamaged = false

  /// - Parameter file: must outlive the records.
  init(_ file: Bytes) { self.file = file }

  mutating func next() -> Record? {
    while position < file.count, file[position] == 0x0A || file[position] == 0x0D { position += 1 }
    guard position < file.count else { return nil }
    let rest = file.part(position..<file.count)
    guard rest.starts(with: "WARC/".utf8) else {
      isDamaged = true
      return nil
    }
    let start = rest.afterLineBreak(rest.lineEnd(from: 0))
    let fields = HeaderFields(rest.part(start..<rest.count))
    let blockStart = start + fields.end
    let length = fields["content-length"].flatMap { Int(trimmedText($0[...])) } ?? -1
    guard length >= 0, length <= rest.count - blockStart else {
      isDamaged = true
      return nil
    }
    position += blockStart + length
    let address = fields["warc-target-uri"].map { value in
      oneLine(value.filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") })
    }
    return Record(
      kind: fields["warc-type"].map { trimmedText($0[...]).lowercased() } ?? "", address: address,
      date: fields["warc-date"].flatMap { PublicationDate(trimmedText($0[...])) },
      block: rest.part(blockStart..<blockStart + length))
  }
}

/// A server's answer (RFC 9112): its status, what it says of the file, and the file.
struct ServerAnswer {
  let status: Int
  /// Without parameters, in lower case; empty when it does not say.
  let type: String
  private let fields: HeaderFields
  private let body: Bytes

  /// - Parameter block: must outlive the answer.
  init?(_ block: Bytes) {
    guard block.starts(with: "HTTP/".utf8) else { return nil }
    let line = block.part(0..<block.lineEnd(from: 0))
    let words = line.wordSpans(in: 0..<line.count)
    guard words.count >= 2, let status = Int(line.part(words[1]).string) else { return nil }
    let start = block.afterLineBreak(line.count)
    self.status = status
    fields = HeaderFields(block.part(start..<block.count))
    type = fields.parameters("content-type").value
    body = block.part(start + fields.end..<block.count)
  }

  /// The file that the server sent: pieces joined, unpacked; nil when it is packed in a way that is not read, or larger
  /// than `limit`.
  func content(atMost limit: Int) -> [UInt8]? {
    let isChunked =
      fields["transfer-encoding"].map { Phrase(trimmedText($0[...])).contains("chunked") } ?? false
    let bytes = isChunked ? ServerAnswer.joined(body) : Array(body)
    let packing = fields["content-encoding"].map { trimmedText($0[...]).lowercased() } ?? ""
    if bytes.starts(with: [0x1F, 0x8B]), packing == "gzip" || packing == "x-gzip" {
      return bytes.withUnsafeBufferPointer { bytes -> [UInt8]? in
        guard var archive = Archive(bytes, .gzip), archive.next() != nil,
          case .bytes(let content) = archive.read(atMost: limit)
        else { return nil }
        return content
      }
    }
    guard bytes.count <= limit else { return nil }
    // Some archives unpack what they keep and leave the label.
    return packing.isEmpty || ["identity", "gzip", "x-gzip", "none"].contains(packing) ? bytes : nil
  }

  /// The pieces of a body that was sent in pieces; one that is not, though it says so, is left as it is.
  private static func joined(_ body: Bytes) -> [UInt8] {
    var result: [UInt8] = []
    var i = 0
    while i < body.count {
      let lineEnd = body.lineEnd(from: i)
      let digits = body[i..<lineEnd].prefix { hexadecimalValue($0) != nil }
      guard (1...8).contains(digits.count), let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else {
        return i == 0 ? Array(body) : result
      }
      if size == 0 { return result }
      let start = body.afterLineBreak(lineEnd)
      result += body[min(start, body.count)..<min(start + size, body.count)]
      i = body.afterLineBreak(min(start + size, body.count))
    }
    return result
  }
}

extension Reader {
  /// Hands over the articles among the pages and documents of a web archive. What is no article (lists of stories,
  /// pictures, errors of servers) is passed over: no crawl is without it.
  func forEachArticle<Failure: Error>(
    inWebArchive file: Bytes, _ work: inout Unpacking,
    _ visit: (Result<Article, ReadingError>) throws(Failure) -> Void
  ) throws(Failure) {
    var archive = WebArchive(file)
    while let record = archive.next() {
      guard let (content, format) = content(of: record, atMost: work.memberLimit) else { continue }
      guard !work.isSpent else { return try visit(.failure(work.exhausted)) }
      work.bytes -= content.count
      try content.withUnsafeBufferPointer { (bytes: Bytes) throws(Failure) in
        try forEachArticle(inside: record.address ?? "?", bytes, format: format, &work) {
          (result) throws(Failure) in
          switch result {
          case .success(var article):
            if article.place.members.count == 1 { article.url = article.url ?? record.address }
            article.archived = article.archived ?? record.date
            try visit(.success(article))
          case .failure(let error):
            if ![.notAnArticle, .empty, .binary].contains(error.kind) { try visit(.failure(error)) }
          }
        }
      }
    }
    if archive.isDamaged {
      try visit(
        .failure(ReadingError(.damaged, reason: "a web archive that breaks off", cure: "get it anew")))
    }
  }

  /// The file in a record, when it can be an article by what the server says of it; its form when it is a page, which
  /// may lack all that a page is told by.
  private func content(of record: WebArchive.Record, atMost limit: Int) -> ([UInt8], Format?)? {
    guard ["response", "resource", "conversion"].contains(record.kind) else { return nil }
    if record.kind == "response" {
      guard let answer = ServerAnswer(record.block), (200..<300).contains(answer.status), isText(answer.type),
        !isForMachines(record.address ?? "")
      else { return nil }
      let isPage = answer.type == "text/html" || answer.type == "application/xhtml+xml"
      return answer.content(atMost: limit).map { ($0, isPage ? .html : nil) }
    }
    return isForMachines(record.address ?? "") || record.block.count > limit
      ? nil : (Array(record.block), nil)
  }

  private func isText(_ type: String) -> Bool {
    [
      "", "text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/rtf",
      "text/rtf",
    ]
    .contains(type) || type.contains("officedocument") || type.contains("opendocument")
  }

  private func isForMachines(_ address: String) -> Bool {
    ["/robots.txt", ".css", ".js", ".json", ".xml"].contains { address.hasSuffix($0) }
      || address.hasPrefix("dns:")
      || address.hasPrefix("metadata:")
  }
}
