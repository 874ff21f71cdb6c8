// SPDX-License-Identifier: GPL-3.0-or-later
#include <iterator>
#include <vector>

#include "deep.hh"

using cx::bytes;
using cx::guard;
using Xapian::Query;

namespace {

class Builder {
 public:
  Builder(cx_bytes arena) : arena_(arena) {}

  void run(const cx_instruction &step) {
    switch (step.operation) {
      // Query::MatchAll is one object for all threads, and its references are counted without a lock.
      case CX_MATCH_ALL: return push(Query(std::string()));
      case CX_MATCH_NOTHING: return push(Query::MatchNothing);
      case CX_TERM: return push(term(step));
      case CX_SERIALISED: return push(unserialised(text(step.text)));
      case CX_AND: return combine(Query::OP_AND, step);
      case CX_OR: return combine(Query::OP_OR, step);
      case CX_AND_NOT: return combine(Query::OP_AND_NOT, step);
      case CX_XOR: return combine(Query::OP_XOR, step);
      case CX_AND_MAYBE: return combine(Query::OP_AND_MAYBE, step);
      case CX_FILTER: return combine(Query::OP_FILTER, step);
      case CX_NEAR: return combine(Query::OP_NEAR, step);
      case CX_PHRASE: return combine(Query::OP_PHRASE, step);
      case CX_ELITE_SET: return combine(Query::OP_ELITE_SET, step);
      case CX_SYNONYM: return combine(Query::OP_SYNONYM, step);
      case CX_MAX: return combine(Query::OP_MAX, step);
      case CX_SCALE_WEIGHT: return scale(step.factor);
      case CX_VALUE_RANGE:
        cx::check_slot(step.a);
        return push(Query(Query::OP_VALUE_RANGE, step.a, text(step.text), text(step.text2)));
      case CX_VALUE_GE:
        cx::check_slot(step.a);
        return push(Query(Query::OP_VALUE_GE, step.a, text(step.text)));
      case CX_VALUE_LE:
        cx::check_slot(step.a);
        return push(Query(Query::OP_VALUE_LE, step.a, text(step.text)));
      case CX_WILDCARD: return push(wildcard(step));
      case CX_VALUE_WEIGHT:
        cx::check_slot(step.a);
        return push(Query((new Xapian::ValueWeightPostingSource(step.a))->release()));
      case CX_FIXED_WEIGHT:
        if (!(step.factor >= 0)) throw Xapian::InvalidArgumentError("a weight cannot be negative");
        return push(Query((new Xapian::FixedWeightPostingSource(step.factor))->release()));
    }
    throw Xapian::InvalidArgumentError("no such operation");
  }

  Query result() {
    if (stack_.size() != 1) throw Xapian::InvalidArgumentError("a query program that ends in no one query");
    return stack_.back();
  }

 private:
  void push(Query query) { stack_.push_back(std::move(query)); }

  std::string text(cx_span span) const {
    return std::string(reinterpret_cast<const char *>(arena_.bytes) + span.offset, span.count);
  }

  static Query unserialised(const std::string &serialised) {
    Query result;
    cx::with_room_for(serialised.size(), [&] {
      const Query query = cx::unserialise([&] { return Query::unserialise(serialised); });
      cx::check_depth(query);
      result = query;
    });
    return result;
  }

  // Xapian takes the empty term for "all documents", which is nobody's typing error.
  Query term(const cx_instruction &step) const {
    if (step.text.count == 0) throw Xapian::InvalidArgumentError("empty term");
    return Query(text(step.text), step.a, step.b);
  }

  void combine(Query::op operation, const cx_instruction &step) {
    if (step.a > stack_.size()) throw Xapian::InvalidArgumentError("a query program that lacks operands");
    const auto first = stack_.end() - step.a;
    Query combined(operation, first, stack_.end(), step.b);
    stack_.erase(first, stack_.end());
    push(std::move(combined));
  }

  void scale(double factor) {
    if (stack_.empty()) throw Xapian::InvalidArgumentError("a query program that lacks operands");
    if (!(factor >= 0)) throw Xapian::InvalidArgumentError("a scale factor must be 0 or more");
    stack_.back() = Query(Query::OP_SCALE_WEIGHT, stack_.back(), factor);
  }

  Query wildcard(const cx_instruction &step) const {
    const int limits[] = {Query::WILDCARD_LIMIT_ERROR, Query::WILDCARD_LIMIT_FIRST,
                          Query::WILDCARD_LIMIT_MOST_FREQUENT};
    const Query::op combiner = step.c == CX_OR    ? Query::OP_OR
                               : step.c == CX_MAX ? Query::OP_MAX
                                                  : Query::OP_SYNONYM;
    if (step.b > CX_LIMIT_MOST_FREQUENT) throw Xapian::InvalidArgumentError("no such wildcard limit");
    return Query(Query::OP_WILDCARD, text(step.text), step.a, limits[step.b], combiner);
  }

  cx_bytes arena_;
  std::vector<Query> stack_;
};

}  // namespace

cx_query *cx_query_build(const cx_instruction *program, size_t count, cx_bytes arena, cx_error *error) {
  return guard(error, static_cast<cx_query *>(nullptr), [&] {
    Builder builder(arena);
    for (size_t i = 0; i < count; ++i) builder.run(program[i]);
    return new cx_query{builder.result()};
  });
}

void cx_query_free(cx_query *query) { delete query; }

void cx_query_description(const cx_query *query, cx_visit_bytes visit, void *context, cx_error *error) {
  guard(error, [&] { visit(context, bytes(query->query.get_description())); });
}

void cx_query_serialise(const cx_query *query, cx_visit_bytes visit, void *context, cx_error *error) {
  guard(error, [&] { visit(context, bytes(query->query.serialise())); });
}

void cx_query_terms(const cx_query *query, bool unique, cx_visit_bytes visit, void *context,
                    cx_error *error) {
  guard(error, [&] {
    const Xapian::TermIterator end;
    Xapian::TermIterator i = unique ? query->query.get_unique_terms_begin() : query->query.get_terms_begin();
    for (; i != end; ++i) {
      const std::string name = *i;
      if (!visit(context, bytes(name))) break;
    }
  });
}

uint32_t cx_query_length(const cx_query *query) { return query->query.get_length(); }

bool cx_query_is_empty(const cx_query *query) { return query->query.empty(); }
