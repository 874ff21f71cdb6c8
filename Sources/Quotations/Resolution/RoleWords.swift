// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that posts are made of.
enum RoleWords {
  /// Before a post: *the new chair*.
  static let newness = WordSet("first next new then newly appointed newly-appointed newly-elected elected")
  /// Before a post without an article: *currently head of*.
  static let times = WordSet("then currently now also still presently previously formerly latterly")
  /// With these *first* belongs to the post.
  static let afterFirst = WordSet("minister secretary lord lady officer mate sea aid aider")
  /// Last words of the names of companies and charities that are no nouns for bodies.
  static let companyEnds = WordSet(
    "care homes housing healthcare holdings services solicitors watch aid rights trustees chambers support action law"
  )

  /// What a post can be about, and where it can be held, without that being the body it is held for.
  private static let fields = WordSet(
    """
    adult adults children families family young people youth early years social public
    primary secondary community communities corporate clinical medical nursing mental health education schools
    learning skills standards care safeguarding housing finance planning policing crime justice transport environment
    environmental resources operations communications policy research development regeneration culture leisure
    tourism estates legal custody ward staff nursery duty night day home foster probation prison cabinet
    strategy performance quality safety governance patient integrated commissioning services service affairs
    human trial team traffic forensic football crown opposition minority majority cabinet ward parish regional
    national divisional provincial
    federal international trade defence prosecution prosecutions area
    station branch crew midwifery maternity surgery medicine marketing sales engineering digital teaching
    """)
  /// Those who speak for a body: *a council spokesman*.
  private static let voices = WordSet("spokesman spokeswoman spokesperson")

  /// Bodies that have posts and that no name makes known: *council leader*, *panel chair*.
  private static let bodies = WordSet(
    "panel board council trust committee union club company party group bench school")

  static func isBody(_ token: Token) -> Bool { bodies.contains(token.key) }
  /// Trades, before which a word at the beginning of a sentence is no body: *Taxi driver*.
  private static let trades = WordSet(
    """
    driver farmer worker owner landlord landlady cleaner keeper dealer builder teacher student pupil mechanic porter
    fisherman collector trainer holder
    """)

  /// Ranks that a number follows: *PC 4417*.
  private static let numbered = WordSet("pc wpc constable pcso sgt sergeant dc")
  static func isNumbered(_ token: Token) -> Bool { token.isCapital && numbered.contains(token.key) }

  /// Letters after a name: *Una Fell MP*, *Una Fell TD*.
  static func isSuffix(_ token: Token) -> Bool {
    token.isCapital
      && (token.has(.nameSuffix) || token.flags.contains(.allCapitals) && letters.contains(token.key))
  }
  /// Those of them that are titles or words elsewhere.
  private static let letters = WordSet("td ms am")
  /// Members of a parliament, by the letters after their names.
  private static let members = WordSet("mp msp mep mla td ms")
  static func isMember(_ token: Token) -> Bool {
    token.flags.contains(.allCapitals) && members.contains(token.key)
  }
  /// Ranks and offices before a name that are no nouns for people.
  private static let ranks = WordSet(
    "pc dc ds di dci dsi det insp supt sgt pcso acc dcc wpc justice sergeant constable inspector superintendent"
  )
  static func isRank(_ token: Token) -> Bool { token.isCapital && ranks.contains(token.key) }
  /// Of whom somebody is chair.
  private static let governing: WordSet = ["governors", "trustees", "directors"]
  static func isGoverning(_ token: Token) -> Bool { governing.contains(token.key) }
  /// Offices that are about something: *head of parks*.
  private static let offices = WordSet(
    """
    head director professor chair chairman chairwoman leader manager minister secretary commissioner officer executive
    lecturer dean chief coordinator co-ordinator reader superintendent inspector member holder coroner mayor ombudsman
    constable governor bishop archbishop sheriff president
    """)
  static func isOffice(_ token: Token) -> Bool { offices.contains(token.key) }
  static func isTrade(_ token: Token) -> Bool { trades.contains(token.key) }
  static func isField(_ token: Token) -> Bool { fields.contains(token.key) }
  static func isVoice(_ token: Token) -> Bool { voices.contains(token.key) }
}
