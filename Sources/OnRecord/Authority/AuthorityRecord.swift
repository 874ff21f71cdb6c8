// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// What people have said of one person, body or case: its name, the other names it is printed under, and when a printed
/// name is really this one. `Documentation/Authority.md` teaches the files in which these records lie.
public struct AuthorityRecord: Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case person, organisation, `case`

    /// The file that holds the records of this kind.
    public var fileName: String { self == .person ? "people.txt" : "\(rawValue)s.txt" }
  }

  /// A post of a person, and when it was held.
  public struct Post: Hashable, Sendable {
    public var role: String?
    public var organisation: String?
    /// Open at either end where it is not known.
    public var held: DateRange
  }

  /// When a printed name is this record's. Conditions of one kind are alternatives; all kinds must hold.
  public struct Conditions: Equatable, Sendable {
    /// Words of the body printed with the name.
    public var organisations: [String] = []
    /// Words of the post printed with the name.
    public var roles: [String] = []
    public var cases: [String] = []
    /// Identities of articles.
    public var articles: [String] = []
    public var sources: [String] = []
    public var dates: [DateRange] = []

    public var isEmpty: Bool { self == Conditions() }
  }

  public var kind: Kind
  /// What queries and listings call it. What stands in brackets at its end tells two of one name apart and is not part
  /// of the printed name: *Peter Garrowby (Thornmere Police)*.
  public var name: String
  /// Other names under which it is printed; the name of another record makes that one a part of this.
  public var aliases: [String] = []
  public var posts: [Post] = []
  public var conditions = Conditions()
  /// Names of cases that are this one, which nothing that is printed for others may say.
  public var restricted: [String] = []
  /// The line of its file on which it begins, from 1.
  public var line = 0

  public init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// The name as it is printed: without the brackets at its end.
  public var plainName: String { Self.plain(name) }

  /// A name without the brackets at its end.
  public static func plainName(of name: String) -> String { plain(name) }

  static func plain(_ name: String) -> String {
    guard name.hasSuffix(")"), let open = name.range(of: " (")?.lowerBound, open > name.startIndex else {
      return name
    }
    return String(name[..<open])
  }
}

extension String {
  /// Where `part` stands last.
  fileprivate func range(of part: String) -> Range<String.Index>? { ranges(of: part).last }
}

/// What is wrong with an authority file: where, what, and what to do.
public struct AuthorityFault: Equatable, Sendable, CustomStringConvertible {
  public var path: String
  /// From 1; nil when it is about the whole file.
  public var line: Int?
  public var message: String

  public var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(message)" }
}

/// That authority files cannot be read as they are. Nothing is answered then: an answer without them would be another
/// one than was asked for.
public struct AuthorityError: Error, Equatable, Sendable, CustomStringConvertible {
  /// In the order of the files and lines; at least one.
  public var faults: [AuthorityFault]

  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
