// SPDX-License-Identifier: GPL-3.0-or-later

/// What a check of an index found.
public struct CheckReport: Equatable, Sendable {
  public var articles = 0
  public var passages = 0
  public var quotations = 0
  /// Files whose bytes are still those that were read.
  public var filesUnchanged = 0
  /// What is wrong in the index itself. None: it is whole.
  public var faults: [String] = []
  /// Files that have changed since they were read.
  public var changed: [String] = []
  /// Files that are not there any more.
  public var vanished: [String] = []
  /// What a command that was killed has left beside the index, a line for each.
  public var leftovers: [String] = []

  public var isWhole: Bool { faults.isEmpty }

  /// Both as one.
  func joined(with other: CheckReport) -> CheckReport {
    var report = self
    report.articles += other.articles
    report.passages += other.passages
    report.quotations += other.quotations
    report.filesUnchanged += other.filesUnchanged
    report.faults += other.faults
    report.changed += other.changed
    report.vanished += other.vanished
    report.leftovers += other.leftovers
    return report
  }
}
