// SPDX-License-Identifier: GPL-3.0-or-later

/// Lines that belong to a picture.
enum Credits {
  /// Whether the line only says who took the picture: *Photo: Jane Roe*, *Jane Roe/Getty Images*.
  static func isCredit(_ phrase: Phrase) -> Bool {
    guard phrase.wordCount <= 8 else { return false }
    return phrase.starts(with: starts) || ends.contains { phrase.text.hasSuffix($0) }
  }

  /// Whether the line says what the picture shows: it begins as captions do, or a credit in brackets ends it.
  static func isCaption(_ phrase: Phrase) -> Bool {
    if phrase.starts(with: ["image caption ", "caption: ", "pictured: "]) { return true }
    guard phrase.text.hasSuffix(")"), let open = phrase.text.lastIndex(of: "(") else { return false }
    let credit = String(phrase.text[open...])
    return [
      "getty", "ap photo", "photo:", "photo by", "photos by", "photo credit", "picture:", "picture by",
      "image:", "credit:", "reuters/", "/reuters", "afp/", "/afp", "pa wire", "/pa)", "pa images",
    ]
    .contains { credit.contains($0) }
  }

  private static let starts = [
    "photo: ", "photos: ", "picture: ", "pictures: ", "image: ", "images: ", "photograph: ", "photographs: ",
    "photo by ", "photos by ", "picture by ", "pictures by ", "photograph by ", "image copyright",
    "image source",
    "image credit", "photo credit", "picture credit", "ap photo/", "reuters/", "(photo by ", "(photo: ",
    "(picture: ",
  ]

  private static let ends = [
    "getty images", "/getty", "via getty", "/afp", "/reuters", "/pa wire", "pa images",
  ]
}
