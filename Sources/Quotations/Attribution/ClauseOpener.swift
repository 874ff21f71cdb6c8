// SPDX-License-Identifier: GPL-3.0-or-later

/// The word that opens the clause of a cue: behind *while* and *after* what is reported ends where the main clause begins.
enum ClauseOpener: UInt8, Sendable {
  case none, concession, time, condition, comparison, relative, and, but, preposition, other

  /// - Parameter subject: the first token of cue and subject.
  static func of(_ scene: Scene, _ subject: Int, in sentence: Range<Int>) -> ClauseOpener {
    let tokens = scene.reading.tokens
    var start = subject
    while start > sentence.lowerBound, start > subject - reach, scene.isFree(start - 1),
      !parts(tokens[start - 1])
    {
      start -= 1
    }
    guard start < subject else { return .none }
    // *A few weeks after she said …*, *And while she said …*
    let word = (start..<subject).first { opens(tokens[$0]) }
    return of(tokens[word ?? start])
  }

  /// Whether the clause of a subject comes before the main clause: *While she said …, he …*, *A week after she said …, he …*
  static func leads(_ scene: Scene, _ subject: Int, in sentence: Range<Int>) -> Bool {
    let tokens = scene.reading.tokens
    let head = sentence.lowerBound..<max(sentence.lowerBound, subject)
    guard head.count <= reach, scene.links.commas(in: head) == 0,
      let word = head.last(where: { opens(tokens[$0]) && tokens[$0].key != asKey })
    else { return false }
    return concessions.contains(tokens[word].key)
      || ((word + 1)..<subject).allSatisfy { tokens[$0].has(.determiner) }
  }

  private static func parts(_ token: Token) -> Bool {
    switch token.kind {
    case .comma, .semicolon, .colon, .dash, .open, .close: true
    default: false
    }
  }

  private static func opens(_ token: Token) -> Bool {
    concessions.contains(token.key) || times.contains(token.key) || conditions.contains(token.key)
      || token.key == asKey
  }

  private static func of(_ token: Token) -> ClauseOpener {
    if concessions.contains(token.key) { return .concession }
    if times.contains(token.key) { return .time }
    if conditions.contains(token.key) { return .condition }
    if token.key == asKey { return .comparison }
    if token.has([.relative, .who]) { return .relative }
    if token.key == butKey { return .but }
    if token.has(.and) { return .and }
    return token.has(.preposition) ? .preposition : .other
  }

  /// How many tokens before the subject are looked at.
  private static let reach = 16
  /// *Although she said it was safe*: the other side of what follows.
  static let concessions: WordSet = ["while", "although", "though", "whereas", "whilst"]
  private static let times: WordSet = ["after", "before", "when", "since", "once", "until"]
  private static let conditions: WordSet = ["if", "because", "unless"]
  private static let asKey = WordHash.key("as")
  private static let butKey = WordHash.key("but")
}
