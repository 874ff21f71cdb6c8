// SPDX-License-Identifier: GPL-3.0-or-later
//
// Xapian's check can crash on the very damage that it looks for (seen with 1.4.22 on damaged term lists), so
// it runs in a child process, and a crash is one more thing to report.
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <sstream>

#include "guard.hh"

using cx::bytes;
using cx::guard;

namespace {

/// What the child sends before its report.
struct Outcome {
  uint64_t errors;
  cx_kind kind;
};

void write_all(int descriptor, const char *data, size_t count) {
  while (count > 0) {
    const ssize_t written = ::write(descriptor, data, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    data += written;
    count -= static_cast<size_t>(written);
  }
}

std::string read_all(int descriptor) {
  std::string result;
  char buffer[4096];
  for (;;) {
    const ssize_t got = ::read(descriptor, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return result;
    result.append(buffer, static_cast<size_t>(got));
  }
}

/// Crashes here are expected: they leave no core, no backtrace and no message.
void die_quietly() {
  for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTRAP, SIGPIPE}) {
    ::signal(signal, SIG_DFL);
  }
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  const int null = ::open("/dev/null", O_WRONLY);
  if (null >= 0) ::dup2(null, STDERR_FILENO);
}

/// Leaves the child nothing open but its end of the pipe, which it gives: a writer's lock, for one, would
/// else be held for as long as the child lives.
int close_all_but(int descriptor) {
  constexpr int kept = STDERR_FILENO + 1;
  if (descriptor != kept) ::dup2(descriptor, kept);
#if defined(__GLIBC__)
  if (::close_range(kept + 1, ~0U, 0) == 0) return kept;
#endif
  const long limit = ::sysconf(_SC_OPEN_MAX);
  for (int other = kept + 1; other < (limit > 0 && limit < 65536 ? limit : 65536); ++other) ::close(other);
  return kept;
}

[[noreturn]] void run_child(int descriptor, const std::string &path, int options) {
  descriptor = close_all_but(descriptor);
  die_quietly();
  write_all(descriptor, "", 1);
  std::ostringstream report;
  cx_error error{};
  const uint64_t errors = guard(&error, uint64_t{0}, [&]() -> uint64_t {
    return Xapian::Database::check(path, options, &report);
  });
  const Outcome outcome{errors, error.kind};
  std::string message(reinterpret_cast<const char *>(&outcome), sizeof outcome);
  message += error.kind == CX_OK ? report.str() : std::string(error.message ? error.message : "");
  write_all(descriptor, message.data(), message.size());
  ::_exit(0);
}

[[noreturn]] void rethrow(cx_kind kind, const std::string &message) {
  switch (kind) {
    case CX_DATABASE_NOT_FOUND: throw Xapian::DatabaseNotFoundError(message);
    case CX_DATABASE_VERSION: throw Xapian::DatabaseVersionError(message);
    case CX_DATABASE_CORRUPT: throw Xapian::DatabaseCorruptError(message);
    case CX_DATABASE_LOCKED: throw Xapian::DatabaseLockError(message);
    case CX_DATABASE_OPENING: throw Xapian::DatabaseOpeningError(message);
    case CX_UNIMPLEMENTED: throw Xapian::UnimplementedError(message);
    case CX_INVALID_ARGUMENT: throw Xapian::InvalidArgumentError(message);
    default: throw Xapian::DatabaseError(message);
  }
}

/// Forks a child that checks, and gives the end of the pipe to read. The child has told that it is ready.
int start_child(const std::string &path, int options, pid_t *child) {
  int ends[2];
  if (::pipe(ends) != 0) throw Xapian::DatabaseError("no pipe for a check", errno);
  for (const int end : ends) ::fcntl(end, F_SETFD, FD_CLOEXEC);
  const std::lock_guard<std::mutex> lock(cx::forking());
  *child = ::fork();
  if (*child == 0) run_child(ends[1], path, options);
  const int failure = errno;
  ::close(ends[1]);
  if (*child < 0) {
    ::close(ends[0]);
    throw Xapian::DatabaseError("no process for a check", failure);
  }
  char ready;
  while (::read(ends[0], &ready, 1) < 0 && errno == EINTR) {
  }
  return ends[0];
}

std::string in_child(const std::string &path, int options, int *status) {
  pid_t child;
  const int end = start_child(path, options, &child);
  std::string message = read_all(end);
  ::close(end);
  while (::waitpid(child, status, 0) < 0 && errno == EINTR) {
  }
  return message;
}

}  // namespace

size_t cx_check(cx_bytes path, int detail, bool fix, cx_visit_bytes visit, void *context, cx_error *error) {
  return guard(error, size_t{0}, [&] {
    const int details[] = {0, Xapian::DBCHECK_SHOW_STATS,
                           Xapian::DBCHECK_SHOW_STATS | Xapian::DBCHECK_SHORT_TREE,
                           Xapian::DBCHECK_SHOW_STATS | Xapian::DBCHECK_FULL_TREE};
    if (detail < 0 || detail > 3) throw Xapian::InvalidArgumentError("no such detail");
    int status = 0;
    const std::string message =
        in_child(cx::path(path), details[detail] | (fix ? Xapian::DBCHECK_FIX : 0), &status);
    Outcome outcome{};
    if (message.size() < sizeof outcome) {
      visit(context, bytes("the damage made Xapian's check crash (signal " +
                           std::to_string(WIFSIGNALED(status) ? WTERMSIG(status) : 0) + ")\n"));
      return size_t{1};
    }
    std::memcpy(&outcome, message.data(), sizeof outcome);
    const std::string report = message.substr(sizeof outcome);
    if (outcome.kind != CX_OK) rethrow(outcome.kind, report);
    visit(context, bytes(report));
    return static_cast<size_t>(outcome.errors);
  });
}
