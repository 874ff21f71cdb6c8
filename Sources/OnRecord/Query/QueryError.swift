// SPDX-License-Identifier: GPL-3.0-or-later

/// A query that cannot be answered as it was typed: what is wrong, where, and what to do.
public struct QueryError: Error, Equatable, Sendable, CustomStringConvertible {
  public var message: String
  /// Where in the query, counted in characters from 1; nil when it is about no one place.
  public var column: Int?
  public var cure: String

  init(_ message: String, column: Int? = nil, cure: String) {
    self.message = message
    self.column = column
    self.cure = cure
  }

  public var description: String {
    "query\(column.map { ", column \($0)" } ?? ""): \(message); \(cure)"
  }
}
