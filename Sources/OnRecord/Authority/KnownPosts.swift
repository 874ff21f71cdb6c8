// SPDX-License-Identifier: GPL-3.0-or-later

/// The posts that articles print of one person, by date.
///
/// On a day between two of these articles a post is known when the last one before and the first one after print the
/// same. Nothing is known beyond the first and the last, and nothing where posts change.
struct KnownPosts {
  /// A post and the body for which it is held, in ``PrintedTexts``.
  struct Post: Hashable {
    var role: Int?
    var organisation: Int?

    fileprivate var isEmpty: Bool { role == nil && organisation == nil }
  }

  private struct Print {
    var day: Int
    /// nil: several different ones on that day.
    var post: Post?
  }

  /// In order, one for each day.
  private var prints: [Print] = []
  private let texts: PrintedTexts

  /// - Parameter sightings: of one person.
  init(_ sightings: [Int], in census: Census) {
    texts = census.descriptions.texts
    var posts: [(day: Int, post: Post)] = []
    for sighting in sightings {
      let description = census.description(of: sighting)
      guard description.isDescribed, let day = census.day(of: sighting) else { continue }
      // One of times past is none of that day.
      let post =
        description.isPast ? Post() : Post(role: description.role, organisation: description.organisation)
      posts.append((day, post))
    }
    posts.sort { $0.day < $1.day }
    var start = 0
    while start < posts.count {
      let day = posts[start].day
      let end = posts[start...].firstIndex { $0.day != day } ?? posts.count
      prints.append(Print(day: day, post: joined(posts[start..<end])))
      start = end
    }
  }

  private func joined(_ posts: ArraySlice<(day: Int, post: Post)>) -> Post? {
    if posts.allSatisfy({ $0.post == posts.first!.post }) { return posts.first?.post }
    let first = posts.min { text(of: $0.post) < text(of: $1.post) }?.post
    return posts.reduce(first) { a, b in a.flatMap { joined($0, b.post) } }
  }

  /// The post held on a day, as ``Slot/date`` has it.
  func post(on day: Int) -> Post? {
    let next = prints.partitioningIndex { $0.day >= day }
    guard next < prints.count else { return nil }
    if prints[next].day == day { return prints[next].post.flatMap { $0.isEmpty ? nil : $0 } }
    guard next > 0, let before = prints[next - 1].post, let after = prints[next].post else { return nil }
    return joined(before, after).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The two as one, when neither says what the other does not allow; nil when they are two posts.
  private func joined(_ a: Post, _ b: Post) -> Post? {
    guard a != b else { return a }
    guard folded(a.role) == folded(b.role) else { return nil }
    if let body = a.organisation, let other = b.organisation,
      texts.folding(of: body) != texts.folding(of: other)
    {
      return nil
    }
    return Post(role: a.role, organisation: a.organisation ?? b.organisation)
  }

  /// Without a post, as with one that has no letters.
  private func folded(_ role: Int?) -> ArraySlice<UInt8> {
    role.map { texts.foldings[texts.folding(of: $0)] } ?? []
  }

  /// Puts the posts of one day in an order.
  private func text(of post: Post) -> String { texts.post(post).text }
}

extension PrintedTexts {
  func post(_ post: KnownPosts.Post) -> AuthorityRecord.Post {
    .init(
      role: post.role.map(string), organisation: post.organisation.map(string),
      held: .init(first: nil, last: nil))
  }
}
