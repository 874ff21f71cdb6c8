// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import OnRecord

/// The ledger of corrections: its lines, what holds after them, and that none is lost.
@Suite struct LedgerTests {
  private let hash = String(repeating: "ab", count: 32)

  private func line(_ change: (inout Correction.Change) -> Void, at span: Range<Int> = 3..<9) -> Correction {
    var made = Correction.Change()
    change(&made)
    return Correction(
      time: "2009-05-01T10:00:00Z", text: hash, span: span, article: "a1", change: made,
      before: "Tom\tDoe\n\\")
  }

  private var undo: Correction {
    Correction(time: "2009-05-02T10:00:00Z", text: hash, span: 3..<9, article: "a1", change: nil, before: "")
  }

  private func parse(_ lines: [Correction]) -> Ledger {
    Ledger.parse(lines.map { $0.encoded + "\n" }.joined(), path: "").ledger
  }

  @Test func aLineIsReadAsItWasWritten() throws {
    for correction in [
      line { $0.speaker = .some("Jane\tRoe") },
      line {
        ($0.speaker, $0.role, $0.organisation) = (
          Correction.Change.Value.none, .some("=x\\n"), Correction.Change.Value.none
        )
      },
      line { ($0.kind, $0.isNoQuotation) = (.mixed, true) },
      line { ($0.speaker, $0.speakerKind) = (.some("A"), .document) },
      undo,
    ] {
      #expect(Correction(correction.encoded[...]) == correction)
      #expect(!correction.encoded.contains("\n"))
    }
  }

  @Test func theLastWordHolds() throws {
    let first = line { $0.speaker = .some("Jane Roe") }
    let second = line { $0.role = .some("leader") }
    let third = line { $0.speaker = .some("Tom Doe") }
    #expect(parse([first, second]).inEffect.map(\.change.speaker) == [.some("Jane Roe")])
    #expect(parse([first, second]).inEffect.map(\.change.role) == [.some("leader")])
    #expect(parse([first, second, third]).inEffect.map(\.change.role) == [nil])
    #expect(
      parse([first, second, third, undo]).inEffect.map(\.change)
        == parse([first, second]).inEffect.map(\.change))
    #expect(parse([first, undo]).inEffect.isEmpty)
    #expect(parse([first, undo, undo, second]).inEffect.count == 1)
    #expect(parse([first, line({ $0.kind = .direct }, at: 20..<30)]).inEffect.count == 2)
  }

  @Test func whatACrashCutShortIsNotThere() throws {
    let (first, second) = (line { $0.speaker = .some("Jane Roe") }, line { $0.speaker = .some("Tom Doe") })
    let whole = first.encoded + "\n" + second.encoded + "\n"
    let bytes = Array(whole.utf8)
    for count in 0...bytes.count {
      let folder = TemporaryDirectory()
      let path = folder.write("corrections.txt", Array(bytes[..<count]))
      let (ledger, faults) = Ledger.parse(readText(path), path: path)
      let expected = count >= bytes.count - 1 ? 2 : count >= first.encoded.utf8.count ? 1 : 0
      #expect(faults.isEmpty && ledger.lines.count == expected, "\(count)")
      try DurableFile.append(undo.encoded, to: path, isFinished: Ledger.isFinished)
      let after = Ledger.parse(readText(path), path: path)
      #expect(after.faults.isEmpty && after.ledger.lines.count == expected + 1, "\(count)")
    }
  }

  @Test func linesOfOthersStandAmongTheRemarks() {
    let text = "# Ours.\n\n" + line { $0.isNoQuotation = true }.encoded + "\nbroken\n"
    let (ledger, faults) = Ledger.parse(text, path: "FILE")
    #expect(ledger.lines.map(\.line) == [3])
    #expect(faults.map(\.line) == [4])
  }
}
