// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "glass.hh"
#include "guard.hh"

using cx::bytes;
using cx::guard;
using cx::string;

Xapian::Database cx::open(const std::string &path) {
  glass::require_sound(path);
  return Xapian::Database(path);
}

cx_database *cx_database_empty(cx_error *error) {
  return guard(error, static_cast<cx_database *>(nullptr),
               [&] { return new cx_database(Xapian::Database()); });
}

cx_database *cx_database_open(cx_bytes path, cx_error *error) {
  return guard(error, static_cast<cx_database *>(nullptr), [&] {
    const std::string name = cx::path(path);
    return new cx_database(cx::open(name), name);
  });
}

cx_database *cx_database_open_remote(cx_bytes host, uint16_t port, uint32_t timeout_ms, uint32_t connect_ms,
                                     cx_error *error) {
  return guard(error, static_cast<cx_database *>(nullptr), [&] {
    return new cx_database(Xapian::Remote::open(cx::path(host), port, timeout_ms, connect_ms));
  });
}

void cx_database_free(cx_database *database) {
  cx_error ignored{};
  guard(&ignored, [&] { delete database; });
  cx_error_clear(&ignored);
}

void cx_database_add(cx_database *database, const cx_database *other, cx_error *error) {
  guard(error, [&] {
    database->db.add_database(other->db);
    database->paths.insert(database->paths.end(), other->paths.begin(), other->paths.end());
  });
}

bool cx_database_reopen(cx_database *database, cx_error *error) {
  return guard(error, false, [&] {
    for (const std::string &path : database->paths) cx::glass::require_sound(path);
    return database->db.reopen();
  });
}

void cx_database_close(cx_database *database, cx_error *error) {
  guard(error, [&] { database->db.close(); });
}

void cx_database_keep_alive(cx_database *database, cx_error *error) {
  guard(error, [&] { database->db.keep_alive(); });
}

bool cx_database_locked(const cx_database *database, cx_error *error) {
  return guard(error, false, [&] { return database->db.locked(); });
}

cx_statistics cx_database_statistics(const cx_database *database, cx_error *error) {
  return guard(error, cx_statistics{}, [&] {
    const Xapian::Database &db = database->db;
    cx_statistics result{};
    result.document_count = db.get_doccount();
    result.last_document = db.get_lastdocid();
    result.total_length = db.get_total_length();
    result.average_length = db.get_avlength();
    result.shortest_document = db.get_doclength_lower_bound();
    result.longest_document = db.get_doclength_upper_bound();
    result.has_positions = db.has_positions();
    return result;
  });
}

uint64_t cx_database_revision(const cx_database *database, cx_error *error) {
  return guard(error, uint64_t{0}, [&]() -> uint64_t { return database->db.get_revision(); });
}

void cx_database_uuid(const cx_database *database, cx_visit_bytes visit, void *context, cx_error *error) {
  guard(error, [&] { visit(context, bytes(database->db.get_uuid())); });
}

void cx_database_description(const cx_database *database, cx_visit_bytes visit, void *context,
                             cx_error *error) {
  guard(error, [&] { visit(context, bytes(database->db.get_description())); });
}

cx_term_statistics cx_database_term_statistics(const cx_database *database, cx_bytes term, cx_error *error) {
  return guard(error, cx_term_statistics{}, [&] {
    const std::string name = string(term);
    cx_term_statistics result{};
    result.document_frequency = database->db.get_termfreq(name);
    result.collection_frequency = database->db.get_collection_freq(name);
    result.wdf_upper_bound = database->db.get_wdf_upper_bound(name);
    return result;
  });
}

uint32_t cx_database_term_frequency(const cx_database *database, cx_bytes term, cx_error *error) {
  return guard(error, uint32_t{0}, [&] { return database->db.get_termfreq(string(term)); });
}

bool cx_database_term_exists(const cx_database *database, cx_bytes term, cx_error *error) {
  return guard(error, false, [&] { return database->db.term_exists(string(term)); });
}

uint32_t cx_database_document_length(const cx_database *database, uint32_t document, cx_error *error) {
  return guard(error, uint32_t{0}, [&] { return database->db.get_doclength(document); });
}

uint32_t cx_database_unique_terms(const cx_database *database, uint32_t document, cx_error *error) {
  return guard(error, uint32_t{0}, [&] { return database->db.get_unique_terms(document); });
}

namespace {

Xapian::TermIterator first_of(const Xapian::Database &db, cx_terms_of list, const std::string &prefix) {
  switch (list) {
    case CX_ALL_TERMS: return db.allterms_begin(prefix);
    case CX_METADATA_KEYS: return db.metadata_keys_begin(prefix);
    case CX_SYNONYM_KEYS: return db.synonym_keys_begin(prefix);
    case CX_SYNONYMS: return db.synonyms_begin(prefix);
    case CX_SPELLINGS: return db.spellings_begin();
  }
  throw Xapian::InvalidArgumentError("no such list");
}

}  // namespace

void cx_database_terms(const cx_database *database, cx_terms_of list, cx_bytes prefix, cx_bytes from,
                       bool frequencies, cx_visit_term visit, void *context, cx_error *error) {
  guard(error, [&] {
    const Xapian::TermIterator end;
    Xapian::TermIterator i = first_of(database->db, list, string(prefix));
    if (from.count && i != end) i.skip_to(string(from));
    for (; i != end; ++i) {
      const std::string name = *i;
      if (!visit(context, cx_term{bytes(name), 0, frequencies ? i.get_termfreq() : 0})) break;
    }
  });
}

void cx_database_metadata(const cx_database *database, cx_bytes key, cx_visit_bytes visit, void *context,
                          cx_error *error) {
  guard(error, [&] { visit(context, bytes(database->db.get_metadata(string(key)))); });
}

void cx_database_spelling_suggestion(const cx_database *database, cx_bytes word, uint32_t edit_distance,
                                     cx_visit_bytes visit, void *context, cx_error *error) {
  guard(error, [&] {
    visit(context, bytes(database->db.get_spelling_suggestion(string(word), edit_distance)));
  });
}

void cx_database_postings(const cx_database *database, cx_bytes term, uint32_t from, bool lengths,
                          cx_visit_posting visit, void *context, cx_error *error) {
  guard(error, [&] {
    const Xapian::PostingIterator end;
    Xapian::PostingIterator i = database->db.postlist_begin(string(term));
    if (from > 1 && i != end) i.skip_to(from);
    for (; i != end; ++i) {
      const cx_posting posting{*i, i.get_wdf(), lengths ? i.get_doclength() : 0};
      if (!visit(context, posting)) break;
    }
  });
}

void cx_database_mark(const cx_database *database, cx_bytes term, const uint64_t *among, uint64_t *marks,
                      uint16_t *counts, size_t words, cx_error *error) {
  guard(error, [&] {
    const Xapian::PostingIterator end;
    Xapian::PostingIterator i = database->db.postlist_begin(string(term));
    const auto mark = [&](size_t document) {
      marks[document / 64] |= uint64_t{1} << document % 64;
      if (counts) counts[document] = std::min<uint64_t>(uint64_t{counts[document]} + i.get_wdf(), UINT16_MAX);
    };
    if (!among) {
      for (; i != end; ++i) {
        const size_t document = *i;
        if (document / 64 >= words) break;
        mark(document);
      }
      return;
    }
    for (size_t word = 0; word < words; ++word) {
      for (uint64_t left = among[word]; left; left &= left - 1) {
        const size_t document = word * 64 + __builtin_ctzll(left);
        if (i == end) return;
        if (*i < document) i.skip_to(document);
        if (i != end && *i == document) mark(document);
      }
    }
  });
}

void cx_database_lengths(const cx_database *database, const uint32_t *documents, size_t count,
                         uint32_t *lengths, cx_error *error) {
  guard(error, [&] {
    const Xapian::PostingIterator end;
    Xapian::PostingIterator i = database->db.postlist_begin("");
    for (size_t k = 0; k < count; ++k) {
      if (i != end && *i < documents[k]) i.skip_to(documents[k]);
      lengths[k] = i != end && *i == documents[k] ? i.get_doclength() : 0;
    }
  });
}

void cx_database_postings_positions(const cx_database *database, cx_bytes term, uint32_t from,
                                    cx_visit_positions visit, void *context, cx_error *error) {
  guard(error, [&] {
    const std::string name = string(term);
    if (name.empty()) throw Xapian::InvalidArgumentError("the empty term has no positions");
    std::vector<uint32_t> positions;
    const Xapian::PostingIterator end;
    Xapian::PostingIterator i = database->db.postlist_begin(name);
    if (from > 1 && i != end) i.skip_to(from);
    for (; i != end; ++i) {
      positions.assign(i.positionlist_begin(), i.positionlist_end());
      if (!visit(context, *i, positions.data(), positions.size())) break;
    }
  });
}

void cx_database_values(const cx_database *database, uint32_t slot, uint32_t from, cx_visit_value visit,
                        void *context, cx_error *error) {
  guard(error, [&] {
    cx::check_slot(slot);
    const Xapian::ValueIterator end;
    Xapian::ValueIterator i = database->db.valuestream_begin(slot);
    if (from > 1 && i != end) i.skip_to(from);
    for (; i != end; ++i) {
      const std::string value = *i;
      if (!visit(context, i.get_docid(), bytes(value))) break;
    }
  });
}

void cx_database_values_of(const cx_database *database, uint32_t slot, const uint32_t *documents,
                           size_t count, cx_visit_value visit, void *context, cx_error *error) {
  guard(error, [&] {
    cx::check_slot(slot);
    const Xapian::ValueIterator end;
    Xapian::ValueIterator i = database->db.valuestream_begin(slot);
    for (size_t k = 0; k < count && i != end; ++k) {
      // Unlike skip_to, a check does not look for the next value when this document has none.
      if (!i.check(documents[k]) || i == end || i.get_docid() != documents[k]) continue;
      const std::string value = *i;
      if (!visit(context, documents[k], bytes(value))) break;
    }
  });
}

uint32_t cx_database_value_bounds(const cx_database *database, uint32_t slot, cx_visit_bytes visit,
                                  void *context, cx_error *error) {
  return guard(error, uint32_t{0}, [&] {
    cx::check_slot(slot);
    const uint32_t frequency = database->db.get_value_freq(slot);
    if (visit(context, bytes(database->db.get_value_lower_bound(slot)))) {
      visit(context, bytes(database->db.get_value_upper_bound(slot)));
    }
    return frequency;
  });
}
