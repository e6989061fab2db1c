import MarkupReading
import StudyModel

/// The parts of a DOCX file that are read.
///
/// Words stand in the document, then in footnotes, endnotes, comments, heads and feet, in this order.
struct DOCXPackage: PackagedFormat {
  let document: PackageParts.Part
  let relationships: Relationships
  let footnotes: PackageParts.Part?
  let endnotes: PackageParts.Part?
  let comments: PackageParts.Part?
  let margins: [(kind: String, part: PackageParts.Part)]
  let styles: WordStyles
  let properties: MarkupTree?

  init(_ parts: inout PackageParts) throws(CollectError) {
    let package = try Relationships(of: "", in: parts)
    let name = package.parts("officeDocument").first ?? "word/document.xml"
    guard let document = try parts.take(name) else {
      throw .partMissing(format: "DOCX", part: "word/document.xml")
    }
    self.document = document
    relationships = try Relationships(of: name, in: parts)
    footnotes = try Self.take("footnotes", relationships, &parts)
    endnotes = try Self.take("endnotes", relationships, &parts)
    comments = try Self.take("comments", relationships, &parts)
    var margins: [(kind: String, part: PackageParts.Part)] = []
    for (type, kind) in [("header", "running-head"), ("footer", "running-foot")] {
      for name in Set(relationships.parts(type)).sorted() {
        if let part = try parts.take(name) { margins.append((kind, part)) }
      }
    }
    self.margins = margins
    styles = WordStyles(
      styles: try relationships.parts("styles").first.flatMap(parts.tree),
      numbering: try relationships.parts("numbering").first.flatMap(parts.tree)
    )
    properties = try package.parts("core-properties").first.flatMap(parts.tree)
    if !relationships.parts("aFChunk").isEmpty {
      parts.note("parts-not-read", "the document takes in other files, which are left out")
    }
  }

  private static func take(
    _ type: String,
    _ relationships: Relationships,
    _ parts: inout PackageParts
  ) throws(CollectError) -> PackageParts.Part? {
    guard let name = relationships.parts(type).first else { return nil }
    return try parts.take(name)
  }

  func draft(from text: DecodedText) throws(CollectError) -> DraftedDocument {
    var notes: [String: [PassageDraft]] = [:]
    for (part, kind) in [(footnotes, "footnote"), (endnotes, "endnote")] {
      guard let part else { continue }
      let walk = DOCXWalk(part, of: self, text, noteKind: kind)
      notes.merge(walk.notes) { first, _ in first }
    }
    let walk = DOCXWalk(document, of: self, text, notes: notes)
    var passages = walk.drafting.passages
    let language = passages.settleLanguages()
    var furniture = walk.drafting.furniture
    var known: Set<String> = []
    for (kind, part) in margins {
      let words = part.tree.root.map { part.tree.paragraphs(in: $0) } ?? ""
      let line = text.line(ofByte: part.offset)
      if !words.isEmpty, known.insert("\(kind) \(words)").inserted {
        furniture.append(Document.SetAside(kind: kind, line: line, words: words))
      }
    }
    var stated = OfficeStatements.core(properties)
    if stated["title"] == nil, let title = passages.first(where: { $0.kind == .title }) {
      stated["title"] = StatedField(
        String(decoding: title.bytes, as: UTF8.self),
        from: "style Title"
      )
    }
    if stated["language"] == nil, let language {
      stated["language"] = StatedField(language, from: "w:lang")
    }
    return DraftedDocument(
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      passages: passages,
      furniture: furniture,
      stated: stated,
      diagnostics: walk.diagnostics
    )
  }
}

extension MarkupTree {
  /// The words of the paragraphs in an element, with a space between two; what is deleted and the
  /// codes of fields left out.
  func paragraphs(in index: Int) -> String {
    var paragraphs: [String] = []
    var words = ""
    var isTaken = false
    for event in transcript.events[index..<transcript.ends[index]] {
      switch event {
      case .start(let element):
        switch element.localName {
        case "p", "h":
          paragraphs.append(words)
          words = ""
        case "tab", "br", "cr", "s", "line-break": words += " "
        default: break
        }
        isTaken = !["delText", "instrText", "delInstrText"].contains(element.localName)
      case .text(let text) where isTaken: words += text.words
      default: break
      }
    }
    paragraphs.append(words)
    return paragraphs.flatMap { $0.split { $0.isWhitespace } }.joined(separator: " ")
  }
}

extension [PassageDraft] {
  /// Finds the language with most words, and lets only passages in others name theirs.
  mutating func settleLanguages() -> String? {
    var counts: [String: Int] = [:]
    for draft in self {
      if let language = draft.language { counts[language, default: 0] += draft.bytes.count }
    }
    let main = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    for index in indices {
      guard let language = self[index].language else { continue }
      if Self.primary(language) == Self.primary(main) { self[index].language = nil }
    }
    return main
  }

  private static func primary(_ language: String?) -> String? {
    language?.split { $0 == "-" || $0 == "_" }.first.map { $0.lowercased() }
  }
}
