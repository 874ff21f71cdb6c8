// SPDX-License-Identifier: GPL-3.0-or-later

extension Reader {
  /// Hands over the articles of every file in a zip, a tar or a gzip.
  func forEachArticle<Failure: Error>(
    packedIn file: Bytes, _ kind: Archive.Kind, name: String, _ work: inout Unpacking,
    _ visit: (Result<Article, ReadingError>) throws(Failure) -> Void
  ) throws(Failure) {
    guard var archive = Archive(file, kind) else {
      return try visit(.failure(.needsLibrary("libarchive", toRead: "a packed file")))
    }
    let saved = SavedPages(kind == .zip ? ZipDirectory(file).names : [])
    var isEmpty = true
    while let member = archive.next() {
      guard member.isFile, !isHidden(member.name), !saved.holdsPart(member.name) else { continue }
      isEmpty = false
      guard !work.isSpent else { return try visit(.failure(work.exhausted)) }
      let inner = kind == .gzip ? withoutPackedEnding(name) : member.name
      switch member.isEncrypted ? .damaged(reason: "encrypted") : archive.read(atMost: work.memberLimit) {
      case .bytes(let bytes):
        work.bytes -= bytes.count
        try bytes.withUnsafeBufferPointer { (bytes: Bytes) throws(Failure) in
          try forEachArticle(inside: inner, bytes, &work, visit)
        }
      case .tooLarge:
        let error = ReadingError.tooLargeUnpacked(work.memberLimit)
        work.bytes -= work.memberLimit
        try visit(.failure(error.inside(inner)))
      case .damaged(let reason):
        work.members -= 1
        try visit(.failure(ReadingError.damaged(reason).inside(inner)))
      }
    }
    if let failure = archive.failure {
      try visit(.failure(.damaged(failure)))
    } else if isEmpty {
      try visit(.failure(.empty("no files in it that could be articles")))
    }
  }
}

/// Whether the name, or that of a folder it stands in, begins with a dot; also what macOS adds to a zip.
private func isHidden(_ name: String) -> Bool {
  name.utf8.split(separator: UInt8(ascii: "/")).contains { part in
    (part.first == UInt8(ascii: ".") && !part.allSatisfy { $0 == UInt8(ascii: ".") })
      || part.elementsEqual("__MACOSX".utf8)
  }
}

/// *story.txt.gz* holds *story.txt*.
private func withoutPackedEnding(_ path: String) -> String {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  let lower = name.lowercased()
  if lower.hasSuffix(".tgz") { return name.dropLast(4) + ".tar" }
  return lower.hasSuffix(".gz") ? String(name.dropLast(3)) : name
}

extension ReadingError {
  fileprivate static func tooLargeUnpacked(_ limit: Int) -> ReadingError {
    ReadingError(.tooLarge, reason: "more than \(limit >> 20) MiB when unpacked", cure: "unpack and split it")
  }

  static func damaged(_ reason: String) -> ReadingError {
    ReadingError(.damaged, reason: "it cannot be unpacked (\(reason))", cure: "get it anew or unpack it")
  }

  static func needsLibrary(_ library: String, toRead form: String) -> ReadingError {
    ReadingError(
      .unsupported, reason: "\(form), and \(library) is not on this machine", cure: "install \(library)")
  }
}
