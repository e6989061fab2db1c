// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "jejak",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "jejak", targets: ["jejak"]),
    .executable(name: "jejak-collect", targets: ["jejak-collect"]),
    .executable(name: "jejak-reduce", targets: ["jejak-reduce"]),
    .executable(name: "jejak-display", targets: ["jejak-display"]),
    .executable(name: "jejak-conclude", targets: ["jejak-conclude"]),
    // What the package in Loopback takes of this one.
    .library(name: "StudyModel", targets: ["StudyModel"]),
    .library(name: "Fingerprints", targets: ["Fingerprints"]),
    .library(name: "PlainFormats", targets: ["PlainFormats"]),
    .library(name: "HandedWork", targets: ["HandedWork"]),
    .library(name: "StudyFolders", targets: ["StudyFolders"]),
    .library(name: "StageRuns", targets: ["StageRuns"]),
    .library(name: "CommandConduct", targets: ["CommandConduct"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // 0: the nouns, and how an excerpt is found again
    library("StudyModel", in: "0-Model"),
    library("TextAnchoring", in: "0-Model", uses: ["StudyModel"]),

    // 1: source → document
    command("jejak-collect", in: "1-Collect"),
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
      path: "Sources/1-Collect/CLibArchive",
      pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]
    ),
    library("ReferenceFormats", in: "1-Collect", uses: ["StudyModel", "PlainFormats"]),
    library("SourceSurvey", in: "1-Collect", uses: ["StudyModel"]),
    library("Provenance", in: "1-Collect", uses: ["StudyModel"]),

    // 2: document → excerpt → coding
    command("jejak-reduce", in: "2-Reduce"),
    library(
      "ReduceStage",
      in: "2-Reduce",
      uses: ["StudyModel", "TextAnchoring", "CoderAgreement", "PlainFormats"]
    ),
    library("CoderAgreement", in: "2-Reduce"),
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
    library("CodebookFiles", in: "2-Reduce", uses: ["StudyModel", "IndicatorMatching", .yams]),
    library(
      "CodebookExchange",
      in: "2-Reduce",
      uses: ["StudyModel", "MarkupReading", "PlainFormats"]
    ),
    library("IndicatorMatching", in: "2-Reduce", uses: ["StudyModel", "CPCRE2"]),
    .systemLibrary(
      name: "CPCRE2",
      path: "Sources/2-Reduce/CPCRE2",
      pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]
    ),

    // 3: coding → matrix, network
    command("jejak-display", in: "3-Display"),
    library("DisplayStage", in: "3-Display", uses: ["StudyModel", "PlainFormats"]),
    library("GraphLayout", in: "3-Display", uses: ["StudyModel", "ChildProcess"]),

    // 4: matrix, network → finding
    command("jejak-conclude", in: "4-Conclude"),
    library("ConcludeStage", in: "4-Conclude", uses: ["StudyModel"]),
    library("QuotationProof", in: "4-Conclude", uses: ["StudyModel", "TextAnchoring"]),
    library(
      "ReportPages",
      in: "4-Conclude",
      uses: ["StudyModel", "ReferenceFormats", "Fingerprints", "PlainFormats"],
      resources: [.embedInCode("Script")]
    ),

    // What every stage stands on
    command("jejak", in: "Groundwork"),
    library("MarkupReading", in: "Groundwork", uses: ["CLibXML2"]),
    .systemLibrary(
      name: "CLibXML2",
      path: "Sources/Groundwork/CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    library("Fingerprints", in: "Groundwork", uses: ["COpenSSL"]),
    .systemLibrary(
      name: "COpenSSL",
      path: "Sources/Groundwork/COpenSSL",
      pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
    ),
    library("PlainFormats", in: "Groundwork"),
    library("ParallelWork", in: "Groundwork"),
    library(
      "Journal",
      in: "Groundwork",
      uses: ["StudyModel", "Fingerprints", "ParallelWork", "PlainFormats"]
    ),
    library("ChildProcess", in: "Groundwork", uses: [.subprocess]),
    library("StudyStore", in: "Groundwork", uses: ["StudyModel", .grdb]),
    library("StageLineage", in: "Groundwork", uses: ["StudyModel"]),
    library("StudyFolders", in: "Groundwork"),
    library("TerminalScreen", in: "Groundwork"),
    library("TerminalPages", in: "Groundwork", uses: ["StudyModel", "TerminalScreen"]),
    library(
      "CommandConduct",
      in: "Groundwork",
      uses: [
        "StudyModel", "PlainFormats", "Fingerprints", "Journal", "StageRuns", "StudyFolders",
        "ChildProcess", "TerminalScreen", .argumentParser,
      ]
    ),
    library(
      "StageRuns",
      in: "Groundwork",
      uses: [
        "StudyModel", "TextAnchoring", "CollectStage", "ReduceStage", "CodebookFiles",
        "CodebookExchange", "CoderAgreement", "IndicatorMatching", "DisplayStage", "GraphLayout",
        "ConcludeStage", "ReportPages", "PageReading", "ReferenceFormats", "SourceSurvey",
        "PackageReading", "Provenance", "QuotationProof", "OutsideSuggesting", "WebAnnotations",
        "HandedWork",
        "ChildProcess",
        "Fingerprints", "Journal",
        "MarkupReading", "ParallelWork", "PlainFormats", "StudyFolders", "StudyStore",
        "StageLineage", "TerminalPages",
      ]
    ),

    // Tests, in the same order
    .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: .house),
    tests("StudyModelTests", in: "0-Model", of: "StudyModel"),
    tests("TextAnchoringTests", in: "0-Model", of: "TextAnchoring", uses: ["StudyModel"]),
    tests(
      "CollectStageTests",
      in: "1-Collect",
      of: "CollectStage",
      uses: ["StudyModel", "PackageReading", "Fingerprints"]
    ),
    tests(
      "PageReadingTests",
      in: "1-Collect",
      of: "PageReading",
      uses: ["StudyModel", "CollectStage", "ChildProcess"]
    ),
    tests("PackageReadingTests", in: "1-Collect", of: "PackageReading"),
    tests("ReferenceFormatsTests", in: "1-Collect", of: "ReferenceFormats", uses: ["StudyModel"]),
    tests(
      "SourceSurveyTests",
      in: "1-Collect",
      of: "SourceSurvey",
      uses: ["StudyModel", "CollectStage"]
    ),
    tests("ProvenanceTests", in: "1-Collect", of: "Provenance", uses: ["StudyModel"]),
    tests(
      "ReduceStageTests",
      in: "2-Reduce",
      of: "ReduceStage",
      uses: ["StudyModel", "CoderAgreement", "TextAnchoring"]
    ),
    tests("CoderAgreementTests", in: "2-Reduce", of: "CoderAgreement"),
    tests(
      "OutsideSuggestingTests",
      in: "2-Reduce",
      of: "OutsideSuggesting",
      uses: ["StudyModel"]
    ),
    tests(
      "HandedWorkTests",
      in: "2-Reduce",
      of: "HandedWork",
      uses: ["StudyModel"]
    ),
    tests(
      "WebAnnotationsTests",
      in: "2-Reduce",
      of: "WebAnnotations",
      uses: ["StudyModel"]
    ),
    tests(
      "CodebookFilesTests",
      in: "2-Reduce",
      of: "CodebookFiles",
      uses: ["StudyModel"],
      hasGoldens: true
    ),
    tests("CodebookExchangeTests", in: "2-Reduce", of: "CodebookExchange", uses: ["StudyModel"]),
    tests(
      "IndicatorMatchingTests",
      in: "2-Reduce",
      of: "IndicatorMatching",
      uses: ["StudyModel"],
      hasGoldens: true
    ),
    tests(
      "DisplayStageTests",
      in: "3-Display",
      of: "DisplayStage",
      uses: ["StudyModel"],
      hasGoldens: true
    ),
    tests("GraphLayoutTests", in: "3-Display", of: "GraphLayout", uses: ["StudyModel"]),
    tests("ConcludeStageTests", in: "4-Conclude", of: "ConcludeStage", uses: ["StudyModel"]),
    tests(
      "QuotationProofTests",
      in: "4-Conclude",
      of: "QuotationProof",
      uses: ["StudyModel", "TextAnchoring"]
    ),
    tests(
      "ReportPagesTests",
      in: "4-Conclude",
      of: "ReportPages",
      uses: ["StudyModel"],
      hasGoldens: true
    ),
    tests("MarkupReadingTests", in: "Groundwork", of: "MarkupReading"),
    tests("FingerprintsTests", in: "Groundwork", of: "Fingerprints"),
    tests("ParallelWorkTests", in: "Groundwork", of: "ParallelWork"),
    tests("PlainFormatsTests", in: "Groundwork", of: "PlainFormats"),
    tests("JournalTests", in: "Groundwork", of: "Journal", uses: ["StudyModel"]),
    tests("ChildProcessTests", in: "Groundwork", of: "ChildProcess"),
    tests("StudyFoldersTests", in: "Groundwork", of: "StudyFolders"),
    tests("TerminalScreenTests", in: "Groundwork", of: "TerminalScreen"),
    tests(
      "TerminalPagesTests",
      in: "Groundwork",
      of: "TerminalPages",
      uses: ["StudyModel", "TerminalScreen"],
      hasGoldens: true
    ),
    tests("StudyStoreTests", in: "Groundwork", of: "StudyStore", uses: ["StudyModel"]),
    tests("StageLineageTests", in: "Groundwork", of: "StageLineage", uses: ["StudyModel"]),
    tests(
      "CommandConductTests",
      in: "Groundwork",
      of: "CommandConduct",
      uses: ["StudyModel", .argumentParser]
    ),
    tests(
      "StageRunsTests",
      in: "Groundwork",
      of: "StageRuns",
      uses: ["StudyModel", "ReduceStage", "Journal", "StudyFolders", "CodebookFiles"]
    ),
    tests(
      "ReplacementTests",
      in: "Whole",
      of: "TextAnchoring",
      uses: ["StudyModel", "CollectStage"]
    ),
    tests("ArchitectureTests", in: "Whole"),
    tests(
      "CommandTests",
      in: "Whole",
      uses: ["jejak", "jejak-collect", "jejak-reduce", "jejak-display", "jejak-conclude"]
    ),
  ]
)

/// A library; its folder, target and module have one name.
func library(
  _ name: String,
  in group: String,
  uses: [Target.Dependency] = [],
  resources: [Resource]? = nil
) -> Target {
  .target(
    name: name,
    dependencies: uses,
    path: "Sources/\(group)/\(name)",
    resources: resources,
    swiftSettings: .house
  )
}

/// An executable; all five read arguments, call the rim and report.
func command(_ name: String, in group: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: [
      "StudyModel", "StageRuns", "ReduceStage", "CommandConduct", "ChildProcess", "StudyFolders",
      "ReportPages", "TerminalPages", "TerminalScreen", .argumentParser,
    ],
    path: "Sources/\(group)/\(name)",
    swiftSettings: .house
  )
}

/// The tests of a library, or tests of the whole.
func tests(
  _ name: String,
  in group: String,
  of library: String? = nil,
  uses: [Target.Dependency] = [],
  hasGoldens: Bool = false
) -> Target {
  .testTarget(
    name: name,
    dependencies: [library.map { .init(stringLiteral: $0) }].compactMap { $0 } + uses
      + ["TestKit"],
    path: "Tests/\(group)/\(name)",
    exclude: hasGoldens ? ["Goldens"] : [],
    swiftSettings: .house
  )
}

extension Target.Dependency {
  static var argumentParser: Self {
    .product(name: "ArgumentParser", package: "swift-argument-parser")
  }
  static var yams: Self { .product(name: "Yams", package: "Yams") }
  static var grdb: Self { .product(name: "GRDB", package: "GRDB.swift") }
  static var subprocess: Self { .product(name: "Subprocess", package: "swift-subprocess") }
}

extension [SwiftSetting] {
  /// The settings of every target.
  static var house: [SwiftSetting] {
    [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])
  }
}
