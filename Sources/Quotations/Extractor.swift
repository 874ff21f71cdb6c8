// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the quotations of an article, who said them, and the cases it is about.
///
/// The work is a road of small stages, each taking values and giving values; offsets are UTF-8 byte offsets into the
/// article's text from the first to the last.
public struct Extractor: Sendable {
  /// Raised when it finds something else in the same text: what an older one took apart is worth reading again.
  public static let version = 14

  public init() {}

  /// - Parameters:
  ///   - text: the article, valid UTF-8.
  ///   - paragraphs: the parts of it to read, in order.
  public func extract(_ text: [UInt8], paragraphs: [Paragraph]) -> Extraction {
    extract(text, paragraphs: paragraphs, models: .trained)
  }

  /// The same with other models than those that are part of the program: to judge what they have learnt.
  func extract(_ text: [UInt8], paragraphs: [Paragraph], models: Models) -> Extraction {
    let scene = Scene(text, paragraphs: paragraphs, verbs: models.verbs)
    let subjects = SubjectRanker(scene: scene).choose(models.subject)
    let choices = SpeakerRanker.choose(scene, subjects: subjects, model: models.speaker)
    var extraction = Extraction(Assembly(scene, choices, subjects: subjects, models: models))
    extraction.cases = findCases(in: scene.reading, speakers: Self.heard(extraction))
    return extraction
  }

  /// Those who are surely quoted: somebody with only a doubtful report may as well be dead.
  private static func heard(_ extraction: Extraction) -> [Speaker] {
    var isHeard = [Bool](repeating: false, count: extraction.speakers.count)
    for quotation in extraction.quotations where quotation.kind != .indirect || quotation.confidence > 0.6 {
      if let speaker = quotation.speaker { isHeard[speaker] = true }
    }
    return extraction.speakers.indices.filter { isHeard[$0] }.map { extraction.speakers[$0] }
  }
}
