// SPDX-License-Identifier: GPL-3.0-or-later

import CFuzzer

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `Fuzz TARGET [libFuzzer options] [folders]`: feeds a part of OnRecord with inputs that grow towards unseen code. An
/// input that breaks a promise, crashes, or takes too long is kept, and the run ends.
@main
struct Fuzz {
  typealias Target = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

  private static func target(_ name: String) -> Target? {
    switch name {
    case "extractor": { extractor(UnsafeBufferPointer(start: $0, count: $1)) }
    case "plain-text": { plainText(UnsafeBufferPointer(start: $0, count: $1)) }
    case "json-lines": { jsonLines(UnsafeBufferPointer(start: $0, count: $1)) }
    case "letter": { letter(UnsafeBufferPointer(start: $0, count: $1)) }
    case "saved-page": { savedPage(UnsafeBufferPointer(start: $0, count: $1)) }
    case "press-export": { pressExport(UnsafeBufferPointer(start: $0, count: $1)) }
    case "rich-text": { richText(UnsafeBufferPointer(start: $0, count: $1)) }
    case "table": { table(UnsafeBufferPointer(start: $0, count: $1)) }
    case "pdf-layout": { pdfLayout(UnsafeBufferPointer(start: $0, count: $1)) }
    case "web-archive": { webArchive(UnsafeBufferPointer(start: $0, count: $1)) }
    case "dates": { dates(UnsafeBufferPointer(start: $0, count: $1)) }
    case "search": { search(UnsafeBufferPointer(start: $0, count: $1)) }
    case "verify": { verify(UnsafeBufferPointer(start: $0, count: $1)) }
    default: nil
    }
  }

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let target = target(arguments[1]) else {
      print("usage: Fuzz TARGET [libFuzzer options] [folders]; Fuzz/run lists the targets")
      exit(2)
    }
    // libFuzzer uses the arguments for as long as it runs, which is to the end of the process.
    let rest = [arguments[0]] + arguments.dropFirst(2)
    var argv = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: rest.count + 1)
    for (i, argument) in rest.enumerated() { argv[i] = strdup(argument) }
    argv[rest.count] = nil
    var argc = CInt(rest.count)
    exit(LLVMFuzzerRunDriver(&argc, &argv, target))
  }
}
