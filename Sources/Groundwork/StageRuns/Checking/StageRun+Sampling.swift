import Fingerprints
import Journal
public import ReduceStage
import StudyFolders
import StudyModel

extension StageRun {
  /// Draws a sample for check-coding; nothing is written.
  public func drawing(_ order: SampleDrawing.Order) async throws -> SampleDrawing.Drawn {
    let state = await state(through: .reduce)
    return try SampleDrawing(
      study: state.study,
      reduction: state.reduction,
      documents: state.documents
    ) { Fingerprints.fingerprint(of: $0) }.draw(order)
  }

  /// What a second coder needs for a sample, and nothing of the first one.
  ///
  /// - Parameters:
  ///   - id: The sample's name.
  ///   - now: ISO 8601 in UTC: a lone coder gets no package before the pause is over.
  /// - Returns: The files and what to say of them.
  /// - Throws: `CheckingError`, or what reading a source gave.
  public func package(ofSample id: String, now: String) async throws -> SamplePackage {
    let state = await state(through: .reduce)
    let second = try secondCoding(id, in: state)
    try Self.checkDelay(second, now: now)
    return try SamplePackage(of: second.sample, in: state, of: open)
  }

  /// The same as one page to answer in.
  ///
  /// - Parameters:
  ///   - id: The sample's name.
  ///   - now: ISO 8601 in UTC: a lone coder gets no page before the pause is over.
  /// - Returns: The page and what to say of it.
  /// - Throws: `CheckingError`.
  public func page(ofSample id: String, now: String) async throws -> SamplePage {
    let state = await state(through: .reduce)
    let second = try secondCoding(id, in: state)
    try Self.checkDelay(second, now: now)
    return SamplePage(of: second.sample, in: state)
  }

  /// What a second coder did with a sample, as acts for the journal.
  ///
  /// - Parameters:
  ///   - path: A filled sheet, answers as JSON lines, or the folder of a package.
  ///   - person: Whose work it is.
  ///   - now: ISO 8601 in UTC.
  /// - Returns: The acts and what was noticed; no acts where anything is wrong.
  /// - Throws: `CheckingError`, `FolderError`.
  public func taking(
    _ path: String,
    by person: String,
    now: String
  ) async throws -> SecondCoding.Taken {
    let state = await state(through: .reduce)
    let place = StudyFolder(path: path)
    guard place.hasFolder("") else {
      let sheet = try Self.sheet(at: path)
      let second = try secondCoding(sheet, person, in: state)
      try Self.checkDelay(second, now: now)
      return second.take(sheet, path: path)
    }
    let sheet = try Self.sheet(at: path + "/" + SampleSheet.file)
    let second = try secondCoding(sheet, person, in: state)
    try Self.checkDelay(second, now: now)
    // The coder's folder is only read: no index is made in it.
    let other = StageRun(of: try OpenStudy.read(place), jobs: jobs, trustsFileSystem: false)
    let coded = second.take(from: await other.state(through: .reduce).reduction)
    let filled = second.take(sheet, path: SampleSheet.file)
    let diagnostics = coded.diagnostics + filled.diagnostics
    return SecondCoding.Taken(
      acts: diagnostics.contains { $0.severity == .error } ? [] : coded.acts + filled.acts,
      answered: coded.answered + filled.answered,
      known: coded.known + filled.known,
      diagnostics: diagnostics
    )
  }

  func secondCoding(_ id: String, in state: StudyState) throws -> SecondCoding {
    try SecondCoding(
      sample: id,
      study: state.study,
      reduction: state.reduction,
      documents: state.documents
    )
  }

  private func secondCoding(
    _ sheet: SampleSheet,
    _ person: String,
    in state: StudyState
  ) throws -> SecondCoding {
    guard sheet.missing.isEmpty, let id = sheet.sample else {
      throw CheckingError.noSheet(
        missing: sheet.missing.isEmpty ? ["the name of one sample in every row"] : sheet.missing
      )
    }
    return try secondCoding(id, by: person, in: state)
  }

  /// The second coding of a sample, by the person who was asked for it and nobody else.
  func secondCoding(
    _ id: String,
    by person: String,
    in state: StudyState
  ) throws -> SecondCoding {
    let second = try secondCoding(id, in: state)
    let coder = second.sample.sample.choice.coder
    guard person == coder else { throw CheckingError.anotherCoder(id, of: coder) }
    return second
  }

  static func checkDelay(_ second: SecondCoding, now: String) throws {
    try second.checkDelay(now: now) { time, days in
      JournalClock.time(days, daysAfter: time)
    }
  }

  private static func sheet(at path: String) throws -> SampleSheet {
    let folder = StudyFolder(path: "/")
    let bytes = try folder.read(String(StudyFolder(path: path).path.dropFirst()), limit: 64 << 20)
    guard let bytes else { throw FolderError.unreadable(path, reason: "no such file") }
    return path.hasSuffix(".jsonl") ? SampleSheet(lines: bytes) : SampleSheet(csv: bytes)
  }
}

extension SecondCoding {
  /// Takes the filled rows of a sheet, and says which rows cannot be read.
  func take(_ sheet: SampleSheet, path: String) -> Taken {
    let taken = take(sheet.answers, path: path)
    let broken = sheet.unreadable.map { line in
      Diagnostic(
        "row-unreadable",
        .error,
        at: FilePlace(path: path, line: line),
        words: "the row has no number of a unit",
        remedy: "keep the columns 'sample' and 'unit' as they were"
      )
    }
    guard !broken.isEmpty else { return taken }
    return Taken(
      acts: [],
      answered: taken.answered,
      known: taken.known,
      diagnostics: broken + taken.diagnostics
    )
  }
}
