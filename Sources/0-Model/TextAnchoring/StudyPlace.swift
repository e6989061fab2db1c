public import StudyModel

/// A place in a source as a hand can type it: a source and where in it.
///
/// `nota:12`, `nota:12.2`, `nota:12.2-3`, `nota:p29`, `nota:L174`, `nota:L174-178`; and
/// `nota:118-204`, the id of an excerpt.
public struct StudyPlace: Hashable, Sendable {
  /// Where in a source.
  public enum Spot: Hashable, Sendable {
    /// A whole passage, by its number.
    case passage(Int)
    /// Sentences of a passage, by their numbers.
    case sentences(ClosedRange<Int>, ofPassage: Int)
    /// A page, by its label.
    case page(String)
    /// Physical lines of the original.
    case lines(ClosedRange<Int>)
    /// Scalars of the reading text.
    case scalars(TextRange)
  }

  /// The id of the source.
  public let source: String
  /// Where in it.
  public let spot: Spot

  /// Creates a place.
  public init(source: String, spot: Spot) {
    self.source = source
    self.spot = spot
  }

  /// Reads a place.
  public init(_ text: String) throws(PlaceError) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon != text.startIndex else {
      throw .noSource(text)
    }
    source = String(text[..<colon])
    let rest = text[text.utf8.index(after: colon)...]
    guard let first = rest.unicodeScalars.first else { throw .unreadable(text) }
    switch first {
    case "p", "P":
      let label = String(rest.unicodeScalars.dropFirst())
      guard !label.isEmpty else { throw .unreadable(text) }
      spot = .page(label)
    case "L", "l":
      guard let lines = Self.span(rest.unicodeScalars.dropFirst()) else {
        throw .unreadable(text)
      }
      guard lines.first <= lines.last else { throw .backwards(text) }
      spot = .lines(lines.first...lines.last)
    default:
      spot = try Self.numbered(rest, of: text)
    }
  }

  /// `12`, `12.2`, `12.2-3` or `118-204`.
  private static func numbered(_ rest: Substring, of text: String) throws(PlaceError) -> Spot {
    let pieces = rest.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
    if pieces.count == 1 {
      if let passage = number(pieces[0]), passage > 0 { return .passage(passage) }
      let ends = pieces[0].split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2, let start = number(ends[0]), let end = number(ends[1]) else {
        throw .unreadable(text)
      }
      guard start < end else { throw .backwards(text) }
      return .scalars(TextRange(start, end))
    }
    guard pieces.count == 2, let passage = number(pieces[0]), passage > 0,
      let sentences = span(pieces[1])
    else { throw .unreadable(text) }
    guard sentences.first <= sentences.last else { throw .backwards(text) }
    return .sentences(sentences.first...sentences.last, ofPassage: passage)
  }

  /// `n` or `n-n`, both from 1.
  private static func span(
    _ scalars: some Collection<Unicode.Scalar>
  ) -> (first: Int, last: Int)? {
    let ends = scalars.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), let first = number(ends[0]), first > 0,
      let last = number(ends[ends.count - 1]), last > 0
    else { return nil }
    return (first, last)
  }

  private static func number(_ scalars: some Collection<Unicode.Scalar>) -> Int? {
    guard !scalars.isEmpty, scalars.count <= 12 else { return nil }
    var value = 0
    for scalar in scalars {
      guard ("0"..."9").contains(scalar) else { return nil }
      value = value * 10 + Int(scalar.value - 48)
    }
    return value
  }
}

extension StudyPlace: CustomStringConvertible {
  /// The place as a hand would type it.
  public var description: String {
    switch spot {
    case .passage(let number): "\(source):\(number)"
    case .sentences(let span, let passage):
      "\(source):\(passage).\(Self.text(of: span))"
    case .page(let label): "\(source):p\(label)"
    case .lines(let span): "\(source):L\(Self.text(of: span))"
    case .scalars(let range): "\(source):\(range.start.scalars)-\(range.end.scalars)"
    }
  }

  private static func text(of span: ClosedRange<Int>) -> String {
    span.lowerBound == span.upperBound
      ? "\(span.lowerBound)" : "\(span.lowerBound)-\(span.upperBound)"
  }
}
