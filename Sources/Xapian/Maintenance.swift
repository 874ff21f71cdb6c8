// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// Gives memory that is free, but kept for what may come, back to the system, where that can be asked for: after a
/// writer has ended that others do not follow.
public func releaseMemory() { cx_release_memory() }

/// How databases are compacted.
public struct CompactionOptions: Sendable, Hashable {
  /// How tightly blocks are filled.
  public enum Level: Sendable, Hashable { case standard, full, fuller }

  public var level: Level
  /// Keep the documents' numbers: those of several inputs must then not overlap.
  public var keepsNumbers: Bool
  /// Merge many inputs in several passes: quicker for more than a few, but needs room for them.
  public var isMultipass: Bool
  /// Make a single file, to be read only, not a directory.
  public var makesSingleFile: Bool
  /// In bytes: a power of two from 2,048 to 65,536; 8,192 if `nil`.
  public var blockSize: Int?

  public init(
    level: Level = .full, keepsNumbers: Bool = false, isMultipass: Bool = false,
    makesSingleFile: Bool = false, blockSize: Int? = nil
  ) {
    self.level = level
    self.keepsNumbers = keepsNumbers
    self.isMultipass = isMultipass
    self.makesSingleFile = makesSingleFile
    self.blockSize = blockSize
  }
}

/// What a check of a database has found.
public struct DatabaseReport: Sendable, Hashable {
  /// The number of errors.
  public var errorCount: Int
  /// Xapian's report, in lines.
  public var text: String

  public var isSound: Bool { errorCount == 0 }
}

extension Database {
  /// Writes one compact database of several; of documents with the same number, those of later inputs get
  /// new ones, after the earlier inputs' last. A metadata key that several inputs have keeps the first's value.
  public static func compact(
    _ sources: [String], to destination: String, _ options: CompactionOptions = CompactionOptions()
  ) throws(XapianError) {
    try guarded(about: destination) { error in
      withC(sources, destination) { sources, destination in
        withUnsafePointer(to: sources) {
          cx_compact($0, destination, cx_compaction(options), nil, nil, error)
        }
      }
    }
  }

  /// The same, with a choice between the values of a metadata key that several inputs have. What `resolve`
  /// throws ends the compaction, and is thrown here; the destination is then of no use.
  public static func compact(
    _ sources: [String], to destination: String, _ options: CompactionOptions = CompactionOptions(),
    resolvingMetadata resolve: (_ key: [UInt8], _ values: [[UInt8]]) throws -> [UInt8]
  ) throws {
    try withCallback(resolve, about: destination) { callback, error in
      withC(sources, destination) { sources, destination in
        withUnsafePointer(to: sources) {
          cx_compact(
            $0, destination, cx_compaction(options),
            { context, key, values, answer, target in
              let list = values.pointee
              let each = (0..<list.count).map { list[$0].array }
              let callback = Callback<([UInt8], [[UInt8]]), [UInt8]>.from(context)
              guard let value = callback.answer((key.array, each)) else { return false }
              return value.withC { answer(target, $0) }
            }, callback.context, error)
        }
      }
    }
  }

  private static func withC<Result>(
    _ sources: [String], _ destination: String, _ body: (cx_list, cx_bytes) -> Result
  ) -> Result {
    ByteList(sources).withC { sources in destination.withC { body(sources, $0) } }
  }

  /// How much a check tells beside the errors it finds.
  public enum CheckDetail: Int32, Sendable, Hashable {
    case errors = 0
    case statistics = 1
    case trees = 2
    case wholeTrees = 3
  }

  /// Goes through a database (a directory, a single file, or one table of it) and looks for errors in its
  /// structure. Throws when there is no database that could be checked.
  ///
  /// - Parameter fix: whether to try and mend what can be: never with a writer or a remote server at work.
  public static func check(
    path: String, detail: CheckDetail = .errors, fix: Bool = false
  ) throws(XapianError) -> DatabaseReport {
    var errors = 0
    let text = try collectOne(about: path) { visit, context, error in
      path.withC { errors = cx_check($0, detail.rawValue, fix, visit, context, error) }
    }
    return DatabaseReport(errorCount: errors, text: String(text))
  }
}

extension cx_compaction {
  fileprivate init(_ options: CompactionOptions) {
    self.init()
    level =
      switch options.level {
      case .standard: CX_COMPACT_STANDARD
      case .full: CX_COMPACT_FULL
      case .fuller: CX_COMPACT_FULLER
      }
    keep_numbers = options.keepsNumbers
    multipass = options.isMultipass
    single_file = options.makesSingleFile
    block_size = Int32(clamping: options.blockSize ?? 0)
  }
}
