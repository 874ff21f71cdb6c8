// SPDX-License-Identifier: GPL-3.0-or-later

/// Attributions marked in a text by the standoff files of brat, as PolNeAR has them.
package struct Standoff: Sendable {
  package struct Attribution: Sendable {
    /// Half-open ranges of UTF-8 byte offsets.
    package var content: [Range<Int>] = []
    package var cue: [Range<Int>] = []
    package var source: [Range<Int>] = []
  }

  package private(set) var attributions: [Attribution] = []

  /// - Parameters:
  ///   - annotation: the lines of the `.ann` file. Its offsets count code points.
  ///   - text: the bytes of the text that it marks.
  package init(_ annotation: [UInt8], text: [UInt8]) {
    let offsets = Self.byteOffsets(text)
    var spans: [Substring: [Range<Int>]] = [:]
    var events: [Substring] = []
    let lines = String(decoding: annotation, as: UTF8.self)
    for line in lines.split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 2 else { continue }
      if fields[0].hasPrefix("T") {
        spans[fields[0]] = Self.ranges(fields[1], offsets)
      } else if fields[0].hasPrefix("E") {
        events.append(fields[1])
      }
    }
    attributions = events.map { Self.attribution($0, spans) }
  }

  /// Byte offset of each code point, and of the end.
  private static func byteOffsets(_ text: [UInt8]) -> [Int] {
    text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
  }

  private static func ranges(_ field: Substring, _ offsets: [Int]) -> [Range<Int>] {
    guard let space = field.firstIndex(of: " ") else { return [] }
    return field[field.index(after: space)...].split(separator: ";").compactMap { part in
      let ends = part.split(separator: " ").compactMap { Int($0) }
      guard ends.count == 2, ends[0] < ends[1], ends[1] < offsets.count else { return nil }
      return offsets[ends[0]]..<offsets[ends[1]]
    }
  }

  private static func attribution(_ event: Substring, _ spans: [Substring: [Range<Int>]]) -> Attribution {
    var result = Attribution()
    for role in event.split(separator: " ") {
      let parts = role.split(separator: ":")
      guard parts.count == 2, let ranges = spans[parts[1]] else { continue }
      if parts[0].hasPrefix("Content") { result.content += ranges }
      if parts[0].hasPrefix("Cue") { result.cue += ranges }
      if parts[0].hasPrefix("Source") { result.source += ranges }
    }
    result.content.sort { $0.lowerBound < $1.lowerBound }
    result.cue.sort { $0.lowerBound < $1.lowerBound }
    result.source.sort { $0.lowerBound < $1.lowerBound }
    return result
  }
}

extension Range<Int> {
  /// How many places two ranges share.
  func shared(with other: Range<Int>) -> Int {
    Swift.max(0, Swift.min(upperBound, other.upperBound) - Swift.max(lowerBound, other.lowerBound))
  }
}
