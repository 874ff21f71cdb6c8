// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CX_WRITER_H
#define CX_WRITER_H

#include "cx_database.h"
#include "cx_document.h"

CX_BEGIN

/// The one writer of a database. Where the backend has transactions (all on disk do), one is open all the
/// time, so that nothing is stored but by cx_writer_commit: neither when a batch grows large nor when the
/// writer is freed.
typedef struct cx_writer cx_writer;

typedef enum cx_open_mode { CX_CREATE_OR_OPEN, CX_CREATE, CX_OPEN, CX_CREATE_OR_OVERWRITE } cx_open_mode;

typedef struct cx_open_options {
  cx_open_mode mode;
  bool no_sync;      // do not wait for the disk
  bool full_sync;    // where the system has a stronger fsync
  bool dangerous;    // change blocks in place: a crash loses the database
  bool no_termlist;  // no term lists: documents can then be neither replaced nor deleted
  bool retry_lock;   // wait for another writer to end
  int block_size;    // bytes: a power of two from 2048 to 65536, or 0
} cx_open_options;

cx_writer *_Nullable cx_writer_open(cx_bytes path, cx_open_options options, cx_error *_Nonnull error);
cx_writer *_Nullable cx_writer_open_in_memory(cx_error *_Nonnull error);
cx_writer *_Nullable cx_writer_open_remote(cx_bytes host, uint16_t port, uint32_t timeout_ms,
                                           uint32_t connect_ms, cx_open_options options,
                                           cx_error *_Nonnull error);
/// Discards what is not committed.
void cx_writer_free(cx_writer *_Nullable writer);
/// The writer's own view, with what is not committed; lives as long as the writer.
cx_database *_Nonnull cx_writer_reader(cx_writer *_Nonnull writer);

void cx_writer_commit(cx_writer *_Nonnull writer, cx_error *_Nonnull error);
/// Discards what is not committed.
void cx_writer_cancel(cx_writer *_Nonnull writer, cx_error *_Nonnull error);
/// Closes without committing.
void cx_writer_close(cx_writer *_Nonnull writer, cx_error *_Nonnull error);

uint32_t cx_writer_add(cx_writer *_Nonnull writer, const cx_packed_document *_Nonnull document,
                       cx_error *_Nonnull error);
void cx_writer_replace(cx_writer *_Nonnull writer, uint32_t number,
                       const cx_packed_document *_Nonnull document, cx_error *_Nonnull error);
uint32_t cx_writer_replace_by_term(cx_writer *_Nonnull writer, cx_bytes term,
                                   const cx_packed_document *_Nonnull document, cx_error *_Nonnull error);
void cx_writer_delete(cx_writer *_Nonnull writer, uint32_t number, cx_error *_Nonnull error);
void cx_writer_delete_by_term(cx_writer *_Nonnull writer, cx_bytes term, cx_error *_Nonnull error);

/// Puts a value into a slot of a stored document (empty: takes it away).
void cx_writer_set_value(cx_writer *_Nonnull writer, uint32_t number, uint32_t slot, cx_bytes value,
                         cx_error *_Nonnull error);

void cx_writer_set_metadata(cx_writer *_Nonnull writer, cx_bytes key, cx_bytes value,
                            cx_error *_Nonnull error);
void cx_writer_add_spelling(cx_writer *_Nonnull writer, cx_bytes word, uint32_t count,
                            cx_error *_Nonnull error);
void cx_writer_remove_spelling(cx_writer *_Nonnull writer, cx_bytes word, uint32_t count,
                               cx_error *_Nonnull error);
void cx_writer_add_synonym(cx_writer *_Nonnull writer, cx_bytes term, cx_bytes synonym,
                           cx_error *_Nonnull error);
void cx_writer_remove_synonym(cx_writer *_Nonnull writer, cx_bytes term, cx_bytes synonym,
                              cx_error *_Nonnull error);
void cx_writer_clear_synonyms(cx_writer *_Nonnull writer, cx_bytes term, cx_error *_Nonnull error);

CX_END
#endif
