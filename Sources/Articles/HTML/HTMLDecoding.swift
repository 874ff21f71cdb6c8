// SPDX-License-Identifier: GPL-3.0-or-later

/// A page as UTF-8, ready for the parser.
///
/// Byte-order marks count first; UTF-16 is told without one too. Then, whatever the page says of itself, it is decoded as plain text is:
/// valid UTF-8 is UTF-8, and every other byte windows-1252, which is what pages labelled ISO-8859-1 hold. So
/// a wrong label does no harm, and one bad byte does not cost the rest of the page. Other encodings
/// (windows-1251, Shift_JIS, …) are not read. Zero bytes, at which the parser would stop, become spaces.
func decodeHTML(_ file: Bytes) -> [UInt8] {
  var text = DecodedText(markless: file).text
  if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
  for i in text.indices where text[i] == 0 { text[i] = 0x20 }
  blankExcessAttributes(of: &text)
  return text
}

/// Attributes of one element that are read. libxml2 compares each with all before it: tens of thousands of
/// them take minutes.
private let mostAttributes = 400

/// Overwrites with spaces the attributes of an element beyond the number that is read.
private func blankExcessAttributes(of page: inout [UInt8]) {
  var i = 0
  while let open = page[i...].firstIndex(of: UInt8(ascii: "<")) {
    i = open + 1
    guard i < page.count else { return }
    if page[i...].starts(with: "!--".utf8) {
      i = end(of: "-->", in: page, from: i + 3)
    } else if isLowerCase(page[i] | 0x20) {
      let nameEnd = page[i...].firstIndex { !isLowerCase($0 | 0x20) } ?? page.count
      let name = String(decoding: page[i..<nameEnd], as: UTF8.self).lowercased()
      i = blankExcessAttributes(in: &page, from: nameEnd)
      if name == "script" || name == "style" { i = end(of: "</" + name, in: page, from: i) }
    }
  }
}

/// - Parameter start: after the element's name. Returns the index after its closing bracket.
private func blankExcessAttributes(in page: inout [UInt8], from start: Int) -> Int {
  var i = start
  var count = 0
  while i < page.count {
    if page[i] == UInt8(ascii: ">") { return i + 1 }
    if isSpace(page[i]) || page[i] == UInt8(ascii: "/") {
      i += 1
      continue
    }
    let attribute = i..<endOfAttribute(in: page, from: i)
    count += 1
    if count > mostAttributes { for k in attribute { page[k] = 0x20 } }
    i = attribute.upperBound
  }
  return i
}

private func endOfAttribute(in page: [UInt8], from start: Int) -> Int {
  func skip(from i: Int, while isSkipped: (UInt8) -> Bool) -> Int {
    page[i...].firstIndex { !isSkipped($0) } ?? page.count
  }
  let nameEnd = max(start + 1, skip(from: start) { !isSpace($0) && !"=>/".utf8.contains($0) })
  let sign = skip(from: nameEnd, while: isSpace)
  guard sign < page.count, page[sign] == UInt8(ascii: "=") else { return nameEnd }
  let value = skip(from: sign + 1, while: isSpace)
  guard value < page.count, "\"'".utf8.contains(page[value]) else {
    return skip(from: value) { !isSpace($0) && $0 != UInt8(ascii: ">") }
  }
  let mark = page[value]
  return min(page.count, skip(from: value + 1) { $0 != mark } + 1)
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

/// The index of `mark` from `start` on, whatever the case; the end of the page when it does not come.
private func end(of mark: String, in page: [UInt8], from start: Int) -> Int {
  let mark = Array(mark.utf8)
  var i = start
  while i + mark.count <= page.count {
    if page[i] == mark[0], zip(page[i..<i + mark.count], mark).allSatisfy({ $0 == $1 || ($0 | 0x20) == $1 }) {
      return i
    }
    i += 1
  }
  return page.count
}
