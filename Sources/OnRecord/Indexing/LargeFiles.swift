// SPDX-License-Identifier: GPL-3.0-or-later

import Articles

/// Files of more text than is prepared at once.
extension Indexer {
  /// Writes a file of more text than is prepared at once, with a commit for each part. One that is interrupted is read
  /// again by the next run.
  ///
  /// - Parameter goesOn: asked after each part.
  /// - Returns: whether it was read to its end.
  mutating func writeLarge(
    _ file: SourceFile, _ bytes: [UInt8], _ fieldMap: FieldMap, goesOn: () -> Bool
  ) throws(IndexError) -> Bool {
    let stream = ArticleStream(bytes, path: file.path, fieldMap: fieldMap, partSize: options.batchBytes)
    var identities = Identities(file: ContentHash(bytes))
    var writing: FileWriting?
    while let part = stream.next() {
      var refusals = part.refusals
      let (articles, doubled) = identities.assign(part.articles)
      refusals += doubled.map { SourceFile.refusal(ofDoubled: $0, in: file.path) }
      let (prepared, lost) = prepare(articles, of: file, jobs: options.jobs)
      refusals += lost
      report.refusals += refusals
      var current = writing ?? begin(file, first: articles.first?.id)
      current.entry.refusals += refusals.map(\.kept)
      do throws(IndexError) {
        try write(prepared, of: &current)
        try commit(isProvisional: true)
      } catch {
        stream.cancel()
        throw error
      }
      if part.isCutShort {
        // It is not finished: what it held behind this place is kept, and the next run reads it again.
        report.files += 1
        return true
      }
      writing = current
      guard goesOn() else {
        stream.cancel()
        return false
      }
    }
    report.files += 1
    if let writing { try finish(writing) }
    return true
  }

  /// Writes the documents of a large file's articles once more.
  mutating func rewriteLarge(
    _ file: SourceFile, _ bytes: [UInt8], _ known: FileRegister.Entry
  ) throws(IndexError) {
    let stream = ArticleStream(bytes, path: file.path, fieldMap: known.fieldMap, partSize: options.batchBytes)
    var identities = Identities(file: ContentHash(bytes))
    while let part = stream.next() {
      for article in identities.assign(part.articles).articles {
        do throws(IndexError) {
          let prepared = prepare([article], of: file, jobs: 1).prepared
          for article in held(prepared, by: known) { try write(article) }
        } catch {
          stream.cancel()
          throw error
        }
      }
    }
  }

  /// The articles on which we do not trap, and what is to be told of the others.
  private func prepare(
    _ articles: [(article: Article, id: String)], of file: SourceFile, jobs: Int
  ) -> (prepared: [PreparedArticle], lost: [Refusal]) {
    let results = ParallelMap<Result<PreparedArticle, ReadingError>>(count: articles.count, jobs: jobs) {
      [extract = options.extract] in
      .success(file.prepare(articles[$0].article, id: articles[$0].id, extract))
    } afterTraps: { place, _ in
      .failure(.ourFault(in: articles[place].article))
    }.results()
    var lost: [Refusal] = []
    let prepared = results.compactMap { result -> PreparedArticle? in
      switch result {
      case .success(let article): return article
      case .failure(let error):
        lost.append(Refusal(path: file.path, error))
        return nil
      }
    }
    return (prepared, lost)
  }
}
