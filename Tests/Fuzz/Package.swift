// swift-tools-version: 6.2
import PackageDescription

// A package of its own, because a fuzzer has no main: libFuzzer brings it. `Code` leads to the
// libraries of the repository, of which each fuzzer takes what it needs, instrumented.
let package = Package(
  name: "jejak-fuzzers",
  platforms: [.macOS(.v15)],
  targets: [
    library("PlainFormats", in: "Groundwork"),
    fuzzer("fuzz-json", of: "PlainFormats"),
  ]
)

/// A library of the repository, under the same name and settings.
func library(_ name: String, in group: String, uses: [Target.Dependency] = []) -> Target {
  .target(
    name: name,
    dependencies: uses,
    path: "Code/\(group)/\(name)",
    swiftSettings: .house
  )
}

/// A fuzzer; its seeds are in the folder of `seeds` that bears its name without `fuzz-`.
func fuzzer(_ name: String, of libraries: Target.Dependency...) -> Target {
  .executableTarget(name: name, dependencies: libraries, path: name, swiftSettings: .house)
}

extension [SwiftSetting] {
  /// The settings of every target, as in the package they come from.
  static var house: [SwiftSetting] {
    [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]
  }
}
