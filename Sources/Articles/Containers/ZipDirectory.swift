// SPDX-License-Identifier: GPL-3.0-or-later

/// The names in a zip file, from the directory at its end: what tells a docx or an odt from other zips.
///
/// Unpacking is left to libarchive; this looks at no more than 65,536 entries and unpacks nothing.
struct ZipDirectory {
  private(set) var names: [String] = []

  init(_ file: Bytes) {
    guard let end = ZipDirectory.endRecord(of: file) else { return }
    let start = file.number(at: end + 16, bytes: 4)
    let count = file.number(at: end + 10, bytes: 2)
    var entry = start
    for _ in 0..<count {
      guard entry + 46 <= end, file.number(at: entry, bytes: 4) == 0x0201_4B50 else { return }
      let length = file.number(at: entry + 28, bytes: 2)
      let rest = file.number(at: entry + 30, bytes: 2) + file.number(at: entry + 32, bytes: 2)
      guard entry + 46 + length <= end else { return }
      names.append(oneLine(file[entry + 46..<entry + 46 + length]))
      entry += 46 + length + rest
    }
  }

  /// The names of the first files in a zip whose directory is lost, as far as they can be told.
  static func firstNames(in file: Bytes) -> [String] {
    var names: [String] = []
    var entry = 0
    while names.count < 16, entry + 30 <= file.count, file.number(at: entry, bytes: 4) == 0x0403_4B50 {
      let start = entry + 30
      let end = start + file.number(at: entry + 26, bytes: 2)
      guard end <= file.count else { break }
      names.append(oneLine(file[start..<end]))
      entry = end + file.number(at: entry + 28, bytes: 2) + file.number(at: entry + 18, bytes: 4)
    }
    return names
  }

  /// The record that ends the file; a comment of at most 65,535 bytes may follow it.
  private static func endRecord(of file: Bytes) -> Int? {
    guard file.count >= 22 else { return nil }
    let last = file.count - 22
    for i in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
    where file[i] == 0x50 && file.number(at: i, bytes: 4) == 0x0605_4B50 {
      return i
    }
    return nil
  }
}

extension Bytes {
  /// An unsigned little-endian number. The bytes must be there.
  fileprivate func number(at start: Int, bytes count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(self[start + $1]) << (8 * $1) }
  }
}
