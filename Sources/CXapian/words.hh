// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CX_WORDS_HH
#define CX_WORDS_HH

#include "guard.hh"

namespace cx {

/// The stemmer that is asked for, or none.
Xapian::Stem stemmer(const cx_words &words);

/// The stopper that is asked for, or null; a parser or generator that is given it owns it.
Xapian::Stopper *stopper(const cx_words &words);

}  // namespace cx

#endif
