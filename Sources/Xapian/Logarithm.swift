// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Double {
  /// The natural logarithm.
  package var logarithm: Double { log(self) }
}
