// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CX_BASE_H
#define CX_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define CX_BEGIN extern "C" {
#define CX_END }
#else
#define CX_BEGIN
#define CX_END
#endif

CX_BEGIN

/// Borrowed bytes. `bytes` may be null when `count` is 0.
typedef struct cx_bytes {
  const uint8_t *_Nullable bytes;
  size_t count;
} cx_bytes;

/// A stretch of an arena of bytes that is handed over beside it.
typedef struct cx_span {
  size_t offset;
  size_t count;
} cx_span;

/// Many byte strings in one arena.
typedef struct cx_list {
  const uint8_t *_Nullable arena;
  size_t arena_count;
  const cx_span *_Nullable spans;
  size_t count;
} cx_list;

typedef enum cx_kind {
  CX_OK = 0,
  CX_DATABASE_MODIFIED,
  CX_DATABASE_LOCKED,
  CX_DATABASE_NOT_FOUND,
  CX_DATABASE_OPENING,
  CX_DATABASE_CREATION,
  CX_DATABASE_CORRUPT,
  CX_DATABASE_VERSION,
  CX_DATABASE_CLOSED,
  CX_DATABASE,
  CX_DOCUMENT_NOT_FOUND,
  CX_INVALID_ARGUMENT,
  CX_INVALID_OPERATION,
  CX_QUERY_PARSER,
  CX_RANGE,
  CX_NETWORK,
  CX_NETWORK_TIMEOUT,
  CX_UNIMPLEMENTED,
  CX_SERIALISATION,
  CX_TOO_MANY_TERMS,
  CX_FEATURE_UNAVAILABLE,
  CX_OUT_OF_MEMORY,
  CX_STOPPED,  // a visitor or callback asked to stop: no error of Xapian's
  CX_OTHER,
} cx_kind;

/// What went wrong, or nothing (`kind` is `CX_OK`, the strings null). Zeroed by the caller, emptied with
/// `cx_error_clear`.
typedef struct cx_error {
  cx_kind kind;
  char *_Nullable type;     // Xapian's class, for example "DatabaseModifiedError"
  char *_Nullable message;
  char *_Nullable context;  // what it was about, where Xapian says
  char *_Nullable reason;   // the system's reason (errno), where there is one
} cx_error;

void cx_error_clear(cx_error *_Nonnull error);

/// Takes one byte string. False: no more are wanted.
typedef bool (*cx_visit_bytes)(void *_Nullable context, cx_bytes bytes);

/// Xapian ends the process (std::terminate) where an error comes upon it in a destructor, as when the disk is full in
/// the middle of a commit. `last` is called instead, and must not return; nothing can be caught there.
void cx_on_terminate(void (*_Nonnull last)(void));

/// Damage can make libxapian search a block for ever. `last` is called, in a signal handler (SIGVTALRM), when a call of
/// it has taken 10 seconds of the processor's time in which the process read and wrote nothing and no other call began or
/// ended; of a change, 10 minutes. It must not return. On Linux only, elsewhere it is never called.
void cx_on_standstill(void (*_Nonnull last)(void));

const char *_Nonnull cx_version_string(void);
int cx_version_major(void);
int cx_version_minor(void);
int cx_version_revision(void);

CX_END
#endif
