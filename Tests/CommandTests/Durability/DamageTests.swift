// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// Single bytes of an index changed, and files of it cut short: a right answer, or an error of the search or of `check`.
@Suite struct DamageTests {
  private let day = Workday()
  private var command: Command { day.command }

  /// So many places are damaged; at length many more, as each takes but a moment.
  private var count: Int { Faults.budget >= 500 ? Faults.budget * 20 : Faults.budget }

  /// At most so long may an answer take, in seconds, in whatever state the machine is.
  private static let patience = 60

  init() throws { try _ = day.run() }

  private static let searches = [
    ["search", "council", "--all-passages", "--format", "json"],
    ["search", "\"we failed\"", "--official", "Jane Roe", "--sort", "date", "--format", "json"],
  ]

  private func answer(_ arguments: [String]) -> Outcome {
    command.shell(
      "timeout \(Self.patience) \"$ONRECORD\" " + arguments.map { "'\($0)'" }.joined(separator: " "))
  }

  private enum Damage: CustomStringConvertible {
    case flip(place: Int, bits: UInt8)
    case cut(to: Int)

    var description: String {
      switch self {
      case .flip(let place, let bits): "byte \(place) with bits \(bits) changed"
      case .cut(let size): "cut to \(size) bytes"
      }
    }

    func apply(to bytes: [UInt8]) -> [UInt8] {
      var bytes = bytes
      switch self {
      case .flip(let place, let bits): bytes[place] ^= bits
      case .cut(let size): bytes.removeLast(bytes.count - size)
      }
      return bytes
    }
  }

  /// - Parameter damage: chosen of a file's bytes; of those that are not zero mostly, as blocks are half empty.
  private func damageEach(
    _ seedName: String, _ count: Int, _ damage: ([UInt8], inout SeededGenerator) -> Damage
  ) throws {
    let seed = seed(of: seedName)
    var random = SeededGenerator(seed: seed)
    let sound = Self.searches.map { answer($0) }
    for outcome in sound { expect(outcome, 0) }
    // `iamglass` apart: Xapian can crash on what stands in it, see Documentation/Durability.md.
    let files = entries(of: day.folder["state/index"]).filter { $0 != "flintlock" && $0 != "iamglass" }
    var (noticed, harmless) = (0, 0)
    for _ in 0..<count {
      let file = day.folder["state/index/\(random.pick(files))"]
      let bytes = readFile(file)
      let damage = damage(bytes, &random)
      writeFile(file, damage.apply(to: bytes))
      let outcomes = Self.searches.map { answer($0) }
      let check = answer(["check"])
      for outcome in outcomes + [check] {
        #expect([0, 1, 2].contains(outcome.status), "seed \(seed): \(file) \(damage): \(outcome)")
        let isClear = outcome.errors.contains("onrecord: ") || outcome.output.contains("fault: ")
        #expect(outcome.status != 2 || isClear, "seed \(seed): \(file) \(damage): \(outcome)")
      }
      let isWrong = zip(outcomes, sound).contains { $0.status != 2 && $0.output != $1.output }
      #expect(!isWrong || check.status == 2, "seed \(seed): \(file) \(damage): wrong, and not noticed")
      noticed += check.status == 2 ? 1 : 0
      harmless += check.status != 2 ? 1 : 0
      writeFile(file, bytes)
    }
    #expect(noticed > 0)
    print("\(seedName): \(noticed) noticed by check, \(harmless) without effect")
    expect(command.onrecord("check"), 0)
  }

  @Test func singleBytes() throws {
    try damageEach("damaged bytes", count) { bytes, random in
      var place = random.below(bytes.count)
      for _ in 0..<200 where bytes[place] == 0 { place = random.below(bytes.count) }
      return .flip(
        place: place, bits: random.oneIn(2) ? 1 << UInt8(random.below(8)) : UInt8(random.number(1...255)))
    }
  }

  @Test func cutFiles() throws {
    try damageEach("cut files", count / 2) { bytes, random in .cut(to: random.below(bytes.count)) }
  }
}
