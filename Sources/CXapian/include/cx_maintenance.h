// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CX_MAINTENANCE_H
#define CX_MAINTENANCE_H

#include "cx_base.h"

CX_BEGIN

typedef enum cx_compaction_level {
  CX_COMPACT_STANDARD,
  CX_COMPACT_FULL,
  CX_COMPACT_FULLER
} cx_compaction_level;

typedef struct cx_compaction {
  cx_compaction_level level;
  bool keep_numbers;  // do not renumber: the inputs' documents must not overlap
  bool multipass;
  bool single_file;
  int block_size;     // 0: the default
} cx_compaction;

/// Which of several values of a metadata key to keep: hands it to `answer(target, …)`; false: stop.
typedef bool (*cx_resolve)(void *_Nullable context, cx_bytes key, const cx_list *_Nonnull values,
                           cx_visit_bytes _Nonnull answer, void *_Nonnull target);

/// Gives memory that is free, but kept for what may come, back to the system, where that can be asked for.
void cx_release_memory(void);

/// Without `resolve`, the first input's metadata is kept.
void cx_compact(const cx_list *_Nonnull sources, cx_bytes destination, cx_compaction options,
                cx_resolve _Nullable resolve, void *_Nullable context, cx_error *_Nonnull error);

/// Visits the report; gives the number of errors found. `detail` 0 to 3: none, table statistics, tree shapes,
/// whole trees.
size_t cx_check(cx_bytes path, int detail, bool fix, cx_visit_bytes _Nonnull visit, void *_Nullable context,
                cx_error *_Nonnull error);

/// Takes what could be read of a damaged database: of document 0, a key and its value; of another its data and one
/// value; and what is wrong with it, if anything. False: no more are wanted.
typedef bool (*cx_visit_salvaged)(void *_Nullable context, uint32_t document, cx_bytes data, cx_bytes value,
                                  cx_bytes problem);

/// Reads a database that may be damaged: the metadata whose keys begin with `prefix`, and every document's data
/// and its value in `slot`. One that cannot be opened is put together anew from its tables in the folder `scratch`, which
/// must not be there yet, and is left to the caller; metadata that may be old are then one empty key with a problem.
/// Fails when that cannot be opened either, or when one crash follows another.
void cx_salvage(cx_bytes path, cx_bytes scratch, uint32_t slot, cx_bytes prefix, cx_visit_salvaged _Nonnull visit,
                void *_Nullable context, cx_error *_Nonnull error);

CX_END
#endif
