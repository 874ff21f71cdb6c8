// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport

/// The library that stands between the command and the system (`Tests/Faults/faults.c`), built once for all tests.
enum Faults {
  /// Where it lies; nil where it cannot be built.
  static let library: String? = {
    #if os(Linux)
      let folder = Shared.folder
      let built = Command(in: folder.path).shell(
        "for cc in cc clang gcc; do $cc -shared -fPIC -O1 -o faults.so '\(packageFolder)/Tests/Faults/faults.c' -ldl && exit; done"
      )
      return built.status == 0 ? folder["faults.so"] : nil
    #else
      return nil
    #endif
  }()

  /// A sanitizer stands where this library would.
  static var areAvailable: Bool {
    environment("ASAN_OPTIONS") == nil && environment("TSAN_OPTIONS") == nil && library != nil
  }

  /// How many steps are taken in a test; `KILLS` sets it.
  static let budget = environment("KILLS").flatMap { Int($0) } ?? 24

  /// Some of the numbers 1 to `count`, the first and the last among them; all when the budget allows.
  static func sample(_ count: Int, share: Int, _ random: inout SeededGenerator) -> [Int] {
    guard count > share else { return count == 0 ? [] : Array(1...count) }
    var chosen: Set<Int> = [1, count]
    while chosen.count < max(2, share) { chosen.insert(1 + random.below(count)) }
    return chosen.sorted()
  }
}

private final class Shared: Sendable {
  static let folder = TemporaryDirectory()
}

extension Command {
  /// The same with faults below the folder `root`.
  func with(faults: [String: String], below root: String) -> Command {
    var command = self
    command.environment["LD_PRELOAD"] = Faults.library
    command.environment["FAULTS_ROOT"] = root
    command.environment.merge(faults) { $1 }
    return command
  }
}
