// SPDX-License-Identifier: GPL-3.0-or-later

/// The posts that articles print of one person, by date.
///
/// On a day between two of these articles a post is known when the last one before and the first one after print the
/// same. Nothing is known beyond the first and the last, and nothing where posts change.
struct KnownPosts {
  private struct Print {
    var day: Int
    /// nil: several different ones on that day.
    var post: AuthorityRecord.Post?
  }

  /// In order, one for each day.
  private var prints: [Print] = []

  init(_ sightings: [Sighting]) {
    var byDay: [Int: [AuthorityRecord.Post]] = [:]
    for sighting in sightings where sighting.isDescribed {
      guard let day = sighting.day else { continue }
      // One of times past is none of that day.
      let role = sighting.role.flatMap { $0.isPast ? nil : $0.text.printed }
      byDay[day, default: []].append(
        .init(
          role: role,
          organisation: role == nil && sighting.role != nil ? nil : sighting.organisation?.printed,
          held: .init(first: nil, last: nil)))
    }
    prints = byDay.sorted { $0.key < $1.key }.map { day, posts in
      let first: AuthorityRecord.Post? = posts.min { $0.text < $1.text }
      return Print(day: day, post: posts.reduce(first) { a, b in a.flatMap { Self.joined($0, b) } })
    }
  }

  /// The post held on a day, as ``Slot/date`` has it.
  func post(on day: Int) -> AuthorityRecord.Post? {
    let next = prints.partitioningIndex { $0.day >= day }
    guard next < prints.count else { return nil }
    if prints[next].day == day { return prints[next].post.flatMap { $0.isEmpty ? nil : $0 } }
    guard next > 0, let before = prints[next - 1].post, let after = prints[next].post else { return nil }
    return Self.joined(before, after).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The two as one, when neither says what the other does not allow; nil when they are two posts.
  private static func joined(_ a: AuthorityRecord.Post, _ b: AuthorityRecord.Post) -> AuthorityRecord.Post? {
    guard Term.folded(a.role ?? "") == Term.folded(b.role ?? "") else { return nil }
    let bodies = [a.organisation, b.organisation].compactMap { $0 }
    guard Set(bodies.map { Term.folded($0) }).count < 2 else { return nil }
    return .init(role: a.role, organisation: bodies.first, held: a.held)
  }
}

extension AuthorityRecord.Post {
  fileprivate var isEmpty: Bool { role == nil && organisation == nil }
}
