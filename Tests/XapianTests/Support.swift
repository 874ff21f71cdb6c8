// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A directory of its own for one test, gone with it.
final class TemporaryDirectory {
  let path: String

  init() {
    var template = Array("/tmp/xapian-tests-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template))
  }

  deinit { removeTree(path) }

  subscript(name: String) -> String { "\(path)/\(name)" }
}

func removeTree(_ path: String) {
  for name in entries(of: path) { removeTree("\(path)/\(name)") }
  remove(path)
}

/// The names in a directory, in order; none if it is not one.
func entries(of path: String) -> [String] {
  guard let directory = opendir(path) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names.filter { $0 != "." && $0 != ".." }.sorted()
}

func readFile(_ path: String) -> [UInt8] {
  let file = fopen(path, "rb")!
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  var bytes = [UInt8](repeating: 0, count: ftell(file))
  rewind(file)
  _ = fread(&bytes, 1, bytes.count, file)
  return bytes
}

func writeFile(_ path: String, _ bytes: [UInt8]) {
  let file = fopen(path, "wb")!
  defer { fclose(file) }
  _ = fwrite(bytes, 1, bytes.count, file)
}

/// The words of a text as positional terms, the text as data.
func document(_ text: String, values: [ValueSlot: String] = [:], boolean: [String] = []) -> PackedDocument {
  var document = PackedDocument()
  var positions: [Substring: [TermPosition]] = [:]
  for (index, word) in text.split(separator: " ").enumerated() {
    positions[word, default: []].append(TermPosition(index + 1))
  }
  for (word, places) in positions.sorted(by: { $0.key < $1.key }) {
    document.addTerm(word, positions: places)
  }
  for term in boolean { document.addBooleanTerm(term) }
  for (slot, value) in values { document.setValue(value, in: slot) }
  document.setData(text)
  return document
}

/// A database in memory of these texts, numbered from 1.
func inMemory(_ texts: String...) throws -> WritableDatabase {
  var writer = try WritableDatabase.inMemory()
  for text in texts { try writer.addDocument(document(text)) }
  return writer
}

/// A database on disk of these texts, numbered from 1; gives its path.
@discardableResult
func onDisk(_ path: String, _ texts: [String]) throws -> String {
  var writer = try WritableDatabase(path: path)
  for text in texts { try writer.addDocument(document(text)) }
  try writer.close()
  return path
}

/// The kind of the error that `body` throws; `nil` if none.
func kind(_ body: () throws -> Void) -> XapianError.Kind? {
  do {
    try body()
    return nil
  } catch let error as XapianError {
    return error.kind
  } catch {
    Issue.record("another error: \(error)")
    return nil
  }
}

extension MatchSet {
  var documents: [DocumentID] { hits.map(\.document) }
}

/// Random numbers that come again with the same seed (SplitMix64: Steele, Lea and Flood 2014).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
