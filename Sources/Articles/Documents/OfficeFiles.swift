// SPDX-License-Identifier: GPL-3.0-or-later

extension Reader {
  /// Bytes of a part of a document: 64 MiB of XML.
  private static let largestPart = 64 << 20

  /// Reads a docx file.
  func readWordDocument(_ file: Bytes) -> Result<DocumentText, ReadingError> {
    readDocument(file, parts: ["word/document.xml", "word/styles.xml"]) { parts in
      WordDocument(body: parts[0], styles: parts[1]).text
    }
  }

  /// Reads an odt file.
  func readOpenDocument(_ file: Bytes) -> Result<DocumentText, ReadingError> {
    readDocument(file, parts: ["content.xml"]) { OpenDocument(content: $0[0]).text }
  }

  /// - Parameter names: of the members of the zip that are needed; only the first must be there.
  private func readDocument(
    _ file: Bytes, parts names: [String], _ text: ([[UInt8]]) -> DocumentText
  ) -> Result<DocumentText, ReadingError> {
    guard LibXML2.loaded != nil else { return .failure(.needsLibrary("libxml2", toRead: "a document")) }
    guard var archive = Archive(file, .zip) else {
      return .failure(.needsLibrary("libarchive", toRead: "a document"))
    }
    var parts = [[UInt8]](repeating: [], count: names.count)
    while let member = archive.next() {
      guard let part = names.firstIndex(of: member.name) else { continue }
      if member.isEncrypted { return .failure(.damaged("encrypted")) }
      switch archive.read(atMost: Reader.largestPart) {
      case .bytes(let bytes): parts[part] = bytes
      case .tooLarge:
        return .failure(.tooLarge("a document of more than \(Reader.largestPart >> 20) MiB of XML"))
      case .damaged(let reason): return .failure(.damaged(reason))
      }
    }
    if parts[0].isEmpty {
      return .failure(.damaged(archive.failure ?? "its text is missing"))
    }
    return .success(text(parts))
  }
}
