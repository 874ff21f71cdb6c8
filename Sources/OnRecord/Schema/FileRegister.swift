// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

/// What the index knows of the files it has read, so that the next run reads only what is new.
///
/// It is kept in the database's metadata, in chunks: every commit writes one with what it has changed, and a later chunk
/// overrides an earlier one. So a commit of a few hundred articles costs the same however large the index is, and the
/// register can never say anything else than the documents of the same commit.
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

  private(set) var entries: [String: Entry] = [:]
  /// For each article the files that hold it: the same text can lie in several. Nil until somebody asks, which a run that
  /// finds nothing new does not.
  private var holders: [String: Set<String>]?
  private var changes: [String: Entry?] = [:]

  /// The files that hold the article with this identity, in order.
  mutating func holders(of article: String) -> [String] {
    let holders = self.holders ?? gatherHolders()
    self.holders = holders
    return holders[article]?.sorted() ?? []
  }

  mutating func set(_ entry: Entry) {
    forget(entry.path)
    for article in entry.keeps { holders?[article, default: []].insert(entry.path) }
    entries[entry.path] = entry
    changes[entry.path] = .some(entry)
  }

  mutating func remove(_ path: String) {
    forget(path)
    changes[path] = .some(nil)
  }

  private mutating func forget(_ path: String) {
    guard let old = entries.removeValue(forKey: path) else { return }
    for article in old.keeps {
      holders?[article]?.remove(path)
      if holders?[article]?.isEmpty ?? false { holders?[article] = nil }
    }
  }

  private func gatherHolders() -> [String: Set<String>] {
    var holders: [String: Set<String>] = [:]
    holders.reserveCapacity(entries.count)
    for entry in entries.values {
      for article in entry.keeps { holders[article, default: []].insert(entry.path) }
    }
    return holders
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
    return Self.encode(changes.sorted { $0.key < $1.key })
  }

  /// The whole register in chunks of about a megabyte, to put in the place of all the earlier ones.
  func compacted() -> [[UInt8]] {
    let all = entries.sorted { $0.key < $1.key }.map { (key: $0.key, value: Optional($0.value)) }
    return stride(from: 0, to: all.count, by: Self.entriesPerChunk).map {
      Self.encode(Array(all[$0..<min($0 + Self.entriesPerChunk, all.count)]))
    }
  }

  /// How many chunks ``compacted()`` gives.
  var compactedCount: Int { (entries.count + Self.entriesPerChunk - 1) / Self.entriesPerChunk }

  private static let entriesPerChunk = 8_000

  /// Reads a chunk on top of what is there.
  mutating func apply(chunk: [UInt8]) throws(DamagedRecord) {
    try RecordReader.read(chunk) { (reader) throws(DamagedRecord) in
      let count = try reader.readCount()
      // A chunk for each batch: asking for little room each time would copy everything each time.
      if count > entries.capacity { entries.reserveCapacity(count) }
      for _ in 0..<count {
        let path = try reader.readString()
        entries[path] = try Self.readEntry(path, &reader)
      }
    }
    holders = nil
  }

  private static func readEntry(
    _ path: String, _ reader: inout RecordReader
  ) throws(DamagedRecord) -> Entry? {
    let form = try reader.readInt()
    guard form != Self.forgotten else { return nil }
    guard form <= Self.withVersions else { throw DamagedRecord() }
    var entry = Entry(
      path: path, size: try reader.readInt(), modified: try reader.readInt(),
      hash: try reader.readString(), extractor: try reader.readInt(), articles: [])
    entry.articles = try readStrings(&reader)
    entry.refusals = try readStrings(&reader)
    if form == Self.withVersions {
      entry.earlier = try readStrings(&reader)
      entry.map = try reader.readOptionalString()
    }
    return entry
  }

  private static func readStrings(_ reader: inout RecordReader) throws(DamagedRecord) -> [String] {
    var strings: [String] = []
    for _ in 0..<(try reader.readCount()) { strings.append(try reader.readString()) }
    return strings
  }

  private static func encode(_ entries: [(key: String, value: Entry?)]) -> [UInt8] {
    var record = RecordWriter()
    record.write(entries.count)
    for (path, entry) in entries {
      record.write(path)
      guard let entry else {
        record.write(forgotten)
        continue
      }
      let isPlain = entry.earlier.isEmpty && entry.map == nil
      record.write(isPlain ? plain : withVersions)
      record.write(entry.size)
      record.write(entry.modified)
      record.write(entry.hash)
      record.write(entry.extractor)
      write(entry.articles, to: &record)
      write(entry.refusals, to: &record)
      guard !isPlain else { continue }
      write(entry.earlier, to: &record)
      record.write(entry.map)
    }
    return record.bytes
  }

  private static func write(_ strings: [String], to record: inout RecordWriter) {
    record.write(strings.count)
    for string in strings { record.write(string) }
  }

  // The forms of an entry.
  private static let (forgotten, plain, withVersions) = (0, 1, 2)
}
