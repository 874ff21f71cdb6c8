// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <list>
#include <vector>

#include "enquire.hh"

using cx::bytes;
using cx::guard;
using cx::string;

struct cx_candidate {
  const Xapian::Document &document;
};

uint32_t cx_candidate_document(const cx_candidate *candidate, cx_error *error) {
  return guard(error, uint32_t{0}, [&] { return candidate->document.get_docid(); });
}

void cx_candidate_value(const cx_candidate *candidate, uint32_t slot, cx_visit_bytes visit, void *context,
                        cx_error *error) {
  guard(error, [&] {
    cx::check_slot(slot);
    visit(context, bytes(candidate->document.get_value(slot)));
  });
}

void cx_candidate_data(const cx_candidate *candidate, cx_visit_bytes visit, void *context, cx_error *error) {
  guard(error, [&] { visit(context, bytes(candidate->document.get_data())); });
}

namespace {

class Decider : public Xapian::MatchDecider {
 public:
  Decider(cx_decide decide, void *context) : decide_(decide), context_(context) {}
  bool operator()(const Xapian::Document &document) const override {
    const cx_candidate candidate{document};
    const cx_decision decision = decide_(context_, &candidate);
    if (decision == CX_STOP) throw cx::Stopped();
    return decision == CX_ACCEPT;
  }

 private:
  cx_decide decide_;
  void *context_;
};

class Spy : public Xapian::MatchSpy {
 public:
  Spy(cx_spy spy, void *context) : spy_(spy), context_(context) {}
  void operator()(const Xapian::Document &document, double weight) override {
    const cx_candidate candidate{document};
    if (spy_(context_, &candidate, weight) == CX_STOP) throw cx::Stopped();
  }

 private:
  cx_spy spy_;
  void *context_;
};

Xapian::RSet judged(const uint32_t *documents, size_t count) {
  Xapian::RSet result;
  for (size_t i = 0; i < count; ++i) result.add_document(documents[i]);
  return result;
}

void visit_hits(const Xapian::MSet &mset, const cx_match_visitor &visitor) {
  for (Xapian::MSetIterator i = mset.begin(); i != mset.end(); ++i) {
    const std::string collapse_key = i.get_collapse_key();
    const std::string sort_key = i.get_sort_key();
    const cx_hit hit{*i, i.get_collapse_count(), i.get_weight(), i.get_percent(), bytes(collapse_key),
                     bytes(sort_key)};
    visitor.hit(visitor.context, &hit);
  }
}

void visit_facet(const Xapian::ValueCountMatchSpy &spy, uint32_t slot, uint32_t maximum,
                 const cx_match_visitor &visitor) {
  visitor.facet(visitor.context, slot, spy.get_total());
  const Xapian::TermIterator end;
  for (Xapian::TermIterator i = maximum ? spy.top_values_begin(maximum) : spy.values_begin(); i != end; ++i) {
    const std::string value = *i;
    visitor.facet_value(visitor.context, slot, bytes(value), i.get_termfreq());
  }
}

cx_totals totals_of(const Xapian::MSet &mset) {
  cx_totals totals{};
  totals.lower_bound = mset.get_matches_lower_bound();
  totals.estimated = mset.get_matches_estimated();
  totals.upper_bound = mset.get_matches_upper_bound();
  totals.uncollapsed_lower_bound = mset.get_uncollapsed_matches_lower_bound();
  totals.uncollapsed_estimated = mset.get_uncollapsed_matches_estimated();
  totals.uncollapsed_upper_bound = mset.get_uncollapsed_matches_upper_bound();
  totals.first = mset.get_firstitem();
  totals.maximum_possible = mset.get_max_possible();
  totals.maximum_attained = mset.get_max_attained();
  return totals;
}

}  // namespace

cx_totals cx_match(const cx_database *database, const cx_query *query, const cx_enquire *options,
                   const cx_request *request, cx_match_visitor visitor, cx_error *error) {
  return guard(error, cx_totals{}, [&] {
    // The enquire borrows the spies, so they are declared before it.
    std::list<Xapian::ValueCountMatchSpy> facets;
    Spy spy(request->spy, request->spy_context);
    Xapian::Enquire enquire = cx::enquire(database->db, query->query, *options);
    for (size_t i = 0; i < request->facet_count; ++i) {
      cx::check_slot(request->facets[i]);
      facets.emplace_back(request->facets[i]);
      enquire.add_matchspy(&facets.back());
    }
    if (request->spy) enquire.add_matchspy(&spy);
    const Decider decider(request->decide, request->decide_context);
    const Xapian::RSet relevant = judged(request->relevant, request->relevant_count);
    const Xapian::MSet mset = enquire.get_mset(request->first, request->maximum, request->check_at_least,
                                               request->relevant_count ? &relevant : nullptr,
                                               request->decide ? &decider : nullptr);
    visit_hits(mset, visitor);
    size_t i = 0;
    for (const auto &facet : facets) {
      visit_facet(facet, request->facets[i++], request->facet_maximum, visitor);
    }
    return totals_of(mset);
  });
}

namespace {

Xapian::Enquire plain_enquire(const cx_database *database, const cx_query *query) {
  Xapian::Enquire enquire(database->db);
  enquire.set_query(query->query);
  return enquire;
}

class Keeper : public Xapian::ExpandDecider {
 public:
  Keeper(cx_keep_term keep, void *context, std::string prefix)
      : keep_(keep), context_(context), prefix_(std::move(prefix)) {}
  bool operator()(const std::string &term) const override {
    if (term.compare(0, prefix_.size(), prefix_) != 0) return false;
    if (!keep_) return true;
    bool stop = false;
    const bool kept = keep_(context_, bytes(term), &stop);
    if (stop) throw cx::Stopped();
    return kept;
  }

 private:
  cx_keep_term keep_;
  void *context_;
  std::string prefix_;
};

}  // namespace

namespace {

/// Takes the numbers of all documents that match, which is cheaper than an MSet of them.
class Collector : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document &document, double) override {
    documents.push_back(document.get_docid());
  }
  std::vector<uint32_t> documents;
};

std::vector<uint32_t> hits(Xapian::Enquire &enquire, uint32_t count) {
  const Xapian::MSet mset = enquire.get_mset(0, count);
  std::vector<uint32_t> documents;
  documents.reserve(mset.size());
  for (Xapian::MSetIterator i = mset.begin(); i != mset.end(); ++i) documents.push_back(*i);
  std::sort(documents.begin(), documents.end());
  return documents;
}

}  // namespace

void cx_matching_documents(const cx_database *database, const cx_query *query, cx_visit_documents visit,
                           void *context, cx_error *error) {
  guard(error, [&] {
    Xapian::Enquire enquire = plain_enquire(database, query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const uint32_t count = database->db.get_doccount();
    // Of several databases a spy is told the numbers that the documents have in their own.
    if (database->db.size() != 1) {
      const std::vector<uint32_t> documents = hits(enquire, count);
      return visit(context, documents.data(), documents.size());
    }
    Collector collector;
    try {
      enquire.add_matchspy(&collector);
      enquire.get_mset(0, 1, count);
    } catch (const Xapian::UnimplementedError &) {
      // A server takes no spies but Xapian's own.
      enquire.clear_matchspies();
      collector.documents = hits(enquire, count);
    }
    std::sort(collector.documents.begin(), collector.documents.end());
    visit(context, collector.documents.data(), collector.documents.size());
  });
}

void cx_matching_terms(const cx_database *database, const cx_query *query, uint32_t document,
                       cx_visit_bytes visit, void *context, cx_error *error) {
  guard(error, [&] {
    const Xapian::Enquire enquire = plain_enquire(database, query);
    const Xapian::TermIterator end;
    for (Xapian::TermIterator i = enquire.get_matching_terms_begin(document); i != end; ++i) {
      const std::string name = *i;
      if (!visit(context, bytes(name))) break;
    }
  });
}

cx_term_weight cx_query_term_weight(const cx_database *database, const cx_query *query,
                                    const cx_enquire *options, cx_bytes term, cx_error *error) {
  return guard(error, cx_term_weight{}, [&] {
    const Xapian::MSet mset = cx::enquire(database->db, query->query, *options).get_mset(0, 1);
    const std::string name = string(term);
    return cx_term_weight{mset.get_termweight(name), mset.get_termfreq(name)};
  });
}

void cx_expand(const cx_database *database, const cx_query *query, const cx_expansion *expansion,
               cx_keep_term keep, cx_visit_weighted visit, void *context, cx_error *error) {
  guard(error, [&] {
    Xapian::Enquire enquire = plain_enquire(database, query);
    enquire.set_expansion_scheme(expansion->bo1 ? "bo1" : "trad", expansion->k);
    const int flags = (expansion->include_query_terms ? Xapian::Enquire::INCLUDE_QUERY_TERMS : 0) |
                      (expansion->exact_frequencies ? Xapian::Enquire::USE_EXACT_TERMFREQ : 0);
    const Keeper keeper(keep, context, string(expansion->prefix));
    const Xapian::ESet eset =
        enquire.get_eset(expansion->maximum, judged(expansion->relevant, expansion->relevant_count), flags,
                         &keeper, expansion->minimum_weight);
    for (Xapian::ESetIterator i = eset.begin(); i != eset.end(); ++i) {
      const std::string name = *i;
      if (!visit(context, bytes(name), i.get_weight())) break;
    }
  });
}
