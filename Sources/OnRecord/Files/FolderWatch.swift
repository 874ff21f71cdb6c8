// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why folders cannot be watched.
public struct WatchError: Error, Equatable, Sendable, CustomStringConvertible {
  public var description: String
}

#if os(Linux)
  /// Tells when something has changed below some paths, by Linux's inotify.
  ///
  /// What happens while nobody waits is not lost: the system keeps it, and when that is too much, says so. Then, and
  /// whenever a folder comes, goes or is renamed, all folders are looked up anew.
  public struct FolderWatch: ~Copyable {
    private let descriptor: CInt
    private let roots: [[CChar]]
    private let excluded: Set<[CChar]>
    /// The folder of each watch, with a slash behind it and no zero.
    private var folders: [CInt: [CChar]] = [:]
    /// Files that have been written to and not been closed since, with the time when they were written to last.
    private var growing: [String: ContinuousClock.Instant] = [:]
    private var foldersHaveChanged = false

    /// A file that nobody has written to for so long is taken to be whole, closed or not.
    private static let longestPause = Duration.seconds(60)

    /// - Parameters:
    ///   - paths: files and folders, which are watched with all folders in them but hidden ones.
    ///   - excluded: folders that are not.
    public init(_ paths: [String], excluding excluded: [String] = []) throws(WatchError) {
      descriptor = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
      roots = paths.compactMap(SystemPath.resolved)
      self.excluded = Set(excluded.compactMap(SystemPath.resolved))
      guard descriptor >= 0 else {
        throw WatchError(description: "folders cannot be watched: \(systemMessage())")
      }
      try lookUpFolders()
    }

    deinit { close(descriptor) }

    /// Whether somebody is still writing to a file.
    public func isGrowing(_ path: String) -> Bool { growing[path] != nil }

    /// Waits for a change, and then until nothing more has changed for `quiet`, or the first change is `longest` ago.
    ///
    /// - Parameter goesOn: asked once a second, and when a signal comes; false ends the waiting.
    /// - Returns: whether something has changed.
    public mutating func wait(
      quiet: Duration, longest: Duration, while goesOn: () -> Bool
    ) throws(WatchError) -> Bool {
      var first: ContinuousClock.Instant?
      var last = ContinuousClock.now
      while goesOn() {
        var pause = Duration.seconds(1)
        if let first {
          pause = min(quiet - (.now - last), longest - (.now - first))
          if pause <= .zero {
            if foldersHaveChanged { try lookUpFolders() }
            return true
          }
        }
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&waiting, 1, CInt(min(pause, .seconds(1)) / .milliseconds(1)) + 1)
        let hasChanged = readEvents()
        if forgetPaused() || hasChanged {
          last = .now
          first = first ?? last
        }
      }
      return false
    }
  }

  // MARK: - Folders

  extension FolderWatch {
    private mutating func lookUpFolders() throws(WatchError) {
      foldersHaveChanged = false
      let before = folders
      folders.removeAll()
      for root in roots {
        var status = stat()
        guard stat(root, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          try watchFolder(root)
        } else if let slash = root.lastIndex(of: SystemPath.slash) {
          // A file is often replaced by another of its name.
          _ = try addWatch(slash == 0 ? [SystemPath.slash, 0] : root[..<slash] + [0])
        }
      }
      for watch in before.keys where folders[watch] == nil { inotify_rm_watch(descriptor, watch) }
      guard !folders.isEmpty else {
        throw WatchError(description: "nothing is left to be watched; name folders that are there")
      }
    }

    private mutating func watchFolder(_ path: [CChar]) throws(WatchError) {
      // First watched, then read: what comes in between is seen twice, not never.
      guard try addWatch(path), let listing = FolderListing(path) else { return }
      let prefix = SystemPath.prefix(ofFolder: path)
      for entry in listing.entries where entry.type == S_IFDIR {
        let child = prefix + listing.name(of: entry)
        if !excluded.contains(child) { try watchFolder(child) }
      }
    }

    /// Whether there is a folder to be watched.
    private mutating func addWatch(_ path: [CChar]) throws(WatchError) -> Bool {
      let what =
        IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE
        | IN_DELETE_SELF | IN_MOVE_SELF
      let watch = inotify_add_watch(descriptor, path, UInt32(what) | UInt32(IN_ONLYDIR))
      guard watch >= 0 else {
        guard errno == ENOSPC else { return false }
        throw WatchError(
          description:
            "more folders than may be watched (\(folders.count)); raise fs.inotify.max_user_watches")
      }
      folders[watch] = SystemPath.prefix(ofFolder: path)
      return true
    }
  }

  // MARK: - Events

  extension FolderWatch {
    /// Takes all events that are there, and says whether one of them can concern an article.
    private mutating func readEvents() -> Bool {
      var hasChanged = false
      let size = 1 << 16
      withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { buffer in
        while true {
          let got = read(descriptor, buffer.baseAddress, size)
          guard got > 0 else { return }
          var start = 0
          while start < got {
            // struct inotify_event: the watch, what happened, a cookie, the length of the name, the name.
            let event = UnsafeRawBufferPointer(rebasing: buffer[start..<got])
            let watch = event.load(fromByteOffset: 0, as: Int32.self)
            let what = event.load(fromByteOffset: 4, as: UInt32.self)
            let length = Int(event.load(fromByteOffset: 12, as: UInt32.self))
            let name = event[16..<16 + length].prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
            if note(what, watch, name + [0]) { hasChanged = true }
            start += 16 + length
          }
        }
      }
      return hasChanged
    }

    private mutating func note(_ what: UInt32, _ watch: CInt, _ name: [CChar]) -> Bool {
      func has(_ flags: Int32...) -> Bool { flags.contains { what & UInt32(bitPattern: $0) != 0 } }
      if has(Int32(IN_Q_OVERFLOW)) {
        // What has been lost is not known: nothing is known of any file.
        growing.removeAll()
        foldersHaveChanged = true
        return true
      }
      guard !has(Int32(IN_IGNORED)), let folder = folders[watch] else { return false }
      if has(Int32(IN_DELETE_SELF), Int32(IN_MOVE_SELF), Int32(IN_UNMOUNT)) {
        foldersHaveChanged = true
        return true
      }
      let isHidden = name[0] == CChar(UInt8(ascii: "."))
      guard !isHidden || strcmp(name, IgnorePattern.fileName) == 0 else { return false }
      let path = folder + name
      guard !excluded.contains(path) else { return false }
      if what & Self.isFolder != 0 {
        foldersHaveChanged = true
      } else if has(Int32(IN_MODIFY)) || (has(Int32(IN_CREATE)) && Self.isOpened(path)) {
        growing[SystemPath.text(path)] = .now
      } else if !has(Int32(IN_ATTRIB), Int32(IN_CREATE)) {
        growing[SystemPath.text(path)] = nil
      }
      return true
    }

    /// Whether a file that is new was made by somebody who opened it to write, and is yet to close it: a link was not.
    private static func isOpened(_ path: [CChar]) -> Bool {
      var status = stat()
      return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
    }

    /// Whether files were taken to be growing that nobody writes to any more.
    private mutating func forgetPaused() -> Bool {
      guard !growing.isEmpty else { return false }
      let paused = growing.filter { .now - $0.value >= Self.longestPause }
      for path in paused.keys { growing[path] = nil }
      return !paused.isEmpty
    }

    /// `IN_ISDIR`, which C has as a number without sign or with, as the headers please.
    private static let isFolder: UInt32 = 0x4000_0000
  }
#else
  /// Tells when something may have changed below some paths: every few seconds.
  public struct FolderWatch: ~Copyable {
    private static let pause = Duration.seconds(5)

    public init(_ paths: [String], excluding excluded: [String] = []) throws(WatchError) {}

    /// Whether somebody is still writing to a file: not known here.
    public func isGrowing(_ path: String) -> Bool { false }

    /// Waits until it is time to look again.
    ///
    /// - Parameter goesOn: asked ten times a second; false ends the waiting.
    public mutating func wait(
      quiet: Duration, longest: Duration, while goesOn: () -> Bool
    ) throws(WatchError) -> Bool {
      let end = ContinuousClock.now + Self.pause
      while ContinuousClock.now < end {
        guard goesOn() else { return false }
        usleep(100_000)
      }
      return goesOn()
    }
  }
#endif
