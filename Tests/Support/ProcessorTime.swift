// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The processor time that this thread takes for `body`. Not the time by the clock, nor a time limit of the test, which
/// begins while it waits for its turn: tests run side by side, and machines are busy.
public func processorTime(_ body: () throws -> Void) rethrows -> Duration {
  let start = threadTime()
  try body()
  return threadTime() - start
}

/// Expects `body` to take a minute of processor time at most: what it is given takes a linear reader a second or so, and one
/// that grows faster than its input hours.
public func expectQuick(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) rethrows {
  let time = try processorTime(body)
  #expect(time < .seconds(60), sourceLocation: sourceLocation)
}

private func threadTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
}
