// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CX_FOLDER_H
#define CX_FOLDER_H

#include "cx_base.h"

CX_BEGIN

/// The lock that a writer of the database at `path` holds, without opening the database: a descriptor for
/// `cx_unlock`, or -1.
int cx_lock(cx_bytes path, cx_error *_Nonnull error);
void cx_unlock(int lock);

/// Brings all files of a folder, and its list of them, to the disk.
void cx_sync_folder(cx_bytes path, cx_error *_Nonnull error);

/// Brings the list of a folder's files, or of that of the folder above `path`, to the disk.
void cx_sync_list(cx_bytes path, bool above, cx_error *_Nonnull error);

/// Two databases change places in one step. Both have the same lock file afterwards, which is that of `path`:
/// who waits for it waits for whatever lies there.
void cx_exchange(cx_bytes path, cx_bytes other, cx_error *_Nonnull error);

/// Which folder lies at a path: another one has another device or number. Zeros: none.
typedef struct cx_folder_identity {
  uint64_t device;
  uint64_t number;
} cx_folder_identity;

cx_folder_identity cx_identify(cx_bytes path);

CX_END
#endif
