// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody quoted in one article, with all that the article says of who it is.
struct Sighting: Equatable {
  /// A text as printed, and folded.
  struct Text: Equatable {
    var printed: String
    var folded: String
  }

  /// A post, with the lines of work that it is in.
  struct Role: Equatable {
    var text: Text
    var occupation: Occupation
    /// Whether it is one of times past.
    var isPast: Bool

    init(_ text: Text) {
      self.text = text
      occupation = Occupation(role: text.folded)
      isPast = Occupation.isPast(text.folded)
    }
  }

  /// The fullest name in the article.
  var printed: String
  /// Its words folded, a space between them; what hyphens join is one word.
  var name: String
  var role: Role?
  var organisation: Text?
  /// The cases that the article is about.
  var cases: [String] = []
  /// The names of all who are quoted in the article, as ``name``.
  var company: [String] = []
  /// Of publication, as ``Slot/date`` has it; nil when it is not known.
  var day: Int?
  /// What the titles before the name say: *Mr*, *Mrs*; nil when they say nothing.
  var isWoman: Bool?
  /// The authority record that the name belongs to.
  var record: Int?

  /// Whether it says more than a name.
  var isDescribed: Bool { role != nil || organisation != nil }
}
