// SPDX-License-Identifier: GPL-3.0-or-later
//
// Xapian through plain C. Every call that can fail takes a cx_error and fills it instead of throwing; what
// a call finds it hands to a visitor, as bytes that live until the visitor returns. Only the handles
// (database, writer, query, stemmer …) are owned by the caller, and each has one function that frees it.
#ifndef CXAPIAN_H
#define CXAPIAN_H

#include "cx_base.h"
#include "cx_database.h"
#include "cx_writer.h"
#include "cx_document.h"
#include "cx_query.h"
#include "cx_match.h"
#include "cx_text.h"
#include "cx_maintenance.h"
#include "cx_folder.h"

#endif
