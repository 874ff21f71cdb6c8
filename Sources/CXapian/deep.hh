// SPDX-License-Identifier: GPL-3.0-or-later
//
// Xapian goes through a query by recursion, when it parses, unserialises, matches or frees it. A deep one
// would overrun the stack of the thread, which no exception reports. So what may come out deep is made on a
// thread with a stack to match, and let through only if any thread can bear it.
#ifndef CX_DEEP_HH
#define CX_DEEP_HH

#include <functional>

#include "guard.hh"

namespace cx {

/// No query that is used may have more levels.
constexpr int maximum_depth = 256;

/// Runs `body` where its recursion has room for an input of so many bytes, and throws what it throws.
void with_room_for(size_t input_bytes, const std::function<void()> &body);

/// Throws InvalidArgumentError for a query that is too deep.
void check_depth(const Xapian::Query &query);

}  // namespace cx

#endif
