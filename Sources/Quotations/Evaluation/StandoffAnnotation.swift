// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
  /// Somebody marked these words of an article as speech or thought (the content), reported by these (the cue), of
  /// this speaker (the source). Each may be in pieces: half-open ranges of UTF-8 byte offsets, in order.
  public struct Attribution: Equatable, Sendable {
    public var source: [Range<Int>]
    public var cue: [Range<Int>]
    public var content: [Range<Int>]

    public init(source: [Range<Int>] = [], cue: [Range<Int>] = [], content: [Range<Int>] = []) {
      self.source = source
      self.cue = cue
      self.content = content
    }
  }

  /// The attributions of one article in the standoff format of the annotation tool brat: lines `T1`, a tab, `Source
  /// 10 24;30 35` (a type and places counted in code points), a tab, the words; and lines `E1`, a tab, `Attribution:T4
  /// Content:T3 Cue:T2 Source:T1` that tie them together. Other kinds of line are passed over.
  public struct Standoff: Sendable {
    /// A line that could not be read.
    public struct Refusal: Equatable, Sendable {
      /// From 1.
      public var line: Int
      public var reason: String
    }

    /// In the order of the file.
    public private(set) var attributions: [Attribution] = []
    /// In the order of the file.
    public private(set) var refusals: [Refusal] = []

    /// - Parameters:
    ///   - file: the annotation, whatever it holds.
    ///   - text: the article that its places count in.
    public init(_ file: [UInt8], of text: Text) {
      let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { $0.split(separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false) }
      var places: [String: [Range<Int>]] = [:]
      for (i, fields) in lines.enumerated() where fields[0].first == UInt8(ascii: "T") {
        let identity = String(decoding: fields[0], as: UTF8.self)
        if let ranges = Self.places(fields, in: text) {
          places[identity] = ranges
        } else {
          refusals.append(Refusal(line: i + 1, reason: "no places inside the text"))
        }
      }
      for (i, fields) in lines.enumerated() where fields[0].first == UInt8(ascii: "E") {
        if let attribution = Self.attribution(fields, places) {
          attributions.append(attribution)
        } else {
          refusals.append(Refusal(line: i + 1, reason: "no attribution of known words"))
        }
      }
      refusals.sort { $0.line < $1.line }
    }

    /// `Source 10 24;30 35` → the byte ranges; nil unless each lies in the text and holds something.
    private static func places(_ fields: [ArraySlice<UInt8>], in text: Text) -> [Range<Int>]? {
      guard fields.count >= 2, let space = fields[1].firstIndex(of: UInt8(ascii: " ")) else { return nil }
      var ranges: [Range<Int>] = []
      for piece in fields[1][(space + 1)...].split(separator: UInt8(ascii: ";")) {
        let ends = piece.split(separator: UInt8(ascii: " ")).map { Int(String(decoding: $0, as: UTF8.self)) }
        guard ends.count == 2, let first = ends[0], let last = ends[1], first < last,
          let start = text.offset(ofScalar: first), let end = text.offset(ofScalar: last)
        else { return nil }
        ranges.append(start..<end)
      }
      return ranges.isEmpty ? nil : ranges
    }

    /// `Attribution:T4 Content:T3 Cue:T2 Source:T1` → the attribution; nil when it names no content that was read.
    private static func attribution(
      _ fields: [ArraySlice<UInt8>], _ places: [String: [Range<Int>]]
    ) -> Attribution? {
      guard fields.count >= 2 else { return nil }
      var made = Attribution()
      for part in fields[1].split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) {
        let pair = part.split(separator: UInt8(ascii: ":"), maxSplits: 1)
        guard pair.count == 2, let ranges = places[String(decoding: pair[1], as: UTF8.self)] else { continue }
        // A role that occurs twice is numbered: Source2.
        let role = pair[0].prefix { !(48...57).contains($0) }
        switch String(decoding: role, as: UTF8.self) {
        case "Source": made.source += ranges
        case "Cue": made.cue += ranges
        case "Content": made.content += ranges
        default: break
        }
      }
      made.source = joined(made.source)
      made.cue = joined(made.cue)
      made.content = joined(made.content)
      return made.content.isEmpty ? nil : made
    }

    /// The ranges in order, those that overlap made one.
    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
      var result: [Range<Int>] = []
      for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
        if let last = result.last, range.lowerBound < last.upperBound {
          result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        } else {
          result.append(range)
        }
      }
      return result
    }
  }
}
