// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

/// How a file is read, and its articles are made ready to be written.
struct Preparation: Sendable {
  typealias Extract = @Sendable (_ text: [UInt8], _ paragraphs: [Paragraph]) -> Extraction

  /// The hash of the file when it was last read; nil to take it apart whatever it is.
  var known: String?
  /// What its records call their fields.
  var fieldMap: FieldMap
  /// Bytes of text that are prepared, unless one article has more; with more the file is a large one.
  var mostText: Int
  var extract: Extract
  /// The identities of articles that are left out, as we trapped on them.
  var leftOut: Set<String> = []
}

extension Preparation {
  /// A file and what it is read with.
  struct Task: Sendable {
    var file: FoundFile
    /// What is in it, where that is known.
    var bytes: [UInt8]?
    var preparation: Preparation

    private func run(leavingOut articles: Set<String>) -> SourceFile {
      var preparation = preparation
      preparation.leftOut = articles
      return bytes.map { SourceFile(file, $0, preparation) } ?? SourceFile(file, preparation)
    }

    /// Begins to read and take apart some files, on `jobs` threads. What traps is left out, and told.
    static func begin(_ tasks: [Task], jobs: Int) -> ParallelMap<SourceFile> {
      ParallelMap(count: tasks.count, jobs: jobs) {
        tasks[$0].run(leavingOut: [])
      } afterTraps: { place, articles in
        articles.map(tasks[place].run(leavingOut:))
          ?? SourceFile(unreadable: tasks[place].file, Refusal(path: tasks[place].file.path, .ourFault()))
      }
    }
  }
}

extension ReadingError {
  /// That we trapped: on an article, or while reading the file.
  public static func ourFault(in article: Article? = nil) -> ReadingError {
    var error = ReadingError(
      .ourFault, line: article?.line, reason: "left out by a fault of onrecord itself",
      cure: "report it, with the file; all else is read")
    error.members = article?.place.members ?? []
    return error
  }
}
