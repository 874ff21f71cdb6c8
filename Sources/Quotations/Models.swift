// SPDX-License-Identifier: GPL-3.0-or-later

/// What the engine has learnt from articles whose attributions are marked.
struct Models: Sendable {
  /// How often each verb reports.
  var verbs: VerbStrengths
  /// Who says what a cue reports.
  var subject: Forest
  /// Who says what stands between quotation marks.
  var speaker: Forest
  /// Whom a pronoun stands for.
  var antecedent: Forest
  /// Which words a cue reports.
  var indirect: Forest

  /// Those that `train-quotations` wrote.
  static let trained = Models(
    verbs: .trained, subject: SubjectModel.forest, speaker: SpeakerModel.forest,
    antecedent: AntecedentModel.forest, indirect: IndirectModel.forest)
}
