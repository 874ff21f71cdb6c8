// SPDX-License-Identifier: GPL-3.0-or-later

extension Reader {
  /// Pages that a PDF may have.
  static let mostPages = 2_000

  /// Reads a PDF, with `pdftotext` of poppler in a process of its own.
  func readPDF(_ file: Bytes) -> Result<DocumentText, ReadingError> {
    // One page more than is read, to tell that there are too many; the file comes on standard input.
    let program = ExternalProgram(arguments: [
      "pdftotext", "-q", "-enc", "UTF-8", "-l", "\(Reader.mostPages + 1)", "-bbox-layout", "-", "-",
    ])
    var layout = PDFLayout()
    let outcome = program.run(on: file) { layout.feed($0) }
    switch outcome {
    case .ended(0): break
    case .missing: return .failure(.needsProgram("pdftotext", of: "poppler-utils", toRead: "a PDF"))
    case .ended: return .failure(.brokenPDF(file))
    case .tookTooLong:
      return .failure(.tooLarge("a PDF that takes more than \(program.seconds) seconds to read"))
    case .wroteTooMuch: return .failure(.tooLarge("a PDF of more than \(program.output >> 20) MiB of text"))
    case .failed: return .failure(.damaged("pdftotext fails, or needs more than \(program.memory >> 20) MiB"))
    }
    return Self.document(layout)
  }

  /// The articles of a PDF, from what `pdftotext -bbox-layout` prints of it.
  public func read(pdfLayout: [UInt8]) -> [Result<Article, ReadingError>] {
    var layout = PDFLayout()
    pdfLayout.withUnsafeBufferPointer { layout.feed($0) }
    var results: [Result<Article, ReadingError>] = []
    forEachArticle(of: Self.document(layout)) { results.append($0) }
    return results
  }

  private static func document(_ layout: PDFLayout) -> Result<DocumentText, ReadingError> {
    if layout.pages.count > mostPages {
      return .failure(.tooLarge("a PDF of more than \(mostPages) pages"))
    }
    guard !layout.lines.isEmpty else { return .failure(.scan) }
    let heads = RunningHeads(layout)
    return .success(PDFParagraphs(ReadingOrder(layout.lines.filter { !heads.contains($0) }).lines).document)
  }
}

extension ReadingError {
  fileprivate static let scan = ReadingError(
    .notAnArticle, reason: "a PDF without text: pictures of pages",
    cure: "run it through a program for text recognition")

  fileprivate static func brokenPDF(_ file: Bytes) -> ReadingError {
    let isEncrypted = Phrase(file.part(max(0, file.count - 4096)..<file.count)).contains("/encrypt")
    return ReadingError(
      .damaged, reason: isEncrypted ? "a PDF that is encrypted" : "a PDF that pdftotext cannot read",
      cure: isEncrypted ? "save it without a password" : "get it anew")
  }

  static func needsProgram(_ program: String, of package: String, toRead form: String) -> ReadingError {
    ReadingError(
      .unsupported, reason: "\(form), and \(program) is not on this machine", cure: "install \(package)")
  }
}
