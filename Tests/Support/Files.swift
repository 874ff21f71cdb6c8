// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A directory of its own for one test, gone with it.
public final class TemporaryDirectory: Sendable {
  /// Absolute, links resolved.
  public let path: String

  public init() {
    var template = Array("/tmp/onrecord-tests-XXXXXX".utf8CString)
    path = resolved(String(cString: mkdtemp(&template)))
  }

  deinit { removeTree(path) }

  public subscript(name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, and the folders above it, and gives its path.
  @discardableResult
  public func write(_ name: String, _ text: String) -> String { write(name, Array(text.utf8)) }

  @discardableResult
  public func write(_ name: String, _ bytes: [UInt8]) -> String {
    let path = self[name]
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    writeFile(path, bytes)
    return path
  }
}

/// The absolute path, links resolved; `path` when there is nothing there.
public func resolved(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}

/// Removes a file, or a directory and all that is in it; links are not followed.
public func removeTree(_ path: String) { removeTree(Array(path.utf8CString)) }

private func removeTree(_ path: [CChar]) {
  var status = stat()
  guard lstat(path, &status) == 0 else { return }
  if status.st_mode & S_IFMT == S_IFDIR {
    for name in names(path) { removeTree(path.dropLast() + [47] + name) }
  }
  remove(path)
}

/// The names in a directory as the system has them, a zero at the end; none if it is not one.
private func names(_ path: [CChar]) -> [[CChar]] {
  guard let directory = opendir(path) else { return [] }
  defer { closedir(directory) }
  var names: [[CChar]] = []
  while let entry = readdir(directory) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
      })
  }
  return names.filter { $0 != [46, 0] && $0 != [46, 46, 0] }
}

/// The names in a directory, in order of their bytes; none if it is not one.
public func entries(of path: String) -> [String] {
  names(Array(path.utf8CString)).map { String(cString: $0) }.sorted()
}

/// Every file below `path`, in order.
public func files(below path: String) -> [String] {
  var status = stat()
  guard stat(path, &status) == 0 else { return [] }
  if status.st_mode & S_IFMT == S_IFREG { return [path] }
  return entries(of: path).flatMap { files(below: "\(path)/\($0)") }
}

/// The bytes of a file; none if it cannot be read.
public func readFile(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  var bytes = [UInt8](repeating: 0, count: ftell(file))
  rewind(file)
  _ = fread(&bytes, 1, bytes.count, file)
  return bytes
}

public func readText(_ path: String) -> String { String(decoding: readFile(path), as: UTF8.self) }

public func writeFile(_ path: String, _ bytes: [UInt8]) {
  guard let file = fopen(path, "wb") else { fatalError("cannot write \(path)") }
  defer { fclose(file) }
  _ = fwrite(bytes, 1, bytes.count, file)
}
