// swift-tools-version: 6.1
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

let package = Package(
  name: "OnRecord",
  products: [
    .executable(name: "onrecord", targets: ["OnRecordCommand"]),
    .executable(name: "onrecord-evaluate", targets: ["EvaluateCommand"]),
    .executable(name: "train-quotations", targets: ["TrainCommand"]),
    .library(name: "OnRecord", targets: ["OnRecord"]),
    .library(name: "Articles", targets: ["Articles"]),
    .library(name: "Quotations", targets: ["Quotations"]),
    .library(name: "Xapian", targets: ["Xapian"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "CXapian", linkerSettings: [.linkedLibrary("xapian")]),
    .systemLibrary(
      name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"]), .brew(["libmd"])]),
    .systemLibrary(
      name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"]), .brew(["jansson"])]),
    .systemLibrary(name: "CLibXML2", providers: [.apt(["libxml2"]), .brew(["libxml2"])]),
    .target(name: "Xapian", dependencies: ["CXapian"]),
    .target(name: "Quotations", linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(
      name: "Articles", dependencies: ["CJansson", "CLibXML2", "CMessageDigest"],
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(name: "OnRecord", dependencies: ["Xapian", "Quotations", "Articles"]),
    .executableTarget(
      name: "OnRecordCommand",
      dependencies: [
        "OnRecord", "Quotations", "Articles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "EvaluateCommand", dependencies: ["Quotations", "Articles"]),
    .executableTarget(name: "TrainCommand", dependencies: ["Quotations"]),
    .target(name: "TestSupport", path: "Tests/Support"),
    .executableTarget(name: "FirstRunProgram", dependencies: ["OnRecord"], path: "Tests/FirstRunProgram"),
    .testTarget(name: "XapianTests", dependencies: ["Xapian", "TestSupport"]),
    .testTarget(name: "QuotationsTests", dependencies: ["Quotations", "TestSupport"]),
    .testTarget(name: "ArticlesTests", dependencies: ["Articles", "TestSupport"]),
    .testTarget(name: "OnRecordTests", dependencies: ["OnRecord", "TestSupport"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["OnRecord", "OnRecordCommand", "FirstRunProgram", "TestSupport", "Xapian"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
