import ReferenceFormats
public import StudyModel

/// The references of a study's sources, as a list or in the formats of reference managers.
public struct StudyReferences: Sendable {
  /// The forms in which the references can be had.
  public enum Form: String, Sendable, CaseIterable {
    /// A list after APA 7 as plain text.
    case text
    /// The same with italics and links as Markdown.
    case markdown
    /// The format of the Citation Style Language.
    case cslJSON = "csl-json"
    /// BibTeX.
    case bibtex
    /// RIS.
    case ris
  }

  /// A mandatory field that a record lacks.
  public struct Gap: Hashable, Sendable {
    /// The source's id.
    public let source: String
    /// The field.
    public let field: BibliographicRecord.Gap
  }

  private let sources: [Source]

  /// Takes the sources of a study.
  ///
  /// - Parameter study: The study.
  public init(_ study: Study) {
    sources = study.sources
  }

  /// What a final list lacks (method COL-08), by source.
  public var gaps: [Gap] {
    sources.flatMap { source in source.record.gaps.map { Gap(source: source.id, field: $0) } }
  }

  /// The further fields that entries of their type have and these lack: nothing is blocked by them.
  public var wanted: [(source: String, fields: [String])] {
    sources.map { ($0.id, $0.record.wantedFields) }.filter { !$0.1.isEmpty }
  }

  /// The references in a form.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - language: The language of a list, `id` or another for English.
  /// - Returns: The text, with its last line ended.
  public func written(as form: Form, in language: String) -> String {
    switch form {
    case .cslJSON: return ReferenceFormat.cslJSON.write(references)
    case .bibtex: return ReferenceFormat.bibTeX.write(references)
    case .ris: return ReferenceFormat.ris.write(references)
    case .text, .markdown:
      let style = APAStyle(sources.map { ($0.id, $0.record) })
      return style.sortedIDs.map { id in
        let entry = style.reference(to: id, in: language).map { run in
          form == .markdown && run.isItalic
            ? "*\(Self.escaped(run.words))*"
            : form == .markdown && run.address == nil ? Self.escaped(run.words) : run.words
        }.joined()
        return form == .markdown ? "- \(entry)\n" : "\(entry)\n"
      }.joined()
    }
  }

  private var references: [Reference] {
    sources.map { source in
      var fields = source.record.fields
      if let language = source.language { fields["language"] = language }
      let record = BibliographicRecord(
        type: source.record.type,
        authors: source.record.authors,
        title: source.record.title,
        issued: source.record.issued,
        fields: fields
      )
      return Reference(id: source.id, record: record)
    }
  }

  private static func escaped(_ words: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      if "\\*_[]<>`&".unicodeScalars.contains(scalar) { out.append("\\") }
      out.append(scalar)
    }
    return String(out)
  }
}
