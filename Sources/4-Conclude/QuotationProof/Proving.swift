public import StudyModel
import TextAnchoring

/// Proves the quotations of a chapter against the sources: words, author, year and page.
///
/// Nothing is judged: what is not as the chapter says is remarked, and a person decides.
public enum Proving {
  /// What one document says to the quotations: for each its places there.
  public static func places(
    of quotations: [ChapterQuotation],
    in document: Document
  ) -> [[ProvenQuotation.Place]] {
    QuoteSearch(in: document).compare(quotations.map(\.words)).map { comparisons in
      comparisons.map { comparison in
        ProvenQuotation.Place(
          source: document.source,
          comparison: comparison,
          pages: pages(of: comparison.range, in: document),
          locator: document.locator(of: comparison.range)
        )
      }
    }
  }

  /// Chooses the place that is meant and remarks what does not agree with it.
  ///
  /// - Parameters:
  ///   - quotation: The quotation.
  ///   - places: Its places in all documents, in the register's order.
  ///   - sources: The register.
  ///   - paged: The ids of sources that have page labels.
  /// - Returns: The quotation with the place and the remarks.
  public static func proof(
    of quotation: ChapterQuotation,
    at places: [ProvenQuotation.Place],
    sources: [Source],
    paged: Set<String>
  ) -> ProvenQuotation {
    let best = places.map(\.comparison.likeness).min()
    let alike = places.filter { $0.comparison.likeness == best }
    let meant = alike.min { left, right in
      rank(left, quotation, sources) < rank(right, quotation, sources)
    }
    var remarks: [ProvenQuotation.Remark] = []
    if let meant {
      if meant.comparison.likeness >= .letterCase { remarks.append(.wordsDiffer) }
      if let source = sources.first(where: { $0.id == meant.source }) {
        remarks += said(of: quotation, meant, source, sources, isPaged: paged.contains(source.id))
      }
    } else {
      remarks.append(.notFound)
      if quotation.citation == nil { remarks.append(.noCitation) }
    }
    return ProvenQuotation(
      quotation: quotation,
      place: meant,
      otherPlaces: max(0, alike.count - 1),
      remarks: remarks
    )
  }

  /// What the citation says of the source and the page.
  private static func said(
    of quotation: ChapterQuotation,
    _ place: ProvenQuotation.Place,
    _ source: Source,
    _ sources: [Source],
    isPaged: Bool
  ) -> [ProvenQuotation.Remark] {
    guard let citation = quotation.citation else { return [.noCitation] }
    // Words cited after another work stand in that work, whoever said them first.
    let isAuthor = CitedSource.isAuthor(citation, of: source.record)
    let isYear = CitedSource.isYear(citation, of: source.record)
    var remarks: [ProvenQuotation.Remark] = []
    if CitedSource.responsible(for: source.record).isEmpty || source.record.year == nil {
      remarks.append(.registerGap)
    }
    if isAuthor == false {
      let isOther = sources.contains {
        $0.id != source.id && CitedSource.isAuthor(citation, of: $0.record) == true
          && CitedSource.isYear(citation, of: $0.record) != false
      }
      remarks.append(isOther ? .otherSource : .author)
    } else if isYear == false {
      remarks.append(.year)
    }
    guard isPaged, !place.pages.isEmpty else { return remarks }
    guard let cited = citation.pages else { return remarks + [.noPage] }
    return CitedSource.covers(cited, place.pages) ? remarks : remarks + [.page]
  }

  /// Places of the cited work first, then those on the cited page.
  private static func rank(
    _ place: ProvenQuotation.Place,
    _ quotation: ChapterQuotation,
    _ sources: [Source]
  ) -> (Int, Int, Int) {
    guard let citation = quotation.citation,
      let source = sources.first(where: { $0.id == place.source })
    else { return (1, 1, place.comparison.errors) }
    let isAuthor = CitedSource.isAuthor(citation, of: source.record) == true
    let isYear = CitedSource.isYear(citation, of: source.record) == true
    let isPage = citation.pages.map { CitedSource.covers($0, place.pages) } ?? false
    return (
      isAuthor && isYear ? 0 : isAuthor ? 1 : 2, isPage ? 0 : 1, place.comparison.errors
    )
  }

  private static func pages(of range: TextRange, in document: Document) -> [String] {
    guard let first = document.page(at: range.start) else { return [] }
    return [first.label]
      + document.pages.filter { range.start < $0.start && $0.start < range.end }.map(\.label)
  }
}
