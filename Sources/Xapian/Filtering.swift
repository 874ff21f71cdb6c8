// SPDX-License-Identifier: GPL-3.0-or-later

extension Query {
  /// This query, of what all `filters` find; they have no weight.
  ///
  /// As `filter`, but for an `or` of phrases and the like, each of which is filtered by itself. Beneath a filter Xapian
  /// 1.4 asks such an `or` about one document after the other (`OrPostList::check`); a part that has the words, but not
  /// side by side, then can add its weight, another one can lose it, and where only the best are wanted, documents are
  /// given that have none of the phrases. It also takes longer, as positions are compared before the filter is asked.
  public func filtered(by filters: [Query]) -> Query {
    guard !filters.isEmpty else { return self }
    guard case .or(let parts) = self, !isOfSets else { return .filter([self] + filters) }
    let plain = parts.filter(\.isOfSets)
    return .or(
      (plain.isEmpty ? [] : [.filter([.or(plain)] + filters)])
        + parts.filter { !$0.isOfSets }.map { $0.filtered(by: filters) })
  }
}
