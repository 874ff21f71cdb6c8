// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CX_QUERY_H
#define CX_QUERY_H

#include "cx_base.h"

CX_BEGIN

typedef struct cx_query cx_query;

typedef enum cx_operation {
  CX_MATCH_ALL,
  CX_MATCH_NOTHING,
  CX_TERM,              // text; a: wqf, b: position
  CX_SERIALISED,        // text: a query that Xapian serialised
  CX_AND,               // the last `a` results …
  CX_OR,
  CX_AND_NOT,
  CX_XOR,
  CX_AND_MAYBE,
  CX_FILTER,
  CX_NEAR,              // b: window
  CX_PHRASE,            // b: window
  CX_ELITE_SET,         // b: how many terms
  CX_SYNONYM,
  CX_MAX,               // … down to here
  CX_SCALE_WEIGHT,      // the last result; factor
  CX_VALUE_RANGE,       // slot a, text to text2
  CX_VALUE_GE,          // slot a, text
  CX_VALUE_LE,          // slot a, text
  CX_WILDCARD,          // text: a prefix; a: limit, b: cx_wildcard_limit, c: combining operation
  CX_VALUE_WEIGHT,      // slot a: its value, a serialised number, is the weight
  CX_FIXED_WEIGHT,      // every document, weight `factor`
} cx_operation;

typedef enum cx_wildcard_limit {
  CX_LIMIT_ERROR,
  CX_LIMIT_FIRST,
  CX_LIMIT_MOST_FREQUENT
} cx_wildcard_limit;

/// One step of a program that builds a query on a stack: leaves push, operators take results and push one.
typedef struct cx_instruction {
  cx_operation operation;
  uint32_t a;
  uint32_t b;
  uint32_t c;
  double factor;
  cx_span text;
  cx_span text2;
} cx_instruction;

/// Builds a query from its program, with the texts in one arena.
cx_query *_Nullable cx_query_build(const cx_instruction *_Nonnull program, size_t count, cx_bytes arena,
                                   cx_error *_Nonnull error);
void cx_query_free(cx_query *_Nullable query);
void cx_query_description(const cx_query *_Nonnull query, cx_visit_bytes _Nonnull visit,
                          void *_Nullable context, cx_error *_Nonnull error);
void cx_query_serialise(const cx_query *_Nonnull query, cx_visit_bytes _Nonnull visit,
                        void *_Nullable context, cx_error *_Nonnull error);
/// In the order of their positions, or each once and in byte order.
void cx_query_terms(const cx_query *_Nonnull query, bool unique, cx_visit_bytes _Nonnull visit,
                    void *_Nullable context, cx_error *_Nonnull error);
uint32_t cx_query_length(const cx_query *_Nonnull query);
bool cx_query_is_empty(const cx_query *_Nonnull query);

CX_END
#endif
