// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

/// One line of the ledger: what somebody has put right about one quotation.
///
/// The quotation is known by the text it stands in and by its place there, so that a correction is found again however
/// often the articles are indexed anew.
public struct Correction: Equatable, Sendable {
  /// What a quotation is said to be. What is nil stays as it was found.
  public struct Change: Equatable, Sendable {
    public enum Value: Equatable, Sendable {
      case none
      case some(String)

      public var text: String? { if case .some(let text) = self { text } else { nil } }
    }

    /// The name of who speaks; `none`: the text does not say.
    public var speaker: Value?
    /// What the new speaker is; a person when nil.
    public var speakerKind: Speaker.Kind?
    public var role: Value?
    public var organisation: Value?
    public var kind: Quotation.Kind?
    /// Nobody uttered these words.
    public var isNoQuotation = false

    public init() {}
    public var isEmpty: Bool { self == Change() }
  }

  /// When it was made, in UTC: `2009-05-01T14:03:00Z`.
  public var time: String
  /// SHA-256 of the article's text in UTF-8, in hexadecimal.
  public var text: String
  /// From the quotation's first byte to its last: half-open, into the text.
  public var span: Range<Int>
  /// Identity of the article, by which it is looked up.
  public var article: String
  /// nil takes the last correction of this quotation back.
  public var change: Change?
  /// What was said of it before; for people.
  public var before: String
  /// The line of the ledger, from 1.
  public var line = 0
}

// MARK: - The line

extension Correction {
  /// The last field of a line: one without it was never finished.
  static let end = "."

  /// The fields stand behind one another with a tab between them; in them `\t`, `\n` and `\\` are written so.
  var encoded: String {
    var fields = [time, text, "\(span.lowerBound)-\(span.upperBound)", article]
    if let change {
      fields += change.fields.map { "\($0.0)=\($0.1)" }
    } else {
      fields.append("undo")
    }
    fields += ["was=\(before)", Self.end]
    return fields.map(Self.escaped).joined(separator: "\t")
  }

  /// - Returns: nil when the line is none of the ledger's.
  init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(Self.unescaped)
    guard fields.count >= 6, fields.last == Self.end, ContentHash(hexadecimal: fields[1]) != nil else {
      return nil
    }
    let ends = fields[2].split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, ends[0] >= 0, ends[0] < ends[1], !fields[0].isEmpty, !fields[3].isEmpty else {
      return nil
    }
    (time, text, span, article, before) = (fields[0], fields[1], ends[0]..<ends[1], fields[3], "")
    var change = Change()
    var isUndo = false
    for field in fields[4...].dropLast() {
      if field == "undo" {
        isUndo = true
      } else if field.hasPrefix("was=") {
        before = String(field.dropFirst(4))
      } else if !change.set(field) {
        return nil
      }
    }
    guard isUndo == change.isEmpty else { return nil }
    self.change = isUndo ? nil : change
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
      .replacing("\r", with: "\\r")
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped {
        let known: [UInt8: UInt8] = [0x74: 0x09, 0x6E: 0x0A, 0x72: 0x0D]
        result.append(known[byte] ?? byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Correction.Change {
  fileprivate var fields: [(String, String)] {
    var fields: [(String, String)] = []
    for (name, value) in [("speaker", speaker), ("role", role), ("organisation", organisation)] {
      if let value { fields.append((value.text == nil ? "no-\(name)" : name, value.text ?? "")) }
    }
    if let speakerKind { fields.append(("speaker-kind", speakerKind.rawValue)) }
    if let kind { fields.append(("kind", kind.rawValue)) }
    if isNoQuotation { fields.append(("no-quotation", "")) }
    return fields
  }

  /// - Returns: whether it is a field of a change.
  fileprivate mutating func set(_ field: String) -> Bool {
    guard let equals = field.firstIndex(of: "=") else { return false }
    let value = String(field[field.index(after: equals)...])
    switch field[..<equals] {
    case "speaker": speaker = .some(value)
    case "no-speaker": speaker = Value.none
    case "role": role = .some(value)
    case "no-role": role = Value.none
    case "organisation": organisation = .some(value)
    case "no-organisation": organisation = Value.none
    case "speaker-kind":
      guard let found = Speaker.Kind(rawValue: value) else { return false }
      speakerKind = found
    case "no-quotation": isNoQuotation = true
    case "kind":
      guard let found = Quotation.Kind(rawValue: value) else { return false }
      kind = found
    default: return false
    }
    return true
  }

  /// Later changes of the same quotation hold where they say something, earlier ones elsewhere.
  func overridden(by later: Self) -> Self {
    var result = self
    // A new speaker's post is not that of the one before.
    if later.speaker != nil {
      (result.speaker, result.speakerKind) = (later.speaker, later.speakerKind)
      (result.role, result.organisation) = (nil, nil)
    }
    if let role = later.role { result.role = role }
    if let organisation = later.organisation { result.organisation = organisation }
    if let kind = later.kind { result.kind = kind }
    result.isNoQuotation = later.isNoQuotation || (isNoQuotation && later.speaker == nil && later.kind == nil)
    return result
  }
}
