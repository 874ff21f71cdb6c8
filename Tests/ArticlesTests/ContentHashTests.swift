// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Articles

@Suite struct ContentHashTests {
  /// The examples of FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func isSHA256(_ text: String, _ expected: String) {
    let hash = ContentHash(Array(text.utf8))
    #expect(hash.hexadecimal == expected)
    #expect(hash.shortID == expected.prefix(12))
    #expect(hash.bytes.count == 32)
    #expect(ContentHash(hexadecimal: expected) == hash)
    #expect(ContentHash(hexadecimal: expected.uppercased()) == hash)
    #expect(ContentHash(digest: hash.bytes) == hash)
  }

  @Test(arguments: ["", "abc", String(repeating: "g", count: 64), String(repeating: "0", count: 63)])
  func refusesWhatIsNoHash(_ text: String) {
    #expect(ContentHash(hexadecimal: text) == nil)
    #expect(ContentHash(digest: Array(text.utf8)) == nil || text.utf8.count == 32)
  }
}
