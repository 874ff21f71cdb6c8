// SPDX-License-Identifier: GPL-3.0-or-later

/// Which record a printed name belongs to: a record claims its name and its aliases, and those of the records that its
/// aliases name.
struct AuthorityClaims {
  /// By folded printed name, in the order of the file: indices of records.
  private(set) var byName: [[UInt8]: [Int]] = [:]
  /// For each record the one it is a part of, in the end; itself when it is part of none.
  private(set) var roots: [Int]
  let records: [AuthorityRecord]

  /// - Parameter records: of one kind.
  init(_ records: [AuthorityRecord]) {
    self.records = records
    roots = Array(records.indices)
    var named: [[UInt8]: Int] = [:]
    for (index, record) in records.enumerated() { named[Term.folded(record.name)] = index }
    var parents = [Int?](repeating: nil, count: records.count)
    for (index, record) in records.enumerated() {
      for alias in record.aliases {
        if let part = named[Term.folded(alias)], part != index { parents[part] = index }
      }
      let own = Set([record.plainName, record.name] + record.aliases).map { Term.folded($0) }
      for name in Set(own) { byName[name, default: []].append(index) }
    }
    for index in records.indices {
      var (root, steps) = (index, 0)
      while let parent = parents[root], steps <= records.count { (root, steps) = (parent, steps + 1) }
      roots[index] = root
    }
  }

  /// Every folded name under which the record, and those that are part of it, may be printed.
  func names(of root: Int) -> Set<[UInt8]> {
    Set(byName.filter { $0.value.contains { roots[$0] == root } }.keys)
  }

  // MARK: - Faults

  static func faults(
    in records: [AuthorityRecord], path: (AuthorityRecord.Kind) -> String
  ) -> [AuthorityFault] {
    AuthorityRecord.Kind.allCases.flatMap { kind in
      AuthorityClaims(records.filter { $0.kind == kind }).faults(path(kind))
    }
  }

  private func faults(_ path: String) -> [AuthorityFault] {
    var faults: [AuthorityFault] = []
    for (name, claims) in byName.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let open = claims.filter { records[$0].conditions.isEmpty }
      guard Set(open.map { roots[$0] }).count > 1, let last = open.last else { continue }
      faults.append(
        AuthorityFault(
          path: path, line: records[last].line,
          message:
            "\"\(String(decoding: name, as: UTF8.self))\" is a name of the record on line \(records[open[0]].line) too; "
            + "say with `only:` when it is this one, or put both records together"))
    }
    for (index, record) in records.enumerated() where isCircular(index) {
      faults.append(
        AuthorityFault(
          path: path, line: record.line,
          message: "\"\(record.name)\" is a part of itself by way of `also:`; take one of these lines out"))
    }
    for record in records {
      let names = Set(([record.plainName] + record.aliases).map { Term.folded($0) })
      for link in record.restricted where names.contains(Term.folded(link)) {
        faults.append(
          AuthorityFault(
            path: path, line: record.line,
            message: "\"\(link)\" is both restricted and a name of the record; take one of the two out"))
      }
    }
    return faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  /// A root has no parent; a record whose root names it as an alias goes round.
  private func isCircular(_ index: Int) -> Bool {
    let root = records[roots[index]]
    return records.enumerated().contains { other, record in
      roots[other] == roots[index] && record.aliases.contains { Term.folded($0) == Term.folded(root.name) }
        && other != roots[index]
    }
  }
}
