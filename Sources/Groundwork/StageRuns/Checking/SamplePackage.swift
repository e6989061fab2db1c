import CodebookFiles
import ReduceStage
import StudyFolders
public import StudyModel
import TextAnchoring

/// A study of its own for a second coder: sources, codebook and sample, and nothing of the first one.
public struct SamplePackage: Sendable {
  /// The files, by path below the folder.
  public let files: [OutputFile]
  /// The sources whose full texts it holds.
  public let sources: [String]
  /// Those of them that the register does not let out.
  public let restricted: [String]
  /// What the person who hands it over should know.
  public let diagnostics: [Diagnostic]

  init(of comparison: SampleComparison, in state: StudyState, of open: OpenStudy) throws {
    let drawn = Set(comparison.units.map(\.anchor.source))
    let sources = state.study.sources.filter { drawn.contains($0.id) }
    var files = [
      OutputFile(StudyFiles.protocolFile, Self.plan(comparison.sample, state.study)),
      OutputFile(StudyFiles.library, PackageRegister.text(of: sources)),
      OutputFile(SampleSheet.file, SampleSheet.text(of: comparison, in: state)),
      OutputFile(".gitignore", StudyBeginning.ignored),
    ]
    if let bytes = try open.folder.read(StudyFiles.codes) {
      files.append(OutputFile(StudyFiles.codes, Self.withoutComments(bytes)))
    }
    if let bytes = try open.folder.read(StudyFiles.mappings) {
      files.append(OutputFile(StudyFiles.mappings, bytes))
    }
    for source in sources {
      let path = "sources/library/\(source.file)"
      guard let bytes = try open.folder.read(path) else {
        throw FolderError.unreadable(path, reason: "no such file")
      }
      files.append(OutputFile(path, bytes))
    }
    let words = PackageWords.of(state.study.studyProtocol.languages.first ?? "en")
    files.append(
      OutputFile(
        "README.md",
        words.text(
          title: state.study.studyProtocol.title.words(
            in: state.study.studyProtocol.languages.first ?? "en"
          ),
          sample: comparison.sample.choice,
          sources: sources.count
        )
      )
    )
    self.files = files
    self.sources = sources.map(\.id)
    restricted = sources.filter { !$0.isShareable }.map(\.id)
    diagnostics = Self.exampleNotices(comparison, state) + Self.corrected(drawn, state)
  }

  /// Corrections of passages stand in the journal, which stays at home: places differ without them.
  private static func corrected(_ drawn: Set<String>, _ state: StudyState) -> [Diagnostic] {
    let corrected = StandingJudgements.of(state.study.judgements).compactMap { line in
      if case .passages(let source, _) = line.act { source } else { nil }
    }
    return Set(corrected).intersection(drawn).sorted().map { source in
      Diagnostic(
        "passages-uncorrected",
        .warning,
        source: source,
        words: "its passages were joined or cut by hand, and are as they were in the package",
        remedy: "let the coder fill in the sheet; places typed in the package may be others"
      )
    }
  }

  /// Writes the package into a folder that is not there or empty.
  ///
  /// - Parameter path: The folder.
  /// - Throws: `FolderError`; what was begun is taken away again.
  public func write(to path: String) throws {
    let folder = StudyFolder(path: path)
    guard folder.names(in: "").isEmpty else {
      throw FolderError.unwritable(path, reason: "there is something in it")
    }
    let root = StudyFolder(path: "/")
    let below = String(folder.path.dropFirst())
    let isNew = !folder.hasFolder("")
    do {
      try root.makeFolder(below)
      for file in files { try folder.write(file.bytes, to: file.path) }
    } catch {
      for file in files { try? folder.remove(file.path) }
      if isNew { try? root.remove(below) }
      throw error
    }
  }

  /// The protocol: what is asked and by whom it is coded, without what the first coder expects.
  private static func plan(_ sample: CheckSample, _ study: Study) -> String {
    let plan = study.studyProtocol
    let fields = [
      YAMLField("version", "1"),
      YAMLField("title", .localized(plan.title.byLanguage)),
      YAMLField("languages", .texts(plan.languages)),
      YAMLField(
        "questions",
        .list(
          plan.questions.map {
            .fields([YAMLField("id", $0.id), YAMLField("text", .localized($0.text.byLanguage))])
          }
        )
      ),
      YAMLField(
        "concepts",
        .list(
          plan.concepts.map {
            .fields([
              YAMLField("id", $0.id),
              YAMLField("definition", .localized($0.definition.byLanguage)),
            ])
          }
        )
      ),
      YAMLField(
        "cases",
        .list(
          plan.cases.map {
            .fields([
              YAMLField("id", $0.id), YAMLField("name", .localized($0.name.byLanguage)),
              YAMLField("definition", .localized($0.definition.byLanguage)),
            ])
          }
        )
      ),
      YAMLField("coders", .list([.fields([YAMLField("id", sample.choice.coder)])])),
    ]
    return fields.filter { !$0.isEmpty }.flatMap { YAMLText.lines(of: $0) }
      .map { $0 + "\n" }.joined()
  }

  /// The codebook without lines of comment, where they are only that: they may hold notes on codings.
  private static func withoutComments(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let kept = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0.drop { $0 == " " }.first != "#" }.joined(separator: "\n")
    let (whole, bare) = (CodesFile.read(text).value, CodesFile.read(kept).value)
    return whole.codes.map(\.withoutPlace) == bare.codes.map(\.withoutPlace) ? kept : text
  }

  /// Examples of the codebook that stand in the sample tell the second coder what the first one chose.
  private static func exampleNotices(
    _ comparison: SampleComparison,
    _ state: StudyState
  ) -> [Diagnostic] {
    var searches: [String: QuoteSearch] = [:]
    var notices: [Diagnostic] = []
    for code in state.study.codebook.codes {
      let telling = code.examples.contains { example in
        guard let document = state.document(example.source),
          comparison.units.contains(where: { $0.anchor.source == example.source })
        else { return false }
        let search = searches[example.source] ?? QuoteSearch(in: document)
        searches[example.source] = search
        guard let range = search.find(example.quote).first else { return false }
        return comparison.units.contains {
          $0.anchor.source == example.source && $0.range?.overlaps(range) == true
        }
      }
      guard telling else { continue }
      notices.append(
        Diagnostic(
          "example-in-sample",
          .warning,
          words: "an example of the code '\(code.id)' stands in the sample",
          remedy: "take another example, or draw with another seed"
        )
      )
    }
    return notices
  }
}

extension YAMLField {
  fileprivate var isEmpty: Bool {
    switch value {
    case .text(let words): words.isEmpty
    case .list(let values): values.isEmpty
    case .fields(let fields): fields.isEmpty
    }
  }
}
