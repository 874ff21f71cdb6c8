// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

#if os(Linux)
  /// Damage that makes libxapian search a block for ever.
  @Suite struct StandstillTests {
    private let folder = TemporaryDirectory()
    private var command: Command { Command(in: folder.path) }

    /// The two bytes at 9 of a block say where the directory of its entries ends: at an odd place, two bytes an entry.
    @Test func aSearchThatNeverEndsIsEnded() {
      folder.write("news/a.txt", "A good article\n\nThe council met on Monday.\n")
      expect(command.onrecord("index", "news", "--quiet"), 0)
      var bytes = readFile(folder["index/postlist.glass"])
      for block in stride(from: 0, to: bytes.count, by: 8192) where bytes[block + 4] == 0 {
        bytes[block + 10] = 200
      }
      folder.write("index/postlist.glass", bytes)
      let outcome = command.onrecord("search", "council")
      #expect(outcome.status == 2 && outcome.errors.contains("reading it never ends"), "\(outcome)")
      expect(command.onrecord("check", "--repair"), 0)
      #expect(command.onrecord("search", "council").status == 0)
    }
  }
#endif
