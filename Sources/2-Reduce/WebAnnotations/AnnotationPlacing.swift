public import StudyModel
import TextAnchoring

/// Finds the words of an annotation in the documents of a study.
public struct AnnotationPlacing: Sendable {
  /// Where words stand.
  public enum Outcome: Hashable, Sendable {
    /// In one place.
    case placed(source: String, range: TextRange)
    /// In several, and neither context nor position tells which.
    case ambiguous(Int)
    /// Nowhere.
    case unfound
    /// The annotation is about a text that the study does not have.
    case foreign
  }

  private struct Text: Sendable {
    let document: Document
    let search: QuoteSearch
  }

  private let texts: [Text]
  private let addresses: [String: String]

  /// Prepares for looking.
  ///
  /// - Parameters:
  ///   - documents: The documents, in the register's order.
  ///   - sources: Their sources, whose addresses an annotation may name.
  public init(documents: [Document], sources: [Source]) {
    texts = documents.map { Text(document: $0, search: QuoteSearch(in: $0)) }
    var addresses: [String: String] = [:]
    for source in sources {
      for address in [
        AnnotationPage.address(ofSource: source.id), source.id, source.file,
        "sources/library/" + source.file, source.record.fields["URL"] ?? "",
      ] where !address.isEmpty { addresses[Self.bare(address)] = source.id }
    }
    self.addresses = addresses
  }

  /// Where the words of a target stand.
  ///
  /// Looked for in the source that it names; in all, where it names none or an address nobody knows
  /// and the words stand in one source only. The quote decides, then the words around it, and only
  /// between several places the position, counted in code points or in UTF-16 code units.
  public func place(_ target: WebAnnotation.Target) -> Outcome {
    let named = addresses[Self.bare(target.source)]
    let candidates = texts.filter { named == nil || $0.document.source == named }
    guard !candidates.isEmpty else { return .foreign }
    var found: [(document: Document, range: TextRange)] = []
    for text in candidates {
      found += text.search.find(target.exact).map { (text.document, $0) }
    }
    guard !found.isEmpty else {
      return named == nil && !target.source.isEmpty ? .foreign : .unfound
    }
    if found.count > 1 {
      let fitting = found.filter { fits(target, $0.range, in: $0.document) }
      if !fitting.isEmpty { found = fitting }
    }
    if found.count > 1, let start = target.start {
      let near = found.filter { isAt(start, $0.range, in: $0.document) }
      if near.count == 1 { found = near }
    }
    guard found.count == 1, let only = found.first else { return .ambiguous(found.count) }
    return .placed(source: only.document.source, range: only.range)
  }

  /// Whether the words around a place are those of the annotation, but for white space.
  private func fits(_ target: WebAnnotation.Target, _ range: TextRange, in document: Document)
    -> Bool
  {
    guard !target.prefix.isEmpty || !target.suffix.isEmpty else { return false }
    let reach = 2 * max(target.prefix.unicodeScalars.count, target.suffix.unicodeScalars.count)
    let start = TextRange(max(0, range.start.scalars - reach), range.start.scalars)
    let end = TextRange(
      range.end.scalars,
      min(document.text.scalarCount, range.end.scalars + reach)
    )
    let before = Self.solid(document.text[start])
    let after = Self.solid(document.text[end])
    return before.reversed().starts(with: Self.solid(target.prefix).reversed())
      && after.starts(with: Self.solid(target.suffix))
  }

  /// Whether a place begins where the position says, in either way of counting.
  private func isAt(_ start: Int, _ range: TextRange, in document: Document) -> Bool {
    if range.start.scalars == start { return true }
    let before = document.text[TextRange(0, range.start.scalars)]
    return before.utf16.count == start
  }

  private static func solid(_ words: String) -> [Unicode.Scalar] {
    words.unicodeScalars.filter { !$0.properties.isWhitespace }
  }

  /// An address without what does not name the text: scheme, fragment, slash at the end.
  private static func bare(_ address: String) -> String {
    var text = Substring(address)
    if let mark = text.firstIndex(of: "#") { text = text[..<mark] }
    for scheme in ["https://", "http://", "file://"] where text.hasPrefix(scheme) {
      text = text.dropFirst(scheme.count)
    }
    while text.hasSuffix("/") { text = text.dropLast() }
    return String(text)
  }
}
