import Testing

/// Who may import what; the reasons are in `docs/architecture.md`.
@Suite struct ImportTests {
  /// The one module that may import an outside library; the commands speak ArgumentParser as well.
  private static let importers: [String: Set<String>] = [
    "CLibXML2": ["MarkupReading"],
    "CLibArchive": ["PackageReading"],
    "CPCRE2": ["IndicatorMatching"],
    "COpenSSL": ["Fingerprints"],
    "Yams": ["CodebookFiles"],
    "GRDB": ["StudyStore"],
    "GRDBSQLite": ["StudyStore"],
    "Subprocess": ["ChildProcess"],
    "System": ["ChildProcess"],
    "SystemPackage": ["ChildProcess"],
    "ArgumentParser": [
      "CommandConduct", "jejak", "jejak-collect", "jejak-reduce", "jejak-display",
      "jejak-conclude", "jejak-open",
    ],
    "NIOCore": ["LoopbackHTTP"],
    "NIOPosix": ["LoopbackHTTP"],
    "NIOHTTP1": ["LoopbackHTTP"],
    "NIOConcurrencyHelpers": ["LoopbackHTTP"],
  ]

  private static let stages: Set<String> = [
    "CollectStage", "ReduceStage", "DisplayStage", "ConcludeStage",
  ]

  /// What a stage may not touch: files, clock, network, chance; and what brings them.
  private static let notInStages: Set<String> = [
    "Foundation", "FoundationEssentials", "FoundationNetworking", "Dispatch", "Glibc", "Musl",
    "Darwin", "System", "SystemPackage", "Synchronization", "ChildProcess", "StudyStore", "Journal",
  ]

  private let tree: SourceTree

  init() throws {
    tree = try SourceTree()
  }

  @Test func `reads imports whatever stands before and after the name`() {
    let file = SourceTree.File(
      path: "Sources/0-Model/A/A.swift",
      group: "0-Model",
      module: "A",
      lines: [
        "import One", "public import Two", "@testable import Three", "  import Four",
        "import struct Five.Part", "// import Not", "/// as in `import Not`",
        "let words = [\"import\", \"Not\"]", "@_exported public import Six",
      ]
    )
    #expect(file.imports == ["One", "Two", "Three", "Four", "Five", "Six"])
  }

  @Test func `the model imports nothing`() {
    let found = tree.files.filter { $0.module == "StudyModel" && !$0.imports.isEmpty }
    #expect(found.map(\.path) == [])
  }

  @Test func `a stage never imports a stage; the rim does, and its own command`() {
    let found = tree.files.flatMap { file in
      file.imports.filter { stage in
        // `jejak-reduce` speaks of choices, which are values of its stage and of no other.
        Self.stages.contains(stage) && file.module != "StageRuns"
          && "jejak-" + stage.dropLast("Stage".count).lowercased() != file.module
      }
      .map { "\(file.path) imports \($0)" }
    }
    #expect(found == [])
  }

  @Test func `nothing imports the rim but the commands, their conduct, and what serves pages`() {
    let commands = Set(tree.modules.filter(\.isCommand).map(\.name))
      .union(["CommandConduct", "StudyServing"])
    let found = tree.files.filter {
      $0.imports.contains("StageRuns") && !commands.contains($0.module)
    }
    #expect(found.map(\.path) == [])
  }

  @Test func `nothing of the repository imports what is built by itself`() {
    let apart = Set(tree.modules.filter { $0.group == "Loopback" }.map(\.name))
    #expect(apart.contains("StudyServing"))
    let found = tree.files.filter { $0.group != "Loopback" && !apart.isDisjoint(with: $0.imports) }
    #expect(found.map(\.path) == [])
  }

  @Test func `a stage reaches no file, clock, network or chance`() {
    let words = [
      "FileManager", "ProcessInfo", "URLSession", "ContinuousClock", "SuspendingClock", "Date()",
      "SystemRandomNumberGenerator", ".random(in:", ".randomElement()", ".shuffled()", "fopen",
      "getenv", " print(",
    ]
    let found = tree.files.filter { Self.stages.contains($0.module) }.flatMap { file in
      file.imports.filter(Self.notInStages.contains).map { "\(file.path) imports \($0)" }
        + file.lines.enumerated().flatMap { number, line in
          words.filter { !line.isComment && line.contains($0) }
            .map { "\(file.path):\(number + 1) uses \($0)" }
        }
    }
    #expect(found == [])
  }

  @Test func `an outside library has one importer`() {
    let found = tree.files.flatMap { file in
      file.imports.filter { module in
        Self.importers[module].map { !$0.contains(file.module) } ?? false
      }
      .map { "\(file.path) imports \($0)" }
    }
    #expect(found == [])
  }

  @Test func `every outside library is listed here`() {
    let system: Set<String> = [
      "FoundationEssentials", "Dispatch", "Glibc", "Musl", "Darwin", "Synchronization",
    ]
    let own = Set(tree.modules.map(\.name))
    let found = tree.files.flatMap { file in
      file.imports.filter { module in
        !system.contains(module) && !own.contains(module) && Self.importers[module] == nil
      }
      .map { "\(file.path) imports \($0)" }
    }
    #expect(found == [], "Foundation is left out on purpose: it doubles the start-up of a command")
  }

  @Test func `no C type shows in what other modules see`() {
    let words = [
      "OpaquePointer", "UnsafePointer<", "UnsafeMutablePointer<", "UnsafeMutableRawPointer", "xml",
      "html_", "pcre2_", "sqlite3", "EVP_", "CInt", "CChar",
    ]
    let found = tree.files.flatMap { file in
      file.lines.filter {
        $0.contains("public import C") && !$0.contains("public import CodebookF")
      }
      .filter { line in tree.modules.contains { $0.isOfC && line.hasSuffix(" \($0.name)") } }
      .map { "\(file.path): \($0)" }
        + file.publicLines.filter { line in
          words.contains { line.split(whereSeparator: \.isSignaturePunctuation).hasWord($0) }
        }
        .map { "\(file.path): \($0)" }
    }
    #expect(found == [])
  }
}

extension Substring {
  fileprivate var isComment: Bool { drop { $0 == " " }.hasPrefix("//") }
}

extension Character {
  fileprivate var isSignaturePunctuation: Bool { " ():,[]{}?!\"".contains(self) }
}

extension [Substring] {
  /// Whether a word of a signature is this one, or begins with it where it ends in a mark.
  fileprivate func hasWord(_ word: String) -> Bool {
    contains { candidate in
      if word.hasSuffix("_") || word.hasSuffix("<") || word == "sqlite3" {
        return candidate.hasPrefix(word)
      }
      // `xmlDocPtr` is a type of libxml2, `xmlText` would be a name of ours: types end in Ptr.
      if word == "xml" { return candidate.hasPrefix("xml") && candidate.hasSuffix("Ptr") }
      return candidate == word
    }
  }
}
