import MarkupReading
import StudyModel

/// Reads XML by what its first element says it is: JATS, TEI, XHTML, DocBook, Akoma Ntoso, a
/// vocabulary that a person mapped, or any other.
enum XMLReader {
  /// Drafts the document of an XML file; what a person declared goes before what is known by name.
  static func read(
    _ text: DecodedText,
    _ mappings: [SourceMapping] = []
  ) throws(CollectError) -> DraftedDocument {
    let transcript = try transcript(of: text, .xml)
    let tree = MarkupTree(transcript)
    guard let root = tree.root, let element = tree.element(root) else { throw .noWords }
    let mapping = mappings.first {
      $0.root == element.localName || $0.root == element.namespace
    }
    if let mapping { return document(of: tree, element, mapping) }
    switch element.localName {
    case "article" where JATSReader.isArticle(root, in: tree):
      return JATSReader.document(of: tree)
    case "TEI", "TEI.2", "teiCorpus": return TEIReader.document(of: tree)
    case "html":
      return HTMLReader.document(of: transcript, in: text, mediaType: "application/xhtml+xml")
    case "akomaNtoso": return AkomaNtosoReader.document(of: tree, root)
    case _ where DocBookReader.isDocument(root, in: tree):
      return DocBookReader.document(of: tree, root)
    default:
      let walk = MarkupWalk(tree, by: XMLVocabulary(tree: tree))
      return DraftedDocument(
        mediaType: "application/xml",
        passages: walk.passages,
        furniture: walk.furniture,
        stated: element["xml:lang"].map { ["language": StatedField($0, from: "xml:lang")] } ?? [:],
        diagnostics: diagnostics(of: transcript)
      )
    }
  }

  /// Drafts the document of a file by a mapping.
  private static func document(
    of tree: MarkupTree,
    _ root: MarkupElement,
    _ mapping: SourceMapping
  ) -> DraftedDocument {
    let vocabulary = MappedVocabulary(mapping, for: tree)
    let walk = MarkupWalk(tree, by: vocabulary)
    var statements = vocabulary.statements
    statements.state("language", root["xml:lang"], from: "xml:lang")
    return DraftedDocument(
      mediaType: "application/xml",
      passages: walk.passages,
      furniture: walk.furniture,
      stated: statements.fields,
      diagnostics: diagnostics(of: tree.transcript)
    )
  }

  /// Parses a text within the standard limits.
  static func transcript(
    of text: DecodedText,
    _ syntax: MarkupReader.Syntax
  ) throws(CollectError) -> MarkupTranscript {
    do throws(MarkupError) {
      return try MarkupReader(syntax).read(text.bytes, isDecoded: true)
    } catch {
      throw CollectError(error, in: syntax == .html ? "HTML" : "XML")
    }
  }

  /// What the parser noticed, as diagnostics.
  static func diagnostics(of transcript: MarkupTranscript) -> [Diagnostic] {
    transcript.remarks.map { remark in
      let place = FilePlace(path: "", line: remark.place.line, column: remark.place.column)
      return switch remark.kind {
      case .attributesLeftOut:
        Diagnostic(
          remark.kind.rawValue,
          .warning,
          at: place,
          words: "a tag has more than \(MarkupLimits.standard.attributes) attributes or "
            + "\(MarkupLimits.standard.tagBytes) bytes, and is read without its attributes",
          remedy: "look whether headings, notes and hidden text are told apart there"
        )
      case .unknownEntity:
        Diagnostic(
          remark.kind.rawValue,
          .warning,
          at: place,
          words: "a reference to an entity that the file does not declare stays as written",
          remedy: "write the character itself in its place"
        )
      }
    }
  }
}

/// What the elements of an unknown vocabulary mean: an element with words of its own is a
/// paragraph, and what stands within it belongs to it.
struct XMLVocabulary: MarkupVocabulary {
  let tree: MarkupTree

  private static let headings: Set<String> = [
    "head", "heading", "judul", "subject", "subtitle", "title",
  ]

  func references(of element: MarkupElement, at index: Int) -> [LinkReference] {
    [element.address.flatMap(LinkReference.init(address:))].compactMap { $0 }
  }

  func role(of element: MarkupElement, at index: Int, within scope: MarkupScope) -> ElementRole {
    if scope.kind != nil { return .inline }
    guard tree.hasOwnWords(index) else { return .block }
    if Self.headings.contains(element.localName.lowercased()) {
      return .block(.heading, level: max(1, scope.names.count - 1))
    }
    return .block(.paragraph)
  }
}

extension MarkupElement {
  /// The address of XLink, under whatever prefix the file has for it, or a plain `href`.
  var address: String? {
    attributes.first { $0.name == "href" || $0.name.hasSuffix(":href") }?.value
  }
}

extension CollectError {
  /// The error of a source whose markup cannot be read.
  init(_ error: MarkupError, in format: String) {
    switch error {
    case .empty: self = .noWords
    case .tooLarge(let byteCount, let limit): self = .tooLarge(byteCount: byteCount, limit: limit)
    case .notUTF8: self = .undecodable(encoding: "utf-8", line: 1)
    case .zeroByte(let place): self = .zeroByte(line: place.line)
    case .tooDeep(let limit, let place):
      self = .beyondLimit(of: "elements in one another", limit: limit, line: place.line)
    case .unfinishedTag(let place), .declaredEntity(let place), .malformed(_, let place):
      self = .malformed(
        format: format,
        line: place.line,
        column: place.column,
        problem: error.description
      )
    }
  }
}
