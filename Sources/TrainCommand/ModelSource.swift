// SPDX-License-Identifier: GPL-3.0-or-later

/// Swift source that holds a model as text.
enum ModelSource {
  static func swift(name: String, feature: String, _ model: String) -> String {
    let lines = model.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    return """
      // SPDX-License-Identifier: GPL-3.0-or-later
      // swift-format-ignore-file

      /// Written by `train-quotations`: change the training, not this file.
      enum \(name) {
        static let forest = Forest(text, names: \(feature).allCases.map { "\\($0)" })

        private static let text: StaticString = \"\"\"
      \(lines)
          \"\"\"
      }

      """
  }
}
