// SPDX-License-Identifier: GPL-3.0-or-later

@testable import OnRecord

/// A page of `Documentation/`, so that tests can hold it to the code.
struct Document {
  let text: String

  /// - Parameter name: the file's name, such as `Schema.md`.
  init(_ name: String, testFile: String = #filePath) throws {
    let root = testFile.split(separator: "/").prefix { $0 != "Tests" }.joined(separator: "/")
    text = String(decoding: try FileBytes.read("/\(root)/Documentation/\(name)").get(), as: UTF8.self)
  }

  /// The cells of the first table under a heading, row by row, without its head.
  func table(under heading: String) -> [[String]] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.drop { $0 != heading }.drop { !$0.hasPrefix("|") }
    return rest.prefix { $0.hasPrefix("|") }.dropFirst(2).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map(trimmed)
    }
  }

  private func trimmed(_ cell: Substring) -> String {
    let start = cell.drop { $0 == " " }
    return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
  }
}
