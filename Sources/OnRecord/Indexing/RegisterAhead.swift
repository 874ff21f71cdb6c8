// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization

/// The register of an index, loaded while something else is done: the files are looked up meanwhile.
public final class RegisterAhead: Sendable {
  private struct Loaded: Sendable {
    var register: FileRegister
    var nextChunk: Int
    var state: IndexState
  }

  private let loaded = Mutex<Loaded?>(nil)
  private let done = DispatchGroup()

  /// Begins at once. What cannot be loaded is loaded, or complained of, by whoever opens the index.
  public init(_ path: String) {
    DispatchQueue.global().async(group: done) {
      let found = try? Index([path]).read { view in
        let (register, next) = try FileRegister.load(from: view)
        return Loaded(register: register, nextChunk: next, state: try IndexState(view))
      }
      self.loaded.withLock { $0 = found }
    }
  }

  /// The register and the number of its next chunk, if the index is still what it was.
  func take(_ state: IndexState) -> (FileRegister, next: Int)? {
    done.wait()
    guard let loaded = loaded.withLock({ $0 }), loaded.state == state else { return nil }
    return (loaded.register, loaded.nextChunk)
  }
}
