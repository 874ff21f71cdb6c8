// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The seed of a random test: that of `ONRECORD_SEED`, else another one each time. Printed, so that a failure can be had
/// again.
public func seed(of test: String) -> UInt64 {
  let seed = environment("ONRECORD_SEED").flatMap { UInt64($0) } ?? UInt64.random(in: 1...999_999_999)
  print("\(test): ONRECORD_SEED=\(seed)")
  return seed
}

/// The value of an environment variable; nil when it is empty or not set.
public func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
}

/// The top folder of the package.
public let packageFolder = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

/// The folder of invented articles.
public let corpusFolder = packageFolder + "/corpus"

/// The folders that the oracle tests read: the corpus, and that of `ONRECORD_ORACLE_FOLDER`.
public let oracleFolders = [corpusFolder] + [environment("ONRECORD_ORACLE_FOLDER")].compactMap { $0 }
