// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody or something that may be a case of the article, and what speaks for it.
struct CaseSubject: Sendable {
  /// What makes two names the same subject.
  enum Identity: Hashable, Sendable {
    case person(CaseNameIndex.Person)
    /// Any other name, by the key of its words.
    case words(UInt64)
    /// A body or place, and what happened or was held there.
    case event(UInt64)
  }

  var identity: Identity
  var kind: CaseName.Kind
  var evidence: [CaseEvidence] = []
  /// Other identities that the article gives it: *Baby T … named as Robin*.
  var others: [Identity] = []

  /// Whether the name alone stands for the case: *Ash Grange*.
  var isHome: Bool { evidence.contains { $0.sense == .home } }
  /// Whether all that is said of them is that they were tried or jailed.
  var isAccused: Bool { evidence.allSatisfy { $0.sense == .accused } }
}
