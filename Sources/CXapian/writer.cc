// SPDX-License-Identifier: GPL-3.0-or-later
#include "document.hh"
#include "glass.hh"

#include <sys/stat.h>

using cx::guard;
using cx::string;

struct cx_writer {
  Xapian::WritableDatabase db;
  cx_database reader;
  bool transaction = false;  // Xapian's, which we keep open
  bool lost = false;         // a change failed, and Xapian discarded the batch with it
  std::string folder;        // whose names are brought to the disk with each commit; empty: of none
  bool is_new = true;        // no commit yet

  explicit cx_writer(Xapian::WritableDatabase writable) : db(std::move(writable)), reader(db) {}

  /// Xapian syncs what a commit has written, but not the renaming by which it counts: after a power cut the commit
  /// before could stand there, some of its blocks overwritten by the one after.
  void sync_names() {
    if (folder.empty()) return;
    cx::sync(folder);
    if (is_new) cx::sync(cx::above(folder));
    is_new = false;
  }

  /// Opens the transaction that keeps changes from being stored before commit.
  void begin() {
    try {
      db.begin_transaction(true);
      transaction = true;
    } catch (const Xapian::UnimplementedError &) {
      transaction = false;  // in memory, remote: changes are what they are
    }
  }

  void discard() {
    lost = false;
    if (transaction) {
      transaction = false;
      db.cancel_transaction();
      begin();
    } else {
      db.begin_transaction(false);
      db.cancel_transaction();
    }
  }
};

namespace {

int flags(const cx_open_options &options) {
  int result = 0;
  switch (options.mode) {
    case CX_CREATE_OR_OPEN: result = Xapian::DB_CREATE_OR_OPEN; break;
    case CX_CREATE: result = Xapian::DB_CREATE; break;
    case CX_OPEN: result = Xapian::DB_OPEN; break;
    case CX_CREATE_OR_OVERWRITE: result = Xapian::DB_CREATE_OR_OVERWRITE; break;
  }
  if (options.no_sync) result |= Xapian::DB_NO_SYNC;
  if (options.full_sync) result |= Xapian::DB_FULL_SYNC;
  if (options.dangerous) result |= Xapian::DB_DANGEROUS;
  if (options.no_termlist) result |= Xapian::DB_NO_TERMLIST;
  if (options.retry_lock) result |= Xapian::DB_RETRY_LOCK;
  return result;
}

template <class Open>
cx_writer *open(cx_error *error, Open &&open_database) {
  return guard(error, static_cast<cx_writer *>(nullptr), [&] {
    { const std::lock_guard<std::mutex> wait(cx::forking()); }
    cx_writer *writer = new cx_writer(cx::patiently(open_database));
    try {
      writer->begin();
    } catch (...) {
      delete writer;
      throw;
    }
    return writer;
  });
}

/// A change. If Xapian fails half-way in one it discards the whole batch, and would commit what came after
/// it as if nothing had been: so the batch is marked.
template <class Result, class Body>
Result change(cx_writer *writer, cx_error *error, Result failure, Body &&body) {
  const cx::Change running;
  const Result result = guard(error, failure, body);
  switch (error->kind) {
    case CX_OK:
    case CX_INVALID_ARGUMENT:
    case CX_DOCUMENT_NOT_FOUND:
    case CX_UNIMPLEMENTED:
    case CX_INVALID_OPERATION: break;
    default: writer->lost = true;
  }
  return result;
}

template <class Body>
void change(cx_writer *writer, cx_error *error, Body &&body) {
  change(writer, error, 0, [&] {
    body();
    return 0;
  });
}

}  // namespace

cx_writer *cx_writer_open(cx_bytes path, cx_open_options options, cx_error *error) {
  cx_writer *writer = open(error, [&] {
    const std::string name = cx::path(path);
    if (options.mode != CX_CREATE_OR_OVERWRITE) cx::glass::require_sound(name);
    return Xapian::WritableDatabase(name, flags(options), options.block_size);
  });
  // A stub file names databases elsewhere.
  struct stat status;
  const bool is_folder = writer && ::stat(string(path).c_str(), &status) == 0 && S_ISDIR(status.st_mode);
  if (is_folder && !options.no_sync && !options.dangerous) writer->folder = string(path);
  return writer;
}

cx_writer *cx_writer_open_in_memory(cx_error *error) {
  return open(error, [&] {
    return Xapian::WritableDatabase(std::string(), Xapian::DB_BACKEND_INMEMORY);
  });
}

cx_writer *cx_writer_open_remote(cx_bytes host, uint16_t port, uint32_t timeout_ms, uint32_t connect_ms,
                                 cx_open_options options, cx_error *error) {
  return open(error, [&] {
    return Xapian::Remote::open_writable(cx::path(host), port, timeout_ms, connect_ms, flags(options));
  });
}

void cx_writer_free(cx_writer *writer) {
  if (!writer) return;
  cx_error ignored{};
  guard(&ignored, [&] { writer->discard(); });
  guard(&ignored, [&] { delete writer; });
  cx_error_clear(&ignored);
}

cx_database *cx_writer_reader(cx_writer *writer) { return &writer->reader; }

void cx_writer_commit(cx_writer *writer, cx_error *error) {
  guard(error, [&] {
    if (writer->lost) {
      throw Xapian::InvalidOperationError(
          "an earlier change failed and Xapian discarded the batch with it: cancel to begin anew");
    }
    if (!writer->transaction) return writer->db.commit();
    try {
      writer->db.commit_transaction();
    } catch (...) {
      writer->transaction = false;
      cx_error ignored{};
      guard(&ignored, [&] { writer->discard(); });
      guard(&ignored, [&] { writer->begin(); });
      cx_error_clear(&ignored);
      throw;
    }
    writer->begin();
    writer->sync_names();
  });
}

void cx_writer_cancel(cx_writer *writer, cx_error *error) {
  guard(error, [&] { writer->discard(); });
}

void cx_writer_close(cx_writer *writer, cx_error *error) {
  guard(error, [&] {
    if (writer->transaction) {
      writer->transaction = false;
      writer->db.cancel_transaction();
    }
    writer->db.close();
  });
}

uint32_t cx_writer_add(cx_writer *writer, const cx_packed_document *document, cx_error *error) {
  return change(writer, error, uint32_t{0}, [&] { return writer->db.add_document(cx::unpack(*document)); });
}

void cx_writer_replace(cx_writer *writer, uint32_t number, const cx_packed_document *document,
                       cx_error *error) {
  change(writer, error, [&] { writer->db.replace_document(number, cx::unpack(*document)); });
}

uint32_t cx_writer_replace_by_term(cx_writer *writer, cx_bytes term, const cx_packed_document *document,
                                   cx_error *error) {
  return change(writer, error, uint32_t{0}, [&] {
    cx::check_term(term);
    return writer->db.replace_document(string(term), cx::unpack(*document));
  });
}

void cx_writer_delete(cx_writer *writer, uint32_t number, cx_error *error) {
  change(writer, error, [&] { writer->db.delete_document(number); });
}

void cx_writer_delete_by_term(cx_writer *writer, cx_bytes term, cx_error *error) {
  change(writer, error, [&] {
    cx::check_term(term);
    writer->db.delete_document(string(term));
  });
}

void cx_writer_set_value(cx_writer *writer, uint32_t number, uint32_t slot, cx_bytes value, cx_error *error) {
  change(writer, error, [&] {
    cx::check_slot(slot);
    Xapian::Document document = writer->db.get_document(number);
    document.add_value(slot, string(value));
    // Xapian sees that it is the document of that number, and writes what has changed of it only.
    writer->db.replace_document(number, document);
  });
}

void cx_writer_set_metadata(cx_writer *writer, cx_bytes key, cx_bytes value, cx_error *error) {
  change(writer, error, [&] {
    cx::check_term(key, "metadata key");
    writer->db.set_metadata(string(key), string(value));
  });
}

void cx_writer_add_spelling(cx_writer *writer, cx_bytes word, uint32_t count, cx_error *error) {
  change(writer, error, [&] {
    cx::check_term(word, "word");
    writer->db.add_spelling(string(word), count);
  });
}

void cx_writer_remove_spelling(cx_writer *writer, cx_bytes word, uint32_t count, cx_error *error) {
  change(writer, error, [&] {
    cx::check_term(word, "word");
    writer->db.remove_spelling(string(word), count);
  });
}

void cx_writer_add_synonym(cx_writer *writer, cx_bytes term, cx_bytes synonym, cx_error *error) {
  change(writer, error, [&] {
    cx::check_term(term);
    cx::check_term(synonym, "synonym");
    writer->db.add_synonym(string(term), string(synonym));
  });
}

void cx_writer_remove_synonym(cx_writer *writer, cx_bytes term, cx_bytes synonym, cx_error *error) {
  change(writer, error, [&] {
    cx::check_term(term);
    writer->db.remove_synonym(string(term), string(synonym));
  });
}

void cx_writer_clear_synonyms(cx_writer *writer, cx_bytes term, cx_error *error) {
  change(writer, error, [&] {
    cx::check_term(term);
    writer->db.clear_synonyms(string(term));
  });
}
