// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

extension ArticleTable {
  /// The quotation from that first byte to that last one.
  func quotation(at span: Range<Int>) -> Int? { quotations.firstIndex { $0.extent == span } }

  mutating func apply(_ change: Correction.Change, to index: Int) {
    if let kind = change.kind { quotations[index].kind = kind }
    guard change.speaker != nil || change.role != nil || change.organisation != nil else { return }
    quotations[index].rule = "correction"
    quotations[index].confidence = 100
    if let speaker = change.speaker {
      quotations[index].speaker = speaker.text.map { find($0, change.speakerKind) }
      if speaker.text == nil { return }
    }
    guard let speaker = quotations[index].speaker, change.role != nil || change.organisation != nil else {
      return
    }
    var corrected = speakers[speaker]
    if let role = change.role { corrected.role = role.text }
    if let body = change.organisation { corrected.organisation = body.text }
    speakers.append(corrected)
    quotations[index].speaker = speakers.count - 1
  }

  private mutating func find(_ name: String, _ kind: Speaker.Kind?) -> Int {
    let folded = Term.folded(name)
    if let known = speakers.firstIndex(where: {
      Term.folded($0.name) == folded && (kind ?? $0.kind) == $0.kind
    }) {
      return known
    }
    speakers.append(Speaker(name: name, kind: kind ?? .person))
    return speakers.count - 1
  }
}
