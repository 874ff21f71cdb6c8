// SPDX-License-Identifier: GPL-3.0-or-later
#include "standstill.hh"

#include <fcntl.h>
#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "CXapian.h"

std::atomic<uint64_t> cx::calls_begun{0}, cx::calls_ended{0};
std::atomic<uint32_t> cx::changes_running{0};

#ifdef __linux__

namespace {

/// In seconds of the processor's time, outside the system.
constexpr int between_looks = 10;
/// So often nothing may have happened: in what reads, which reads blocks all the time; and in a change.
constexpr int patience = 1, patience_with_changes = 60;

/// What moves as long as anything goes on.
struct Progress {
  uint64_t begun = 0, ended = 0, reads = 0, writes = 0;

  bool is_that_of(const Progress &other) const {
    return begun == other.begun && ended == other.ended && reads == other.reads && writes == other.writes;
  }
};

void (*at_standstill)(void) = nullptr;
Progress seen;
int times_seen = 0;
uint64_t own_reads = 0;

uint64_t number(const char *text, const char *name) {
  const char *found = std::strstr(text, name);
  return found ? std::strtoull(found + std::strlen(name), nullptr, 10) : 0;
}

/// False: the system does not tell.
bool count_input_and_output(Progress &progress) {
  const int file = ::open("/proc/self/io", O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  char text[512];
  const ssize_t length = ::read(file, text, sizeof text - 1);
  ::close(file);
  if (length <= 0) return false;
  text[length] = 0;
  progress.reads = number(text, "syscr:") - own_reads++;
  progress.writes = number(text, "syscw:");
  return true;
}

void look(int) {
  const int error = errno;
  Progress now;
  now.begun = cx::calls_begun.load(std::memory_order_relaxed);
  now.ended = cx::calls_ended.load(std::memory_order_relaxed);
  const bool is_told = count_input_and_output(now);
  times_seen = is_told && now.begun != now.ended && now.is_that_of(seen) ? times_seen + 1 : 0;
  seen = now;
  const bool is_change = cx::changes_running.load(std::memory_order_relaxed) > 0;
  if (times_seen >= (is_change ? patience_with_changes : patience)) at_standstill();
  errno = error;
}

}  // namespace

void cx_on_standstill(void (*last)(void)) {
  at_standstill = last;
  struct sigaction action = {};
  action.sa_handler = look;
  action.sa_flags = SA_RESTART;
  ::sigaction(SIGVTALRM, &action, nullptr);
  const timeval interval{between_looks, 0};
  const itimerval timer{interval, interval};
  ::setitimer(ITIMER_VIRTUAL, &timer, nullptr);
}

#else

void cx_on_standstill(void (*)(void)) {}

#endif
