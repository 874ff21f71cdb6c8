// SPDX-License-Identifier: GPL-3.0-or-later

/// What two mentions of one name can share that says they mean one person: a case, a body by a word of its name, or a
/// post that is given without a body.
struct Evidence: Hashable {
  enum Kind: Int { case body, `case`, post }

  private let number: Int

  /// - Parameter text: folded, in the foldings of ``PrintedTexts``.
  init(_ kind: Kind, _ text: Int) { number = text << 2 | kind.rawValue }

  var text: Int { number >> 2 }
  var kind: Kind { Kind(rawValue: number & 3)! }

  /// Of a body by the words that are its own.
  ///
  /// - Parameter common: by their numbers, the words that many bodies have.
  static func bodies(_ organisation: Int, _ foldings: inout TextPool, common: Set<Int>) -> [Evidence] {
    // Slices of the pool would have it copied when a word is added.
    let words = foldings[organisation].split(separator: UInt8(ascii: " ")).map(Array.init)
    let own = words.map { foldings.number(of: $0) }.filter { !common.contains($0) }
    return own.isEmpty ? [Evidence(.body, organisation)] : own.map { Evidence(.body, $0) }
  }

  /// Words of a body's name that many bodies have.
  static let common = [
    "the", "of", "and", "for", "in", "at", "a", "council", "county", "city", "borough", "district", "trust",
    "nhs",
    "hospital", "hospitals", "police", "service", "services", "department", "ministry", "university",
    "school",
    "office", "national", "association", "committee", "board", "group", "union", "company", "party", "new",
    "court",
    "royal", "care", "health", "house", "inquiry", "agency", "international", "force", "authority", "society",
  ]
}

extension Census {
  /// What the article says of somebody that others of the same name can share.
  ///
  /// - Parameter barePosts: folded roles that some sighting of the same name gives without a body.
  func evidence(of sighting: Int, barePosts: Set<Int>) -> [Evidence] {
    let description = description(of: sighting)
    var evidence = cases(of: sighting) + descriptions.bodies(Int(sightings[sighting].description))
    if let role = description.role.map(descriptions.texts.folding),
      description.organisation == nil || barePosts.contains(role)
    {
      evidence.append(Evidence(.post, role))
    }
    return evidence
  }

  /// The same where a post counts by itself.
  func evidenceWithPost(of sighting: Int) -> [Evidence] {
    let role = description(of: sighting).role.map(descriptions.texts.folding)
    return evidence(of: sighting, barePosts: role.map { [$0] } ?? [])
  }
}
