// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Xapian

/// Finds the quotations that corrections are about.
enum CorrectionFinder {
  /// SHA-256 of an article's text, in hexadecimal: by it a correction knows its article again.
  static func text(of document: DocumentID, in database: Database) throws -> String {
    ContentHash(try StoredArticle(reading: document, in: database).text).hexadecimal
  }
}
