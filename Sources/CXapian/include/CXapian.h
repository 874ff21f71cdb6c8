// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CXAPIAN_H
#define CXAPIAN_H
#ifdef __cplusplus
extern "C" {
#endif
const char *_Nonnull cx_version_string(void);
#ifdef __cplusplus
}
#endif
#endif
