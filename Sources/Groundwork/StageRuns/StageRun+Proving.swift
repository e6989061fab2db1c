import CollectStage
import Fingerprints
import QuotationProof
import SourceSurvey
import StudyFolders
import StudyModel
import TextAnchoring

extension StageRun {
  /// Compares every quotation of a chapter with the sources.
  ///
  /// - Parameter path: The chapter, in any format that sources may have.
  /// - Returns: The quotations with what was found.
  /// - Throws: ``SourceAddingError/noFile(_:)``, or why the file gives no text.
  public func prove(_ path: String) async throws -> ProvenChapter {
    let (chapter, noticed) = try await Self.chapter(at: path)
    let citations = Self.citations(in: chapter)
    let quotations = QuotationFinder.quotations(in: chapter, citations: citations)
    let state = await state(through: .collect)
    let documents = state.documents
    let found = await withTaskGroup(of: (Int, [[ProvenQuotation.Place]]).self) { group in
      for (index, document) in documents.enumerated() {
        group.addTask { (index, Proving.places(of: quotations, in: document)) }
      }
      var found = Array(repeating: [[ProvenQuotation.Place]](), count: documents.count)
      for await (index, places) in group { found[index] = places }
      return found
    }
    let paged = Set(documents.filter { !$0.pages.isEmpty }.map(\.source))
    let proven = quotations.enumerated().map { index, quotation in
      ProvenChapter.Entry(
        place: Self.place(of: quotation.range, in: chapter).description,
        proven: Proving.proof(
          of: quotation,
          at: found.flatMap { $0[index] },
          sources: open.study.sources,
          paged: paged
        )
      )
    }
    return ProvenChapter(
      entries: proven,
      diagnostics: noticed + state.diagnostics.filter { $0.severity == .error }
    )
  }

  private static func chapter(at path: String) async throws -> (Document, [Diagnostic]) {
    let (file, name, bytes) = try SourceAdding.file(at: path)
    let source = Source(id: SourceAdding.slug(name), file: name)
    let made = try Collecting.collect(
      source,
      bytes: bytes,
      transcript: try await PagedSources.transcript(of: source, at: file.path, bytes: bytes),
      fingerprint: { Fingerprints.fingerprint(of: $0) }
    )
    return (made.document, made.diagnostics)
  }

  /// The citations of a chapter with author and year, and pages that stand alone, in order.
  private static func citations(in chapter: Document) -> [ChapterQuotation.Citation] {
    let named = CitationSurvey(chapter).citations.map { citation in
      ChapterQuotation.Citation(
        range: citation.range,
        names: citation.authors,
        year: citation.year.isEmpty ? nil : citation.year,
        pages: PageMention.pages(in: citation.locator),
        isSecondHand: citation.hearsay != nil
      )
    }
    let alone = PageMention.citations(in: chapter).filter { page in
      !named.contains { $0.range.overlaps(page.range) }
    }
    return (named + alone).sorted { $0.range < $1.range }
  }
}
