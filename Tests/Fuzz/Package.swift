// swift-tools-version: 6.2
import PackageDescription

// A package of its own, because a fuzzer has no main: libFuzzer brings it. `Code` leads to the
// libraries of the repository, of which each fuzzer takes what it needs, instrumented.
let package = Package(
  name: "jejak-fuzzers",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    library("StudyModel", in: "0-Model"),
    library("TextAnchoring", in: "0-Model", uses: ["StudyModel"]),
    library(
      "CollectStage",
      in: "1-Collect",
      uses: ["StudyModel", "MarkupReading", "PackageReading"]
    ),
    library("PackageReading", in: "1-Collect", uses: ["CLibArchive"]),
    .systemLibrary(
      name: "CLibArchive",
      path: "Code/1-Collect/CLibArchive",
      pkgConfig: "libarchive"
    ),
    library("ReferenceFormats", in: "1-Collect", uses: ["StudyModel", "PlainFormats"]),
    library("SourceSurvey", in: "1-Collect", uses: ["StudyModel"]),
    library(
      "CodebookFiles",
      in: "2-Reduce",
      uses: ["StudyModel", .product(name: "Yams", package: "Yams")]
    ),
    library(
      "OutsideSuggesting",
      in: "2-Reduce",
      uses: ["StudyModel", "TextAnchoring", "PlainFormats"]
    ),
    library(
      "WebAnnotations",
      in: "2-Reduce",
      uses: ["StudyModel", "TextAnchoring", "PlainFormats"]
    ),
    library(
      "HandedWork",
      in: "2-Reduce",
      uses: ["StudyModel", "TextAnchoring", "PlainFormats"]
    ),
    library(
      "CodebookExchange",
      in: "2-Reduce",
      uses: ["StudyModel", "MarkupReading", "PlainFormats"]
    ),
    library("IndicatorMatching", in: "2-Reduce", uses: ["StudyModel", "CPCRE2"]),
    .systemLibrary(name: "CPCRE2", path: "Code/2-Reduce/CPCRE2", pkgConfig: "libpcre2-8"),
    library("MarkupReading", in: "Groundwork", uses: ["CLibXML2"]),
    .systemLibrary(
      name: "CLibXML2",
      path: "Code/Groundwork/CLibXML2",
      pkgConfig: "libxml-2.0"
    ),
    library("Fingerprints", in: "Groundwork", uses: ["COpenSSL"]),
    .systemLibrary(
      name: "COpenSSL",
      path: "Code/Groundwork/COpenSSL",
      pkgConfig: "libcrypto"
    ),
    library("PlainFormats", in: "Groundwork"),
    library("Journal", in: "Groundwork", uses: ["StudyModel", "Fingerprints", "PlainFormats"]),
    library("StageLineage", in: "Groundwork", uses: ["StudyModel"]),

    // Of these `Parts` has only the files that read bytes: no database, no program, no stage.
    part("PageReading", uses: ["StudyModel"]),
    part("StudyStore", uses: ["StudyModel"]),
    part("GraphLayout", uses: ["StudyModel"]),
    part("ZipWriting", uses: []),
    part("StageRuns", uses: ["Journal", "PlainFormats", "StageLineage"]),

    .target(name: "Demands", dependencies: ["StudyModel"], path: "Demands", swiftSettings: .house),
    .target(
      name: "CollectDemands",
      dependencies: ["Demands", "CollectStage", "MarkupReading", "StudyModel"],
      path: "CollectDemands",
      swiftSettings: .house
    ),
    fuzzer("fuzz-text", of: "CollectDemands", "CollectStage", "StudyModel"),
    fuzzer("fuzz-survey", of: "CollectStage", "SourceSurvey", "StudyModel"),
    fuzzer("fuzz-html", of: "CollectDemands", "MarkupReading", "StudyModel"),
    fuzzer("fuzz-mhtml", of: "CollectDemands", "StudyModel"),
    fuzzer("fuzz-xml", of: "CollectDemands", "MarkupReading", "StudyModel"),
    fuzzer("fuzz-markdown", of: "CollectDemands", "StudyModel"),
    fuzzer("fuzz-package", of: "PackageReading"),
    fuzzer("fuzz-office", of: "CollectDemands", "StudyModel", "ZipWriting"),
    fuzzer("fuzz-rtf", of: "CollectDemands", "StudyModel"),
    fuzzer("fuzz-bibtex", of: "ReferenceFormats", "StudyModel"),
    fuzzer("fuzz-ris", of: "ReferenceFormats", "StudyModel"),
    fuzzer("fuzz-csl", of: "ReferenceFormats", "StudyModel"),
    fuzzer("fuzz-pages", of: "CollectStage", "PageReading", "StudyModel"),
    fuzzer("fuzz-study", of: "CodebookFiles", "StudyModel"),
    fuzzer("fuzz-edit", of: "CodebookFiles", "StudyModel"),
    fuzzer("fuzz-codebook", of: "CodebookExchange", "StudyModel"),
    fuzzer("fuzz-writing", of: "CodebookFiles", "StudyModel"),
    fuzzer("fuzz-journal", of: "Journal", "StudyModel"),
    fuzzer("fuzz-term", of: "IndicatorMatching", "StudyModel"),
    fuzzer("fuzz-place", of: "TextAnchoring", "StudyModel"),
    fuzzer("fuzz-record", of: "StudyStore", "StudyModel"),
    fuzzer("fuzz-layout", of: "GraphLayout"),
    fuzzer("fuzz-ledger", of: "StageRuns"),
    fuzzer("fuzz-json", of: "PlainFormats"),
    fuzzer("fuzz-csv", of: "PlainFormats"),
    fuzzer("fuzz-suggestion", of: "OutsideSuggesting", "StudyModel"),
    fuzzer("fuzz-annotation", of: "StudyModel", "WebAnnotations"),
    fuzzer("fuzz-handed", of: "StudyModel", "HandedWork"),
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

/// Some files of a library, under its name and settings.
func part(_ name: String, uses: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: uses, path: "Parts/\(name)", swiftSettings: .house)
}

/// A fuzzer; its seeds are in the folder of `seeds` that bears its name without `fuzz-`.
func fuzzer(_ name: String, of libraries: Target.Dependency...) -> Target {
  .executableTarget(
    name: name,
    dependencies: libraries + ["Demands"],
    path: name,
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
