// SPDX-License-Identifier: GPL-3.0-or-later

/// The address of a page, by which the versions of one article know each other: the page as it was saved on one day, and
/// as it was saved again.
enum PageAddress {
  /// The term of an address; nil when it is that of a whole site, which careless pages give for their own.
  static func term(_ address: String?) -> [UInt8]? {
    guard let address else { return nil }
    let term = Term.make(.url, address)
    return isTerm(term) ? term : nil
  }

  /// Whether a term is the address of a page.
  static func isTerm(_ term: [UInt8]) -> Bool {
    guard term.first == prefix else { return false }
    guard let scheme = range(of: "://", in: term) else { return false }
    guard let slash = term[scheme...].firstIndex(of: UInt8(ascii: "/")) else { return false }
    return slash + 1 < term.count
  }

  private static let prefix = Field.url.prefix.utf8.first!

  /// Where `mark` ends in the term.
  private static func range(of mark: StaticString, in term: [UInt8]) -> Int? {
    let count = mark.utf8CodeUnitCount
    return term.indices.first { start in
      start + count <= term.count && (0..<count).allSatisfy { term[start + $0] == mark.utf8Start[$0] }
    }.map { $0 + count }
  }
}
