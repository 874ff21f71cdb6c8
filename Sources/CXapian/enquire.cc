// SPDX-License-Identifier: GPL-3.0-or-later
#include "enquire.hh"

namespace {

void set_weighting(Xapian::Enquire &enquire, const cx_enquire &options) {
  const double *p = options.parameters;
  switch (options.weighting) {
    case CX_BM25: return enquire.set_weighting_scheme(Xapian::BM25Weight(p[0], p[1], p[2], p[3], p[4]));
    case CX_BM25_PLUS:
      return enquire.set_weighting_scheme(Xapian::BM25PlusWeight(p[0], p[1], p[2], p[3], p[4], p[5]));
    case CX_BOOL: return enquire.set_weighting_scheme(Xapian::BoolWeight());
    case CX_TRAD: return enquire.set_weighting_scheme(Xapian::TradWeight(p[0]));
    case CX_TFIDF: return enquire.set_weighting_scheme(Xapian::TfIdfWeight(cx::string(options.scheme)));
    case CX_COORD: return enquire.set_weighting_scheme(Xapian::CoordWeight());
    case CX_INL2: return enquire.set_weighting_scheme(Xapian::InL2Weight(p[0]));
    case CX_IFB2: return enquire.set_weighting_scheme(Xapian::IfB2Weight(p[0]));
    case CX_INEB2: return enquire.set_weighting_scheme(Xapian::IneB2Weight(p[0]));
    case CX_BB2: return enquire.set_weighting_scheme(Xapian::BB2Weight(p[0]));
    case CX_PL2: return enquire.set_weighting_scheme(Xapian::PL2Weight(p[0]));
    case CX_PL2_PLUS: return enquire.set_weighting_scheme(Xapian::PL2PlusWeight(p[0], p[1]));
    case CX_DLH: return enquire.set_weighting_scheme(Xapian::DLHWeight());
    case CX_DPH: return enquire.set_weighting_scheme(Xapian::DPHWeight());
    case CX_LM: {
      const int smoothing = static_cast<int>(p[1]);
      if (smoothing < Xapian::Weight::TWO_STAGE_SMOOTHING ||
          smoothing > Xapian::Weight::DIRICHLET_PLUS_SMOOTHING) {
        throw Xapian::InvalidArgumentError("no such smoothing");
      }
      return enquire.set_weighting_scheme(
          Xapian::LMWeight(p[0], static_cast<Xapian::Weight::type_smoothing>(smoothing), p[2], p[3]));
    }
  }
  throw Xapian::InvalidArgumentError("no such weighting scheme");
}

void set_sort_by_slot(Xapian::Enquire &enquire, cx_sort sort, uint32_t slot, bool reverse) {
  cx::check_slot(slot);
  switch (sort) {
    case CX_BY_RELEVANCE: return enquire.set_sort_by_relevance();
    case CX_BY_VALUE: return enquire.set_sort_by_value(slot, reverse);
    case CX_BY_VALUE_THEN_RELEVANCE: return enquire.set_sort_by_value_then_relevance(slot, reverse);
    case CX_BY_RELEVANCE_THEN_VALUE: return enquire.set_sort_by_relevance_then_value(slot, reverse);
  }
}

void set_sort_by_keys(Xapian::Enquire &enquire, const cx_enquire &options) {
  auto *maker = new Xapian::MultiValueKeyMaker();
  Xapian::KeyMaker *key = maker->release();
  // Owned by the enquire from the first set_sort_by_… on, whatever is thrown after it.
  switch (options.sort) {
    case CX_BY_RELEVANCE: enquire.set_sort_by_key(key, options.reverse); break;
    case CX_BY_VALUE: enquire.set_sort_by_key(key, options.reverse); break;
    case CX_BY_VALUE_THEN_RELEVANCE: enquire.set_sort_by_key_then_relevance(key, options.reverse); break;
    case CX_BY_RELEVANCE_THEN_VALUE: enquire.set_sort_by_relevance_then_key(key, options.reverse); break;
  }
  for (size_t i = 0; i < options.key_count; ++i) {
    cx::check_slot(options.keys[i].slot);
    maker->add_value(options.keys[i].slot, options.keys[i].reverse, cx::string(options.keys[i].missing));
  }
}

void set_sort(Xapian::Enquire &enquire, const cx_enquire &options) {
  if (options.sort == CX_BY_RELEVANCE) return enquire.set_sort_by_relevance();
  if (options.key_count == 0) throw Xapian::InvalidArgumentError("sorting by value needs a slot");
  const cx_sort_key &only = options.keys[0];
  if (options.key_count == 1 && !only.reverse && only.missing.count == 0) {
    return set_sort_by_slot(enquire, options.sort, only.slot, options.reverse);
  }
  set_sort_by_keys(enquire, options);
}

}  // namespace

Xapian::Enquire cx::enquire(const Xapian::Database &db, const Xapian::Query &query,
                            const cx_enquire &options) {
  Xapian::Enquire enquire(db);
  enquire.set_query(query, options.query_length);
  set_weighting(enquire, options);
  set_sort(enquire, options);
  const Xapian::Enquire::docid_order orders[] = {Xapian::Enquire::ASCENDING, Xapian::Enquire::DESCENDING,
                                                 Xapian::Enquire::DONT_CARE};
  enquire.set_docid_order(orders[options.order]);
  if (options.collapse_slot != CX_NO_SLOT) {
    enquire.set_collapse_key(options.collapse_slot, options.collapse_maximum);
  }
  if (options.percent_cutoff < 0 || options.percent_cutoff > 100) {
    throw Xapian::InvalidArgumentError("a percentage outside 0 to 100");
  }
  enquire.set_cutoff(options.percent_cutoff, options.weight_cutoff);
  if (options.time_limit > 0) enquire.set_time_limit(options.time_limit);
  return enquire;
}
