// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OnRecord

/// `Documentation/Schema.md` says what the code does: its tables are those of ``Field`` and ``Slot``.
struct SchemaDocumentTests {
  @Test func termsAreThoseOfTheFieldTable() throws {
    let rows = Field.all.map { field in
      [
        code(field.prefix), code(field.name.isEmpty ? "" : field.name + ":"), field.kind.rawValue,
        field.isMany ? "many" : "one", field.help,
      ]
    }
    #expect(try table(under: "## Terms") == rows)
  }

  @Test func slotsAreThoseOfTheSlotTable() throws {
    #expect(try table(under: "## Value slots") == Slot.all.map { [String($0.slot), $0.help] })
  }

  @Test func versionIsTheSchemasVersion() throws {
    #expect(try document().contains("layout **\(Schema.version)**"))
  }

  private func code(_ text: String) -> String { text.isEmpty ? "" : "`\(text)`" }

  /// The cells of the first table under a heading, row by row, without its head.
  private func table(under heading: String) throws -> [[String]] {
    let lines = try document().split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.drop { $0 != heading }.drop { !$0.hasPrefix("|") }
    return rest.prefix { $0.hasPrefix("|") }.dropFirst(2).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map(trimmed)
    }
  }

  private func trimmed(_ cell: Substring) -> String {
    let start = cell.drop { $0 == " " }
    return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
  }

  private func document(_ file: String = #filePath) throws -> String {
    let root = file.split(separator: "/").dropLast(3).joined(separator: "/")
    let bytes = try FileBytes.read("/\(root)/Documentation/Schema.md").get()
    return String(decoding: bytes, as: UTF8.self)
  }
}
