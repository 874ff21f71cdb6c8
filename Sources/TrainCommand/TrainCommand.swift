// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Trains the models of the quotation engine on a split of PolNeAR and writes them as Swift source.
///
///     train-quotations SPLIT_DIR OUTPUT_DIR
///     train-quotations SPLIT_DIR --validate PARTS
///
/// `--validate PARTS` writes nothing: it reads each part of the articles with models of the others.
@main
struct TrainCommand {
  static func main() {
    let arguments = CommandLine.arguments
    switch arguments.count {
    case 3 where !arguments[2].hasPrefix("-"): train(arguments[1], into: arguments[2])
    case 4 where arguments[2] == "--validate": validate(arguments[1], arguments[3])
    default: fail("usage: train-quotations SPLIT_DIR OUTPUT_DIR, or SPLIT_DIR --validate PARTS")
    }
  }

  private static func train(_ split: String, into folder: String) {
    let marked = Files.articles(split).map {
      (text: $0.text, marks: Standoff($0.annotation, text: $0.text))
    }
    let training = Training(marked)
    print(training.summary)
    for model in training.files {
      Files.write(
        ModelSource.swift(name: model.name, feature: model.features, model.text),
        to: "\(folder)/\(model.name).swift")
    }
  }

  private static func validate(_ split: String, _ parts: String) {
    let articles = Files.articles(split)
    guard let parts = Int(parts), (2...articles.count).contains(parts) else {
      fail("--validate \(parts): give the number of parts, from 2 to that of the articles, \(articles.count)")
    }
    print(Validation(articles, parts: parts).summary)
  }

  static func fail(_ message: String) -> Never {
    let line = Array("train-quotations: \(message)\n".utf8)
    _ = write(2, line, line.count)
    exit(2)
  }
}
