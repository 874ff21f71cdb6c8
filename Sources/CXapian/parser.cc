// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <mutex>
#include <vector>

#include "deep.hh"
#include "words.hh"

using cx::bytes;
using cx::guard;
using cx::string;
using Xapian::Query;

namespace {

/// The query that a callback has answered, if any.
std::unique_ptr<cx_query> answered(cx_query *answer, bool stop) {
  std::unique_ptr<cx_query> query(answer);
  if (stop) throw cx::Stopped();
  return query;
}

class CustomField : public Xapian::FieldProcessor {
 public:
  CustomField(cx_custom_field field, void *context) : field_(field), context_(context) {}
  Query operator()(const std::string &text) override {
    bool stop = false;
    cx_query *answer = field_(context_, bytes(text), &stop);
    const auto query = answered(answer, stop);
    return query ? query->query : Query::MatchNothing;
  }

 private:
  cx_custom_field field_;
  void *context_;
};

class CustomRange : public Xapian::RangeProcessor {
 public:
  CustomRange(cx_custom_range range, void *context, uint32_t slot, const std::string &marker, unsigned flags)
      : RangeProcessor(slot, marker, flags), range_(range), context_(context) {}
  Query operator()(const std::string &lower, const std::string &upper) override {
    bool stop = false;
    cx_query *answer = range_(context_, bytes(lower), bytes(upper), &stop);
    const auto query = answered(answer, stop);
    return query ? query->query : Query(Query::OP_INVALID);
  }

 private:
  cx_custom_range range_;
  void *context_;
};

void add_field(Xapian::QueryParser &parser, const cx_field &field) {
  const std::string name = string(field.name), prefix = string(field.prefix);
  const std::string grouping = string(field.grouping);
  Xapian::Internal::opt_intrusive_ptr<Xapian::FieldProcessor> owner;
  if (field.custom) owner = (new CustomField(field.custom, field.context))->release();
  Xapian::FieldProcessor *custom = owner.get();
  if (!field.boolean) {
    return custom ? parser.add_prefix(name, custom) : parser.add_prefix(name, prefix);
  }
  if (grouping.empty()) {
    return custom ? parser.add_boolean_prefix(name, custom, field.exclusive)
                  : parser.add_boolean_prefix(name, prefix, field.exclusive);
  }
  custom ? parser.add_boolean_prefix(name, custom, &grouping)
         : parser.add_boolean_prefix(name, prefix, &grouping);
}

Xapian::RangeProcessor *processor(const cx_range &range) {
  const std::string marker = string(range.marker);
  const unsigned flags = (range.suffix ? Xapian::RP_SUFFIX : 0) | (range.repeated ? Xapian::RP_REPEATED : 0) |
                         (range.prefer_mdy ? Xapian::RP_DATE_PREFER_MDY : 0);
  if (range.custom) return new CustomRange(range.custom, range.context, range.slot, marker, flags);
  cx::check_slot(range.slot);
  switch (range.kind) {
    case CX_RANGE_TEXT: return new Xapian::RangeProcessor(range.slot, marker, flags);
    case CX_RANGE_NUMBER: return new Xapian::NumberRangeProcessor(range.slot, marker, flags);
    case CX_RANGE_DATE: return new Xapian::DateRangeProcessor(range.slot, marker, flags, range.epoch_year);
  }
  throw Xapian::InvalidArgumentError("no such range");
}

Query::op operation(cx_operation operation) {
  switch (operation) {
    case CX_AND: return Query::OP_AND;
    case CX_OR: return Query::OP_OR;
    case CX_NEAR: return Query::OP_NEAR;
    case CX_PHRASE: return Query::OP_PHRASE;
    case CX_ELITE_SET: return Query::OP_ELITE_SET;
    case CX_SYNONYM: return Query::OP_SYNONYM;
    case CX_MAX: return Query::OP_MAX;
    default: throw Xapian::InvalidArgumentError("an operation that cannot join words");
  }
}

Xapian::QueryParser set_up(const cx_parser &options, const cx_database *database) {
  using Xapian::QueryParser;
  QueryParser parser;
  if (database) parser.set_database(database->db);
  parser.set_stemmer(cx::stemmer(options.words));
  const QueryParser::stem_strategy strategies[] = {QueryParser::STEM_NONE, QueryParser::STEM_SOME,
                                                   QueryParser::STEM_ALL, QueryParser::STEM_ALL_Z,
                                                   QueryParser::STEM_SOME_FULL_POS};
  parser.set_stemming_strategy(strategies[options.words.stemming]);
  if (const Xapian::Stopper *stopper = cx::stopper(options.words)) parser.set_stopper(stopper);
  parser.set_default_op(operation(options.default_operation));
  const int limits[] = {Query::WILDCARD_LIMIT_ERROR, Query::WILDCARD_LIMIT_FIRST,
                        Query::WILDCARD_LIMIT_MOST_FREQUENT};
  if (options.wildcard_limit) {
    parser.set_max_expansion(options.wildcard_limit, limits[options.wildcard_limit_kind]);
  }
  for (size_t i = 0; i < options.field_count; ++i) add_field(parser, options.fields[i]);
  for (size_t i = 0; i < options.range_count; ++i) {
    parser.add_rangeprocessor(processor(options.ranges[i])->release());
  }
  return parser;
}

void visit_terms(Xapian::TermIterator i, const Xapian::TermIterator &end, cx_visit_parsed visit,
                 void *context, cx_parsed part, const std::string *term) {
  for (; i != end; ++i) {
    const std::string word = *i;
    visit(context, part, bytes(term ? *term : word), term ? bytes(word) : cx_bytes{});
  }
}

/// Xapian's parser answers `NOT this` and `*` with Query::MatchAll, one object whose references are counted without
/// a lock: two threads must not hold such an answer at once. Recursive, since a callback may parse.
std::recursive_mutex one_parse_at_a_time;

}  // namespace

void cx_parse(const cx_parser *options, const cx_database *database, cx_bytes text, cx_visit_parsed visit,
              void *context, cx_error *error) {
  guard(error, [&] {
    const std::lock_guard<std::recursive_mutex> lock(one_parse_at_a_time);
    Xapian::QueryParser parser = set_up(*options, database);
    Query query;
    cx::with_room_for(text.count, [&] {
      const Query parsed = parser.parse_query(string(text), options->flags, string(options->default_prefix));
      cx::check_depth(parsed);
      query = parsed;
    });
    visit(context, CX_PARSED_QUERY, bytes(query.serialise()), cx_bytes{});
    visit(context, CX_PARSED_CORRECTION, bytes(parser.get_corrected_query_string()), cx_bytes{});
    visit_terms(parser.stoplist_begin(), parser.stoplist_end(), visit, context, CX_PARSED_STOPPED, nullptr);
    for (Xapian::TermIterator i = query.get_unique_terms_begin(); i != query.get_unique_terms_end(); ++i) {
      const std::string term = *i;
      visit_terms(parser.unstem_begin(term), parser.unstem_end(term), visit, context, CX_PARSED_UNSTEMMED,
                  &term);
    }
  });
}
