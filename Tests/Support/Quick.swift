// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Expects `body` to be done with a minute of this thread's work: what it is given takes a linear reader a second or so,
/// and one that grows faster than its input hours. Work, not time: tests run side by side, and machines are busy.
public func expectQuick(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) rethrows {
  let start = work()
  try body()
  let seconds = work() - start
  #expect(seconds < 60, "\(seconds) seconds of work", sourceLocation: sourceLocation)
}

/// The processor time of this thread, in seconds.
private func work() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
