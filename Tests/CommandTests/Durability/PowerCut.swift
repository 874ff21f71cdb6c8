// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A model of a disk, fed with the steps that `Tests/Faults/faults.c` has written down.
///
/// What a power cut leaves of it: the bytes of a file are on the disk when that file was synced after they were written;
/// before that any of the writes can be there or not. Names (new, changed, removed) are on the disk when anything was
/// synced after them, as file systems with a journal have it (ext4, XFS, Btrfs, APFS); before that some are, in the
/// order in which they were made.
struct PowerCut {
  enum Change {
    case write(place: Int, bytes: [UInt8])
    case cut(size: Int)
  }

  enum Naming {
    case made(String, Int)
    case moved(from: String, to: String)
    case exchanged(String, String)
    case removed(String)
  }

  /// What is on the disk.
  private var files: [Int: [UInt8]] = [:]
  private var names: [String: Int] = [:]
  /// What is not yet.
  private var changes: [Int: [Change]] = [:]
  private var namings: [Naming] = []
  private var folders: Set<Int> = []
  /// The model's numbers of files: the system uses its own again.
  private var numbers: [UInt64: Int] = [:]
  private var next = 0

  mutating func take(_ step: Step) {
    switch step.kind {
    case "c", "d":
      next += 1
      numbers[step.first] = next
      files[next] = []
      changes[next] = []
      if step.kind == "d" { folders.insert(next) }
      namings.append(.made(step.one, next))
    case "w": change(step, .write(place: Int(step.second), bytes: step.bytes))
    case "t": change(step, .cut(size: Int(step.second)))
    case "s":
      if let file = numbers[step.first] {
        for change in changes[file] ?? [] { Self.apply(change, to: &files[file, default: []]) }
        changes[file] = []
      }
      for naming in namings { Self.apply(naming, to: &names) }
      namings = []
    case "r": namings.append(.moved(from: step.one, to: step.two))
    case "x": namings.append(.exchanged(step.one, step.two))
    case "l": if let file = numbers[step.first] { namings.append(.made(step.two, file)) }
    case "u": namings.append(.removed(step.one))
    default: fatalError("no such step: \(step.kind)")
    }
  }

  private mutating func change(_ step: Step, _ change: Change) {
    guard let file = numbers[step.first] else { return }
    changes[file, default: []].append(change)
  }

  /// Makes the files that are left, below the folder that the steps were taken in.
  ///
  /// - Parameter random: decides what of the rest has come to the disk; nil: nothing.
  func restore(_ random: inout SeededGenerator?) {
    var (files, names) = (self.files, self.names)
    if random != nil {
      for naming in namings.prefix(random!.below(namings.count + 1)) { Self.apply(naming, to: &names) }
      for (file, changes) in changes.sorted(by: { $0.key < $1.key }) {
        for change in changes where random!.oneIn(2) { Self.apply(change, to: &files[file, default: []]) }
      }
    }
    for (path, file) in names.sorted(by: { $0.key < $1.key }) {
      if folders.contains(file) { mkdir(path, 0o755) } else { writeFile(path, files[file] ?? []) }
    }
  }

  private static func apply(_ change: Change, to bytes: inout [UInt8]) {
    switch change {
    case .write(let place, let new):
      if bytes.count < place + new.count {
        bytes.append(contentsOf: [UInt8](repeating: 0, count: place + new.count - bytes.count))
      }
      bytes.replaceSubrange(place..<place + new.count, with: new)
    case .cut(let size):
      let missing = size - bytes.count
      if missing > 0 { bytes.append(contentsOf: [UInt8](repeating: 0, count: missing)) }
      bytes.removeLast(max(0, -missing))
    }
  }

  private static func apply(_ naming: Naming, to names: inout [String: Int]) {
    func taken(_ path: String) -> [String: Int] {
      let all = names.filter { $0.key == path || $0.key.hasPrefix(path + "/") }
      for name in all.keys { names[name] = nil }
      return all
    }
    func put(_ taken: [String: Int], from: String, to: String) {
      for (name, file) in taken { names[to + name.dropFirst(from.count)] = file }
    }
    switch naming {
    case .made(let path, let file): names[path] = file
    case .removed(let path): _ = taken(path)
    case .moved(let from, let to):
      let moved = taken(from)
      _ = taken(to)
      put(moved, from: from, to: to)
    case .exchanged(let one, let two):
      let (first, second) = (taken(one), taken(two))
      put(first, from: one, to: two)
      put(second, from: two, to: one)
    }
  }
}

/// One record of the log.
struct Step {
  var kind: Character
  var first: UInt64
  var second: UInt64
  var bytes: [UInt8]
  var two: String
  var one: String { String(decoding: bytes, as: UTF8.self) }

  static func read(_ log: [UInt8]) -> [Step] {
    var steps: [Step] = []
    var place = 0
    func number() -> UInt64 {
      defer { place += 8 }
      return (0..<8).reduce(0) { $0 | UInt64(log[place + $1]) << (8 * UInt64($1)) }
    }
    func bytes(_ count: Int) -> [UInt8] {
      defer { place += count }
      return Array(log[place..<place + count])
    }
    while place < log.count {
      let kind = Character(UnicodeScalar(UInt8(number())))
      let (first, second, one, two) = (number(), number(), Int(number()), Int(number()))
      let content = bytes(one)
      steps.append(
        Step(
          kind: kind, first: first, second: second, bytes: content,
          two: String(decoding: bytes(two), as: UTF8.self)))
    }
    return steps
  }
}
