public import StudyModel
public import TextAnchoring

/// How places fare in other documents than those they were described in, for a person to decide.
public struct CarriedOver: Hashable, Sendable {
  /// A place and where it was found.
  public struct Found: Hashable, Sendable {
    /// The place.
    public let place: HeldPlace
    /// Where it was found; what a person gave up is not looked for.
    public let match: AnchorMatch

    /// The places that may be meant, best first.
    public var candidates: [AnchorMatch.Candidate] {
      if case .proposed(let candidates) = match { return candidates }
      return []
    }
  }

  /// All places, in the order in which they were given.
  public let found: [Found]

  /// Looks for places again.
  ///
  /// - Parameters:
  ///   - places: The places, with their anchors as described.
  ///   - documents: The documents to look in, which need not be those of the reduction: with the
  ///     bytes of another version they say what would become of the places.
  public init(_ places: [HeldPlace], in documents: [Document]) {
    let documents = Dictionary(
      documents.map { ($0.source, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var searches = AnchorSearches { documents[$0] }
    found = places.map { place in
      // What a person gave up is not looked for again.
      Found(place: place, match: place.isGivenUp ? .lost : searches.match(place.anchor))
    }
  }

  /// How many places are in a state.
  public func count(_ state: Anchor.State) -> Int { found.count { $0.match.state == state } }

  /// The places in a state.
  public func places(_ state: Anchor.State) -> [Found] { found.filter { $0.match.state == state } }
}
