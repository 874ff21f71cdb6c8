// SPDX-License-Identifier: GPL-3.0-or-later
#include "document.hh"

#include <cstring>

using cx::bytes;
using cx::guard;
using cx::string;

namespace {

/// So many postings are passed over in the time that one look for positions takes, each of which reads blocks anew.
constexpr uint32_t cheap_postings = 64;

void check(const cx_packed_document &packed) {
  const char *arena = reinterpret_cast<const char *>(packed.arena.bytes);
  const bool has_zero = packed.arena.count && std::memchr(arena, 0, packed.arena.count);
  uint64_t length = 0;
  for (size_t i = 0; i < packed.term_count; ++i) {
    const cx_packed_term &term = packed.terms[i];
    if (has_zero || term.count == 0 || term.count > 245) cx::check_term(arena + term.offset, term.count);
    length += term.wdf;
  }
  if (length > UINT32_MAX) throw Xapian::InvalidArgumentError("the document's length does not fit 32 bits");
  for (size_t i = 0; i < packed.value_count; ++i) cx::check_slot(packed.values[i].slot);
}

}  // namespace

Xapian::Document cx::unpack(const cx_packed_document &packed) {
  check(packed);
  Xapian::Document document;
  const char *arena = reinterpret_cast<const char *>(packed.arena.bytes);
  std::string name;
  if (packed.data.count) document.set_data(string(packed.data));
  for (size_t i = 0; i < packed.value_count; ++i) {
    const cx_packed_value &value = packed.values[i];
    name.assign(arena + value.offset, value.count);
    document.add_value(value.slot, name);
  }
  for (size_t i = 0; i < packed.term_count; ++i) {
    const cx_packed_term &term = packed.terms[i];
    name.assign(arena + term.offset, term.count);
    if (term.position_count == 0) {
      document.add_term(name, term.wdf);
      continue;
    }
    const uint32_t *position = packed.positions + term.first_position;
    const uint32_t *const end = position + term.position_count;
    document.add_posting(name, *position, term.wdf);
    while (++position != end) document.add_posting(name, *position, 0);
  }
  return document;
}

void cx_packed_document_serialise(const cx_packed_document *packed, cx_visit_bytes visit, void *context,
                                  cx_error *error) {
  guard(error, [&] { visit(context, bytes(cx::unpack(*packed).serialise())); });
}

void cx_document_read(const cx_database *database, uint32_t document, bool data, const uint32_t *slots,
                      size_t slot_count, cx_visit_value visit, void *context, cx_error *error) {
  guard(error, [&] {
    for (size_t i = 0; i < slot_count; ++i) cx::check_slot(slots[i]);
    const Xapian::Document stored = database->db.get_document(document);
    if (data && !visit(context, CX_DATA, bytes(stored.get_data()))) return;
    for (size_t i = 0; i < slot_count; ++i) {
      if (!visit(context, slots[i], bytes(stored.get_value(slots[i])))) return;
    }
  });
}

void cx_known_value(const cx_database *database, uint32_t document, uint32_t slot, cx_visit_bytes visit,
                    void *context, cx_error *error) {
  guard(error, [&] {
    cx::check_slot(slot);
    const Xapian::Document known = database->db.get_document(document, Xapian::DOC_ASSUME_VALID);
    visit(context, bytes(known.get_value(slot)));
  });
}

namespace {

bool visit_values(const Xapian::Document &document, cx_visit_value visit, void *context) {
  const Xapian::ValueIterator end;
  for (Xapian::ValueIterator i = document.values_begin(); i != end; ++i) {
    const std::string value = *i;
    if (!visit(context, i.get_valueno(), bytes(value))) return false;
  }
  return true;
}

void visit_parts(const Xapian::Document &document, cx_visit_value visit_value, cx_visit_term visit_term,
                 cx_visit_positions visit_positions, void *context) {
  if (!visit_value(context, CX_DATA, bytes(document.get_data()))) return;
  if (!visit_values(document, visit_value, context)) return;
  std::vector<uint32_t> positions;
  size_t index = 0;
  const Xapian::TermIterator end = document.termlist_end();
  for (Xapian::TermIterator i = document.termlist_begin(); i != end; ++i, ++index) {
    const std::string name = *i;
    if (!visit_term(context, cx_term{bytes(name), i.get_wdf(), 0})) return;
    positions.assign(i.positionlist_begin(), i.positionlist_end());
    if (!visit_positions(context, index, positions.data(), positions.size())) return;
  }
}

}  // namespace

void cx_document_values(const cx_database *database, uint32_t document, cx_visit_value visit, void *context,
                        cx_error *error) {
  guard(error, [&] { visit_values(database->db.get_document(document), visit, context); });
}

void cx_document_terms(const cx_database *database, uint32_t document, bool frequencies, cx_visit_term visit,
                       void *context, cx_error *error) {
  guard(error, [&] {
    const Xapian::TermIterator end;
    for (Xapian::TermIterator i = database->db.termlist_begin(document); i != end; ++i) {
      const std::string name = *i;
      if (!visit(context, cx_term{bytes(name), i.get_wdf(), frequencies ? i.get_termfreq() : 0})) break;
    }
  });
}

void cx_document_positions(const cx_database *database, uint32_t document, const cx_list *terms,
                           cx_visit_positions visit, void *context, cx_error *error) {
  guard(error, [&] {
    std::vector<uint32_t> positions;
    const Xapian::PositionIterator end;
    for (size_t index = 0; index < terms->count; ++index) {
      positions.clear();
      Xapian::PositionIterator i = database->db.positionlist_begin(document, string(*terms, index));
      for (; i != end; ++i) positions.push_back(*i);
      if (!visit(context, index, positions.data(), positions.size())) break;
    }
  });
}

void cx_documents_positions(const cx_database *database, const uint32_t *documents, size_t count,
                            const cx_list *terms, cx_visit_positions visit, void *context, cx_error *error) {
  guard(error, [&] {
    std::vector<uint32_t> positions;
    for (size_t term = 0; term < terms->count; ++term) {
      const std::string name = string(*terms, term);
      const auto give = [&](size_t k) {
        positions.assign(database->db.positionlist_begin(documents[k], name), Xapian::PositionIterator());
        return positions.empty() ||
               visit(context, k * terms->count + term, positions.data(), positions.size());
      };
      if (database->db.get_termfreq(name) / cheap_postings > count) {
        for (size_t k = 0; k < count; ++k) {
          if (!give(k)) return;
        }
        continue;
      }
      const Xapian::PostingIterator end = database->db.postlist_end(name);
      Xapian::PostingIterator i = database->db.postlist_begin(name);
      for (size_t k = 0; k < count && i != end; ++k) {
        i.skip_to(documents[k]);
        if (i != end && *i == documents[k] && !give(k)) return;
      }
    }
  });
}

void cx_document_serialise(const cx_database *database, uint32_t document, cx_visit_bytes visit,
                           void *context, cx_error *error) {
  guard(error, [&] { visit(context, bytes(database->db.get_document(document).serialise())); });
}

void cx_document_unserialise(cx_bytes serialised, cx_visit_value visit_value, cx_visit_term visit_term,
                             cx_visit_positions visit_positions, void *context, cx_error *error) {
  guard(error, [&] {
    const auto document = cx::unserialise([&] { return Xapian::Document::unserialise(string(serialised)); });
    visit_parts(document, visit_value, visit_term, visit_positions, context);
  });
}

void cx_document_unpack(const cx_database *database, uint32_t document, cx_visit_value visit_value,
                        cx_visit_term visit_term, cx_visit_positions visit_positions, void *context,
                        cx_error *error) {
  guard(error, [&] {
    visit_parts(database->db.get_document(document), visit_value, visit_term, visit_positions, context);
  });
}
