// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Articles

@Suite struct FormatTests {
  @Test(arguments: [
    ("A fire was put out.", "a.txt", Format.plainText),
    ("A fire was put out.", "a.html", .plainText),
    ("A fire was put out.", "a.jsonl", .jsonLines),
    ("A fire was put out.", "a.json", .json),
    ("{\"text\": \"A\"}", "a.txt", .jsonLines),
    ("\u{FEFF} \n{ \"text\": \"A\"}", "", .jsonLines),
    ("{\"text\": \"A\"}", "a.json", .json),
    ("[ {\"text\": \"A\"}]", "", .json),
    ("[Editor's note] A fire was put out.", "", .plainText),
    ("{A fire} was put out.", "", .plainText),
    ("<!DOCTYPE html><html>", "", .html),
    ("\n<HTML lang=en>", "a.txt", .html),
    ("<!-- saved --><p>A fire", "a.htm", .html),
    ("<3 was all she wrote", "a.txt", .plainText),
    ("<?xml version=\"1.0\"?><feed xmlns=\"x\">", "", .feed),
    ("%PDF-1.7", "a.txt", .pdf),
    ("WARC/1.0\r\n", "", .warc),
    ("", "", .plainText),
  ])
  func isToldByTheBytesFirst(_ start: String, _ name: String, _ expected: Format) {
    let format = Array(start.utf8).withUnsafeBufferPointer { Format.detect($0, name: name) }
    #expect(format == expected)
  }
}
