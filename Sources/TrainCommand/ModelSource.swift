// SPDX-License-Identifier: GPL-3.0-or-later

/// Swift source that holds a model as text.
enum ModelSource {
  /// - Parameter feature: the type that names the features, when the model is a forest.
  static func swift(name: String, feature: String? = nil, _ model: String) -> String {
    let lines = model.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    let forest = feature.map {
      "  static let forest = Forest(text, names: \($0).allCases.map { \"\\($0)\" })\n\n"
    }
    return """
      // SPDX-License-Identifier: GPL-3.0-or-later
      // swift-format-ignore-file

      /// Written by `train-quotations`: change the training, not this file.
      enum \(name) {
      \(forest ?? "")  static let text: StaticString = \"\"\"
      \(lines)
          \"\"\"
      }

      """
  }
}
