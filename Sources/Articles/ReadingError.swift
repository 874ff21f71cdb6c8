// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a file, or one record of it, gave no article.
public struct ReadingError: Error, Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Nothing in it, or only white space.
    case empty
    /// No text: a picture, a program, compressed data.
    case binary
    /// More text than one article may have.
    case tooLarge
    /// Text without a single word.
    case notAnArticle
    /// A record of a file of many that cannot be read; the others can.
    case badRecord
    /// Compressed or packed in a way that cannot be undone: cut short, encrypted, broken.
    case damaged
    /// A form that is known but not read.
    case unsupported
    /// Nothing is wrong with it: we made a mistake.
    case ourFault
  }

  public var kind: Kind
  /// The files inside the file that lead to it, the outermost first, as in ``Place/members``.
  public var members: [String] = []
  /// The line of the file where it went wrong, from 1; nil when it is the whole file.
  public var line: Int?
  /// What is wrong, in a few words without a final stop: *not valid JSON: string or '}' expected*.
  public var reason: String
  /// What the user can do about it, in a few words without a final stop.
  public var cure: String

  public init(_ kind: Kind, line: Int? = nil, reason: String, cure: String) {
    self.kind = kind
    self.line = line
    self.reason = reason
    self.cure = cure
  }
}

extension ReadingError: CustomStringConvertible {
  /// One line: the place in the file, what is wrong, what to do.
  public var description: String {
    members.map { "\($0): " }.joined() + (line.map { "line \($0): " } ?? "") + reason + "; " + cure
  }
}
