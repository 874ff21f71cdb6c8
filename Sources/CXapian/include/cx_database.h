// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CX_DATABASE_H
#define CX_DATABASE_H

#include "cx_base.h"

CX_BEGIN

typedef struct cx_database cx_database;

/// A database of nothing, to which others are added.
cx_database *_Nullable cx_database_empty(cx_error *_Nonnull error);
cx_database *_Nullable cx_database_open(cx_bytes path, cx_error *_Nonnull error);
/// Times out after `timeout_ms` for a request, `connect_ms` for the connection (0: never).
cx_database *_Nullable cx_database_open_remote(cx_bytes host, uint16_t port, uint32_t timeout_ms,
                                               uint32_t connect_ms, cx_error *_Nonnull error);
void cx_database_free(cx_database *_Nullable database);
void cx_database_add(cx_database *_Nonnull database, const cx_database *_Nonnull other,
                     cx_error *_Nonnull error);
bool cx_database_reopen(cx_database *_Nonnull database, cx_error *_Nonnull error);
void cx_database_close(cx_database *_Nonnull database, cx_error *_Nonnull error);
void cx_database_keep_alive(cx_database *_Nonnull database, cx_error *_Nonnull error);
bool cx_database_locked(const cx_database *_Nonnull database, cx_error *_Nonnull error);

typedef struct cx_statistics {
  uint32_t document_count;
  uint32_t last_document;
  uint64_t total_length;
  double average_length;
  uint32_t shortest_document;  // bounds, not exact
  uint32_t longest_document;
  bool has_positions;
} cx_statistics;

cx_statistics cx_database_statistics(const cx_database *_Nonnull database, cx_error *_Nonnull error);
uint64_t cx_database_revision(const cx_database *_Nonnull database, cx_error *_Nonnull error);
void cx_database_uuid(const cx_database *_Nonnull database, cx_visit_bytes _Nonnull visit,
                      void *_Nullable context, cx_error *_Nonnull error);
void cx_database_description(const cx_database *_Nonnull database, cx_visit_bytes _Nonnull visit,
                             void *_Nullable context, cx_error *_Nonnull error);

typedef struct cx_term_statistics {
  uint32_t document_frequency;
  uint32_t collection_frequency;
  uint32_t wdf_upper_bound;
} cx_term_statistics;

/// The empty term stands for all documents.
cx_term_statistics cx_database_term_statistics(const cx_database *_Nonnull database, cx_bytes term,
                                               cx_error *_Nonnull error);
uint32_t cx_database_term_frequency(const cx_database *_Nonnull database, cx_bytes term,
                                    cx_error *_Nonnull error);
bool cx_database_term_exists(const cx_database *_Nonnull database, cx_bytes term, cx_error *_Nonnull error);
uint32_t cx_database_document_length(const cx_database *_Nonnull database, uint32_t document,
                                     cx_error *_Nonnull error);
uint32_t cx_database_unique_terms(const cx_database *_Nonnull database, uint32_t document,
                                  cx_error *_Nonnull error);

/// A term of a list. What a list does not know is 0.
typedef struct cx_term {
  cx_bytes bytes;
  uint32_t wdf;
  uint32_t document_frequency;
} cx_term;
typedef bool (*cx_visit_term)(void *_Nullable context, cx_term term);

/// Which list of byte strings that belong to the whole database.
typedef enum cx_terms_of {
  CX_ALL_TERMS,
  CX_METADATA_KEYS,
  CX_SYNONYM_KEYS,
  CX_SYNONYMS,   // of the term given as prefix
  CX_SPELLINGS,  // takes no prefix
} cx_terms_of;

/// In byte order, those that begin with `prefix`, from `from` on when it is not empty.
void cx_database_terms(const cx_database *_Nonnull database, cx_terms_of list, cx_bytes prefix, cx_bytes from,
                       bool frequencies, cx_visit_term _Nonnull visit, void *_Nullable context,
                       cx_error *_Nonnull error);

void cx_database_metadata(const cx_database *_Nonnull database, cx_bytes key, cx_visit_bytes _Nonnull visit,
                          void *_Nullable context, cx_error *_Nonnull error);
void cx_database_spelling_suggestion(const cx_database *_Nonnull database, cx_bytes word,
                                     uint32_t edit_distance, cx_visit_bytes _Nonnull visit,
                                     void *_Nullable context, cx_error *_Nonnull error);

typedef struct cx_posting {
  uint32_t document;
  uint32_t wdf;
  uint32_t document_length;  // 0 unless asked for
} cx_posting;
typedef bool (*cx_visit_posting)(void *_Nullable context, cx_posting posting);
typedef bool (*cx_visit_positions)(void *_Nullable context, size_t index, const uint32_t *_Nullable positions,
                                   size_t count);

/// In ascending order, from document `from` on. The empty term stands for all documents.
void cx_database_postings(const cx_database *_Nonnull database, cx_bytes term, uint32_t from, bool lengths,
                          cx_visit_posting _Nonnull visit, void *_Nullable context, cx_error *_Nonnull error);
/// Sets bit d % 64 of `marks[d / 64]` for each document d that has the term, of those below 64 * `words`. With `among`,
/// which has as many words, only of the documents marked there: for few of them, their postings alone are looked at.
/// With `counts`, which has 64 * `words`, how often document d has the term is added to `counts[d]`, up to 65,535.
void cx_database_mark(const cx_database *_Nonnull database, cx_bytes term, const uint64_t *_Nullable among,
                      uint64_t *_Nonnull marks, uint16_t *_Nullable counts, size_t words,
                      cx_error *_Nonnull error);
/// The lengths of documents, given by ascending numbers; 0 for one that there is not.
void cx_database_lengths(const cx_database *_Nonnull database, const uint32_t *_Nonnull documents, size_t count,
                         uint32_t *_Nonnull lengths, cx_error *_Nonnull error);
/// The positions of a term in each document that has it, in one pass of its posting list: `index` is the
/// document.
void cx_database_postings_positions(const cx_database *_Nonnull database, cx_bytes term, uint32_t from,
                                    cx_visit_positions _Nonnull visit, void *_Nullable context,
                                    cx_error *_Nonnull error);

/// The values of a slot in document order, from document `from` on; documents without one are left out.
typedef bool (*cx_visit_value)(void *_Nullable context, uint32_t number, cx_bytes bytes);
void cx_database_values(const cx_database *_Nonnull database, uint32_t slot, uint32_t from,
                        cx_visit_value _Nonnull visit, void *_Nullable context, cx_error *_Nonnull error);
/// The same of some documents only, whose numbers ascend.
void cx_database_values_of(const cx_database *_Nonnull database, uint32_t slot,
                           const uint32_t *_Nullable documents, size_t count, cx_visit_value _Nonnull visit,
                           void *_Nullable context, cx_error *_Nonnull error);
/// Visits the lower bound, then the upper one; gives the number of documents with a value in the slot.
uint32_t cx_database_value_bounds(const cx_database *_Nonnull database, uint32_t slot,
                                  cx_visit_bytes _Nonnull visit, void *_Nullable context,
                                  cx_error *_Nonnull error);

CX_END
#endif
