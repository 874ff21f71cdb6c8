// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program of the system that is run in a process of its own, with limits, so that neither its crashes nor its hunger
/// are ours.
struct ExternalProgram {
  /// Its name, to be found on `PATH`, and its arguments.
  var arguments: [String]
  /// Bytes of memory that it may have.
  var memory = 1 << 30
  /// Seconds that it may take, by the clock and by the processor.
  var seconds = 60
  /// Bytes that it may write to standard output.
  var output = 256 << 20

  enum Outcome: Equatable {
    /// It ended by itself, with this status.
    case ended(CInt)
    case missing
    case tookTooLong
    case wroteTooMuch
    /// It was ended by a signal, or could not be started.
    case failed
  }

  /// Runs the program on some bytes.
  ///
  /// - Parameters:
  ///   - input: what it finds on standard input.
  ///   - take: gets what it writes to standard output, piece by piece. Its messages go nowhere.
  func run(on input: Bytes, _ take: (Bytes) -> Void) -> Outcome {
    guard let file = temporaryFile(holding: input) else { return .failed }
    defer { fclose(file) }
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return .failed }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = start(input: fileno(file), output: ends[1])
    close(ends[1])
    defer { close(ends[0]) }
    guard let process else { return .failed }
    let stopped = forward(ends[0], take)
    if stopped != nil { kill(process, SIGKILL) }
    var status: CInt = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    if let stopped { return stopped }
    guard status & 0x7F == 0 else { return status & 0x7F == SIGXCPU ? .tookTooLong : .failed }
    let code = status >> 8 & 0xFF
    return code == 127 ? .missing : .ended(code)
  }

  /// A file without a name: a path could be taken for an option, and standard input is no file.
  private func temporaryFile(holding bytes: Bytes) -> UnsafeMutablePointer<FILE>? {
    guard let file = tmpfile() else { return nil }
    _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC)
    guard fwrite(bytes.baseAddress, 1, bytes.count, file) == bytes.count, fflush(file) == 0,
      fseek(file, 0, SEEK_SET) == 0
    else {
      fclose(file)
      return nil
    }
    return file
  }

  /// The shell sets the limits and becomes the program; its words are no part of what it runs.
  private func start(input: CInt, output: CInt) -> pid_t? {
    // At the soft limit of time a signal of its own is sent, at the hard one the same as by anybody who ends it.
    let script =
      "ulimit -v \(memory >> 10) 2>/dev/null; ulimit -S -t \(seconds) 2>/dev/null; "
      + "ulimit -H -t \(seconds + 1) 2>/dev/null; exec \"$@\""
    let words = ["sh", "-c", script, "sh"] + arguments
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // In a group of its own, so that an interruption from the keyboard lets it finish what it reads.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var process: pid_t = 0
    let status = withCStrings(words) { arguments in
      withCStrings(["PATH=\(path)", "LC_ALL=C"]) {
        posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, $0)
      }
    }
    return status == 0 ? process : nil
  }

  /// Hands over what comes until it ends, or until a limit is reached.
  private func forward(_ descriptor: CInt, _ take: (Bytes) -> Void) -> Outcome? {
    let size = 1 << 16
    let end = now() + seconds * 1_000
    var total = 0
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { buffer -> Outcome? in
      while true {
        let left = end - now()
        guard left > 0 else { return .tookTooLong }
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, CInt(left)) > 0 else {
          if errno == EINTR || now() < end { continue }
          return .tookTooLong
        }
        let got = read(descriptor, buffer.baseAddress, size)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return nil }
        total += got
        guard total <= output else { return .wroteTooMuch }
        take(Bytes(start: buffer.baseAddress, count: got))
      }
    }
  }

  /// Milliseconds of a clock that nobody sets.
  private func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}

private func withCStrings<Value>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
) -> Value {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
