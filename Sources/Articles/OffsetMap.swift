// SPDX-License-Identifier: GPL-3.0-or-later

/// Turns offsets into an article's UTF-8 text into offsets into the bytes of the file it was decoded from.
///
/// For a UTF-8 file both are the same and the map is empty.
public struct OffsetMap: Equatable, Sendable {
  /// A place from which on the two differ by another amount than before it.
  public struct Shift: Equatable, Sendable {
    /// Offset into the text.
    public var text: Int
    /// Offset into the file of the same place.
    public var file: Int

    public init(text: Int, file: Int) {
      self.text = text
      self.file = file
    }
  }

  /// In order of `text`.
  public var shifts: [Shift]

  public init(shifts: [Shift] = []) { self.shifts = shifts }
}
