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
      report.refusals += refusals
      let prepared = ParallelMap(count: articles.count, jobs: options.jobs) {
        file.prepare(articles[$0].article, id: articles[$0].id)
      }.results()
      var current = writing ?? begin(file, first: articles.first?.id)
      current.entry.refusals += refusals.map(\.kept)
      do throws(IndexError) {
        try write(prepared, of: &current)
        try commit(isProvisional: true)
      } catch {
        stream.cancel()
        throw error
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
      for (article, id) in identities.assign(part.articles).articles {
        do throws(IndexError) {
          for article in held([file.prepare(article, id: id)], by: known) { try write(article) }
        } catch {
          stream.cancel()
          throw error
        }
      }
    }
  }
}
