// SPDX-License-Identifier: GPL-3.0-or-later

extension [String] {
  /// The strings with `separator` between them. The standard library's `joined` first looks up at run time what it is to
  /// join: two hundred thousand instructions of each start.
  package func list(separator: String) -> String {
    var text = ""
    for (number, part) in enumerated() { text += number == 0 ? part : separator + part }
    return text
  }
}
