// SPDX-License-Identifier: GPL-3.0-or-later

/// The text of an RTF file (Rich Text Format 1.9): the characters of its body, paragraph by paragraph.
///
/// Left out are tables of fonts and styles, pictures, what was deleted with changes tracked, hidden text, notes, headers,
/// footers, fields' instructions and every destination that may be ignored. A file that is cut short is read as far as it
/// goes.
struct RichText {
  private(set) var text = DocumentText()

  /// What a group inherits from the one around it.
  private struct State {
    var isSkipped = false
    var isStyleSheet = false
    /// Characters that stand in for one of `\u`, for older programs.
    var fallback = 1
    var style: Int?
  }

  private let file: Bytes
  private var i = 0
  private var state = State()
  private var around: [State] = []
  private var paragraph: [UInt8] = []
  private var role = DocumentText.Role.body
  private var isMac = false
  /// Fallback characters that are still to be left out.
  private var toSkip = 0
  /// Half of a character beyond U+FFFF.
  private var highSurrogate: UInt32?
  private var isIgnorable = false
  private var styleNames: [Int: [UInt8]] = [:]

  /// Groups inside groups; what is deeper is read as if it stood there.
  private static let deepest = 10_000

  init(_ file: Bytes) {
    self.file = file
    read()
    endParagraph()
  }

  private mutating func read() {
    while i < file.count {
      let byte = file[i]
      i += 1
      switch byte {
      case UInt8(ascii: "{"):
        if around.count < RichText.deepest { around.append(state) }
        toSkip = 0
      case UInt8(ascii: "}"):
        guard let outer = around.popLast() else { return }
        state = outer
        toSkip = 0
        if around.isEmpty { return }
      case UInt8(ascii: "\\"): readControl()
      case 0x0A, 0x0D, 0: break
      default: add(byte: byte)
      }
    }
  }

  // MARK: - Controls

  private mutating func readControl() {
    guard i < file.count else { return }
    let first = file[i]
    guard isLowerCase(first | 0x20) else { return readSymbol(first) }
    let start = i
    while i < file.count, isLowerCase(file[i] | 0x20), i - start < 32 { i += 1 }
    let word = file.part(start..<i).string
    var number: Int?
    let isNegative = i < file.count && file[i] == UInt8(ascii: "-")
    if isNegative { i += 1 }
    while i < file.count, file[i] >= 0x30, file[i] <= 0x39 {
      number = min((number ?? 0) * 10 + Int(file[i] - 0x30), 1 << 40)
      i += 1
    }
    if i < file.count, file[i] == 0x20 { i += 1 }
    apply(word, isNegative ? number.map { -$0 } : number)
    isIgnorable = false
  }

  private mutating func readSymbol(_ symbol: UInt8) {
    i += 1
    switch symbol {
    case UInt8(ascii: "'"):
      guard i + 1 < file.count, let high = hexadecimalValue(file[i]), let low = hexadecimalValue(file[i + 1])
      else {
        return
      }
      i += 2
      add(byte: high << 4 | low)
    case UInt8(ascii: "*"): isIgnorable = true
    case UInt8(ascii: "~"): add(scalar: 0xA0)
    case UInt8(ascii: "_"): add(scalar: 0x2D)
    case UInt8(ascii: "-"): break
    case 0x0A, 0x0D: endParagraph()
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): add(byte: symbol)
    default: break
    }
  }

  private mutating func apply(_ word: String, _ number: Int?) {
    switch word {
    case "u": addUnicode(number ?? 0)
    case "uc": state.fallback = min(max(number ?? 1, 0), 16)
    case "par", "sect", "page", "cell", "row", "nestcell", "nestrow": endParagraph()
    case "line": add(scalar: 0x0A)
    case "tab": add(scalar: 0x20)
    case "mac": isMac = true
    case "bin": i = min(file.count, i + max(number ?? 0, 0))
    case "pard":
      role = .body
      state.style = nil
    case "s":
      if state.isStyleSheet { state.style = number } else { role = role(ofStyle: number ?? 0) }
    case "outlinelevel": if (0...8).contains(number ?? 9) { role = .heading }
    case "v", "deleted": state.isSkipped = number != 0
    case "stylesheet":
      state.isStyleSheet = true
      state.isSkipped = false
    case "fldrslt": break
    default:
      if let scalar = RichText.characters[word] {
        add(scalar: scalar)
      } else if isIgnorable || RichText.leftOut.contains(word) {
        state.isSkipped = true
      }
    }
  }

  private static let characters: [String: UInt32] = [
    "emdash": 0x2014, "endash": 0x2013, "lquote": 0x2018, "rquote": 0x2019, "ldblquote": 0x201C,
    "rdblquote": 0x201D,
    "bullet": 0x2022, "emspace": 0x20, "enspace": 0x20, "qmspace": 0x20,
  ]

  private static let leftOut: Set<String> = [
    "fonttbl", "colortbl", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer",
    "footerl",
    "footerr", "footerf", "footnote", "annotation", "fldinst", "xe", "tc", "listtable", "listoverridetable",
    "revtbl",
    "rsidtbl", "filetbl", "themedata", "datastore", "latentstyles", "generator", "listtext", "pntext",
    "nonshppict",
    "comment", "template", "bkmkstart", "bkmkend", "atnid", "atnauthor", "title", "author", "operator",
  ]

  // MARK: - Characters

  private mutating func add(byte: UInt8) {
    if toSkip > 0 {
      toSkip -= 1
      return
    }
    add(
      scalar: isMac && byte >= 0x80 ? macRomanScalar(byte) : windows1252Scalar(byte), isFallbackChecked: true)
  }

  /// `\u` with a number of 16 bits, which may be written as a negative one.
  private mutating func addUnicode(_ number: Int) {
    toSkip = 0
    let unit = UInt32(truncatingIfNeeded: number) & 0xFFFF
    if unit & 0xFC00 == 0xD800 {
      highSurrogate = unit
    } else if unit & 0xFC00 == 0xDC00 {
      let high = highSurrogate
      highSurrogate = nil
      add(scalar: high.map { 0x10000 + ($0 & 0x3FF) << 10 + unit & 0x3FF } ?? 0xFFFD)
    } else {
      add(scalar: unit)
    }
    toSkip = state.fallback
  }

  private mutating func add(scalar: UInt32, isFallbackChecked: Bool = false) {
    if !isFallbackChecked, toSkip > 0 {
      toSkip -= 1
      return
    }
    if state.isStyleSheet {
      // The name of a style stands behind its properties, and ends with a semicolon.
      if let style = state.style, styleNames[style, default: []].count < 80 {
        styleNames[style, default: []].appendScalar(scalar)
      }
    } else if !state.isSkipped, scalar >= 0x20 || scalar == 0x0A {
      paragraph.appendScalar(scalar)
    }
  }

  private mutating func endParagraph() {
    guard !state.isSkipped, !state.isStyleSheet else { return }
    text.append(paragraph, role)
    paragraph.removeAll()
  }

  private func role(ofStyle style: Int) -> DocumentText.Role {
    guard let bytes = styleNames[style] else { return .body }
    let name = String(decoding: bytes, as: UTF8.self).lowercased()
    if name.hasPrefix("title") { return .title }
    if name.hasPrefix("heading") || name.hasPrefix("subtitle") { return .heading }
    return name.hasPrefix("caption") ? .caption : .body
  }
}

/// The character of a byte of Mac OS Roman from 0x80 on.
private func macRomanScalar(_ byte: UInt8) -> UInt32 { macRomanUpper[Int(byte) - 0x80] }

private let macRomanUpper: [UInt32] =
  ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰"
  + "ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars.map(\.value)
