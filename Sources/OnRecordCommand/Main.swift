// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import OnRecord

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The one place that prints an error and picks the exit status.
@main
enum Main {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    whenXapianGivesUp {
      let reason = errno == 0 ? "" : " (\(String(cString: strerror(errno)).lowercased()))"
      let cure = errno == ENOSPC ? IndexError.roomIsNeeded : "it is as it was after the last commit"
      Output.complain("the index cannot be written\(reason); \(cure)")
      _exit(Status.failure.rawValue)
    }
    whenXapianStandsStill {
      Output.complain("the index is damaged: reading it never ends; run `onrecord check --repair`")
      _exit(Status.failure.rawValue)
    }
    do {
      if CommandLine.arguments.dropFirst().first == "search",
        let search = SearchArguments.read(CommandLine.arguments.dropFirst(2))
      {
        try search.run()
      } else {
        var command = try OnRecordCommand.parseAsRoot()
        try command.run()
      }
      try Output.standard.flush()
    } catch {
      let status = report(error)
      // Other threads may still be at work (the one that reads the register of an index that then is refused): what they
      // use may not be taken down under them.
      fflush(nil)
      _exit(status)
    }
  }

  private static func report(_ error: any Error) -> CInt {
    switch error {
    case is ClosedPipe: return 0
    case let status as Status:
      do { try Output.standard.flush() } catch { return 0 }
      return status.rawValue
    case let error as NameError where !error.isAmbiguous:
      Output.complain("\(error)")
      return Status.nothing.rawValue
    case let error as ArticleFinder.Failure where error.candidates.isEmpty:
      Output.complain("\(error)")
      return Status.nothing.rawValue
    case let error as IndexError where error.kind == .locked:
      Output.complain("\(error)")
      return Status.locked.rawValue
    case let error as AuthorityError:
      for fault in error.faults { Output.complain("\(fault)") }
      return Status.failure.rawValue
    case is WritingError, is AuthorityEditor.NothingToUndo, is AuthorityEditor.Refusal,
      is CorrectionEditor.Failure, is QueryError, is NameError, is IndexError, is ArticleFinder.Failure,
      is WatchError, is Complaint:
      Output.complain("\(error)")
      return Status.failure.rawValue
    default: return reportUsage(error)
    }
  }

  /// What ArgumentParser has to say: help and version on standard output, a mistake in one line.
  private static func reportUsage(_ error: any Error) -> CInt {
    guard OnRecordCommand.exitCode(for: error) != .success else {
      print(OnRecordCommand.fullMessage(for: error))
      return 0
    }
    var message = OnRecordCommand.message(for: error).split(whereSeparator: \.isNewline).joined(
      separator: " ")
    if message.hasSuffix(".") { message.removeLast() }
    let isOption = message.contains("nknown option") && CommandLine.arguments.dropFirst().first == "search"
    let cure = isOption ? "; to exclude a word put -- before the query" : ""
    Output.complain(message + cure + (message.contains("--help") ? "" : "; see `onrecord --help`"))
    return Status.failure.rawValue
  }
}

/// How the program ends when it is not by an error that has something to say.
enum Status: CInt, Error {
  case nothing = 1
  case failure = 2
  case locked = 75
  case interrupted = 130
}

/// An error that the command itself finds: one line that says what, where, and what to do.
struct Complaint: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
