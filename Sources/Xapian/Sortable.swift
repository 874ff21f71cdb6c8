// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// Numbers as bytes whose order is the numbers' order, for value slots.
public enum Sortable {
  /// The bytes of a number, 9 at most; exact for every `Double` but the very smallest, infinities at the
  /// ends. NaN has no place.
  public static func bytes(_ number: Double) -> [UInt8] {
    precondition(!number.isNaN, "NaN has no place in an order")
    return [UInt8](unsafeUninitializedCapacity: 9) { buffer, count in
      count = cx_sortable_serialise(number, buffer.baseAddress!)
    }
  }

  /// The number of these bytes; throws `serialisation` when they are too many to be one.
  public static func number(_ bytes: some Bytes) throws(XapianError) -> Double {
    try guarded { error in bytes.withC { cx_sortable_unserialise($0, error) } }
  }
}

/// A place on the earth, for a value slot.
public struct Place: Sendable, Hashable {
  /// Degrees, -90 to 90, north positive.
  public var latitude: Double
  /// Degrees, east positive; any number of turns.
  public var longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The bytes of places, to be stored as one value. Throws `invalidArgument` for a latitude out of range.
  public static func bytes(_ places: [Place]) throws(XapianError) -> [UInt8] {
    let list = places.map { cx_place(latitude: $0.latitude, longitude: $0.longitude) }
    return try collectOne { visit, context, error in
      (list + [cx_place()]).withUnsafeBufferPointer {
        cx_place_serialise($0.baseAddress!, list.count, visit, context, error)
      }
    }
  }
}
