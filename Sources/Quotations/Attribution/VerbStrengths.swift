// SPDX-License-Identifier: GPL-3.0-or-later

/// How often each verb form, where it could be a cue, is one: counted on the training corpus, in twentieths.
struct VerbStrengths: Sendable {
  /// Of each form, one more than its strength.
  private var table: WordTable

  static let trained = VerbStrengths(VerbModel.text)

  /// - Parameter text: a line for each form: the form, a space, its strength.
  init(_ text: StaticString) {
    var counted: [UInt64: UInt8] = [:]
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: " "))
      guard parts.count == 2 else { continue }
      let key = WordHash.key(parts[0])
      counted[key] = parts[1].reduce(0) { $0 * 10 + $1 - 48 }
    }
    self.init(counted)
  }

  init(_ counted: [UInt64: UInt8]) {
    table = WordTable(capacity: counted.count)
    for (key, strength) in counted { table.insert(key, number: UInt16(strength) + 1) }
  }

  /// 0 to 20; for a form that was never counted, what its kind has on the whole.
  func strength(_ key: UInt64, _ kind: Cue.Kind) -> UInt8 {
    let known = table[key]
    if known > 0 { return UInt8(known - 1) }
    switch kind {
    case .say, .according: return 16
    case .speech: return 9
    case .loud: return 7
    default: return 6
    }
  }
}
