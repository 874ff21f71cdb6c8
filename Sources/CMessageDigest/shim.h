// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdint.h>
#include <sys/types.h>

#include <sha2.h>
