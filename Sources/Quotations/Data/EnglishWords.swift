// SPDX-License-Identifier: GPL-3.0-or-later

/// All word lists of the engine.
enum EnglishWords {
  static let all: [WordList] =
    EnglishVerbs.lists + EnglishFunctionWords.lists + EnglishNouns.lists + GivenNames.lists
}
