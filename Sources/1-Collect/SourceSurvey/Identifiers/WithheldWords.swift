public import StudyModel

/// The words of a document as an export may quote them: personal identifiers are masked.
public struct WithheldWords: Sendable {
  /// What stands for an identifier.
  public static let mark = "[…]"

  /// The stretches that are kept back, in order and apart.
  public let ranges: [TextRange]
  private let text: ReadingText

  /// Finds what is kept back.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - allowed: The physical lines whose identifiers a person let through.
  public init(_ document: Document, allowed: [ClosedRange<Int>] = []) {
    text = document.text
    ranges = IdentifierSurvey.identifiers(in: document).map(\.range).filter { range in
      guard let lines = document.origin.lines(of: range) else { return true }
      return !allowed.contains { $0.contains(lines.lowerBound) && $0.contains(lines.upperBound) }
    }
  }

  /// The words of a stretch, and whether something of it is kept back.
  public func words(_ range: TextRange) -> (words: String, isMasked: Bool) {
    var words = ""
    var place = range.start
    var isMasked = false
    for withheld in ranges where withheld.overlaps(range) {
      if withheld.start > place { words += text[TextRange(place, withheld.start)] }
      words += Self.mark
      place = min(withheld.end, range.end)
      isMasked = true
    }
    return (words + text[TextRange(place, range.end)], isMasked)
  }

  /// The words that are kept back themselves, as an export must not have them.
  public var values: [String] { ranges.map { text[$0] } }
}
