// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notices that libxapian goes round in a circle. A damaged block can make it: its search in a block whose directory ends
// at an odd place never ends, and nothing in the library counts.
#ifndef CX_STANDSTILL_HH
#define CX_STANDSTILL_HH

#include <atomic>
#include <cstdint>

namespace cx {

/// How many calls of libxapian have begun and ended, of all threads.
extern std::atomic<uint64_t> calls_begun, calls_ended;
/// How many changes are being made. A large document is worked on for minutes before anything is read or written.
extern std::atomic<uint32_t> changes_running;

/// A call of libxapian, as long as it lasts.
struct Call {
  Call() noexcept { calls_begun.fetch_add(1, std::memory_order_relaxed); }
  ~Call() { calls_ended.fetch_add(1, std::memory_order_relaxed); }
  Call(const Call &) = delete;
  Call &operator=(const Call &) = delete;
};

/// A change of a database, as long as it lasts.
struct Change {
  Change() noexcept { changes_running.fetch_add(1, std::memory_order_relaxed); }
  ~Change() { changes_running.fetch_sub(1, std::memory_order_relaxed); }
  Change(const Change &) = delete;
  Change &operator=(const Change &) = delete;
};

}  // namespace cx

#endif
