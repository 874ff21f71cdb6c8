// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include "child.hh"
#include "glass.hh"
#include "guard.hh"

using cx::bytes;
using cx::guard;

namespace {

/// What the child sends before its report.
struct Outcome {
  uint64_t errors;
  uint64_t length;
  cx_kind kind;
};

void check(int descriptor, const std::string &path, int options) {
  std::ostringstream found;
  cx_error error{};
  const uint64_t errors = guard(&error, uint64_t{0}, [&]() -> uint64_t {
    cx::glass::require_sound(path);
    return Xapian::Database::check(path, options, &found);
  });
  const std::string report = error.kind == CX_OK ? found.str() : std::string(error.message ? error.message : "");
  const Outcome outcome{errors, report.size(), error.kind};
  cx::write_all(descriptor, &outcome, sizeof outcome);
  cx::write_all(descriptor, report.data(), report.size());
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

}  // namespace

size_t cx_check(cx_bytes path, int detail, bool fix, cx_visit_bytes visit, void *context, cx_error *error) {
  return guard(error, size_t{0}, [&] {
    const int details[] = {0, Xapian::DBCHECK_SHOW_STATS,
                           Xapian::DBCHECK_SHOW_STATS | Xapian::DBCHECK_SHORT_TREE,
                           Xapian::DBCHECK_SHOW_STATS | Xapian::DBCHECK_FULL_TREE};
    if (detail < 0 || detail > 3) throw Xapian::InvalidArgumentError("no such detail");
    const std::string name = cx::path(path);
    const int options = details[detail] | (fix ? Xapian::DBCHECK_FIX : 0);
    cx::Child child([&](int descriptor) { check(descriptor, name, options); });
    Outcome outcome{};
    std::string report;
    bool whole = child.read(&outcome, sizeof outcome);
    if (whole) {
      report.resize(outcome.length);
      whole = child.read(&report[0], report.size());
    }
    const int signal = child.wait();
    if (!whole) {
      visit(context, bytes("the damage made Xapian's check crash (signal " + std::to_string(signal) + ")\n"));
      return size_t{1};
    }
    if (outcome.kind != CX_OK) rethrow(outcome.kind, report);
    visit(context, bytes(report));
    return static_cast<size_t>(outcome.errors);
  });
}
