// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what only measures is never built with what runs. `Code` leads to
// the libraries of the repository.
let package = Package(
  name: "jejak-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2")],
  targets: [
    library("StudyModel", in: "0-Model"),
    library(
      "CollectStage",
      in: "1-Collect",
      uses: ["StudyModel", "MarkupReading", "PackageReading"]
    ),
    library(
      "PageReading",
      in: "1-Collect",
      uses: ["StudyModel", "ChildProcess", "MarkupReading", "PackageReading", "PlainFormats"]
    ),
    library("PackageReading", in: "1-Collect", uses: ["CLibArchive"]),
    .systemLibrary(
      name: "CLibArchive",
      path: "Code/1-Collect/CLibArchive",
      pkgConfig: "libarchive"
    ),
    library("MarkupReading", in: "Groundwork", uses: ["CLibXML2"]),
    .systemLibrary(name: "CLibXML2", path: "Code/Groundwork/CLibXML2", pkgConfig: "libxml-2.0"),
    library("Fingerprints", in: "Groundwork", uses: ["COpenSSL"]),
    .systemLibrary(name: "COpenSSL", path: "Code/Groundwork/COpenSSL", pkgConfig: "libcrypto"),
    library("PlainFormats", in: "Groundwork"),
    library("CoderAgreement", in: "2-Reduce"),
    library(
      "ChildProcess",
      in: "Groundwork",
      uses: [.product(name: "Subprocess", package: "swift-subprocess")]
    ),
    library(
      "ReduceStage",
      in: "2-Reduce",
      uses: ["StudyModel", "TextAnchoring", "PlainFormats", "CoderAgreement"]
    ),
    library("TextAnchoring", in: "0-Model", uses: ["StudyModel"]),
    library("IndicatorMatching", in: "2-Reduce", uses: ["StudyModel", "CPCRE2"]),
    .systemLibrary(name: "CPCRE2", path: "Code/2-Reduce/CPCRE2", pkgConfig: "libpcre2-8"),
    .executableTarget(
      name: "terms-timing",
      dependencies: ["IndicatorMatching", "ReduceStage", "StudyModel", "Fingerprints"],
      path: "terms-timing",
      swiftSettings: .house
    ),
    .executableTarget(
      name: "jejak-timing",
      dependencies: ["CollectStage", "PageReading", "StudyModel", "Fingerprints", "CLibXML2"],
      path: "jejak-timing",
      swiftSettings: .house
    ),
    .executableTarget(
      name: "agreement-timing",
      dependencies: ["CoderAgreement", "ReduceStage", "StudyModel"],
      path: "agreement-timing",
      swiftSettings: .house
    ),
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
