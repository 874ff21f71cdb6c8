// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads what can be read of a damaged database: document by document, in a child process. One that crashes it,
// or keeps it busy for too long, is reported, and the next child goes on behind it.
#include <sys/mman.h>
#include <unistd.h>

#include "child.hh"
#include "glass.hh"
#include "guard.hh"

using cx::bytes;
using cx::guard;

namespace {

/// So long may one document take, in seconds.
constexpr unsigned patience = 5;
/// So many children may die before the rest is given up.
constexpr int most_deaths = 1000;
/// Behind the last number so many without a document are looked at: that number may be damaged as well.
constexpr uint64_t most_missing = 100000;
/// When so many children have died of a value, no more values are read.
constexpr int most_deaths_of_values = 50;

/// How far a child has come: memory that it shares with us.
struct Progress {
  uint64_t document;
  bool reads_value;
};

class SharedProgress {
 public:
  SharedProgress() {
    void *memory =
        ::mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) throw std::bad_alloc();
    progress_ = new (memory) Progress{};
  }
  SharedProgress(const SharedProgress &) = delete;
  SharedProgress &operator=(const SharedProgress &) = delete;
  ~SharedProgress() { ::munmap(const_cast<Progress *>(progress_), sizeof(Progress)); }
  volatile Progress *operator->() const { return progress_; }

 private:
  volatile Progress *progress_;
};

/// Before each message: what it is about, and how long its three parts are.
struct Header {
  uint32_t document;
  cx_kind failure;  // of the whole
  uint64_t lengths[3];
};

void send(int descriptor, uint32_t document, cx_kind failure, const std::string &first,
          const std::string &second, const std::string &third) {
  const Header header{document, failure, {first.size(), second.size(), third.size()}};
  cx::write_all(descriptor, &header, sizeof header);
  for (const std::string *part : {&first, &second, &third}) {
    cx::write_all(descriptor, part->data(), part->size());
  }
}

/// What `body` gives, or nothing; what is wrong goes to `problem`.
template <class Body>
std::string attempt(std::string *problem, Body &&body) {
  cx_error error{};
  std::string result = guard(&error, std::string(), body);
  if (error.kind != CX_OK) *problem = error.message ? error.message : "unreadable";
  cx_error_clear(&error);
  return result;
}

void send_metadata(int descriptor, const Xapian::Database &db, const std::string &prefix) {
  ::alarm(4 * patience);
  for (auto key = db.metadata_keys_begin(prefix); key != db.metadata_keys_end(prefix); ++key) {
    const std::string name = *key;
    std::string problem;
    const std::string value = attempt(&problem, [&] { return db.get_metadata(name); });
    send(descriptor, 0, CX_OK, name, value, problem);
  }
}

/// Whether there is a document of that number, as the postings tell: what cannot be read there is none.
bool exists(const Xapian::Database &db, Xapian::docid document) {
  std::string problem;
  attempt(&problem, [&] { return std::to_string(db.get_doclength(document)); });
  return problem.empty();
}

struct Start {
  uint64_t document;
  bool without_value;   // of the first one
  bool without_values;  // of all
};

void send_documents(int descriptor, const Xapian::Database &db, uint32_t slot, Start start,
                    const SharedProgress &progress) {
  const uint64_t last = db.get_lastdocid();
  uint64_t missing = 0;
  for (uint64_t number = start.document; number < UINT32_MAX; ++number) {
    if (number > last && missing >= most_missing) break;
    progress->document = number;
    progress->reads_value = false;
    ::alarm(patience);
    const Xapian::docid document = static_cast<Xapian::docid>(number);
    std::string problem, ignored, value;
    const std::string data = attempt(
        &problem, [&] { return db.get_document(document, Xapian::DOC_ASSUME_VALID).get_data(); });
    // Where the whole table cannot be read, every number is one that cannot.
    if (data.empty() && (problem.empty() || (number > last && !exists(db, document)))) {
      ++missing;
      continue;
    }
    missing = 0;
    progress->reads_value = true;
    if (!start.without_values && !(start.without_value && number == start.document)) {
      value = attempt(&ignored, [&] {
        return db.get_document(document, Xapian::DOC_ASSUME_VALID).get_value(slot);
      });
    }
    send(descriptor, document, CX_OK, data, value, problem);
  }
}

/// Opens the database, and tells when it cannot.
void with_database(int descriptor, const std::string &path,
                   const std::function<void(const Xapian::Database &)> &body) {
  ::alarm(4 * patience);
  cx_error error{};
  guard(&error, [&] { body(cx::open(path)); });
  if (error.kind == CX_OK) return;
  send(descriptor, 0, error.kind, "", "", error.message ? error.message : "");
}

/// Hands over what a child sends; false when the visitor wants no more.
bool receive(const cx::Child &child, cx_visit_salvaged visit, void *context, cx_error *failure) {
  Header header{};
  while (child.read(&header, sizeof header)) {
    std::string parts[3];
    for (int i = 0; i < 3; ++i) {
      parts[i].resize(header.lengths[i]);
      if (!child.read(&parts[i][0], parts[i].size())) return true;
    }
    if (header.failure != CX_OK) {
      guard(failure, [&] { throw Xapian::DatabaseCorruptError(parts[2]); });
      continue;
    }
    if (!visit(context, header.document, bytes(parts[0]), bytes(parts[1]), bytes(parts[2]))) return false;
  }
  return true;
}

/// Why a database cannot be opened; nothing when it can.
std::string problem_of_opening(const std::string &path) {
  bool is_open = false;
  cx_error failure{};
  const cx_visit_salvaged note = [](void *context, uint32_t, cx_bytes, cx_bytes, cx_bytes) {
    return *static_cast<bool *>(context) = true;
  };
  cx::Child child([&](int out) {
    with_database(out, path, [&](const Xapian::Database &) { send(out, 0, CX_OK, "", "", ""); });
  });
  receive(child, note, &is_open, &failure);
  child.wait();
  const std::string problem = failure.message ? failure.message : "reading it crashes Xapian";
  cx_error_clear(&failure);
  return is_open ? std::string() : problem;
}

class Salvage {
 public:
  Salvage(const std::string &path, cx_visit_salvaged visit, void *context)
      : path_(path), visit_(visit), context_(context) {}

  /// A register that cannot be read is no reason to lose the documents.
  void read_metadata(const std::string &prefix) const {
    cx_error ignored{};
    cx::Child child([&](int out) {
      with_database(out, path_, [&](const Xapian::Database &db) { send_metadata(out, db, prefix); });
    });
    const bool goes_on = receive(child, visit_, context_, &ignored);
    cx_error_clear(&ignored);
    if (!goes_on) throw cx::Stopped();
  }

  void read_documents(uint32_t slot) {
    Start start{1, false, false};
    for (int deaths = 0; deaths < most_deaths; ++deaths) {
      progress_->document = 0;
      cx_error failure{};
      cx::Child child([&](int out) {
        with_database(out, path_,
                      [&](const Xapian::Database &db) { send_documents(out, db, slot, start, progress_); });
      });
      if (!receive(child, visit_, context_, &failure)) throw cx::Stopped();
      const int signal = child.wait();
      const bool failed = failure.kind != CX_OK;
      const std::string problem = failed && failure.message ? failure.message : "reading it crashes Xapian";
      cx_error_clear(&failure);
      if (signal == 0 && !failed) return;
      start = next(start, problem);
    }
    throw Xapian::DatabaseCorruptError("reading it crashes Xapian again and again");
  }

 private:
  /// Where to go on after a child has died: at the same document without its value, or behind it.
  Start next(Start start, const std::string &problem) {
    const uint64_t at = progress_->document;
    if (at == 0) throw Xapian::DatabaseCorruptError(problem);
    const bool had_value = !start.without_values && !(start.without_value && start.document == at);
    if (progress_->reads_value && had_value) {
      return Start{at, true, ++deaths_of_values_ >= most_deaths_of_values};
    }
    if (!visit_(context_, static_cast<uint32_t>(at), cx_bytes{}, cx_bytes{}, bytes(problem))) {
      throw cx::Stopped();
    }
    return Start{at + 1, false, start.without_values};
  }

  const std::string path_;
  const cx_visit_salvaged visit_;
  void *const context_;
  const SharedProgress progress_;
  int deaths_of_values_ = 0;
};

}  // namespace

void cx_salvage(cx_bytes path, cx_bytes scratch, uint32_t slot, cx_bytes prefix, cx_visit_salvaged visit,
                void *context, cx_error *error) {
  guard(error, [&] {
    std::string name = cx::path(path);
    const std::string keys = cx::string(prefix), problem = problem_of_opening(name);
    bool is_current = true;
    if (!problem.empty()) {
      is_current = cx::glass::rebuild(name, cx::path(scratch));
      name = cx::path(scratch);
      // Whatever is wrong with it now, this is what was wrong with the database.
      if (!problem_of_opening(name).empty()) throw Xapian::DatabaseCorruptError(problem);
    }
    Salvage salvage(name, visit, context);
    if (is_current) {
      salvage.read_metadata(keys);
    } else if (!visit(context, 0, cx_bytes{}, cx_bytes{}, bytes(problem))) {
      throw cx::Stopped();
    }
    salvage.read_documents(slot);
  });
}
