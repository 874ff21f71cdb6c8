// SPDX-License-Identifier: GPL-3.0-or-later
#include "child.hh"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

#include "guard.hh"

namespace {

void die_quietly() {
  for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTRAP, SIGPIPE, SIGALRM}) {
    ::signal(signal, SIG_DFL);
  }
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
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

[[noreturn]] void run(int descriptor, const std::function<void(int)> &body) {
  descriptor = close_all_but(descriptor);
  die_quietly();
  cx::write_all(descriptor, "", 1);
  cx_error error{};
  cx::guard(&error, [&] { body(descriptor); });
  ::_exit(0);
}

}  // namespace

cx::Child::Child(const std::function<void(int)> &body) {
  int ends[2];
  if (::pipe(ends) != 0) throw Xapian::DatabaseError("no pipe for a process", errno);
  for (const int end : ends) ::fcntl(end, F_SETFD, FD_CLOEXEC);
  const std::lock_guard<std::mutex> lock(forking());
  process = ::fork();
  if (process == 0) run(ends[1], body);
  const int failure = errno;
  ::close(ends[1]);
  end = ends[0];
  if (process < 0) {
    ::close(end);
    throw Xapian::DatabaseError("no process", failure);
  }
  char ready;
  read(&ready, 1);
}

cx::Child::~Child() {
  if (process > 0) {
    ::kill(process, SIGKILL);
    wait();
  }
}

bool cx::Child::read(void *bytes, size_t count) const {
  char *place = static_cast<char *>(bytes);
  while (count > 0) {
    const ssize_t got = ::read(end, place, count);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    place += got;
    count -= static_cast<size_t>(got);
  }
  return true;
}

int cx::Child::wait() {
  int status = 0;
  if (end >= 0) ::close(end);
  end = -1;
  while (process > 0 && ::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  process = -1;
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

void cx::write_all(int descriptor, const void *data, size_t count) {
  const char *place = static_cast<const char *>(data);
  while (count > 0) {
    const ssize_t written = ::write(descriptor, place, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    place += written;
    count -= static_cast<size_t>(written);
  }
}
