// SPDX-License-Identifier: GPL-3.0-or-later

/// Puts the lines of each page into the order in which they are read: column by column, between the lines that run
/// across all columns.
///
/// Poppler's own order begins with the column that begins highest on the page, which need not be the first.
struct ReadingOrder {
  /// Letters that the lines of a column have on average at least; those of a table have fewer, and it is read by rows.
  private static let columnLetters = 15

  /// The lines in order, with ``PDFLine/column`` set.
  private(set) var lines: [PDFLine] = []
  private var columns = 0

  /// - Parameter all: page by page.
  init(_ all: [PDFLine]) {
    var start = 0
    while start < all.count {
      let end = all[start...].firstIndex { $0.page != all[start].page } ?? all.count
      addPage(Array(all[start..<end]))
      start = end
    }
  }

  private mutating func addPage(_ page: [PDFLine]) {
    let gutters = Self.gutters(of: page)
    guard !gutters.isEmpty else { return addColumn(page) }
    var band: [PDFLine] = []
    for line in page.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      if gutters.contains(where: { line.left < $0 && line.right > $0 }) {
        addBand(band, gutters)
        band.removeAll()
        addColumn([line])
      } else {
        band.append(line)
      }
    }
    addBand(band, gutters)
  }

  private mutating func addBand(_ band: [PDFLine], _ gutters: [Float]) {
    for column in 0...gutters.count {
      addColumn(band.filter { line in gutters.count { $0 <= line.left } == column })
    }
  }

  private mutating func addColumn(_ column: [PDFLine]) {
    for var line in column {
      line.column = columns
      lines.append(line)
    }
    columns += 1
  }

  /// The middle of each empty strip that parts columns, from the left.
  private static func gutters(of page: [PDFLine]) -> [Float] {
    let width = (page.map(\.right).max() ?? 0) - (page.map(\.left).min() ?? 0)
    // Lines that take more than this run across columns.
    let narrow = page.filter { $0.right - $0.left < width * 0.55 }.sorted { $0.left < $1.left }
    guard narrow.count >= 6 else { return [] }
    var gutters: [Float] = []
    var edge = narrow[0].right
    for (index, line) in narrow.enumerated() {
      let isStrip = line.left - edge > 0.6 * line.height
      if isStrip, isColumn(narrow[..<index].filter { $0.left >= gutters.last ?? 0 }),
        isColumn(narrow[index...])
      {
        gutters.append((edge + line.left) / 2)
      }
      edge = max(edge, line.right)
    }
    return gutters
  }

  private static func isColumn(_ lines: some Collection<PDFLine>) -> Bool {
    lines.count >= 3 && lines.reduce(0) { $0 + $1.text.count } >= columnLetters * lines.count
  }
}
