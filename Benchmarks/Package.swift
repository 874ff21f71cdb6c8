// swift-tools-version: 6.1
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

// A package of its own: nothing of it reaches a user's build.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "OnRecord", path: "..")],
  targets: [
    .executableTarget(
      name: "Queries", dependencies: [.product(name: "OnRecord", package: "OnRecord")], path: "Queries")
  ],
  swiftLanguageModes: [.v6]
)
