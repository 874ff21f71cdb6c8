// SPDX-License-Identifier: GPL-3.0-or-later

import OnRecord

/// How far a run has come: a bar on a terminal, a line every few seconds elsewhere, on standard error.
struct ProgressBar {
  private let isQuiet: Bool
  private let isTerminal = Output.isTerminal(2)
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?
  private var isShown = false

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  mutating func show(_ progress: IndexProgress) {
    let now = ContinuousClock.now
    guard !isQuiet, now - (lastShown ?? (isTerminal ? start - pause : start)) >= pause else { return }
    lastShown = now
    let seconds = (now - start).seconds
    let share = progress.bytes > 0 ? Double(progress.bytesDone) / Double(progress.bytes) : 1
    let rate = seconds > 0 ? Double(progress.filesDone) / seconds : 0
    let left = share > 0 ? ", \(Self.time(Int(seconds / share - seconds + 0.5))) left" : ""
    let counts = "\(progress.filesDone)/\(progress.files) files, \(Int(rate))/s\(left)"
    if isTerminal {
      let filled = Int(share * 24)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
      let name =
        progress.current.split(separator: "/").last.map { Style.printable(String($0.suffix(30))) } ?? ""
      Output.raw("\r\u{1B}[K\(bar) \(counts)  \(name)")
      isShown = true
    } else {
      Output.note(counts)
    }
  }

  /// Between two pictures of the bar, or two lines.
  private var pause: Duration { isTerminal ? .milliseconds(100) : .seconds(5) }

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
