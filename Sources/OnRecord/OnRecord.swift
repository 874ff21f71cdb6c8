// SPDX-License-Identifier: GPL-3.0-or-later

/// The version of OnRecord.
public let version = "0.1.0"
