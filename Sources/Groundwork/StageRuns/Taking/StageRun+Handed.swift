import CollectStage
import Fingerprints
public import HandedWork
import StudyFolders
import StudyModel
import TextAnchoring
import WebAnnotations

/// What a person says of a file that it does not say itself.
public struct HandedRequest: Sendable {
  /// The source that its words are of.
  public let source: String?
  /// Whose comments are meant, as the file names the persons; all where empty.
  public let authors: [String]

  /// Creates a request.
  public init(source: String? = nil, authors: [String] = []) {
    self.source = source
    self.authors = authors
  }
}

extension StageRun {
  /// The largest file of choices, marked text or table: 16 MiB.
  static let handedTextLimit = 16 << 20
  /// The largest office file or PDF with comments: 64 MiB.
  static let handedPackageLimit = 64 << 20

  /// Reads a file of judgements made elsewhere, whatever its kind; nothing is written.
  ///
  /// - Parameters:
  ///   - path: A page's file, an office file or PDF with comments, a table, a text with marks, or web
  ///     annotations.
  ///   - request: What the file does not say itself.
  /// - Returns: The choices.
  /// - Throws: ``TakingError``, `HandedChoicesError`, or why the file cannot be read.
  public func handed(
    at path: String,
    _ request: HandedRequest = HandedRequest()
  ) async throws -> HandedChoices {
    if let source = request.source, open.study.source(source) == nil {
      throw StudyQuestionError.unknownSource(source, known: open.study.sources.map(\.id))
    }
    let file = try Self.handedFile(at: path)
    let vocabulary = CodingVocabulary(
      codebook: open.study.codebook,
      cases: open.study.studyProtocol.cases
    )
    switch file.kind {
    case .json:
      if let page = try file.page() { return page }
      return try await annotations(in: file.bytes, path)
    case .table: return try QuoteTable(file.bytes).choices(vocabulary, source: request.source)
    case .marked:
      let text = try MarkedCopy(file.bytes, source: request.source ?? source(named: file.name))
      return HandedChoices(text, vocabulary: vocabulary)
    case .commented: return try await comments(in: file, request, vocabulary)
    }
  }

  // MARK: Files

  private struct HandedFile {
    enum Kind {
      case json, table, marked, commented
    }

    let kind: Kind
    let name: String
    let path: String
    let bytes: [UInt8]

    /// A page's file; nothing for other JSON.
    func page() throws(HandedChoicesError) -> HandedChoices? {
      do {
        return try HandedChoices(page: bytes)
      } catch {
        if case .noChoices = error { return nil }
        throw error
      }
    }
  }

  private static func handedFile(at path: String) throws -> HandedFile {
    let file = StudyFolder(path: path)
    let name = handedName(of: file)
    let ending = handedEnding(of: name)
    let kind: HandedFile.Kind
    switch ending {
    case ".json", ".jsonld": kind = .json
    case ".csv", ".tsv": kind = .table
    case ".txt", ".md", ".markdown", ".text": kind = .marked
    default:
      guard isPackage(ending) else { throw TakingError.unknownFormat(name) }
      kind = .commented
    }
    let bytes = try handedBytes(at: path)
    // Phones share a page's choices as text, and who copies them saves them as such.
    let isPage = kind == .marked && isObject(bytes)
    return HandedFile(kind: isPage ? .json : kind, name: name, path: file.path, bytes: bytes)
  }

  /// Whether bytes begin as an object of JSON does, behind a mark and white space.
  private static func isObject(_ bytes: [UInt8]) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return text.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D } == 0x7B
  }

  /// The bytes of a file that is taken, unless it is larger than such files are.
  static func handedBytes(at path: String) throws -> [UInt8] {
    let file = StudyFolder(path: path)
    let name = handedName(of: file)
    let folder = StudyFolder(path: String(file.path.dropLast(name.count)))
    let limit = isPackage(handedEnding(of: name)) ? handedPackageLimit : handedTextLimit
    do {
      guard let bytes = try folder.read(name, limit: limit) else {
        throw TakingError.noFile(path)
      }
      return bytes
    } catch let error as FolderError {
      guard case .tooLarge(_, let count, let limit) = error else { throw error }
      throw TakingError.tooLarge(bytes: count, limit: limit)
    }
  }

  static func handedName(of file: StudyFolder) -> String {
    file.path.lastIndex(of: "/").map { String(file.path[file.path.index(after: $0)...]) }
      ?? file.path
  }

  private static func handedEnding(of name: String) -> String {
    name.lastIndex(of: ".").map { name[$0...].lowercased() } ?? ""
  }

  private static func isPackage(_ ending: String) -> Bool {
    [".docx", ".odt", ".rtf", ".pdf"].contains(ending)
  }

  /// The source whose id, or whose file's name, a file has for its name.
  private func source(named name: String) -> String? {
    let slug = SourceAdding.slug(name)
    if open.study.source(slug) != nil { return slug }
    return open.study.sources.first { $0.file == name }?.id
  }

  // MARK: Comments

  private func comments(
    in file: HandedFile,
    _ request: HandedRequest,
    _ vocabulary: CodingVocabulary
  ) async throws -> HandedChoices {
    let record = Source(id: "handed", file: file.name)
    let (document, comments) = try Collecting.commented(
      record,
      bytes: file.bytes,
      transcript: try await PagedSources.transcript(of: record, at: file.path, bytes: file.bytes),
      fingerprint: { Fingerprints.fingerprint(of: $0) }
    )
    let isPaged = !document.pages.isEmpty && file.name.lowercased().hasSuffix(".pdf")
    let text = CommentedText(
      document,
      comments: comments.map {
        CommentedText.Comment(
          by: $0.by,
          words: $0.words,
          range: $0.range,
          isResolved: $0.isResolved
        )
      }
    )
    let named = request.source ?? text.heading?.source ?? source(named: file.name)
    let documents = await self.documents(named)
    let same = documents.first { $0.fingerprint == document.fingerprint }
    let source = named.flatMap { id in documents.first { $0.source == id } } ?? same
    let persons = Set(comments.map(\.by)).sorted()
    if request.authors.isEmpty, persons.count > 1 {
      throw TakingError.severalAuthors(persons.map(TakingWork.oneLine))
    }
    var choices: [HandedChoice] = []
    for comment in text.comments {
      var place = text.place(of: comment, in: source)
      if source == nil { place.source = named }
      for act in acts(of: comment, at: place, request, vocabulary, isPaged) {
        choices.append(
          HandedChoice(number: choices.count + 1, whereabouts: place.whereabouts, act: act)
        )
      }
    }
    return HandedChoices(
      format: isPaged ? .highlights : .comments,
      author: request.authors.isEmpty ? persons.first.map(TakingWork.oneLine) : nil,
      choices: choices
    )
  }

  private func acts(
    of comment: CommentedText.Comment,
    at place: HandedPlace,
    _ request: HandedRequest,
    _ vocabulary: CodingVocabulary,
    _ isPaged: Bool
  ) -> [HandedChoice.Act] {
    func refused(_ reason: String, _ remedy: String) -> [HandedChoice.Act] {
      [.refused(act: "code", reason: reason, remedy: remedy)]
    }
    guard request.authors.isEmpty || request.authors.contains(comment.by) else {
      return refused("another person wrote it", "name that person with --author to take it too")
    }
    guard !comment.isResolved else {
      return refused("the comment is resolved in the document", "open it again to have it taken")
    }
    var words = comment.words
    if words.isEmpty, isPaged {
      words = open.study.studyProtocol.languages.first == "id" ? "disorot" : "highlighted"
    }
    return vocabulary.acts(of: words, at: place)
  }

  /// The documents in which words are looked for: that of one source, or all.
  private func documents(_ source: String?) async -> [Document] {
    var study = open.study
    if let source { study.sources.removeAll { $0.id != source } }
    return await state(of: study, through: .collect).documents
  }

  // MARK: Annotations

  private func annotations(in bytes: [UInt8], _ path: String) async throws -> HandedChoices {
    guard let annotations = WebAnnotation.read(bytes), !annotations.isEmpty else {
      throw HandedChoicesError.noChoices
    }
    let documents = await self.documents(nil)
    let placing = AnnotationPlacing(documents: documents, sources: open.study.sources)
    let vocabulary = CodingVocabulary(
      codebook: open.study.codebook,
      cases: open.study.studyProtocol.cases
    )
    var choices: [HandedChoice] = []
    for annotation in annotations {
      var acts: [HandedChoice.Act] = []
      for target in annotation.isOfMachine ? [] : annotation.targets {
        var place = HandedPlace(
          quote: target.exact,
          prefix: target.prefix,
          suffix: target.suffix
        )
        if case .placed(let source, let range) = placing.place(target),
          let document = documents.first(where: { $0.source == source })
        {
          place.source = source
          place.range = range
          place.document = document.fingerprint
          place.quote = document.text[range]
        }
        acts += vocabulary.acts(
          terms: annotation.codes,
          note: annotation.comment,
          at: place
        )
      }
      if annotation.isOfMachine {
        acts = [
          .refused(
            act: "code",
            reason: "a program made it",
            remedy: "a program cannot code; read the words, and code them yourself"
          )
        ]
      } else if annotation.targets.isEmpty {
        acts = [
          .refused(act: "code", reason: "it is about no words of a text", remedy: "quote the words")
        ]
      }
      for act in acts { choices.append(HandedChoice(number: choices.count + 1, act: act)) }
    }
    return HandedChoices(format: .annotations, choices: choices)
  }
}
