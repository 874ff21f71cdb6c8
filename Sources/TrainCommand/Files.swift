// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reading and writing of whole files.
enum Files {
  /// The articles of a split with their annotations, in the order of their names; two at least.
  static func articles(_ split: String) -> [(text: [UInt8], annotation: [UInt8])] {
    let articles = annotations(split).map { article(split, $0) }
    guard articles.count > 1 else {
      TrainCommand.fail("\(split)/attributions: there are no two articles in it")
    }
    return articles
  }

  /// The names of the annotation files of a split, sorted, without their extension.
  private static func annotations(_ split: String) -> [String] {
    guard let folder = opendir(split + "/attributions") else {
      TrainCommand.fail("\(split)/attributions: cannot be read; give the folder of a PolNeAR split")
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".ann") { names.append(String(name.dropLast(4))) }
    }
    return names.sorted()
  }

  /// An article and its annotation. The names of annotations may end in the four letters of an annotator.
  private static func article(_ split: String, _ name: String) -> (text: [UInt8], annotation: [UInt8]) {
    guard let annotation = read("\(split)/attributions/\(name).ann") else {
      TrainCommand.fail("\(split)/attributions/\(name).ann: cannot be read")
    }
    guard let text = read("\(split)/text/\(name).txt") ?? read("\(split)/text/\(name.dropLast(5)).txt") else {
      TrainCommand.fail("\(split)/text/\(name).txt: cannot be read, but \(name).ann is there")
    }
    return (text, annotation)
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "wb") else { TrainCommand.fail("\(path): cannot be written") }
    fputs(text, file)
    fclose(file)
  }
}
