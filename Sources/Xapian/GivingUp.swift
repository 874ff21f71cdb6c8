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

/// Says what happens when Xapian goes round in a circle.
///
/// Some damage makes libxapian search a block for ever. It is noticed by this: a call has taken ten seconds of the
/// processor's time (a change of a database: ten minutes) in which the process neither read nor wrote anything, and no
/// other call began or ended. Noticed on Linux only, by SIGVTALRM and the timer `ITIMER_VIRTUAL`, which the program may
/// not use otherwise.
///
/// - Parameter last: ends the process, from inside a signal handler; it must not return, and not call Xapian.
public func whenXapianStandsStill(_ last: @convention(c) () -> Void) { cx_on_standstill(last) }
