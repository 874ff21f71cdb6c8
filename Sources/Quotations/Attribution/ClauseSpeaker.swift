// SPDX-License-Identifier: GPL-3.0-or-later

/// What the clause in which quoted words stand tells of their speaker, whatever the model chose.
struct ClauseSpeaker {
  enum Verdict: Equatable {
    /// Index of a mention.
    case speaker(Int)
    /// Somebody whom the sentence does not name, or not in words that are known for a mention.
    case unnamed
  }

  private let passives: Passives
  private let own: OwnClause
  private let setOff: SetOffClause
  private let scene: Scene

  init(_ scene: Scene) {
    self.scene = scene
    passives = Passives(scene: scene)
    setOff = SetOffClause(scene: scene)
    own = OwnClause(scene: scene)
  }

  /// - Parameters:
  ///   - index: of the stretch.
  ///   - chosen: the mention that the model chose, or -1.
  /// - Returns: nil where the choice stands.
  func read(_ index: Int, chosen: Int) -> Verdict? {
    if let cited = Citation(scene: scene).speaker(of: scene.stretches[index].tokens) {
      return cited == chosen ? nil : .speaker(cited)
    }
    let passive = passives.read(index, chosen: chosen)
    if passive == nil || passive == .unnamed,
      let speaker = setOff.speaker(of: scene.stretches[index].tokens)
    {
      return speaker == chosen ? nil : .speaker(speaker)
    }
    if let passive { return passive == .speaker(chosen) ? nil : passive }
    return chosen < 0 ? nil : own.read(index, chosen: chosen)
  }
}
