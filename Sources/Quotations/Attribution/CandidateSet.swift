// SPDX-License-Identifier: GPL-3.0-or-later

/// The candidates for the speaker of one stretch, nearest first on either side.
struct CandidateSet {
  /// Indices of mentions, with how many candidates on the same side stand nearer.
  private(set) var members: [(mention: Int, rank: Int)] = []

  /// - Parameter next: index into ``Scene/candidates`` of the first one after the stretch; moves on with the stretches.
  init(_ scene: Scene, stretch index: Int, previous: Int, next: inout Int) {
    let stretch = scene.stretches[index]
    let candidates = scene.candidates
    members.reserveCapacity(18)
    while next < candidates.count
      && scene.mentions[candidates[next]].tokens.lowerBound < stretch.tokens.upperBound
    {
      next += 1
    }
    var rank = 0
    var at = next
    while at < candidates.count, rank < 5 {
      let mention = scene.mentions[candidates[at]]
      guard Int(scene.skeleton.paragraphOf[mention.sentence]) == stretch.paragraph else { break }
      members.append((candidates[at], rank))
      rank += 1
      at += 1
    }
    if rank == 0, at < candidates.count, Self.isSignature(scene, candidates[at], after: stretch.paragraph) {
      members.append((candidates[at], 0))
    }
    rank = 0
    at = next - 1
    while at >= 0, rank < 9 {
      let mention = scene.mentions[candidates[at]]
      let paragraph = Int(scene.skeleton.paragraphOf[mention.sentence])
      guard paragraph + 2 >= stretch.paragraph else { break }
      members.append((candidates[at], rank))
      rank += 1
      at -= 1
    }
    if previous >= 0, !members.contains(where: { $0.mention == previous }) {
      members.append((previous, rank))
    }
  }

  /// A name after a dash at the head of the next paragraph signs the quotation.
  private static func isSignature(_ scene: Scene, _ mention: Int, after paragraph: Int) -> Bool {
    let start = scene.mentions[mention].tokens.lowerBound
    let own = Int(scene.skeleton.paragraphOf[scene.mentions[mention].sentence])
    guard own > paragraph, own <= paragraph + 2, start == scene.reading.paragraphTokens[own].lowerBound + 1
    else { return false }
    return scene.reading.tokens[start - 1].kind == .dash
  }
}
