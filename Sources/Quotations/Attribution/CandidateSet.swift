// SPDX-License-Identifier: GPL-3.0-or-later

/// The candidates for the speaker of one stretch, nearest first on either side.
struct CandidateSet {
  /// Indices of mentions, with how many candidates on the same side stand nearer.
  private(set) var members: [(mention: Int, rank: Int)] = []

  /// - Parameter next: index into ``Scene/candidates`` of the first one after the stretch; moves on with the stretches.
  init(_ scene: Scene, stretch index: Int, previous: Int, next: inout Int) {
    let stretch = scene.stretches[index]
    let candidates = scene.candidates
    while next < candidates.count
      && scene.mentions[candidates[next]].tokens.lowerBound < stretch.tokens.upperBound
    {
      next += 1
    }
    var rank = 0
    var at = next
    while at < candidates.count, rank < 6 {
      let mention = scene.mentions[candidates[at]]
      guard Int(scene.skeleton.paragraphOf[mention.sentence]) == stretch.paragraph else { break }
      members.append((candidates[at], rank))
      rank += 1
      at += 1
    }
    rank = 0
    at = next - 1
    var hasPrevious = previous < 0
    while at >= 0, rank < 10 {
      let mention = scene.mentions[candidates[at]]
      let paragraph = Int(scene.skeleton.paragraphOf[mention.sentence])
      guard paragraph + 2 >= stretch.paragraph else { break }
      if candidates[at] == previous { hasPrevious = true }
      members.append((candidates[at], rank))
      rank += 1
      at -= 1
    }
    if members.contains(where: { $0.mention == previous }) { hasPrevious = true }
    if !hasPrevious { members.append((previous, rank)) }
  }
}
