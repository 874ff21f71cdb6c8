// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CX_ENQUIRE_HH
#define CX_ENQUIRE_HH

#include "guard.hh"

namespace cx {

/// A Xapian::Enquire set up as `options` says. Cheap to make, so it is made anew for each match and no
/// handle to it, nor to a match set, ever leaves the shim.
Xapian::Enquire enquire(const Xapian::Database &db, const Xapian::Query &query, const cx_enquire &options);

}  // namespace cx

#endif
