// SPDX-License-Identifier: GPL-3.0-or-later

/// Counts how often each verb form is the cue of a marked attribution.
package struct VerbTraining {
  private var counts: [UInt64: (cues: Int, all: Int)] = [:]
  private var words: [UInt64: String] = [:]

  package init() {}

  package mutating func add(text: [UInt8], marks: Standoff) {
    let scene = Scene(text, paragraphs: Paragraph.split(text))
    for (key, count) in Self.count(scene, marks) {
      let known = counts[key, default: (0, 0)]
      counts[key] = (known.cues + count.cues, known.all + count.all)
    }
    for cue in scene.cues {
      let token = scene.reading.tokens[cue.token]
      words[token.key] = scene.reading.string(token.range).lowercased()
    }
  }

  private static func count(_ scene: Scene, _ marks: Standoff) -> [UInt64: (cues: Int, all: Int)] {
    let spans = marks.attributions.flatMap(\.cue)
    var counts: [UInt64: (cues: Int, all: Int)] = [:]
    for cue in scene.cues {
      let token = scene.reading.tokens[cue.token]
      let isCue = spans.contains { $0.overlaps(token.range) }
      let known = counts[token.key, default: (0, 0)]
      counts[token.key] = (known.cues + (isCue ? 1 : 0), known.all + 1)
    }
    return counts
  }

  var strengths: VerbStrengths { VerbStrengths(Self.table(counts)) }

  /// The strengths without one article's own counts, so that its rows do not know their answers.
  func strengths(without scene: Scene, _ marks: Standoff) -> VerbStrengths {
    var rest = counts
    for (key, count) in Self.count(scene, marks) {
      guard let known = rest[key] else { continue }
      rest[key] = (known.cues - count.cues, known.all - count.all)
    }
    return VerbStrengths(Self.table(rest))
  }

  private static func table(_ counts: [UInt64: (cues: Int, all: Int)]) -> [UInt64: UInt8] {
    counts.filter { $0.value.all >= 4 }.mapValues { UInt8(20 * ($0.cues + 1) / ($0.all + 2)) }
  }

  package func text() -> String {
    let table = Self.table(counts)
    let lines = table.compactMap { key, value in words[key].map { "\($0) \(value)" } }
    return lines.sorted().joined(separator: "\n") + "\n"
  }
}
