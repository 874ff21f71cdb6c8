// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CX_DOCUMENT_HH
#define CX_DOCUMENT_HH

#include "guard.hh"

namespace cx {

/// The Xapian document of a packed one. Throws InvalidArgumentError, before anything is stored, for what no
/// database could hold.
Xapian::Document unpack(const cx_packed_document &packed);

}  // namespace cx

#endif
