// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bold and colours, on a terminal only, or when they are asked for.
struct Style {
  var isOn: Bool

  init(_ choice: ColorChoice) {
    isOn =
      switch choice {
      case .always: true
      case .never: false
      case .auto:
        Output.isTerminal(1) && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
          && getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
      }
  }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func match(_ text: String) -> String { wrap(text, "1;31") }
  func name(_ text: String) -> String { wrap(text, "36") }
  func faint(_ text: String) -> String { wrap(text, "2") }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// An article's identity, which a record may have given it.
  static func identity(_ id: String) -> String { printable(id).onOneLine }

  /// `text` without characters that would steer a terminal: articles can hold anything.
  static func printable(_ text: String) -> String {
    guard text.utf8.contains(where: { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x7F || $0 == 0xC2 })
    else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "\r" {
      let isControl =
        (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || (0x7F..<0xA0).contains(scalar.value)
      clean.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(clean)
  }
}
