// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CX_DOCUMENT_H
#define CX_DOCUMENT_H

#include "cx_database.h"

CX_BEGIN

/// A term of a packed document: its bytes in the arena, its positions (ascending is quickest) in the
/// positions, and its wdf in the whole document (0: a boolean term).
typedef struct cx_packed_term {
  size_t offset;
  size_t count;
  size_t first_position;
  size_t position_count;
  uint32_t wdf;
} cx_packed_term;

typedef struct cx_packed_value {
  size_t offset;
  size_t count;
  uint32_t slot;
} cx_packed_value;

/// A whole document, so that storing it is one call.
typedef struct cx_packed_document {
  cx_bytes data;
  cx_bytes arena;
  const cx_packed_term *_Nullable terms;
  size_t term_count;
  const cx_packed_value *_Nullable values;
  size_t value_count;
  const uint32_t *_Nullable positions;
  size_t position_count;
} cx_packed_document;

/// Xapian's serialised form of a document, as its remote protocol uses it.
void cx_packed_document_serialise(const cx_packed_document *_Nonnull document, cx_visit_bytes _Nonnull visit,
                                  void *_Nullable context, cx_error *_Nonnull error);

/// Stands in `number` for the document's data, where visitors take data and values alike.
#define CX_DATA UINT32_MAX

/// The data (when asked for, first), then the values of the slots given, empty or not, in their order.
void cx_document_read(const cx_database *_Nonnull database, uint32_t document, bool data,
                      const uint32_t *_Nullable slots, size_t slot_count, cx_visit_value _Nonnull visit,
                      void *_Nullable context, cx_error *_Nonnull error);
/// The value of a document that is known to exist, empty or not: whether it does is not looked up.
void cx_known_value(const cx_database *_Nonnull database, uint32_t document, uint32_t slot,
                    cx_visit_bytes _Nonnull visit, void *_Nullable context, cx_error *_Nonnull error);
/// All values of a document, by slot.
void cx_document_values(const cx_database *_Nonnull database, uint32_t document,
                        cx_visit_value _Nonnull visit, void *_Nullable context, cx_error *_Nonnull error);
/// The terms of a document in byte order.
void cx_document_terms(const cx_database *_Nonnull database, uint32_t document, bool frequencies,
                       cx_visit_term _Nonnull visit, void *_Nullable context, cx_error *_Nonnull error);
/// The positions of each of several terms in a document, one visit a term, `index` its place in the list. A
/// term that the document does not have is visited with no positions.
void cx_document_positions(const cx_database *_Nonnull database, uint32_t document,
                           const cx_list *_Nonnull terms, cx_visit_positions _Nonnull visit,
                           void *_Nullable context, cx_error *_Nonnull error);
/// The same in several documents, whose numbers ascend, for those that have the term. `index` is the place of the
/// document in the list, times the number of terms, and the place of the term.
void cx_documents_positions(const cx_database *_Nonnull database, const uint32_t *_Nullable documents,
                            size_t count, const cx_list *_Nonnull terms, cx_visit_positions _Nonnull visit,
                            void *_Nullable context, cx_error *_Nonnull error);
void cx_document_serialise(const cx_database *_Nonnull database, uint32_t document,
                           cx_visit_bytes _Nonnull visit, void *_Nullable context, cx_error *_Nonnull error);

/// The parts of a serialised document: data and values to `visit_value`, then each term with its wdf to
/// `visit_term`, followed by its positions to `visit_positions` (`index` counts the terms).
void cx_document_unserialise(cx_bytes serialised, cx_visit_value _Nonnull visit_value,
                             cx_visit_term _Nonnull visit_term, cx_visit_positions _Nonnull visit_positions,
                             void *_Nullable context, cx_error *_Nonnull error);
/// The same of a stored document.
void cx_document_unpack(const cx_database *_Nonnull database, uint32_t document,
                        cx_visit_value _Nonnull visit_value, cx_visit_term _Nonnull visit_term,
                        cx_visit_positions _Nonnull visit_positions, void *_Nullable context,
                        cx_error *_Nonnull error);

CX_END
#endif
