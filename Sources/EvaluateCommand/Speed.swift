// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How fast the extraction is on one core: processor time of this thread, reading the files not counted.
struct Speed {
  var words: Int
  var bytes: Int
  /// Seconds of each pass over all articles, the shortest first.
  var seconds: [Double]

  var best: Double { seconds[0] }
  var median: Double { seconds[seconds.count / 2] }

  init(of articles: [AnnotatedArticle], passes: Int) {
    words = articles.reduce(0) { $0 + $1.gold.text.words(in: 0..<$1.text.count) }
    bytes = articles.reduce(0) { $0 + $1.text.count }
    let extractor = Extractor()
    var seconds: [Double] = []
    for _ in 0..<passes {
      let start = Self.now()
      var found = 0
      for article in articles {
        found += extractor.extract(article.text, paragraphs: article.paragraphs).quotations.count
      }
      // The count is looked at, so that no pass can be optimised away.
      precondition(found >= 0)
      seconds.append(max(1e-9, Self.now() - start))
    }
    self.seconds = seconds.sorted()
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// A debug build is many times slower than what is shipped.
  static var isDebugBuild: Bool {
    #if DEBUG
      true
    #else
      false
    #endif
  }
}
