// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

// The shim hands what it finds to C function pointers. These gather it, or pass it on to a Swift closure.

/// The byte strings that a call visits.
func collectBytes(
  about subject: @autoclosure () -> String = "",
  _ call: (cx_visit_bytes, UnsafeMutableRawPointer, UnsafeMutablePointer<cx_error>) -> Void
) throws(XapianError) -> [[UInt8]] {
  var found: [[UInt8]] = []
  try guarded(about: subject()) { error in
    withUnsafeMutablePointer(to: &found) {
      call(
        { context, bytes in
          context!.assumingMemoryBound(to: [[UInt8]].self).pointee.append(bytes.array)
          return true
        }, $0, error)
    }
  }
  return found
}

/// The one byte string that a call visits.
func collectOne(
  about subject: @autoclosure () -> String = "",
  _ call: (cx_visit_bytes, UnsafeMutableRawPointer, UnsafeMutablePointer<cx_error>) -> Void
) throws(XapianError) -> [UInt8] {
  var found: [UInt8] = []
  try guarded(about: subject()) { error in
    withUnsafeMutablePointer(to: &found) {
      call(
        { context, bytes in
          context!.assumingMemoryBound(to: [UInt8].self).pointee = bytes.array
          return false
        }, $0, error)
    }
  }
  return found
}

/// A Swift closure behind a C callback, with the error that it threw. `Argument` is what it is called with.
final class Callback<Argument, Answer> {
  let body: (Argument) throws -> Answer
  var error: (any Error)?

  init(_ body: @escaping (Argument) throws -> Answer) { self.body = body }

  /// What the closure answers, or `nil` when it threw: the call must then be stopped.
  func answer(_ argument: Argument) -> Answer? {
    do { return try body(argument) } catch {
      self.error = error
      return nil
    }
  }

  var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static func from(_ context: UnsafeMutableRawPointer?) -> Callback {
    Unmanaged.fromOpaque(context!).takeUnretainedValue()
  }
}

/// Makes a call that calls back into `body`, and throws what `body` threw, or else what Xapian reports.
func withCallback<Argument, Answer, Result>(
  _ body: (Argument) throws -> Answer,
  about subject: @autoclosure () -> String = "",
  _ call: (Callback<Argument, Answer>, UnsafeMutablePointer<cx_error>) -> Result
) throws -> Result {
  try withoutActuallyEscaping(body) { body in
    let callback = Callback(body)
    var error = cx_error()
    let result = withExtendedLifetime(callback) { call(callback, &error) }
    if let thrown = callback.error {
      cx_error_clear(&error)
      throw thrown
    }
    if error.kind != CX_OK { throw XapianError(taking: &error, about: subject()) }
    return result
  }
}
