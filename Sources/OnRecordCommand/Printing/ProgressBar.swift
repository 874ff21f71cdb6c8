// SPDX-License-Identifier: GPL-3.0-or-later

import OnRecord

/// How far a run has come: a bar on a terminal, a line every few seconds elsewhere, on standard error.
struct ProgressBar {
  private let isQuiet: Bool
  private let isTerminal = Output.isTerminal(2)
  private let start = ContinuousClock.now
  private var lastLine = ContinuousClock.now
  private var isShown = false

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  mutating func show(_ progress: IndexProgress) {
    guard !isQuiet else { return }
    let seconds = (ContinuousClock.now - start).seconds
    let share = progress.bytes > 0 ? Double(progress.bytesDone) / Double(progress.bytes) : 1
    let rate = seconds > 0 ? Double(progress.filesDone) / seconds : 0
    let left = share > 0 ? Int(seconds / share - seconds + 0.5) : 0
    let counts = "\(progress.filesDone)/\(progress.files) files, \(Int(rate))/s, \(Self.time(left)) left"
    if isTerminal {
      let filled = Int(share * 24)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
      let name =
        progress.current.split(separator: "/").last.map { Style.printable(String($0.suffix(30))) } ?? ""
      Output.raw("\r\u{1B}[K\(bar) \(counts)  \(name)")
      isShown = true
    } else if ContinuousClock.now - lastLine > .seconds(5) {
      lastLine = ContinuousClock.now
      Output.note(counts)
    }
  }

  /// Leaves the terminal's line empty.
  func end() { if isShown { Output.raw("\r\u{1B}[K") } }

  private static func time(_ seconds: Int) -> String {
    seconds < 60
      ? "\(seconds) s"
      : seconds < 3600 ? "\(seconds / 60) min" : "\(seconds / 3600) h \(seconds / 60 % 60) min"
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
