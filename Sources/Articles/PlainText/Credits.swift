// SPDX-License-Identifier: GPL-3.0-or-later

/// Lines that belong to a picture.
enum Credits {
  /// Whether the line only says who took the picture: *Photo: Jane Roe*, *Jane Roe/Getty Images*.
  static func isCredit(_ phrase: Phrase) -> Bool {
    (starts.containsStart(of: phrase) || endsInAgency(phrase)) && phrase.wordCount <= 8
  }

  private static func endsInAgency(_ phrase: Phrase) -> Bool {
    phrase.hasSuffix("getty images") || phrase.hasSuffix("/getty") || phrase.hasSuffix("via getty")
      || phrase.hasSuffix("/afp") || phrase.hasSuffix("/reuters") || phrase.hasSuffix("/pa wire")
      || phrase.hasSuffix("pa images")
  }

  /// Whether the line says what the picture shows: it begins as captions do, or a credit in brackets ends it.
  static func isCaption(_ phrase: Phrase) -> Bool {
    if captionStarts.containsStart(of: phrase) { return true }
    guard phrase.hasSuffix(")"), let open = phrase.bytes.lastIndex(of: UInt8(ascii: "(")) else {
      return false
    }
    let credit = phrase.bytes[open...].withUnsafeBufferPointer { Phrase($0) }
    return credit.contains("getty") || credit.contains("reuters/") || credit.contains("/reuters")
      || credit.contains("afp/") || credit.contains("/afp") || credit.contains("ap photo")
      || credit.contains("pa wire") || credit.contains("/pa)") || credit.contains("pa images")
      || creditStarts.containsStart(of: credit)
  }

  private static let captionStarts: PhraseTable = [
    "image caption", "media caption", "caption: ", "pictured: ",
  ]

  private static let creditStarts: PhraseTable = [
    "(photo: ", "(photos: ", "(photo by ", "(photos by ", "(photo credit", "(picture: ", "(pictures: ",
    "(picture by ",
    "(pictures by ", "(image: ", "(credit: ",
  ]

  private static let starts: PhraseTable = [
    "photo: ", "photos: ", "picture: ", "pictures: ", "image: ", "images: ", "photograph: ", "photographs: ",
    "photo by ", "photos by ", "picture by ", "pictures by ", "photograph by ", "image copyright",
    "image source",
    "image credit", "photo credit", "picture credit", "ap photo/", "reuters/", "(photo by ", "(photo: ",
    "(picture: ",
  ]
}
