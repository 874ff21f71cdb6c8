// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Xapian

@Test func versionIsThatOfTheLibrary() {
  #expect(Xapian.version.hasPrefix("1."))
}
