public import ChildProcess
public import StudyModel

/// Reads paged files by `pdftotext` of poppler-utils and `qpdf`, each in a child process.
///
/// A broken file ends a child and not the run. Nothing that the file holds is run, opened or
/// fetched: neither program knows how to.
public struct PageReader: Sendable {
  /// How many pages one child is asked for, so that memory does not grow with the file.
  public static let sheetsPerChild = 64
  /// The most pages that are read.
  public static let mostSheets = 20_000
  /// The most bytes of words that are read: 64 MiB.
  public static let mostWordBytes = 64 * 1024 * 1024
  /// The most bytes that a child may write: 64 MiB.
  public static let mostOutputBytes = 64 * 1024 * 1024
  /// The memory that a child may take: 1 GiB.
  public static let mostMemoryBytes = 1024 * 1024 * 1024
  /// The time that a child has.
  public static let mostTime = Duration.seconds(60)

  static let words = OutsideProgram(name: "pdftotext", package: "poppler-utils")
  static let objects = OutsideProgram(name: "qpdf", package: "qpdf")

  private let limits: ChildLimits

  /// Creates a reader.
  ///
  /// - Parameter limits: When a child is stopped.
  public init(
    limits: ChildLimits = ChildLimits(
      time: PageReader.mostTime,
      outputBytes: PageReader.mostOutputBytes,
      memoryBytes: PageReader.mostMemoryBytes
    )
  ) {
    self.limits = limits
  }

  /// Reads the words, pages, labels and marks of a PDF.
  ///
  /// - Parameters:
  ///   - path: The file, by an absolute path.
  ///   - bytes: Its bytes, which tell what is worth asking for.
  /// - Returns: The transcript; the same file and versions of the programs give the same one.
  /// - Throws: ``PageReadingError`` where there are no pages to be had.
  public func transcript(
    ofFileAt path: String,
    bytes: [UInt8]
  ) async throws(PageReadingError) -> PageTranscript {
    var remarks = Set<PageTranscript.Remark>()
    let scan = try await wordBoxes(path, &remarks)
    let signs = FileSigns(bytes)
    if signs.hasScript { remarks.insert(.script) }
    if signs.hasEmbeddedFiles { remarks.insert(.embeddedFiles) }
    var found = FileObjects()
    if signs.mayHaveLabels || signs.mayHaveMarks {
      do throws(PageReadingError) {
        found = try await fileObjects(path, marks: signs.mayHaveMarks)
        if found.hasScript { remarks.insert(.script) }
        if found.hasEmbeddedFiles { remarks.insert(.embeddedFiles) }
      } catch {
        remarks.insert(.labelsUnread(reason: error.description))
      }
    }
    if scan.unmappedCount > 0 {
      remarks.insert(
        .unmappedCharacters(count: scan.unmappedCount, firstPage: scan.firstUnmappedSheet)
      )
    }
    let labels = found.labels.labels(count: scan.sheets.count)
    return PageTranscript(
      utf8: scan.utf8,
      words: scan.words,
      lines: scan.lines,
      sheets: scan.sheets.enumerated().map { index, sheet in
        guard let label = labels[index] else { return sheet }
        return PageTranscript.Sheet(
          width: sheet.width,
          height: sheet.height,
          lines: sheet.lines,
          label: label
        )
      },
      information: scan.information.map {
        PageTranscript.Statement(name: $0.name, value: $0.value, origin: "PDF Info \($0.name)")
      },
      marks: found.marks.filter { $0.sheet < scan.sheets.count },
      remarks: remarks.sorted { $0.rank < $1.rank }
    )
  }

  private func wordBoxes(
    _ path: String,
    _ remarks: inout Set<PageTranscript.Remark>
  ) async throws(PageReadingError) -> WordBoxScan {
    var scan = WordBoxScan()
    while scan.sheets.count < Self.mostSheets, scan.utf8.count < Self.mostWordBytes {
      let first = scan.sheets.count
      let outcome = try await run(
        Self.words,
        [
          "-bbox-layout", "-f", String(first + 1), "-l", String(first + Self.sheetsPerChild), path,
          "-",
        ]
      )
      if !outcome.isSuccess {
        // A file whose pages end where a child ended has no further page.
        if first > 0, outcome.ending == .exited(99) { break }
        throw Self.failure(outcome, program: Self.words)
      }
      scan.read(outcome.output)
      guard scan.isWhole else { throw .cutOff(program: Self.words.name) }
      if outcome.errors.contains("Syntax Error") { remarks.insert(.damaged) }
      if scan.sheets.count < first + Self.sheetsPerChild {
        guard !scan.sheets.isEmpty else { throw .withoutPages }
        scan.repair()
        return scan
      }
    }
    guard scan.sheets.count < Self.mostSheets, scan.utf8.count < Self.mostWordBytes else {
      throw .tooLarge(pages: Self.mostSheets, bytes: Self.mostWordBytes)
    }
    scan.repair()
    return scan
  }

  private func fileObjects(
    _ path: String,
    marks: Bool
  ) async throws(PageReadingError) -> FileObjects {
    var arguments = ["--json=2", "--json-key=pagelabels"]
    if marks { arguments.append("--json-key=qpdf") }
    let outcome = try await run(Self.objects, arguments + ["--", path])
    // It ends with 3 where it had to mend the file in memory.
    guard outcome.isSuccess || outcome.ending == .exited(3) else {
      throw Self.failure(outcome, program: Self.objects)
    }
    guard let found = FileObjects(outcome.output) else {
      throw .cutOff(program: Self.objects.name)
    }
    return found
  }

  private func run(
    _ program: OutsideProgram,
    _ arguments: [String]
  ) async throws(PageReadingError) -> ChildOutcome {
    do {
      return try await program.run(arguments: arguments, limits: limits)
    } catch {
      switch error {
      case .missing(let program, let package):
        throw .missing(program: program, package: package)
      default: throw .stopped(reason: error.description)
      }
    }
  }

  private static func failure(
    _ outcome: ChildOutcome,
    program: OutsideProgram
  ) -> PageReadingError {
    if outcome.errors.contains("ncorrect password") || outcome.errors.contains("invalid password") {
      return .needsPassword
    }
    switch outcome.ending {
    case .exited(let status): return .unreadable(program: program.name, status: status)
    case .signalled(let signal): return .crashed(program: program.name, signal: signal)
    }
  }
}

extension PageTranscript.Remark {
  /// A place among remarks, so that they come in one order.
  fileprivate var rank: Int {
    switch self {
    case .damaged: 0
    case .labelsUnread: 1
    case .unmappedCharacters: 2
    case .script: 3
    case .embeddedFiles: 4
    }
  }
}

extension [UInt8] {
  /// Whether these letters stand in it.
  fileprivate func contains(_ words: StaticString) -> Bool {
    withUnsafeBufferPointer { buffer in
      buffer.indices.contains { buffer.has(words, at: $0) }
    }
  }
}
