// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether something comes true within two seconds.
///
/// A process that another test starts holds all that is open here, locks too, until its program begins: a lock that was
/// given up may be seen for that long.
public func comesTrue(_ condition: () throws -> Bool) rethrows -> Bool {
  for _ in 0..<200 {
    if try condition() { return true }
    usleep(10_000)
  }
  return try condition()
}
