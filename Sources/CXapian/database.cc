// SPDX-License-Identifier: GPL-3.0-or-later
#include "CXapian.h"

#include <xapian.h>

const char *cx_version_string(void) { return Xapian::version_string(); }
