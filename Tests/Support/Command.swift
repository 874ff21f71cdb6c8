// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a program printed, and how it ended.
public struct Outcome: Equatable, Sendable, CustomStringConvertible {
  /// Exit status; 128 and the signal's number when a signal ended it.
  public var status: Int
  public var output: String
  public var errors: String

  public init(status: Int, output: String = "", errors: String = "") {
    self.status = status
    self.output = output
    self.errors = errors
  }

  public var description: String { "exit status \(status)\n--- output\n\(output)--- errors\n\(errors)---" }
}

/// A program that runs beside the test.
public final class Running {
  public let process: pid_t
  private let files: TemporaryDirectory
  private var status: Int?

  fileprivate init(_ process: pid_t, _ files: TemporaryDirectory) {
    self.process = process
    self.files = files
  }

  deinit {
    guard status == nil else { return }
    kill(-process, SIGKILL)
    _ = wait()
  }

  /// What it has printed so far.
  public var output: String { readText(files["output"]) }
  public var errors: String { readText(files["errors"]) }

  /// To the program and all that it has started.
  public func send(_ signal: CInt) { kill(-process, signal) }

  /// Whether it has ended.
  public var hasEnded: Bool {
    if status != nil { return true }
    var state: CInt = 0
    guard waitpid(process, &state, WNOHANG) == process else { return false }
    status = Self.status(state)
    return true
  }

  public func wait() -> Outcome {
    var state: CInt = 0
    if status == nil, waitpid(process, &state, 0) == process { status = Self.status(state) }
    return Outcome(status: status ?? -1, output: output, errors: errors)
  }

  private static func status(_ state: CInt) -> Int {
    Int(state & 0x7F == 0 ? state >> 8 & 0xFF : 128 + (state & 0x7F))
  }
}

/// Runs programs in one folder, with an environment of their own.
public struct Command: Sendable {
  public var folder: String
  public var environment: [String: String]

  public init(in folder: String, environment: [String: String] = [:]) {
    self.folder = folder
    self.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder, "SWIFT_BACKTRACE": "enable=no",
    ]
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] { self.environment[name] = TestSupport.environment(name) }
    self.environment.merge(environment) { $1 }
  }

  /// Our program, as it was built with the tests; `ONRECORD_BINARY` names another.
  public static let onrecord: String =
    TestSupport.environment("ONRECORD_BINARY").map { resolved($0) } ?? built("onrecord")

  /// A program that was built with the tests.
  public static func built(_ name: String) -> String {
    let tests = CommandLine.arguments[0]
    return resolved(tests[..<tests.lastIndex(of: "/")!] + "/\(name)")
  }

  /// Runs `onrecord` to its end.
  ///
  /// - Parameter input: standard input; empty when nil.
  @discardableResult
  public func onrecord(_ arguments: String..., input: String? = nil) -> Outcome {
    onrecord(arguments, input: input)
  }

  public func onrecord(_ arguments: [String], input: String? = nil) -> Outcome {
    start([Self.onrecord] + arguments, input: input).wait()
  }

  /// Runs a line of the shell, in which `$ONRECORD` is our program.
  public func shell(_ line: String) -> Outcome {
    var command = self
    command.environment["ONRECORD"] = Self.onrecord
    return command.start(["/bin/sh", "-c", line]).wait()
  }

  /// Starts a program in a process group of its own.
  public func start(_ arguments: [String], input: String? = nil) -> Running {
    let files = TemporaryDirectory()
    files.write("input", input ?? "")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, files["input"], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, files["output"], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files["errors"], O_WRONLY | O_CREAT, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    // Whatever the tests' own runner ignores or blocks.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var process: pid_t = 0
    let inFolder = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + arguments
    let failure = withCStrings(inFolder) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, environment)
      }
    }
    guard failure == 0 else {
      fatalError("cannot run \(arguments[0]): \(String(cString: strerror(failure)))")
    }
    return Running(process, files)
  }
}

private func withCStrings<Value>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
) -> Value {
  var pointers = strings.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return body(&pointers)
}
