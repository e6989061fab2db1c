public import StudyModel
import TextAnchoring

/// Finds the words of handed choices in the documents of a study, and never guesses.
///
/// A class, as each document is made ready for searching when it is first asked for.
public final class HandedPlacing {
  /// Where words stand.
  public enum Outcome: Hashable, Sendable {
    /// In one place, beyond doubt.
    case placed(Spot)
    /// In places of which a person must choose one, best first.
    case ambiguous([Spot], reason: String)
    /// Nowhere.
    case unfound(reason: String, remedy: String)
    /// In a source that the study does not have, or has no text of.
    case foreign(reason: String, remedy: String)
  }

  /// A stretch of a source.
  public struct Spot: Hashable, Sendable {
    /// The source's id.
    public let source: String
    /// The stretch of today's document.
    public let range: TextRange

    /// Creates a stretch.
    public init(source: String, range: TextRange) {
      self.source = source
      self.range = range
    }
  }

  /// The most places that are offered.
  static let mostCandidates = 9

  private let documents: [String: Document]
  private let order: [String]
  private var searches: [String: DocumentSearch] = [:]

  /// Prepares for looking.
  ///
  /// - Parameters:
  ///   - documents: The documents of today.
  ///   - sources: The ids of all sources, in the order of the register.
  public init(documents: [Document], sources: [String]) {
    self.documents = Dictionary(
      documents.map { ($0.source, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    order = sources
  }

  /// The document of a source.
  public func document(_ source: String) -> Document? { documents[source] }

  /// Where the words of a place stand.
  ///
  /// In the very text that the file speaks of, the place it says, if the quote stands there; in a
  /// changed text, where the quote is carried beyond doubt. Else the quote is looked for, within the
  /// page or the passages that are named; several places are told apart by the words around.
  public func place(_ place: HandedPlace) -> Outcome {
    if let id = place.source {
      guard order.contains(id) else {
        let nearest = NearestWord.of(id, among: order)
        return .foreign(
          reason: "the study has no such source",
          remedy: nearest.map { "did you mean '\($0)'?" } ?? "see the ids in sources/library.yaml"
        )
      }
      guard let document = documents[id] else {
        return .foreign(
          reason: "the source has no text today",
          remedy: "see why: jejak run --stage collect"
        )
      }
      return self.place(place, in: document)
    }
    return placeAnywhere(place)
  }

  /// Among all sources, the one in which the words stand.
  private func placeAnywhere(_ place: HandedPlace) -> Outcome {
    var spots: [Spot] = []
    for id in order {
      guard let document = documents[id] else { continue }
      spots += search(document).exact(place.quote).map { Spot(source: id, range: $0) }
    }
    let sources = Set(spots.map(\.source))
    if sources.count == 1, let id = sources.first, let document = documents[id] {
      return self.place(place, in: document)
    }
    guard !spots.isEmpty else {
      return .unfound(
        reason: "the words stand in no source",
        remedy: "say the source, and copy the words from its reading page"
      )
    }
    return .ambiguous(
      Array(spots.prefix(Self.mostCandidates)),
      reason: "the words stand in \(sources.count) sources"
    )
  }

  private func place(_ place: HandedPlace, in document: Document) -> Outcome {
    let spot = { Spot(source: document.source, range: $0) }
    if let range = place.range {
      if place.document == document.fingerprint,
        range.end.scalars <= document.text.scalarCount,
        document.text.bytes(range).elementsEqual(place.quote.utf8)
      {
        return .placed(spot(range))
      }
      let anchor = Anchor(
        source: document.source,
        // Not this text's: where the quote does not stand at its place, the place says nothing.
        document: "",
        range: place.document == document.fingerprint ? TextRange(0, 0) : range,
        quote: place.quote,
        prefix: place.prefix,
        suffix: place.suffix,
        // Whoever chose cannot say whether the words stood once; company must tell.
        distinction: .context
      )
      if let carried = search(document).anchors.match(anchor).range {
        return .placed(spot(carried))
      }
    }
    return found(place, in: document)
  }

  /// Looks for words by what they are and by what stands around them.
  private func found(_ place: HandedPlace, in document: Document) -> Outcome {
    let search = search(document)
    let all = search.quote(place.quote)
    let within: TextRange?
    switch stretch(of: place.hint, in: document) {
    case .success(let range): within = range
    case .failure(let problem): return .unfound(reason: problem.reason, remedy: problem.remedy)
    }
    let near = within.map { within in all.filter { within.contains($0.start) } } ?? all
    let spots = { (ranges: [TextRange]) in
      ranges.prefix(Self.mostCandidates).map { Spot(source: document.source, range: $0) }
    }
    guard !near.isEmpty else {
      if !all.isEmpty {
        return .ambiguous(spots(all), reason: "the words stand elsewhere than the file says")
      }
      return .changed(search.resembling(place, within: within), in: document.source)
    }
    let company = near.filter { search.hasCompany($0, place) }
    if near.count == 1, let only = near.first {
      guard isDoubtful(only, place, search) else { return .placed(spots([only])[0]) }
      return .ambiguous(spots(near), reason: "the words around are others than in the source")
    }
    if company.count == 1, let only = company.first { return .placed(spots([only])[0]) }
    if company.isEmpty, place.range == nil {
      // Who copies a few lines keeps the words on one side; that no other place has them decides.
      let some = near.filter { search.hasSomeCompany($0, place) }
      if some.count == 1, let only = some.first { return .placed(spots([only])[0]) }
    }
    return .ambiguous(
      spots(company.isEmpty ? near : company),
      reason: "the words stand in \(near.count) places"
    )
  }

  /// Whether the only place of words may still be another than the one that was meant: they were
  /// chosen in another text than today's, and what stood around them there does not stand here.
  private func isDoubtful(
    _ range: TextRange,
    _ place: HandedPlace,
    _ search: DocumentSearch
  ) -> Bool {
    let isBare = place.prefix.isEmpty && place.suffix.isEmpty
    let isInPassage = if case .passages = place.hint { !isBare } else { false }
    guard place.range != nil || isInPassage, !search.hasSomeCompany(range, place) else {
      return false
    }
    let isLong = place.quote.unicodeScalars.count >= Self.tellingLength
    return !isLong || place.range != nil && !isBare
  }

  /// How many scalars tell words by themselves.
  private static let tellingLength = 24

  private struct HintProblem: Error {
    let reason: String
    let remedy: String
  }

  /// The stretch that a page, passages or a typed place mean.
  private func stretch(
    of hint: HandedPlace.Hint?,
    in document: Document
  ) -> Result<TextRange?, HintProblem> {
    switch hint {
    case nil: return .success(nil)
    case .passages(let numbers):
      let passages = document.passages
      guard passages.indices.contains(numbers.lowerBound - 1),
        passages.indices.contains(numbers.upperBound - 1)
      else { return .success(nil) }
      return .success(
        passages[numbers.lowerBound - 1].range.union(passages[numbers.upperBound - 1].range)
      )
    case .page(let label):
      do {
        // A quotation may go on upon the next page: where it begins counts.
        let page = try StudyPlace(source: document.source, spot: .page(label)).resolve(in: document)
        return .success(page)
      } catch {
        let problem = HintProblem(
          reason: "the source has no page of that label",
          remedy: document.pages.isEmpty
            ? "leave the page out: the source has none"
            : "the pages are \(document.pages.first?.label ?? "") to "
              + "\(document.pages.last?.label ?? "")"
        )
        return .failure(problem)
      }
    case .typed(let words):
      do {
        let place = try StudyPlace(
          words.utf8.contains(UInt8(ascii: ":")) ? words : "\(document.source):\(words)"
        )
        return .success(try place.resolve(in: document))
      } catch {
        return .failure(
          HintProblem(
            reason: "the place cannot be read",
            remedy: "a place is SOURCE:PASSAGE.SENTENCE, SOURCE:pPAGE or SOURCE:L10-12"
          )
        )
      }
    }
  }

  private func search(_ document: Document) -> DocumentSearch {
    if let search = searches[document.source] { return search }
    let search = DocumentSearch(document)
    searches[document.source] = search
    return search
  }
}

extension HandedPlacing.Outcome {
  /// Words that do not stand in the source as they are: what resembles them, or nothing.
  fileprivate static func changed(_ ranges: [TextRange], in source: String) -> Self {
    guard !ranges.isEmpty else {
      return .unfound(
        reason: "the words do not stand in the source as it is now",
        remedy: "copy them from the reading page"
      )
    }
    return .ambiguous(
      ranges.map { HandedPlacing.Spot(source: source, range: $0) },
      reason: "the words are others than in the source"
    )
  }
}
