// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// White space, line breaks among it, as single spaces.
  public var onOneLine: String {
    isPlainLine ? self : split(whereSeparator: \.isWhitespace).map(String.init).list(separator: " ")
  }

  /// Whether there is none but single spaces between words, as in most lines; told of ASCII alone.
  private var isPlainLine: Bool {
    let space = UInt8(ascii: " ")
    var last = space
    return utf8.allSatisfy { byte in
      defer { last = byte }
      return space..<0x7F ~= byte && (byte != space || last != space)
    } && last != space
  }
}
