// SPDX-License-Identifier: GPL-3.0-or-later

/// A letter, or a part of one (RFC 2046).
struct MailPart {
  let fields: HeaderFields
  /// In lower case: *text/plain*.
  let type: String
  let parameters: [String: String]
  /// The bytes between the fields and the end of the part, as they are in the file.
  let body: Bytes
  /// The parts of a part of several; none for all others.
  private(set) var parts: [MailPart] = []

  /// Parts inside parts that are read, and parts of one.
  private static let deepest = 20
  private static let most = 1_000

  /// - Parameter bytes: must outlive the part.
  init(_ bytes: Bytes, depth: Int = 0, isDigest: Bool = false) {
    fields = HeaderFields(bytes)
    let content = fields.parameters("content-type")
    let hasType = content.value.utf8.contains(UInt8(ascii: "/"))
    type = hasType ? content.value : isDigest ? "message/rfc822" : "text/plain"
    parameters = content.parameters
    body = bytes.part(fields.end..<bytes.count)
    guard type.hasPrefix("multipart/"), let boundary = parameters["boundary"], !boundary.isEmpty,
      depth < MailPart.deepest
    else { return }
    parts = MailPart.split(body, at: Array(boundary.utf8)).prefix(MailPart.most).map {
      MailPart($0, depth: depth + 1, isDigest: type == "multipart/digest")
    }
  }

  /// What stands between the lines of a boundary; the last part may lack its end.
  private static func split(_ body: Bytes, at boundary: [UInt8]) -> [Bytes] {
    let mark = Array("--".utf8) + boundary
    var parts: [Bytes] = []
    var start: Int?
    var i = 0
    while i < body.count {
      let lineEnd = body.lineEnd(from: i)
      let next = body.afterLineBreak(lineEnd)
      if lineEnd - i >= mark.count, body[i..<i + mark.count].elementsEqual(mark) {
        let rest = body.part(i + mark.count..<lineEnd)
        let isLast = rest.starts(with: "--".utf8)
        if isLast || rest.trimmed(0..<rest.count).isEmpty {
          // The line break before a boundary belongs to it.
          if let start { parts.append(body.part(start..<max(start, body.beforeLineBreak(i)))) }
          start = next
          if isLast { return parts }
        }
      }
      i = next
    }
    if let start, start < body.count { parts.append(body.part(start..<body.count)) }
    return parts
  }

  /// The bytes that the part carries.
  var content: [UInt8] {
    let encoding = fields["content-transfer-encoding"].map { trimmedText($0[...]).lowercased() } ?? ""
    return TransferEncoding.decode(body, encoding)
  }

  /// The name of the file that the part is, on one line; nil when it has none.
  var fileName: String? {
    let name = fields.parameters("content-disposition").parameters["filename"] ?? parameters["name"]
    return name.map { oneLine(EncodedWords.decode(Array($0.utf8)).utf8) }
  }

  var isAttachment: Bool {
    fields.parameters("content-disposition").value == "attachment" || fileName != nil
      || type == "message/rfc822"
  }

  /// This part and all inside it, in order.
  var all: [MailPart] { [self] + parts.flatMap(\.all) }
}

extension Bytes {
  /// The index of the line break that ends before `i`; `i` when there is none.
  fileprivate func beforeLineBreak(_ i: Int) -> Int {
    guard i > 0, self[i - 1] == 0x0A else { return i }
    return i > 1 && self[i - 2] == 0x0D ? i - 2 : i - 1
  }
}
