// SPDX-License-Identifier: GPL-3.0-or-later

/// What records call the fields of an article, where they do not call them as we do: `text=body,headline=title` reads the
/// text of each from its field *body*.
public struct FieldMap: Equatable, Sendable, CustomStringConvertible {
  /// The fields of an article that a record may have.
  public static let fields = ["id", "text", "headline", "outlet", "byline", "published", "url", "path"]

  private var sources: [String: String] = [:]

  /// Every field under its own name.
  public init() {}

  /// Why a map cannot be read, in one line.
  public struct Problem: Error, Equatable, CustomStringConvertible {
    public var message: String
    public var description: String { message }
  }

  /// - Parameter text: `field=name`, several with commas between them.
  public init(_ text: String) throws(Problem) {
    for part in text.split(separator: ",") {
      guard let sign = part.firstIndex(of: "="), sign > part.startIndex,
        part.index(after: sign) < part.endIndex
      else {
        throw Problem(message: "“\(part)” is no pair; write text=body,headline=title")
      }
      let field = String(part[..<sign])
      guard FieldMap.fields.contains(field) else {
        throw Problem(
          message: "an article has no field “\(field)”; it has \(FieldMap.fields.joined(separator: ", "))")
      }
      guard sources[field] == nil else { throw Problem(message: "“\(field)” stands there twice") }
      sources[field] = String(part[part.index(after: sign)...])
    }
    if sources.isEmpty { throw Problem(message: "it is empty; write text=body,headline=title") }
  }

  /// What records call a field.
  public func name(of field: String) -> String { sources[field] ?? field }

  /// Whether every field has its own name.
  public var isEmpty: Bool { sources.isEmpty }

  /// The form in which it is given.
  public var description: String {
    sources.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
  }

  /// The names of all fields in records.
  var names: Set<String> { Set(FieldMap.fields.map { name(of: $0) }) }
}
