// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that who reads the pages as files builds no network code. It stands on the
// libraries of the repository; nothing of the repository stands on it.
let package = Package(
  name: "jejak-loopback",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "jejak-open", targets: ["jejak-open"])],
  dependencies: [
    .package(name: "jejak", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .target(
      name: "LoopbackHTTP",
      dependencies: [
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      path: "LoopbackHTTP",
      swiftSettings: .house
    ),
    .target(
      name: "StudyServing",
      dependencies: [
        "LoopbackHTTP",
        .jejak("StudyModel"), .jejak("PlainFormats"), .jejak("Fingerprints"),
        .jejak("StudyFolders"),
        .jejak("StageRuns"), .jejak("CommandConduct"), .jejak("HandedWork"),
      ],
      path: "StudyServing",
      resources: [.embedInCode("live.js")],
      swiftSettings: .house
    ),
    .executableTarget(
      name: "jejak-open",
      dependencies: [
        "StudyServing", .jejak("StudyModel"), .jejak("StageRuns"), .jejak("StudyFolders"),
        .jejak("CommandConduct"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "jejak-open",
      swiftSettings: .house
    ),
    .testTarget(
      name: "LoopbackHTTPTests",
      dependencies: ["LoopbackHTTP"],
      path: "LoopbackHTTPTests",
      swiftSettings: .house
    ),
    .testTarget(
      name: "StudyServingTests",
      dependencies: ["StudyServing", "LoopbackHTTP"],
      path: "StudyServingTests",
      swiftSettings: .house
    ),
  ]
)

extension Target.Dependency {
  /// A library of the repository.
  static func jejak(_ name: String) -> Self { .product(name: name, package: "jejak") }
}

extension [SwiftSetting] {
  /// The settings of every target, as in the package they stand on.
  static var house: [SwiftSetting] {
    [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])
  }
}
