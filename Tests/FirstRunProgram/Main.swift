// SPDX-License-Identifier: GPL-3.0-or-later

import OnRecord

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A first run by several writers over however little, for tests that kill it: `first-run INDEX FOLDER`. It ends as the
/// command would.
@main
enum Main {
  static func main() {
    whenXapianGivesUp {
      Main.complain("\(String(cString: strerror(errno)).lowercased()); \(IndexError.roomIsNeeded)")
      _exit(2)
    }
    let arguments = CommandLine.arguments
    precondition(arguments.count == 3, "first-run INDEX FOLDER")
    var walk = FileWalk(excluding: [arguments[1]])
    walk.add(arguments[2])
    do { try index(walk, arguments[1]) } catch {
      complain("\(error)")
      exit(2)
    }
  }

  private static func index(_ walk: FileWalk, _ path: String) throws(IndexError) {
    var options = Indexer.Options()
    options.jobs = 3
    options.batchFiles = 4
    options.leastForShards = 0
    if let run = try FirstRun(walk, path: path, options: options) {
      _ = try run.run(walk)
    } else {
      var indexer = try Indexer(path: path, options: options)
      _ = try indexer.index(walk)
    }
  }

  private static func complain(_ message: String) {
    let line = Array("first-run: \(message)\n".utf8)
    _ = write(2, line, line.count)
  }
}
