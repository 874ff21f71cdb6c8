// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// The version of the Xapian library at run time, for example `1.4.22`.
public var version: String { String(cString: cx_version_string()) }
