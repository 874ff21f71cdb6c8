// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// White space, line breaks among it, as single spaces.
  public var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
