// SPDX-License-Identifier: GPL-3.0-or-later

/// A short line of a page in the form in which it is compared with known wordings: lower case (ASCII),
/// straight quotation marks and dashes, single spaces, nothing that is not seen, no *.* and no *:* at its end.
struct Phrase: Equatable {
  let bytes: [UInt8]

  init(_ line: Bytes) {
    // Without any room the count would be written into the storage that all empty arrays share.
    bytes = [UInt8](unsafeUninitializedCapacity: max(1, line.count)) { buffer, count in
      var i = 0
      while i < line.count {
        let byte = line[i]
        if byte > 0x20, byte < 0x80 {
          buffer[count] = isUpperCase(byte) ? byte | 0x20 : byte
          (count, i) = (count + 1, i + 1)
          continue
        }
        let (space, unseen) = (line.whiteSpaceLength(at: i), line.unseenLength(at: i))
        if unseen > 0 {
          i += unseen
        } else if space > 0 {
          if count > 0, buffer[count - 1] != 0x20 {
            buffer[count] = 0x20
            count += 1
          }
          i += space
        } else if let straight = straightMark(line, at: i) {
          buffer[count] = straight
          (count, i) = (count + 1, i + 3)
        } else {
          buffer[count] = byte
          (count, i) = (count + 1, i + 1)
        }
      }
      while count > 0, " .:".utf8.contains(buffer[count - 1]) { count -= 1 }
    }
  }

  init(_ line: String) {
    var line = line
    self = line.withUTF8 { Phrase($0) }
  }

  var wordCount: Int { bytes.isEmpty ? 0 : bytes.reduce(1) { $1 == 0x20 ? $0 + 1 : $0 } }

  func hasPrefix(_ words: StaticString) -> Bool { holds(words, at: 0) }

  func hasSuffix(_ words: StaticString) -> Bool {
    bytes.count >= words.utf8CodeUnitCount && holds(words, at: bytes.count - words.utf8CodeUnitCount)
  }

  func contains(_ words: StaticString) -> Bool {
    let first = words.utf8Start.pointee
    for i in bytes.indices where bytes[i] == first && holds(words, at: i) { return true }
    return false
  }

  private func holds(_ words: StaticString, at start: Int) -> Bool {
    let count = words.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    for i in 0..<count where bytes[start + i] != words.utf8Start[i] { return false }
    return true
  }
}

/// Wordings to compare phrases with, found by their first character.
struct PhraseTable: ExpressibleByArrayLiteral, Sendable {
  private var byFirst = [[[UInt8]]](repeating: [], count: 256)

  init(arrayLiteral wordings: String...) {
    for wording in wordings { byFirst[Int(wording.utf8.first!)].append(Array(wording.utf8)) }
  }

  /// Whether the phrase is one of the wordings.
  func contains(_ phrase: Phrase) -> Bool {
    guard let first = phrase.bytes.first else { return false }
    return byFirst[Int(first)].contains(phrase.bytes)
  }

  /// Whether the phrase begins with one of the wordings.
  func containsStart(of phrase: Phrase) -> Bool {
    guard let first = phrase.bytes.first else { return false }
    return byFirst[Int(first)].contains { phrase.bytes.starts(with: $0) }
  }
}

/// The ASCII mark for a curly quotation mark or a dash of three bytes.
private func straightMark(_ line: Bytes, at i: Int) -> UInt8? {
  guard line[i] == 0xE2, i + 2 < line.count, line[i + 1] == 0x80 else { return nil }
  switch line[i + 2] {
  case 0x98, 0x99: return UInt8(ascii: "'")
  case 0x9C, 0x9D: return UInt8(ascii: "\"")
  case 0x93, 0x94: return UInt8(ascii: "-")
  default: return nil
  }
}
