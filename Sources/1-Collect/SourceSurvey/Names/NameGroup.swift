import StudyModel

/// A name with the ways in which sources write it.
public struct NameGroup: Hashable, Sendable {
  /// One way of writing it.
  public struct Form: Hashable, Sendable {
    /// The words as written, on one line.
    public let words: String
    /// Where it stands, in the order of the documents and of the text.
    public let places: [SourcePlace]

    /// Creates a form.
    public init(words: String, places: [SourcePlace]) {
      self.words = words
      self.places = places
    }
  }

  /// Its forms: the longest first, then the most frequent.
  public let forms: [Form]

  /// Creates a group of forms.
  public init(forms: [Form]) {
    self.forms = forms
  }

  /// The name in full, as it is written most often.
  public var name: String { forms.first?.words ?? "" }

  /// How often it stands in all sources.
  public var count: Int { forms.reduce(0) { $0 + $1.places.count } }

  /// How often it stands in each source.
  public var counts: [String: Int] {
    var counts: [String: Int] = [:]
    for form in forms { for place in form.places { counts[place.source, default: 0] += 1 } }
    return counts
  }
}
