// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// A folder with the corpus in it and an index of it, made once for all tests that do not change it.
final class CorpusIndex: Sendable {
  static let shared = CorpusIndex()

  let folder = TemporaryDirectory()
  let indexing: Outcome

  private init() {
    _ = Command(in: folder.path).shell("cp -r '\(corpusFolder)' corpus")
    indexing = Command(in: folder.path).onrecord("index", "corpus")
    atexit { removeTree(CorpusIndex.shared.folder.path) }
  }

  var command: Command { Command(in: folder.path) }
}

/// The objects of JSON Lines, or the one object of a JSON answer.
func objects(_ text: String) throws -> JSONValues {
  JSONValues(
    elements: try text.split(separator: "\n").map {
      JSON(try JSONSerialization.jsonObject(with: Data($0.utf8), options: .fragmentsAllowed))
    })
}

/// JSON values in their order. Beyond the last all are null: a test that misses one fails, and takes no other with it.
struct JSONValues: RandomAccessCollection {
  var elements: [JSON] = []

  var startIndex: Int { 0 }
  var endIndex: Int { elements.count }
  subscript(index: Int) -> JSON { elements.indices.contains(index) ? elements[index] : JSON(nil) }
}

/// A JSON value, read without ceremony.
struct JSON: @unchecked Sendable {
  let value: Any?

  init(_ value: Any?) { self.value = value is NSNull ? nil : value }

  subscript(name: String) -> JSON { JSON((value as? [String: Any])?[name]) }
  subscript(index: Int) -> JSON { array[index] }

  var array: JSONValues { JSONValues(elements: (value as? [Any] ?? []).map { JSON($0) }) }
  var string: String? { value as? String }
  var strings: [String] { array.compactMap(\.string) }
  var int: Int? { value as? Int }
  var bool: Bool? { value as? Bool }
  var isNull: Bool { value == nil }
  var names: Set<String> { Set((value as? [String: Any])?.keys.map { $0 } ?? []) }

  /// `[begin, end]`.
  var range: Range<Int>? {
    guard array.count == 2, let first = array[0].int, let end = array[1].int, first <= end else { return nil }
    return first..<end
  }
}

func expect(
  _ outcome: Outcome, _ status: Int, errors: String? = nil, output: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(outcome.status == status, "\(outcome)", sourceLocation: sourceLocation)
  if let errors { #expect(outcome.errors == errors, "\(outcome)", sourceLocation: sourceLocation) }
  if let output { #expect(outcome.output == output, "\(outcome)", sourceLocation: sourceLocation) }
}
