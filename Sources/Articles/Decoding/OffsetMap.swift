// SPDX-License-Identifier: GPL-3.0-or-later

/// Turns offsets into an article's UTF-8 text into offsets into the bytes of the file it was decoded from.
///
/// For a UTF-8 file both are the same and the map is empty.
public struct OffsetMap: Equatable, Sendable {
  /// The start of a run in which every character takes the same number of bytes in the text, and the same
  /// number in the file. It ends where the next one begins. A run of widths 1 and 1 holds the same bytes in
  /// both, whatever their characters take.
  public struct Shift: Equatable, Sendable {
    /// Offset into the text.
    public var text: Int
    /// Offset into the file of the same place.
    public var file: Int
    /// Bytes of a character of this run in the text: 1 to 4.
    public var textWidth: UInt8
    /// Bytes of a character of this run in the file: 1 to 4.
    public var fileWidth: UInt8

    public init(text: Int, file: Int, textWidth: UInt8 = 1, fileWidth: UInt8 = 1) {
      self.text = text
      self.file = file
      self.textWidth = textWidth
      self.fileWidth = fileWidth
    }
  }

  /// In order of `text`; the first, if there is one, at text offset 0.
  public var shifts: [Shift]

  public init(shifts: [Shift] = []) { self.shifts = shifts }

  /// Whether text and file are the same bytes.
  public var isIdentity: Bool { shifts.isEmpty }

  /// The offset into the file of the character that holds text offset `textOffset`: its first byte.
  public func fileOffset(_ textOffset: Int) -> Int {
    guard let run = run(holding: textOffset) else { return textOffset }
    return run.file + (textOffset - run.text) / Int(run.textWidth) * Int(run.fileWidth)
  }

  /// The bytes of the file that the characters of `textRange` were decoded from. A range that begins or ends
  /// inside a character takes in the whole of it.
  public func fileRange(_ textRange: Range<Int>) -> Range<Int> {
    let start = fileOffset(textRange.lowerBound)
    guard !textRange.isEmpty, let run = run(holding: textRange.upperBound - 1) else {
      return start..<(start + textRange.count)
    }
    let width = Int(run.textWidth)
    let characters = (textRange.upperBound - run.text + width - 1) / width
    return start..<(run.file + characters * Int(run.fileWidth))
  }

  /// The last run that begins at or before `textOffset`.
  private func run(holding textOffset: Int) -> Shift? {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].text <= textOffset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : shifts[low - 1]
  }

  /// Notes that the character at text offset `text` and file offset `file` has these widths. Characters must
  /// come in order and without gaps.
  mutating func append(text: Int, file: Int, textWidth: UInt8, fileWidth: UInt8) {
    if let last = shifts.last, last.textWidth == textWidth, last.fileWidth == fileWidth { return }
    shifts.append(Shift(text: text, file: file, textWidth: textWidth, fileWidth: fileWidth))
  }
}
