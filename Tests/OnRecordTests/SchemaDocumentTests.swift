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
    #expect(try Document("Schema.md").table(under: "## Terms") == rows)
  }

  @Test func slotsAreThoseOfTheSlotTable() throws {
    let rows = Slot.all.map { [String($0.slot), $0.help] }
    #expect(try Document("Schema.md").table(under: "## Value slots") == rows)
  }

  @Test func versionIsTheSchemasVersion() throws {
    #expect(try Document("Schema.md").text.contains("layout **\(Schema.version)**"))
  }

  private func code(_ text: String) -> String { text.isEmpty ? "" : "`\(text)`" }
}
