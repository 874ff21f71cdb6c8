// SPDX-License-Identifier: GPL-3.0-or-later
//
// Xapian can crash on damaged files (seen with 1.4.22 on damaged term lists). What is likely to meet them runs
// in a child process, whose crash is one more thing to report.
#ifndef CX_CHILD_HH
#define CX_CHILD_HH

#include <sys/types.h>

#include <cstddef>
#include <functional>

namespace cx {

/// A child process, and the end of the pipe from which what it sends is read.
struct Child {
  pid_t process = -1;
  int end = -1;

  /// Forks a child that runs `body`, which sends to the descriptor it is given, and ends. The child has nothing
  /// else of this process's open when this returns; its crashes leave no core, no backtrace and no message.
  explicit Child(const std::function<void(int)> &body);
  Child(const Child &) = delete;
  Child &operator=(const Child &) = delete;
  /// Kills it, unless `wait` was called.
  ~Child();

  /// Reads so many bytes; false when it ended before.
  bool read(void *bytes, size_t count) const;

  /// Waits for its end, and gives the signal that ended it, or 0.
  int wait();
};

/// Sends bytes to a descriptor, as far as it takes them.
void write_all(int descriptor, const void *data, size_t count);

}  // namespace cx

#endif
