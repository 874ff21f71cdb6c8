// SPDX-License-Identifier: GPL-3.0-or-later

/// Which record a printed name belongs to: a record claims its name and its aliases, and those of the records that its
/// aliases name.
struct AuthorityClaims {
  /// By folded printed name, in the order of the file: indices of records.
  private(set) var byName: [[UInt8]: [Int]] = [:]
  /// For each record the one it is a part of, in the end; itself when it is part of none.
  let roots: [Int]
  let records: [AuthorityRecord]
  /// By folded name of the record itself.
  private let named: [[UInt8]: Int]
  /// By root.
  private var namesByRoot: [Set<[UInt8]>]
  /// Records that are, by way of others, a part of themselves.
  private let circular: [Int]

  /// - Parameter records: of one kind.
  init(_ records: [AuthorityRecord]) {
    self.records = records
    var named: [[UInt8]: Int] = [:]
    for (index, record) in records.enumerated() { named[Term.folded(record.name)] = index }
    var parents = [Int?](repeating: nil, count: records.count)
    for (index, record) in records.enumerated() {
      var own: Set<[UInt8]> = [Term.folded(record.plainName), Term.folded(record.name)]
      for alias in record.aliases.map({ Term.folded($0) }) {
        own.insert(alias)
        if let part = named[alias], part != index { parents[part] = index }
      }
      for name in own { byName[name, default: []].append(index) }
    }
    self.named = named
    (roots, circular) = Self.ends(of: parents)
    namesByRoot = Array(repeating: [], count: records.count)
    for (name, claims) in byName {
      for claim in claims { namesByRoot[roots[claim]].insert(name) }
    }
  }

  /// Follows each record to the one above all that it is a part of. Every record is passed once.
  private static func ends(of parents: [Int?]) -> (roots: [Int], circular: [Int]) {
    var roots = [Int?](repeating: nil, count: parents.count)
    var isSeen = [Bool](repeating: false, count: parents.count)
    var circular: [Int] = []
    for start in parents.indices {
      var (place, path) = (start, [Int]())
      while !isSeen[place] {
        isSeen[place] = true
        path.append(place)
        place = parents[place] ?? place
      }
      if roots[place] == nil, parents[place] != nil { circular += path.drop { $0 != place } }
      let root = roots[place] ?? place
      for part in path { roots[part] = root }
    }
    return (roots.map { $0! }, circular.sorted())
  }

  /// Every folded name under which the record, and those that are part of it, may be printed.
  func names(of root: Int) -> Set<[UInt8]> { namesByRoot[root] }

  /// The record that is so called itself, by its folded name.
  func record(named name: [UInt8]) -> Int? { named[name] }

  // MARK: - Faults

  static func faults(
    in records: [AuthorityRecord], path: (AuthorityRecord.Kind) -> String
  ) -> [AuthorityFault] {
    AuthorityRecord.Kind.allCases.flatMap { kind in
      AuthorityClaims(records.filter { $0.kind == kind }).faults(path(kind))
    }
  }

  private func faults(_ path: String) -> [AuthorityFault] {
    // What goes round in a circle claims names twice too; that is no fault of its own.
    let faults = circular.isEmpty ? ambiguities + contradictions : circles
    return faults.sorted { $0.line < $1.line }
      .map { AuthorityFault(path: path, line: $0.line, message: $0.message) }
  }

  private typealias Fault = (line: Int, message: String)

  private var circles: [Fault] {
    circular.map { index in
      (
        records[index].line,
        "\"\(records[index].name)\" is a part of itself by way of `also:`; take one of these lines out"
      )
    }
  }

  /// Names that two records claim with nothing to tell when which is meant.
  private var ambiguities: [Fault] {
    byName.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { name, claims in
      let open = claims.filter { records[$0].conditions.isEmpty }
      guard Set(open.map { roots[$0] }).count > 1, let last = open.last else { return nil }
      return (
        records[last].line,
        "\"\(String(decoding: name, as: UTF8.self))\" is a name of the record on line \(records[open[0]].line) too; "
          + "say with `only:` when it is this one, or put both records together"
      )
    }
  }

  /// Names that are kept apart from a record and also are names of it, or of what it is put together with.
  private var contradictions: [Fault] {
    records.enumerated().flatMap { index, record in
      record.restricted.filter { names(of: roots[index]).contains(Term.folded($0)) }.map { link in
        (
          record.line,
          "\"\(link)\" is both restricted and a name of the record, or of what it is put together with by `also:`; "
            + "take one of the two out"
        )
      }
    }
  }
}
