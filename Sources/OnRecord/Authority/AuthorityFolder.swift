// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// All authority records and corrections, read once.
public struct Authority: Equatable, Sendable {
  public internal(set) var records: [AuthorityRecord] = []
  public internal(set) var ledger = Ledger()

  public static let none = Authority()

  public var isEmpty: Bool { records.isEmpty && ledger.lines.isEmpty }

  public func records(_ kind: AuthorityRecord.Kind) -> [AuthorityRecord] {
    records.filter { $0.kind == kind }
  }
}

/// The folder in which authority records and corrections lie as plain text.
public struct AuthorityFolder: Equatable, Sendable {
  public let path: String
  /// Whether it is an error when it is not there.
  public let mustExist: Bool

  public init(_ path: String, mustExist: Bool = false) {
    self.path = path
    self.mustExist = mustExist
  }

  /// The folder `authority` beside the index at `index`.
  public init(besideIndex index: String) {
    let slash = UInt8(ascii: "/")
    let bytes = index.hasPrefix("tcp:") ? [] : Array(index.utf8)
    let end = bytes.lastIndex { $0 != slash }.map { $0 + 1 } ?? 0
    let start = bytes[..<end].lastIndex(of: slash).map { $0 + 1 } ?? 0
    if bytes[start..<end] == [UInt8(ascii: ".")] || bytes[start..<end] == Array("..".utf8)[...] {
      // Such a path does not say in what folder the index lies.
      self.init("\(index)/../authority")
    } else {
      let folder = end == 0 && !bytes.isEmpty ? [slash] : bytes[..<start]
      self.init(String(decoding: folder, as: UTF8.self) + "authority")
    }
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }
  func file(_ kind: AuthorityRecord.Kind) -> String { file(kind.fileName) }
  var ledger: String { file(Ledger.fileName) }

  /// Reads everything in the folder. Without the folder there is nothing: one question to the system.
  public func read() throws(AuthorityError) -> Authority {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard mustExist || errno != ENOENT else { return .none }
      throw AuthorityError(faults: [
        AuthorityFault(
          path: path, line: nil,
          message: "\(systemMessage()); name the folder of the authority files with --authority")
      ])
    }
    var authority = Authority()
    var faults: [AuthorityFault] = []
    for kind in AuthorityRecord.Kind.allCases {
      let read = AuthorityParser.parse(text(file(kind), &faults), kind, path: file(kind))
      authority.records += read.records
      faults += read.faults
    }
    let read = Ledger.parse(text(ledger, &faults), path: ledger)
    authority.ledger = read.ledger
    faults += read.faults
    if faults.isEmpty { faults = AuthorityClaims.faults(in: authority.records) { file($0) } }
    guard faults.isEmpty else { throw AuthorityError(faults: faults) }
    return authority
  }

  /// Without the byte order mark that some editors put before UTF-8.
  static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  }

  /// The text of a file; empty when there is none.
  private func text(_ path: String, _ faults: inout [AuthorityFault]) -> String {
    switch FileBytes.read(path) {
    case .success(let bytes):
      guard let text = String(validating: Self.withoutMark(bytes), as: UTF8.self) else {
        faults.append(AuthorityFault(path: path, line: nil, message: "not UTF-8; save it in that encoding"))
        return ""
      }
      return text
    case .failure(let failure):
      guard access(path, F_OK) == 0 else { return "" }
      faults.append(AuthorityFault(path: path, line: nil, message: "\(failure.message); make it readable"))
      return ""
    }
  }
}
