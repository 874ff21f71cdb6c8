// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CX_MATCH_H
#define CX_MATCH_H

#include "cx_database.h"
#include "cx_query.h"

CX_BEGIN

typedef enum cx_weighting {
  CX_BM25,       // k1, k2, k3, b, min_normlen
  CX_BM25_PLUS,  // k1, k2, k3, b, min_normlen, delta
  CX_BOOL,
  CX_TRAD,       // k
  CX_TFIDF,      // scheme, three letters
  CX_COORD,
  CX_INL2,       // c
  CX_IFB2,       // c
  CX_INEB2,      // c
  CX_BB2,        // c
  CX_PL2,        // c
  CX_PL2_PLUS,   // c, delta
  CX_DLH,
  CX_DPH,
  CX_LM,         // log, smoothing (1 to 6: cx_smoothing), smoothing 1, smoothing 2
} cx_weighting;

typedef enum cx_sort {
  CX_BY_RELEVANCE,
  CX_BY_VALUE,
  CX_BY_VALUE_THEN_RELEVANCE,
  CX_BY_RELEVANCE_THEN_VALUE
} cx_sort;

typedef enum cx_order { CX_ASCENDING, CX_DESCENDING, CX_ANY_ORDER } cx_order;

typedef struct cx_sort_key {
  uint32_t slot;
  bool reverse;
  cx_bytes missing;  // stands in for a value that a document lacks
} cx_sort_key;

#define CX_NO_SLOT UINT32_MAX

/// How to match: what Xapian's Enquire is set to.
typedef struct cx_enquire {
  cx_weighting weighting;
  double parameters[6];
  cx_bytes scheme;
  cx_sort sort;
  const cx_sort_key *_Nullable keys;  // one: its slot's values; several: one after the other
  size_t key_count;
  bool reverse;                       // the highest value first
  cx_order order;                     // of documents that rank equal
  uint32_t collapse_slot;             // CX_NO_SLOT: none
  uint32_t collapse_maximum;
  int percent_cutoff;
  double weight_cutoff;
  double time_limit;                  // seconds; 0: none
  uint32_t query_length;              // 0: that of the query
} cx_enquire;

/// A document under consideration, inside a callback only.
typedef struct cx_candidate cx_candidate;
uint32_t cx_candidate_document(const cx_candidate *_Nonnull candidate, cx_error *_Nonnull error);
void cx_candidate_value(const cx_candidate *_Nonnull candidate, uint32_t slot, cx_visit_bytes _Nonnull visit,
                        void *_Nullable context, cx_error *_Nonnull error);
void cx_candidate_data(const cx_candidate *_Nonnull candidate, cx_visit_bytes _Nonnull visit,
                       void *_Nullable context, cx_error *_Nonnull error);

typedef enum cx_decision { CX_REJECT, CX_ACCEPT, CX_STOP } cx_decision;
/// CX_STOP ends the match with CX_STOPPED.
typedef cx_decision (*cx_decide)(void *_Nullable context, const cx_candidate *_Nonnull candidate);
typedef cx_decision (*cx_spy)(void *_Nullable context, const cx_candidate *_Nonnull candidate, double weight);

typedef struct cx_request {
  uint32_t first;
  uint32_t maximum;
  uint32_t check_at_least;
  const uint32_t *_Nullable relevant;  // documents judged relevant
  size_t relevant_count;
  const uint32_t *_Nullable facets;    // slots whose values are to be counted
  size_t facet_count;
  uint32_t facet_maximum;              // the most frequent so many of each; 0: all, in byte order
  cx_decide _Nullable decide;
  void *_Nullable decide_context;
  cx_spy _Nullable spy;
  void *_Nullable spy_context;
} cx_request;

typedef struct cx_hit {
  uint32_t document;
  uint32_t collapse_count;
  double weight;
  int percent;
  cx_bytes collapse_key;
  cx_bytes sort_key;
} cx_hit;

typedef struct cx_totals {
  uint32_t lower_bound;
  uint32_t estimated;
  uint32_t upper_bound;
  uint32_t uncollapsed_lower_bound;
  uint32_t uncollapsed_estimated;
  uint32_t uncollapsed_upper_bound;
  uint32_t first;
  double maximum_possible;
  double maximum_attained;
} cx_totals;

/// Takes what a match finds. A facet's total counts the documents looked at; its values follow it.
typedef struct cx_match_visitor {
  void *_Nullable context;
  void (*_Nonnull hit)(void *_Nullable context, const cx_hit *_Nonnull hit);
  void (*_Nonnull facet)(void *_Nullable context, uint32_t slot, size_t total);
  void (*_Nonnull facet_value)(void *_Nullable context, uint32_t slot, cx_bytes value, uint32_t count);
} cx_match_visitor;

cx_totals cx_match(const cx_database *_Nonnull database, const cx_query *_Nonnull query,
                   const cx_enquire *_Nonnull enquire, const cx_request *_Nonnull request,
                   cx_match_visitor visitor, cx_error *_Nonnull error);

typedef void (*cx_visit_documents)(void *_Nullable context, const uint32_t *_Nullable documents,
                                   size_t count);
/// The documents that a query finds, all at once, in ascending order.
void cx_matching_documents(const cx_database *_Nonnull database, const cx_query *_Nonnull query,
                           cx_visit_documents _Nonnull visit, void *_Nullable context,
                           cx_error *_Nonnull error);

/// The query's terms that are in a document, by their positions in the query.
void cx_matching_terms(const cx_database *_Nonnull database, const cx_query *_Nonnull query,
                       uint32_t document, cx_visit_bytes _Nonnull visit, void *_Nullable context,
                       cx_error *_Nonnull error);

/// What a term of the query adds at most to a weight, and in how many documents it is.
typedef struct cx_term_weight {
  double weight;
  uint32_t document_frequency;
} cx_term_weight;
cx_term_weight cx_query_term_weight(const cx_database *_Nonnull database, const cx_query *_Nonnull query,
                                    const cx_enquire *_Nonnull enquire, cx_bytes term,
                                    cx_error *_Nonnull error);

typedef struct cx_expansion {
  uint32_t maximum;
  const uint32_t *_Nonnull relevant;
  size_t relevant_count;
  bool include_query_terms;
  bool exact_frequencies;
  bool bo1;                      // Bo1 in place of Robertson's formula
  double k;
  double minimum_weight;
  cx_bytes prefix;               // only terms with it
} cx_expansion;
typedef bool (*cx_visit_weighted)(void *_Nullable context, cx_bytes term, double weight);
/// False: leave this term out. Stopping is done through `stop`.
typedef bool (*cx_keep_term)(void *_Nullable context, cx_bytes term, bool *_Nonnull stop);

void cx_expand(const cx_database *_Nonnull database, const cx_query *_Nonnull query,
               const cx_expansion *_Nonnull expansion, cx_keep_term _Nullable keep,
               cx_visit_weighted _Nonnull visit, void *_Nullable context, cx_error *_Nonnull error);

CX_END
#endif
