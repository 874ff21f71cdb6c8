// SPDX-License-Identifier: GPL-3.0-or-later

import Quotations

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Trains the models of the quotation engine on a split of PolNeAR and writes them as Swift source.
///
///     train-quotations SPLIT_DIR OUTPUT_DIR [--leave-out N]
///     train-quotations SPLIT_DIR --validate PARTS
///
/// `--leave-out N` leaves out each N-th article, so that the models can be judged on what they have not seen.
/// `--validate PARTS` writes nothing: it reads each part of the articles with models of the others.
@main
struct TrainCommand {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      fail("usage: train-quotations SPLIT_DIR OUTPUT_DIR [--leave-out N], or SPLIT_DIR --validate PARTS")
    }
    if arguments[2] == "--validate" { return validate(arguments[1], arguments.dropFirst(3).first) }
    let leaveOut = arguments.count >= 5 && arguments[3] == "--leave-out" ? Int(arguments[4]) ?? 0 : 0
    let names = Files.annotations(arguments[1]).enumerated().filter {
      leaveOut == 0 || $0.offset % leaveOut != 0
    }
    let articles = names.compactMap { Files.article(arguments[1], $0.element) }
    let marked = articles.map { (text: $0.text, marks: Standoff($0.annotation, text: $0.text)) }
    let training = Training(marked)
    print(training.summary)
    for model in training.files {
      Files.write(
        ModelSource.swift(name: model.name, feature: model.features, model.text),
        to: "\(arguments[2])/\(model.name).swift")
    }
  }

  private static func validate(_ split: String, _ parts: String?) {
    guard let parts = parts.flatMap({ Int($0) }), parts > 1 else {
      fail("--validate: give the number of parts, 2 or more")
    }
    let articles = Files.annotations(split).compactMap { Files.article(split, $0) }
    print(Validation(articles, parts: parts).summary)
  }

  static func fail(_ message: String) -> Never {
    let line = Array("train-quotations: \(message)\n".utf8)
    _ = write(2, line, line.count)
    exit(2)
  }
}
