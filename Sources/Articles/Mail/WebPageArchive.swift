// SPDX-License-Identifier: GPL-3.0-or-later

extension Reader {
  /// Reads a page that a browser saved with everything on it as one file (`.mhtml`, RFC 2557): its first part in HTML.
  func readWebPageArchive(_ file: Bytes) -> Result<Article, ReadingError> {
    let archive = MailPart(file)
    guard
      let page = archive.all.first(where: { $0.type == "text/html" || $0.type == "application/xhtml+xml" })
    else {
      return .failure(
        ReadingError(.notAnArticle, reason: "a saved page without a page in it", cure: "save it anew"))
    }
    var content = page.content
    if page.parameters["charset"]?.lowercased().hasPrefix("utf-16") == true {
      content = decodedText(content, charset: page.parameters["charset"]!.lowercased())
    }
    let addresses = [archive.fields.text("snapshot-content-location"), page.fields.text("content-location")]
    let saved = archive.fields.text("date").flatMap { PublicationDate($0) }
    return content.withUnsafeBufferPointer { readHTML($0) }.map { article in
      var article = article
      article.url = article.url ?? addresses.lazy.compactMap { $0 }.first { $0.hasPrefix("http") }
      article.archived = article.archived ?? saved
      return article
    }
  }
}
