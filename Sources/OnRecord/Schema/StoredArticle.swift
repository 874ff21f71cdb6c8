// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// An article as the index keeps it: what it says of itself, where it came from, and its text.
///
/// It is the data of the article's document: lines of `name=value` as Omega and `quest` show them, an empty line, and the
/// text to the end. Read only for what is shown.
public struct StoredArticle: Equatable, Sendable {
  public var id: String
  public var path: String
  /// The line of the file on which the article's record begins; nil when it has the file to itself.
  public var line: Int?
  /// Where else in the file it stands: in what member of an archive, which of its articles, on what pages.
  public var place: Place
  /// What its record calls its fields, when it was read with a map.
  public var fieldMap: FieldMap
  /// Whether the text is that of the file, so that offsets into it are offsets into the file by way of ``offsets``.
  public var isFileText: Bool
  public var headline: String?
  public var outlet: String?
  public var byline: String?
  public var url: String?
  public var published: PublicationDate?
  public var archived: PublicationDate?
  public var language: String?
  /// SHA-256 of the bytes the article was read from, in hexadecimal.
  public var hash: String
  /// When the file it was read from had last been changed, in UTC: `2009-05-01T19:04:00.000000000Z`; nil when that is not known.
  public var modified: String?
  /// Turns offsets into `text` into offsets into the file.
  public var offsets: OffsetMap
  /// Fields of the source that we do not know, each with its JSON text.
  public var otherFields: [OtherField]
  /// UTF-8.
  public var text: [UInt8]
  /// The checksum of the article's table, which lies beside this; nil in an index of an older version.
  var tableChecksum: String?

  public struct OtherField: Equatable, Sendable {
    public var name: String
    public var json: String
  }

  init(id: String, path: String, hash: String, modified: String? = nil, article: Article) {
    self.id = id
    self.path = path
    self.hash = hash
    self.modified = modified
    line = article.line
    place = article.place
    fieldMap = article.fieldMap
    isFileText = article.isFileText
    headline = article.headline
    outlet = article.outlet
    byline = article.byline
    url = article.url
    published = article.published
    archived = article.archived
    language = article.language
    offsets = article.offsets
    otherFields = article.otherFields.map { OtherField(name: $0.name, json: $0.json) }
    text = article.text
  }
}

// MARK: - The record

extension StoredArticle {
  func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + 400)
    bytes += Self.checksumField + [UInt8](repeating: 0, count: 16) + [UInt8(ascii: "\n")]
    let start = bytes.count
    func line(_ name: String, _ value: String?) {
      guard let value else { return }
      bytes.append(contentsOf: name.utf8)
      bytes.append(UInt8(ascii: "="))
      for byte in value.utf8 {
        switch byte {
        case UInt8(ascii: "\n"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
        case UInt8(ascii: "\\"): bytes.append(contentsOf: [byte, byte])
        default: bytes.append(byte)
        }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    line("table", tableChecksum)
    line("url", url)
    line("caption", headline)
    line("author", byline)
    line("id", id)
    line("path", path)
    line("outlet", outlet)
    line("published", published?.isoString)
    line("archived", archived?.isoString)
    line("language", language)
    line("hash", hash)
    line("modified", modified)
    line("line", self.line.map(String.init))
    line("map", fieldMap.isEmpty ? nil : fieldMap.description)
    line("members", place.members.isEmpty ? nil : place.members.joined(separator: "\n"))
    line("number", place.number.map(String.init))
    line(
      "pages",
      place.pages.isEmpty ? nil : place.pages.map { "\($0.text):\($0.page)" }.joined(separator: " "))
    line("extracted", isFileText ? nil : "1")
    if !offsets.shifts.isEmpty {
      line(
        "shifts",
        offsets.shifts.map { "\($0.text):\($0.file):\($0.textWidth):\($0.fileWidth)" }.joined(separator: " "))
    }
    for field in otherFields {
      line("field", field.name.replacing("\\", with: "\\\\").replacing("=", with: "\\e") + "=" + field.json)
    }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: text)
    bytes.replaceSubrange(start - 17..<start - 1, with: Checksum.of(bytes[start...]))
    return bytes
  }

  /// Stands before the checksum of all that follows in the record. Records of older versions begin otherwise.
  private static let checksumField = Array("sum=".utf8)

  /// - Throws: `DamagedRecord` when it cannot be what was written.
  init(decoding bytes: [UInt8]) throws(DamagedRecord) {
    if bytes.starts(with: Self.checksumField) {
      guard bytes.count > 20, bytes[4..<20].elementsEqual(Checksum.of(bytes[21...])) else {
        throw DamagedRecord()
      }
    }
    var values = Values()
    var others: [OtherField] = []
    var start = 0
    while true {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { throw DamagedRecord() }
      let line = bytes[start..<end]
      start = end + 1
      if line.isEmpty { break }
      guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { throw DamagedRecord() }
      let name = String(decoding: line[..<equals], as: UTF8.self)
      let value = Self.unescaped(line[(equals + 1)...])
      if name == "field" {
        let value = Array(value.utf8)
        guard let equals = value.firstIndex(of: UInt8(ascii: "=")) else { throw DamagedRecord() }
        let json = String(decoding: value[(equals + 1)...], as: UTF8.self)
        others.append(OtherField(name: Self.unescaped(value[..<equals]), json: json))
      } else {
        values.pairs.append((name, value))
      }
    }
    guard let id = values["id"], let path = values["path"], let hash = values["hash"] else {
      throw DamagedRecord()
    }
    self.id = id
    self.path = path
    self.hash = hash
    modified = values["modified"]
    self.line = values["line"].flatMap { Int($0) }
    fieldMap = values["map"].flatMap { try? FieldMap($0) } ?? FieldMap()
    place = Place(
      members: values["members"]?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        ?? [],
      number: values["number"].flatMap { Int($0) }, pages: try Self.pages(values["pages"] ?? ""))
    isFileText = values["extracted"] == nil
    headline = values["caption"]
    outlet = values["outlet"]
    byline = values["author"]
    url = values["url"]
    published = values["published"].flatMap { PublicationDate($0) }
    archived = values["archived"].flatMap { PublicationDate($0) }
    language = values["language"]
    offsets = OffsetMap(shifts: try Self.shifts(values["shifts"] ?? ""))
    otherFields = others
    tableChecksum = values["table"]
    text = Array(bytes[start...])
  }

  /// Some twenty values by name: fewer than a dictionary is quicker for.
  private struct Values {
    var pairs: [(name: String, value: String)] = []

    subscript(name: String) -> String? { pairs.last { $0.name == name }?.value }
  }

  /// Whether a table can be the one that was written with this.
  func matches(table: [UInt8]) -> Bool {
    tableChecksum.map { $0.utf8.elementsEqual(Checksum.of(table)) } ?? true
  }

  private static func unescaped(_ value: ArraySlice<UInt8>) -> String {
    guard value.contains(UInt8(ascii: "\\")) else { return String(decoding: value, as: UTF8.self) }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in value {
      if isEscaped {
        bytes.append(
          byte == UInt8(ascii: "n")
            ? UInt8(ascii: "\n") : byte == UInt8(ascii: "e") ? UInt8(ascii: "=") : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func pages(_ text: String) throws(DamagedRecord) -> [Place.PageStart] {
    var pages: [Place.PageStart] = []
    for pair in text.utf8.split(separator: UInt8(ascii: " ")) {
      let numbers = pair.split(separator: UInt8(ascii: ":")).map { Int(Substring($0)) }
      guard numbers.count == 2, let text = numbers[0], let page = numbers[1], text >= pages.last?.text ?? 0,
        page > pages.last?.page ?? 0, page < Int(Int32.max)
      else { throw DamagedRecord() }
      pages.append(Place.PageStart(text: text, page: page))
    }
    return pages
  }

  private static func shifts(_ text: String) throws(DamagedRecord) -> [OffsetMap.Shift] {
    var shifts: [OffsetMap.Shift] = []
    for pair in text.utf8.split(separator: UInt8(ascii: " ")) {
      let numbers = pair.split(separator: UInt8(ascii: ":")).map { Int(Substring($0)) }
      guard numbers.count == 4, let text = numbers[0], let file = numbers[1],
        let textWidth = numbers[2].flatMap({ UInt8(exactly: $0) }),
        let fileWidth = numbers[3].flatMap({ UInt8(exactly: $0) })
      else { throw DamagedRecord() }
      let shift = OffsetMap.Shift(text: text, file: file, textWidth: textWidth, fileWidth: fileWidth)
      guard canFollow(shifts.last, shift) else { throw DamagedRecord() }
      shifts.append(shift)
    }
    return shifts
  }

  /// Runs follow one another without gaps, each of whole characters, and the first begins at the text's beginning.
  private static func canFollow(_ last: OffsetMap.Shift?, _ next: OffsetMap.Shift) -> Bool {
    guard (1...4).contains(next.textWidth), (1...4).contains(next.fileWidth),
      (0...1 << 40).contains(next.file)
    else {
      return false
    }
    guard let last else { return next.text == 0 }
    let (characters, rest) = (next.text &- last.text).quotientAndRemainder(dividingBy: Int(last.textWidth))
    return characters > 0 && rest == 0 && characters < 1 << 40
      && next.file == last.file + characters * Int(last.fileWidth)
  }
}
