// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one place where C++ exceptions end. Swift cannot catch them: one that left this target would abort
// the process, so every extern "C" function that calls Xapian does it inside `guard`.
#ifndef CX_GUARD_HH
#define CX_GUARD_HH

#include <unistd.h>
#include <xapian.h>

#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "CXapian.h"
#include "standstill.hh"

namespace cx {

/// Thrown by the shim when a callback into Swift says stop; ends in `guard` as CX_STOPPED.
struct Stopped {};

/// Fills `error` from the exception being handled. Never throws.
void describe_current_exception(cx_error *error) noexcept;

template <class Result, class Body>
Result guard(cx_error *error, Result failure, Body &&body) noexcept {
  const Call call;
  try {
    return body();
  } catch (...) {
    describe_current_exception(error);
  }
  return failure;
}

template <class Body>
void guard(cx_error *error, Body &&body) noexcept {
  const Call call;
  try {
    body();
  } catch (...) {
    describe_current_exception(error);
  }
}

/// Calls `body` again, for half a second, while somebody else holds a writer's lock. A process that any part of this
/// program starts has open what this one had, until it is another program: a lock that was let go is held so long.
template <class Body>
auto patiently(Body &&body) -> decltype(body()) {
  for (int tries = 0;; ++tries) {
    try {
      return body();
    } catch (const Xapian::DatabaseLockError &) {
      if (tries == 100) throw;
    }
    ::usleep(5'000);
  }
}

inline std::string string(cx_bytes bytes) {
  return std::string(reinterpret_cast<const char *>(bytes.bytes), bytes.count);
}

inline cx_bytes bytes(const std::string &text) {
  return cx_bytes{reinterpret_cast<const uint8_t *>(text.data()), text.size()};
}

inline std::string string(const cx_list &list, size_t index) {
  const cx_span span = list.spans[index];
  return std::string(reinterpret_cast<const char *>(list.arena) + span.offset, span.count);
}

/// A path as Xapian takes it; a zero byte in it would silently open another file.
std::string path(cx_bytes bytes);

/// Opens a database on this machine for reading, when its version file can be believed.
Xapian::Database open(const std::string &path);

/// Throws InvalidArgumentError unless the bytes can be a term of an on-disk database: 1 to 245 bytes, a
/// zero byte counting twice. Xapian itself notices some of these only at commit, and then loses the batch.
void check_term(const char *bytes, size_t count, const char *what = "term");
inline void check_term(cx_bytes term, const char *what = "term") {
  check_term(reinterpret_cast<const char *>(term.bytes), term.count, what);
}

void check_slot(uint32_t slot);

/// Brings a file, or a folder's list of its files, to the disk.
void sync(const std::string &path);

/// The folder in which a file or folder lies.
std::string above(std::string path);

/// Held while a child process may still hold what this one has open. A writer that is closed then keeps its
/// lock a moment longer, so opening one waits for this.
std::mutex &forking();

/// Xapian reports some bytes that are no serialised form as a failure of the network.
template <class Body>
auto unserialise(Body &&body) -> decltype(body()) {
  try {
    return body();
  } catch (const Xapian::NetworkError &error) {
    throw Xapian::SerialisationError(error.get_msg());
  }
}

}  // namespace cx

struct cx_database {
  Xapian::Database db;
  std::vector<std::string> paths;  // of what is on this machine

  explicit cx_database(Xapian::Database database) : db(std::move(database)) {}
  cx_database(Xapian::Database database, std::string path)
      : db(std::move(database)), paths{std::move(path)} {}
};

struct cx_query {
  Xapian::Query query;
};

#endif
