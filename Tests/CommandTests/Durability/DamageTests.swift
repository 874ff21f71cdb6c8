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
    let files = entries(of: day.folder["state/index"]).filter { $0 != "flintlock" }
    let places = (0..<count).map { _ in
      let file = random.pick(files)
      return (file, damage(readFile(day.folder["state/index/\(file)"]), &random))
    }
    try damageEach(seedName, "seed \(seed)", places)
  }

  private func damageEach(_ name: String, _ seed: String, _ places: [(file: String, Damage)]) throws {
    let sound = Self.searches.map { answer($0) }
    for outcome in sound { expect(outcome, 0) }
    var (noticed, harmless) = (0, 0)
    for (name, damage) in places {
      let file = day.folder["state/index/\(name)"]
      let bytes = readFile(file)
      writeFile(file, damage.apply(to: bytes))
      let outcomes = Self.searches.map { answer($0) }
      let check = answer(["check"])
      for outcome in outcomes + [check] {
        #expect([0, 1, 2].contains(outcome.status), "\(seed): \(file) \(damage): \(outcome)")
        let isClear = outcome.errors.contains("onrecord: ") || outcome.output.contains("fault: ")
        #expect(outcome.status != 2 || isClear, "\(seed): \(file) \(damage): \(outcome)")
      }
      let isWrong = zip(outcomes, sound).contains { $0.status != 2 && $0.output != $1.output }
      #expect(!isWrong || check.status == 2, "\(seed): \(file) \(damage): wrong, and not noticed")
      noticed += check.status == 2 ? 1 : 0
      harmless += check.status != 2 ? 1 : 0
      writeFile(file, bytes)
    }
    #expect(noticed > 0)
    print("\(name): \(noticed) noticed by check, \(harmless) without effect")
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

  /// Xapian believes what stands in this file, so we look at it first; some 130 bytes, each bit of them when the budget
  /// allows.
  @Test func bitsOfTheVersionFile() throws {
    let seed = seed(of: "version file")
    var random = SeededGenerator(seed: seed)
    let bits = readFile(day.folder["state/index/iamglass"]).count * 8
    let chosen = Faults.sample(bits, share: Faults.budget * 3, &random).map { $0 - 1 }
    try damageEach(
      "version file", "seed \(seed)",
      chosen.map { ("iamglass", .flip(place: $0 / 8, bits: 1 << UInt8($0 % 8))) })
  }
}
