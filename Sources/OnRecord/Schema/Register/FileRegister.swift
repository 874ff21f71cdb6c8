// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// What the index knows of the files it has read, so that the next run reads only what is new.
///
/// It is kept in the database's metadata, in chunks: every commit writes one with what it has changed, and a later chunk
/// overrides an earlier one. So a commit of a few hundred articles costs the same however large the index is, and the
/// register can never say anything else than the documents of the same commit.
///
/// In memory the entries stay as they are written, and are read one by one when they are asked for: a file takes some
/// two hundred bytes so.
struct FileRegister: Sendable {
  /// One file as it was when it was read.
  struct Entry: Equatable, Sendable {
    var path: String
    /// In bytes.
    var size: Int
    /// Nanoseconds since 1970 of the last change.
    var modified: Int
    /// SHA-256 of its bytes, in hexadecimal.
    var hash: String
    /// The ``Extractor/version`` that took its articles apart.
    var extractor = Extractor.version
    /// The articles that were read from it.
    var articles: [String]
    /// Why records of it, or the whole of it, gave no article: see ``Refusal/kept``. A file that could not be opened has
    /// no hash.
    var refusals: [String] = []
    /// Earlier versions of its articles, which it does not hold any more.
    var earlier: [String] = []
    /// What its records called their fields when it was read; nil for a file that holds no records.
    var map: String?

    /// All articles that are in the index for its sake.
    var keeps: [String] { articles + earlier }
  }

  private var records = RecordPile()
  /// The record of each path.
  private var files = PlaceTable()
  /// For each article the records of the files that hold it: the same text can lie in several. Those of records that were
  /// replaced stay until all is gathered anew. Nil until somebody asks, which a run that finds nothing new does not.
  private var holders: PlaceTable?
  /// Bytes of records that were replaced.
  private var waste = 0
  private var changes: [String: Entry?] = [:]

  var count: Int { files.count }
  var isEmpty: Bool { files.count == 0 }

  /// What is known of a file.
  subscript(path: String) -> Entry? { find(path).map { records.entry(at: $0) } }

  /// All of it, by path.
  var entries: [String: Entry] {
    var entries: [String: Entry] = [:]
    entries.reserveCapacity(count)
    forEachEntry { entries[$0.path] = $0 }
    return entries
  }

  /// In no order.
  func forEachEntry(_ body: (Entry) throws -> Void) rethrows {
    for place in files.places { try body(records.entry(at: place)) }
  }

  /// The files that hold the article with this identity, in order.
  mutating func holders(of article: String) -> [String] {
    gatherHolders()
    var article = article
    var paths: Set<String> = []
    article.withUTF8 { id in
      holders!.forEach(hash: PlaceTable.hash(id)) { slot in
        if records.string(at: slot.key, is: id), isCurrent(slot.place) {
          paths.insert(records.path(at: slot.place))
        }
      }
    }
    return paths.sorted()
  }

  /// Takes over what another register knows. It is no change to be written.
  mutating func add(_ other: FileRegister) {
    for place in other.files.places {
      other.records.withPath(at: place) { path in
        other.records.withRecord(at: place) { put($0, of: path) }
      }
    }
  }

  /// Whether any file holds the article.
  mutating func isHeld(_ article: String) -> Bool { !holders(of: article).isEmpty }

  mutating func set(_ entry: Entry) {
    var record = RecordWriter()
    entry.write(to: &record)
    replace(entry.path, by: record.bytes)
    changes[entry.path] = .some(entry)
  }

  mutating func remove(_ path: String) {
    replace(path, by: nil)
    changes[path] = .some(nil)
  }
}

// MARK: - Records

extension FileRegister {
  private func find(_ path: String) -> RecordPile.Place? {
    var path = path
    return path.withUTF8 { find($0) }
  }

  private func find(_ path: UnsafeBufferPointer<UInt8>) -> RecordPile.Place? {
    files.first(hash: PlaceTable.hash(path)) { records.string(at: $0.key, is: path) }?.place
  }

  private func isCurrent(_ place: RecordPile.Place) -> Bool {
    records.withPath(at: place) { find($0) } == place
  }

  private mutating func replace(_ path: String, by record: [UInt8]?) {
    var path = path
    path.withUTF8 { path in
      guard let record else { return forget(path) }
      record.withUnsafeBufferPointer { put($0, of: path) }
    }
    gatherAnewIfWasteful()
  }

  private mutating func forget(_ path: UnsafeBufferPointer<UInt8>) {
    guard let old = find(path) else { return }
    waste += records.bytes(at: old)
    files.remove(hash: PlaceTable.hash(path), place: old)
  }

  private mutating func put(_ record: UnsafeBufferPointer<UInt8>, of path: UnsafeBufferPointer<UInt8>) {
    forget(path)
    let place = records.append(record)
    files.insert(hash: PlaceTable.hash(path), .init(key: place, place: place))
    if holders != nil { note(place) }
  }

  /// Notes which articles a record holds.
  private mutating func note(_ place: RecordPile.Place) {
    for key in records.articles(at: place) {
      let hash = records.withString(at: key) { PlaceTable.hash($0) }
      holders!.insert(hash: hash, .init(key: key, place: place))
    }
  }

  private mutating func gatherHolders() {
    guard holders == nil else { return }
    holders = PlaceTable()
    for place in files.places { note(place) }
  }

  private mutating func gatherAnewIfWasteful() {
    guard waste > records.size / 2, waste > RecordPile.blockSize else { return }
    let old = (records: records, places: files.places)
    (records, files, holders, waste) = (RecordPile(), PlaceTable(), nil, 0)
    for place in old.places {
      old.records.withPath(at: place) { path in
        old.records.withRecord(at: place) { put($0, of: path) }
      }
    }
  }
}

// MARK: - Chunks

extension FileRegister {
  /// The metadata keys of the chunks begin so; the number of the chunk follows, so that they are read in order.
  static let keyPrefix = "onrecord/files/"

  static func key(ofChunk number: Int) -> String { keyPrefix + Term.digits(number, 10) }

  /// What changed since the last call, as a chunk; nil when nothing did.
  ///
  /// - Parameter keeping: the next call gives it once more.
  mutating func takeChanges(keeping: Bool = false) -> [UInt8]? {
    guard !changes.isEmpty else { return nil }
    defer { if !keeping { changes.removeAll() } }
    var chunk = RecordWriter()
    chunk.write(changes.count)
    for (path, entry) in changes.sorted(by: { $0.key < $1.key }) {
      if let entry { entry.write(to: &chunk) } else { Entry.writeForgotten(path, to: &chunk) }
    }
    return chunk.bytes
  }

  /// How many chunks ``forEachCompacted(_:)`` gives.
  var compactedCount: Int { (count + Self.entriesPerChunk - 1) / Self.entriesPerChunk }

  /// The whole register in chunks of about a megabyte, to put in the place of all the earlier ones.
  func compacted() -> [[UInt8]] {
    var chunks: [[UInt8]] = []
    forEachCompacted { chunks.append($0) }
    return chunks
  }

  /// The same, one chunk after the other.
  func forEachCompacted<Failure: Error>(_ body: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let places = files.places.sorted { records.path(at: $0, precedes: $1) }
    for start in stride(from: 0, to: places.count, by: Self.entriesPerChunk) {
      let part = places[start..<min(start + Self.entriesPerChunk, places.count)]
      var chunk = RecordWriter()
      chunk.write(part.count)
      for place in part { records.withRecord(at: place) { chunk.append($0) } }
      try body(chunk.bytes)
    }
  }

  private static let entriesPerChunk = 8_000

  /// Reads a chunk on top of what is there.
  mutating func apply(chunk: [UInt8]) throws(DamagedRecord) {
    try chunk.span.withUnsafeBufferPointer { (bytes) throws(DamagedRecord) in
      var reader = RecordReader(bytes)
      for _ in 0..<(try reader.readCount()) {
        let start = reader.position
        let path = try reader.readBytes()
        if try Entry.skip(&reader) {
          put(UnsafeBufferPointer(rebasing: bytes[start..<reader.position]), of: path)
        } else {
          forget(path)
        }
      }
    }
    gatherAnewIfWasteful()
  }
}
