// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether somebody pressed Ctrl-C. The first time a run ends at its next commit, the second time at once.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  static var happened: Bool { flag.load(ordering: .relaxed) }

  static func listen() {
    // Made before the handler, which must not run an initialiser.
    _ = happened
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.flag.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }
}

/// The number of cores that are there to be used.
var processorCount: Int { max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN))) }
