// SPDX-License-Identifier: GPL-3.0-or-later

/// What may still be unpacked of one file: however it is packed, it gives no more than this.
struct Unpacking {
  /// Bytes of the largest file inside a file: one for each level of nesting is held at a time. 256 MiB.
  static let largestMember = 256 << 20
  /// Bytes unpacked of one file in all, at every level: 1 GiB.
  static let mostBytes = 1 << 30
  /// Bytes of articles' text in one packed file: as much as is unpacked.
  static let mostText = mostBytes
  /// Files inside one file.
  static let mostMembers = 100_000
  /// A zip in a letter in a tar in a gzip: nobody packs more often on purpose.
  static let deepest = 5

  /// How many files lie around the one at hand.
  var depth = 0
  /// Bytes that any file inside may have.
  var largest = largestMember
  /// What is left of the other limits.
  var bytes = mostBytes
  var text = mostText
  var members = mostMembers

  /// Whether the limits still let another file inside be read.
  var isSpent: Bool { bytes <= 0 || text <= 0 || members <= 0 }

  /// Bytes that the next file inside may have.
  var memberLimit: Int { min(largest, bytes) }

  var exhausted: ReadingError {
    let limit =
      members <= 0
      ? "more than \(Unpacking.mostMembers) files"
      : bytes <= 0
        ? "more than \(Unpacking.mostBytes >> 20) MiB when unpacked"
        : "more than \(Unpacking.mostText >> 20) MiB of text"
    return ReadingError(
      .tooLarge, reason: "\(limit) packed in one file; the rest is not read",
      cure: "unpack it and name the folder")
  }
}

extension Reader {
  /// Reads a file that was found inside another: its articles and its errors are given the way to it.
  func forEachArticle<Failure: Error>(
    inside member: String, _ file: Bytes, format: Format? = nil, _ work: inout Unpacking,
    _ visit: (Result<Article, ReadingError>) throws(Failure) -> Void
  ) throws(Failure) {
    guard work.depth < Unpacking.deepest else {
      let error = ReadingError(
        .tooLarge, reason: "packed more than \(Unpacking.deepest) times over", cure: "unpack it")
      return try visit(.failure(error.inside(member)))
    }
    work.depth += 1
    work.members -= 1
    var text = 0
    var failure: Failure?
    do throws(Failure) {
      try forEachArticle(in: file, name: member, format: format, &work) { (result) throws(Failure) in
        switch result {
        case .success(let article):
          text += article.text.count
          try visit(.success(article.inside(member)))
        case .failure(let error): try visit(.failure(error.inside(member)))
        }
      }
    } catch { failure = error }
    work.depth -= 1
    work.text -= text
    if let failure { throw failure }
  }
}

extension Article {
  /// The article as it stands in a file inside a file.
  fileprivate func inside(_ member: String) -> Article {
    var article = self
    article.place.members.insert(member, at: 0)
    article.isFileText = false
    article.offsets = OffsetMap()
    return article
  }
}

extension ReadingError {
  /// The error as it concerns a file inside a file.
  func inside(_ member: String) -> ReadingError {
    var error = self
    error.members.insert(member, at: 0)
    return error
  }
}
