import StudyModel

/// A stretch of a source's words with all codings shown on it; several codings are one excerpt.
struct Excerpt {
  /// The codings on it, in the order in which they came; never empty.
  private(set) var codings: [Coding]

  /// The coding that stands for it in a citation.
  var first: Coding { codings[0] }

  /// The codings as excerpts, in the order of their first coding.
  static func of(_ codings: [Coding]) -> [Excerpt] {
    var places: [Place: Int] = [:]
    var excerpts: [Excerpt] = []
    for coding in codings {
      let place = Place(coding)
      if let found = places[place] {
        excerpts[found].codings.append(coding)
      } else {
        places[place] = excerpts.count
        excerpts.append(Excerpt(codings: [coding]))
      }
    }
    return excerpts
  }

  /// How many excerpts the codings are.
  static func count(_ codings: [Coding]) -> Int {
    Set(codings.map { Place($0) }).count
  }

  /// The excerpts with the most telling first: what gives evidence of its own before what gives none,
  /// then the stronger claim status, then the order in which they came.
  static func telling(_ codings: [Coding]) -> [Excerpt] {
    of(codings).enumerated().sorted { one, other in
      let (left, right) = (one.element.weight, other.element.weight)
      return left == right ? one.offset < other.offset : left > right
    }.map(\.element)
  }

  /// The claim statuses that were chosen on it, each once.
  var claims: [ClaimStatus] {
    var seen: Set<ClaimStatus> = []
    return codings.compactMap(\.choice.claim).filter { seen.insert($0).inserted }
  }

  private var weight: Int {
    codings.map { coding in
      let claim = coding.choice.claim?.strength ?? -1
      return coding.choice.evidence.isEmpty ? claim : 100 + claim
    }.max() ?? -1
  }

  /// Where words stand; words not found again are known by themselves.
  private struct Place: Hashable {
    let source: String
    let range: TextRange?
    let lost: [UInt8]

    init(_ coding: Coding) {
      source = coding.source
      range = coding.range
      lost = coding.range == nil ? Array(coding.quote.utf8) : []
    }
  }
}
