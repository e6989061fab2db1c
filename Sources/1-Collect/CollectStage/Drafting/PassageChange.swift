public import StudyModel

/// A person's correction of the passages or parts of a source, as the journal records it.
public enum PassageChange: Hashable, Sendable {
  /// Where a passage begins or is to begin.
  public enum Place: Hashable, Sendable {
    /// The first words of a physical line, from 1.
    case line(Int)
    /// The beginning of a passage, numbered from 1 as it stands when the change is made.
    case passage(Int)
    /// The beginning of a sentence within a passage, both numbered from 1.
    case sentence(Int, ofPassage: Int)
  }

  /// The passage that begins at the place goes on the one before it.
  case join(Place)
  /// A passage begins at the place.
  case cut(Place)
  /// The physical lines, both included and open where nothing is given, are this part.
  case part(DocumentPart.Kind, firstLine: Int?, lastLine: Int?)

  /// Reads `join L174`, `join 12`, `cut L174`, `cut 12.3` or `abstract L3-57`.
  ///
  /// Words before the last colon of a place, such as the source's id, are passed over.
  public init?(text: String) {
    var words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
    if words.first == "part" { words.removeFirst() }
    guard words.count == 2 else { return nil }
    let name = String(words[0].drop { $0 == "-" })
    let place = words[1].split(separator: ":", omittingEmptySubsequences: false).last ?? ""
    switch name {
    case "join":
      guard let place = Place(place) else { return nil }
      if case .sentence = place { return nil }
      self = .join(place)
    case "cut":
      guard let place = Place(place) else { return nil }
      if case .passage = place { return nil }
      self = .cut(place)
    default:
      guard let kind = DocumentPart.Kind(rawValue: name), let lines = Self.lines(place) else {
        return nil
      }
      self = .part(kind, firstLine: lines.first, lastLine: lines.last)
    }
  }

  /// Reads `L3-57`, `L3-L57`, `L3-`, `-L57` or `L3`.
  private static func lines(_ text: Substring) -> (first: Int?, last: Int?)? {
    let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    func number(_ end: Substring) -> Int?? {
      if end.isEmpty { return .some(nil) }
      let digits = end.first == "L" ? end.dropFirst() : end
      guard let value = Int(digits), value > 0 else { return nil }
      return value
    }
    guard let head = ends.first, head.isEmpty || head.first == "L", let first = number(head) else {
      return nil
    }
    guard ends.count == 2 else { return first.map { ($0, $0) } }
    guard let last = number(ends[1]), first != nil || last != nil else { return nil }
    if let first, let last, last < first { return nil }
    return (first, last)
  }
}

extension PassageChange.Place {
  /// Reads `L174`, `12` or `12.3`.
  init?(_ text: Substring) {
    if text.first == "L" {
      guard let line = Int(text.dropFirst()), line > 0 else { return nil }
      self = .line(line)
      return
    }
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard (1...2).contains(numbers.count), numbers.allSatisfy({ $0 > 0 }) else { return nil }
    self = numbers.count == 1 ? .passage(numbers[0]) : .sentence(numbers[1], ofPassage: numbers[0])
  }
}

extension PassageChange.Place: CustomStringConvertible {
  /// The place as a hand types it.
  public var description: String {
    switch self {
    case .line(let line): "L\(line)"
    case .passage(let passage): "\(passage)"
    case .sentence(let sentence, let passage): "\(passage).\(sentence)"
    }
  }
}

extension PassageChange: CustomStringConvertible {
  /// The change as the journal holds it; `init(text:)` reads it back.
  public var description: String {
    switch self {
    case .join(let place): return "join \(place)"
    case .cut(let place): return "cut \(place)"
    case .part(let kind, let first, let last):
      let head = first.map { "L\($0)" } ?? ""
      let tail = last.map { "L\($0)" } ?? ""
      return "\(kind.rawValue) \(head)-\(tail)"
    }
  }
}
