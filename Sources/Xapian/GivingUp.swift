// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// Says what happens when Xapian ends the process, instead of an abort.
///
/// libxapian 1.4 calls `std::terminate` where an error comes upon it in a destructor: seen when the disk is full in the
/// middle of a commit. The database is then as it was after the last commit, but this process cannot go on.
///
/// - Parameter last: does what is left to do, and ends the process; it must not return, and not call Xapian. `errno` may
///   still tell the reason.
public func whenXapianGivesUp(_ last: @convention(c) () -> Void) { cx_on_terminate(last) }
