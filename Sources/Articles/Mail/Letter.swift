// SPDX-License-Identifier: GPL-3.0-or-later

extension Reader {
  /// Hands over the letter, when it has words, and then what is attached to it.
  func forEachArticle<Failure: Error>(
    inLetter file: Bytes, _ work: inout Unpacking,
    _ visit: (Result<Article, ReadingError>) throws(Failure) -> Void
  ) throws(Failure) {
    let letter = MailPart(file)
    let attachments = letter.all.filter(isArticleAttached)
    let article = readLetter(letter)
    if attachments.isEmpty || (try? article.get()) != nil { try visit(article) }
    for (index, attachment) in attachments.enumerated() {
      guard !work.isSpent else { return try visit(.failure(work.exhausted)) }
      let content = attachment.content
      work.bytes -= content.count
      let name = attachment.fileName ?? "attachment \(index + 1)"
      try content.withUnsafeBufferPointer { (content: Bytes) throws(Failure) in
        try forEachArticle(inside: name, content, &work, visit)
      }
    }
  }

  /// Whether a part is a file of its own that may hold articles: no picture, no signature, no calendar.
  private func isArticleAttached(_ part: MailPart) -> Bool {
    guard part.isAttachment, part.parts.isEmpty else { return false }
    if part.type == "message/rfc822" { return true }
    if part.type.hasPrefix("text/") {
      return ["text/plain", "text/html", "text/rtf", "text/csv"].contains(part.type)
    }
    guard part.type.hasPrefix("application/") else { return false }
    let format = part.content.withUnsafeBufferPointer { Format.detect($0, name: part.fileName ?? "") }
    return format != .plainText || part.fileName?.lowercased().hasSuffix(".txt") == true
  }

  /// The words of the letter itself.
  private func readLetter(_ letter: MailPart) -> Result<Article, ReadingError> {
    let own = ownParts(of: letter)
    let plain = own.first { $0.type == "text/plain" }.map(plainText)
    let page = own.first { $0.type == "text/html" }.flatMap { part in
      try? part.content.withUnsafeBufferPointer { readHTML($0) }.get()
    }
    var article: Article
    // The plain version of a newsletter may be no more than *read this in your browser*.
    if let page, (plain?.count ?? 0) * 4 < page.text.count {
      article = page
    } else {
      article = Article(text: plain ?? [])
    }
    article.isFileText = false
    // A page in the letter may have a headline of its own.
    if !article.blocks.contains(where: { $0.kind == .headline }) {
      article.headline = letter.fields.text("subject").map(withoutForwarding) ?? article.headline
    }
    let sender = letter.fields.text("from").flatMap(senderName)
    if let sender, Outlet.isName(sender) {
      article.outlet = sender
    } else {
      article.byline = sender ?? article.byline
    }
    article.published = letter.fields.text("date").flatMap { PublicationDate($0) } ?? article.published
    if !article.blocks.isEmpty { return .success(article) }
    return finish(article)
  }

  /// The parts that are the letter, not attached to it.
  private func ownParts(of part: MailPart) -> [MailPart] {
    if part.isAttachment { return [] }
    return part.parts.isEmpty ? [part] : part.parts.flatMap(ownParts)
  }

  /// A part's text, lines that were broken for the way joined (RFC 3676), without the signature.
  private func plainText(_ part: MailPart) -> [UInt8] {
    let text = decodedText(part.content, charset: part.parameters["charset"]?.lowercased() ?? "")
    let isFlowed = part.parameters["format"]?.lowercased() == "flowed"
    let dropsSpace = part.parameters["delsp"]?.lowercased() == "yes"
    var result: [UInt8] = []
    text.withUnsafeBufferPointer { text in
      var i = 0
      while i < text.count {
        let end = text.lineEnd(from: i)
        var line = text[i..<end]
        if line.elementsEqual("-- ".utf8) { return }
        i = text.afterLineBreak(end)
        guard isFlowed else {
          result += line
          result.append(0x0A)
          continue
        }
        if line.first == 0x20 { line = line.dropFirst() }
        let goesOn = line.last == 0x20
        result += goesOn && dropsSpace ? line.dropLast() : line
        if !goesOn { result.append(0x0A) }
      }
    }
    return result
  }

  /// *Fwd: Bridge closed* without its first word.
  private func withoutForwarding(_ subject: String) -> String {
    var rest = subject[...]
    while let mark = ["re:", "fw:", "fwd:"].first(where: { rest.lowercased().hasPrefix($0) }) {
      rest = rest.dropFirst(mark.utf8.count).drop { $0 == " " }
    }
    return rest.isEmpty ? subject : String(rest)
  }

  /// *Jane Roe* of *"Roe, Jane" <jane@paper.example>*; nil when there is an address only.
  private func senderName(_ sender: String) -> String? {
    guard let open = sender.firstIndex(of: "<") else { return sender.contains("@") ? nil : sender }
    let name = sender[..<open].split(whereSeparator: { " \"'".contains($0) }).joined(separator: " ")
    let parts = name.split(separator: ",")
    let ordered = parts.count == 2 ? "\(parts[1].drop { $0 == " " }) \(parts[0])" : name
    return ordered.isEmpty || ordered.contains("@") ? nil : ordered
  }
}
