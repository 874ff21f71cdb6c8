// swift-tools-version: 6.1
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

// A package of its own: its unsafe flags would keep others from depending on OnRecord.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "OnRecord", path: "..")],
  targets: [
    .target(name: "CFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CFuzzer", .product(name: "Quotations", package: "OnRecord"),
        .product(name: "Articles", package: "OnRecord"), .product(name: "OnRecord", package: "OnRecord"),
      ],
      swiftSettings: [.unsafeFlags(["-sanitize=fuzzer"])],
      // ld.gold cannot link what the sanitizer makes.
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ],
  swiftLanguageModes: [.v6]
)
