// SPDX-License-Identifier: GPL-3.0-or-later

import Articles
import Quotations

/// One article of a split, read and annotated.
struct AnnotatedArticle {
  var name: String
  var text: [UInt8]
  var paragraphs: [Paragraph]
  var gold: Evaluation.Gold
  /// Lines of the annotation that could not be read, for people.
  var refusals: [String]

  /// Units that the reader does not give as running text, so that no extraction can find them.
  var unreadUnits: [Evaluation.GoldUnit] {
    gold.units.filter { unit in
      !paragraphs.contains { $0.kind == .body && $0.span.overlaps(unit.span) }
    }
  }
}

/// A folder with `text/NAME.txt` and `attributions/NAME.ann` or `NAME_ANNOTATOR.ann`.
struct Split {
  /// By name. Texts without an annotation are left out: nothing is known of them.
  let articles: [AnnotatedArticle]

  init(folder: String) throws(Failure) {
    let names = try Self.stems(in: folder + "/text", ".txt")
    let annotations = try Self.stems(in: folder + "/attributions", ".ann")
    var articles: [AnnotatedArticle] = []
    for name in names {
      guard let annotation = Self.annotation(of: name, in: annotations, texts: names) else { continue }
      let bytes = try Files.read("\(folder)/text/\(name).txt")
      let standoff = try Files.read("\(folder)/attributions/\(annotation).ann")
      articles.append(Self.article(name, bytes, standoff, annotation + ".ann"))
    }
    guard !articles.isEmpty else {
      throw Failure(
        message: "\(folder): no text/NAME.txt with an attributions/NAME.ann or NAME_ANNOTATOR.ann")
    }
    self.articles = articles
  }

  /// The names in a folder that end so, without the ending, sorted.
  private static func stems(in folder: String, _ ending: String) throws(Failure) -> [String] {
    try Files.names(in: folder).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
  }

  /// The annotation of a text: its own, or that of the first annotator.
  private static func annotation(of name: String, in sorted: [String], texts: [String]) -> String? {
    if sorted.contains(name) { return name }
    return sorted.first { stem in
      let annotator = stem.dropFirst(name.count + 1)
      return stem.hasPrefix(name + "_") && !annotator.contains("_") && !texts.contains(stem)
    }
  }

  private static func article(
    _ name: String, _ bytes: [UInt8], _ annotation: [UInt8], _ file: String
  ) -> AnnotatedArticle {
    // What the reader refuses, the extraction never sees; the gold counts it all the same.
    let article = try? Reader().read(bytes, format: .plainText).first?.get()
    let text = Evaluation.Text(article?.text ?? bytes)
    let standoff = Evaluation.Standoff(annotation, of: text)
    return AnnotatedArticle(
      name: name, text: text.bytes, paragraphs: article?.blocks.compactMap(Paragraph.init) ?? [],
      gold: Evaluation.Gold(text: text, standoff: standoff),
      refusals: standoff.refusals.map { "\(file):\($0.line): \($0.reason)" })
  }
}

extension Paragraph {
  /// The part of an article that a block is; nil when its words are nobody's.
  init?(_ block: Block) {
    let kind: Kind
    switch block.kind {
    case .headline: kind = .headline
    case .heading: kind = .heading
    case .caption: kind = .caption
    case .paragraph: kind = .body
    case .byline, .dateline, .boilerplate: return nil
    }
    self.init(span: block.span, kind: kind)
  }
}
