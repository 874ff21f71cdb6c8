// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard.hh"

#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>

namespace {

const struct {
  const char *type;
  cx_kind kind;
} kinds[] = {
    {"DatabaseModifiedError", CX_DATABASE_MODIFIED},
    {"DatabaseLockError", CX_DATABASE_LOCKED},
    {"DatabaseNotFoundError", CX_DATABASE_NOT_FOUND},
    {"DatabaseOpeningError", CX_DATABASE_OPENING},
    {"DatabaseCreateError", CX_DATABASE_CREATION},
    {"DatabaseCorruptError", CX_DATABASE_CORRUPT},
    {"DatabaseVersionError", CX_DATABASE_VERSION},
    {"DatabaseClosedError", CX_DATABASE_CLOSED},
    {"DatabaseError", CX_DATABASE},
    {"DocNotFoundError", CX_DOCUMENT_NOT_FOUND},
    {"InvalidArgumentError", CX_INVALID_ARGUMENT},
    {"InvalidOperationError", CX_INVALID_OPERATION},
    {"QueryParserError", CX_QUERY_PARSER},
    {"RangeError", CX_RANGE},
    {"NetworkError", CX_NETWORK},
    {"NetworkTimeoutError", CX_NETWORK_TIMEOUT},
    {"UnimplementedError", CX_UNIMPLEMENTED},
    {"SerialisationError", CX_SERIALISATION},
    {"WildcardError", CX_TOO_MANY_TERMS},
    {"FeatureUnavailableError", CX_FEATURE_UNAVAILABLE},
};

cx_kind kind_of(const char *type) {
  for (const auto &entry : kinds) {
    if (std::strcmp(entry.type, type) == 0) return entry.kind;
  }
  return CX_OTHER;
}

/// Xapian calls it a lock that is taken when the lock file cannot be made: on a full disk, in a read-only folder.
bool is_taken(const std::string &message) {
  return message.find("already locked") != std::string::npos || message.find("Unable to get") != 0;
}

char *copy(const char *text) { return text && *text ? ::strdup(text) : nullptr; }

void fill(cx_error *error, cx_kind kind, const char *type, const char *message) {
  cx_error_clear(error);
  error->kind = kind;
  error->type = copy(type);
  error->message = copy(message);
}

}  // namespace

void cx::describe_current_exception(cx_error *error) noexcept {
  try {
    throw;
  } catch (const Xapian::Error &e) {
    const cx_kind kind = kind_of(e.get_type());
    const bool is_lock = kind == CX_DATABASE_LOCKED && !is_taken(e.get_msg());
    fill(error, is_lock ? CX_DATABASE_OPENING : kind, e.get_type(), e.get_msg().c_str());
    error->context = copy(e.get_context().c_str());
    error->reason = copy(e.get_error_string());
  } catch (const Stopped &) {
    fill(error, CX_STOPPED, "", "stopped by a callback");
  } catch (const std::bad_alloc &) {
    fill(error, CX_OUT_OF_MEMORY, "std::bad_alloc", "out of memory");
  } catch (const std::exception &e) {
    fill(error, CX_OTHER, "std::exception", e.what());
  } catch (...) {
    fill(error, CX_OTHER, "", "an unknown C++ exception");
  }
}

std::string cx::path(cx_bytes bytes) {
  if (bytes.count && std::memchr(bytes.bytes, 0, bytes.count)) {
    throw Xapian::InvalidArgumentError("a path cannot hold a zero byte");
  }
  return string(bytes);
}

void cx::check_term(const char *bytes, size_t count, const char *what) {
  if (count == 0) throw Xapian::InvalidArgumentError(std::string("empty ") + what);
  size_t cost = count;
  for (const char *p = bytes, *end = bytes + count;
       (p = static_cast<const char *>(std::memchr(p, 0, end - p))); ++p) {
    ++cost;
  }
  if (cost > 245) {
    throw Xapian::InvalidArgumentError(std::string(what) + " too long: " + std::to_string(cost) +
                                       " bytes, of 245 allowed (a zero byte counts twice)");
  }
}

void cx::check_slot(uint32_t slot) {
  if (slot == Xapian::BAD_VALUENO) throw Xapian::InvalidArgumentError("no such value slot");
}

std::mutex &cx::forking() {
  static std::mutex mutex;
  return mutex;
}

void cx_error_clear(cx_error *error) {
  std::free(error->type);
  std::free(error->message);
  std::free(error->context);
  std::free(error->reason);
  *error = cx_error{};
}

void cx_on_terminate(void (*last)(void)) { std::set_terminate(last); }

const char *cx_version_string(void) { return Xapian::version_string(); }
int cx_version_major(void) { return Xapian::major_version(); }
int cx_version_minor(void) { return Xapian::minor_version(); }
int cx_version_revision(void) { return Xapian::revision(); }
