// SPDX-License-Identifier: GPL-3.0-or-later

/// Where in its file an article stands, beside the line: what has to be opened, and where, to see it in print.
public struct Place: Equatable, Sendable {
  /// The files inside the file that lead to the article, the outermost first: members of an archive, attachments
  /// of a letter, addresses in a web archive. Empty when the article stands in the file itself.
  public var members: [String]
  /// The article's number among those of the file, or of its innermost member, from 1; nil where articles are not
  /// counted.
  public var number: Int?
  /// The pages of a printed document, in order of the text; empty when it has none.
  public var pages: [PageStart]

  public init(members: [String] = [], number: Int? = nil, pages: [PageStart] = []) {
    self.members = members
    self.number = number
    self.pages = pages
  }

  /// Where the text of a page begins.
  public struct PageStart: Equatable, Sendable {
    /// Byte offset into the article's text.
    public var text: Int
    /// The page's number in the file, from 1.
    public var page: Int

    public init(text: Int, page: Int) {
      self.text = text
      self.page = page
    }
  }

  /// The page on which the byte at `offset` of the text stands; nil for a text without pages.
  public func page(at offset: Int) -> Int? {
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? pages.first?.page : pages[low - 1].page
  }
}
