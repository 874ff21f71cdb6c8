// SPDX-License-Identifier: GPL-3.0-or-later

/// The letters of a mailbox (RFC 4155), one after the other: before each stands a line that names its sender and the
/// time at which it came, *From jo@paper.example Mon Mar 10 10:00:00 2014*.
struct Mailbox {
  private let file: Bytes
  /// Where the fields of the next letter begin; nil after the last.
  private var start: Int?

  /// - Parameter file: must outlive the letters.
  init(_ file: Bytes) {
    self.file = file
    start = Mailbox.begins(file, at: 0) ? file.afterLineBreak(file.lineEnd(from: 0)) : nil
  }

  /// The bytes of the next letter.
  mutating func next() -> [UInt8]? {
    guard let start else { return nil }
    var letter: [UInt8] = []
    var i = start
    while i < file.count, !Mailbox.begins(file, at: i) {
      let next = file.afterLineBreak(file.lineEnd(from: i))
      letter += file[(Mailbox.isQuoted(file, at: i) ? i + 1 : i)..<next]
      i = next
    }
    self.start = i < file.count ? file.afterLineBreak(file.lineEnd(from: i)) : nil
    return letter
  }

  /// Whether the line before a letter stands here, and a field below it.
  static func begins(_ file: Bytes, at start: Int) -> Bool {
    guard file[start..<min(start + 5, file.count)].elementsEqual("From ".utf8) else { return false }
    let line = file.part(start..<file.lineEnd(from: start))
    guard line.count <= 300 else { return false }
    let words = line.wordSpans(in: 0..<line.count).map { line.part($0) }
    guard words.count >= 6, words.contains(where: isTime), words.contains(where: isYear) else { return false }
    let below = file.afterLineBreak(start + line.count)
    let field = file[below..<file.count].prefix(100).prefix { $0 != UInt8(ascii: ":") }
    return field.endIndex < file.count && file[field.endIndex] == UInt8(ascii: ":")
      && HeaderFields.isName(Bytes(rebasing: field))
  }

  /// *10:00:00*, *10:00*
  private static func isTime(_ word: Bytes) -> Bool {
    (4...8).contains(word.count) && word.contains(UInt8(ascii: ":"))
      && word.allSatisfy { isDigit($0) || $0 == 0x3A }
  }

  private static func isYear(_ word: Bytes) -> Bool {
    word.count == 4 && word.allSatisfy(isDigit)
      && (word.starts(with: "19".utf8) || word.starts(with: "20".utf8))
  }

  /// A line that would begin a letter is kept with a mark before it: *>From the start*.
  private static func isQuoted(_ file: Bytes, at start: Int) -> Bool {
    guard file[start] == UInt8(ascii: ">") else { return false }
    return file[start...].drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

extension Reader {
  /// Hands over the letters of a mailbox, each as a file inside it.
  func forEachArticle<Failure: Error>(
    inMailbox file: Bytes, _ work: inout Unpacking,
    _ visit: (Result<Article, ReadingError>) throws(Failure) -> Void
  ) throws(Failure) {
    var mailbox = Mailbox(file)
    var number = 0
    while let letter = mailbox.next() {
      guard !work.isSpent else { return try visit(.failure(work.exhausted)) }
      number += 1
      try letter.withUnsafeBufferPointer { (letter: Bytes) throws(Failure) in
        try forEachArticle(inside: "letter \(number)", letter, format: .eml, &work, visit)
      }
    }
  }
}
