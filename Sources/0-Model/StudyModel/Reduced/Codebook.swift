/// The codes of a study, in the order the researcher gave them: a forest without cycles.
public struct Codebook: Hashable, Sendable {
  /// The codes; no two share an id, and every parent is one of them.
  public let codes: [Code]
  private let positions: [String: Int]

  /// A codebook without codes.
  public static let empty = Codebook()

  private init() {
    codes = []
    positions = [:]
  }

  /// Creates a codebook, unless ids repeat, a parent is unknown or parents form a cycle.
  public init(codes: [Code]) throws(CodebookError) {
    var positions: [String: Int] = [:]
    for (position, code) in codes.enumerated() {
      guard positions.updateValue(position, forKey: code.id) == nil else {
        throw .duplicateID(code.id, at: code.declaredAt)
      }
    }
    // Codes whose way up is known to end, so that none is gone twice.
    var rooted: Set<String> = []
    for code in codes {
      var seen: Set<String> = [code.id]
      var above = code.parent
      while let parent = above, !rooted.contains(parent) {
        guard let position = positions[parent] else {
          throw .unknownParent(parent, of: code.id, at: code.declaredAt)
        }
        guard seen.insert(parent).inserted else { throw .cycle(code.id, at: code.declaredAt) }
        above = codes[position].parent
      }
      rooted.formUnion(seen)
    }
    self.codes = codes
    self.positions = positions
  }

  /// The code with an id.
  public subscript(id: String) -> Code? {
    positions[id].map { codes[$0] }
  }

  /// The codes given to excerpts now, without containers and what was retired.
  public var applied: [Code] { codes.filter(\.isInUse) }

  /// The ids that a selector names: an id, or a glob such as `BTK-*`, in the codebook's order.
  public func ids(matching selector: String) -> [String] {
    codes.map(\.id).filter { Glob.matches(selector, $0) }
  }

  /// The codes directly below an id, or the topmost ones.
  public func children(of id: String?) -> [Code] {
    codes.filter { $0.parent == id }
  }

  /// An id and all ids below it, in the codebook's order.
  public func family(of id: String) -> [String] {
    codes.map(\.id).filter { candidate in
      var current: String? = candidate
      while let here = current {
        if here == id { return true }
        current = self[here]?.parent
      }
      return false
    }
  }
}

/// Why codes do not make a codebook.
public enum CodebookError: Error, Equatable {
  /// Two codes have this id.
  case duplicateID(String, at: FilePlace?)
  /// A code names a parent that is no code.
  case unknownParent(String, of: String, at: FilePlace?)
  /// A code is its own ancestor.
  case cycle(String, at: FilePlace?)

  /// Where the code stands that the failure speaks of.
  public var place: FilePlace? {
    switch self {
    case .duplicateID(_, let place), .unknownParent(_, _, let place), .cycle(_, let place): place
    }
  }
}

extension CodebookError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .duplicateID(let id, _): "two codes have the id '\(id)'"
    case .unknownParent(let parent, let id, _): "code '\(id)' has the unknown parent '\(parent)'"
    case .cycle(let id, _): "code '\(id)' is its own ancestor"
    }
  }
}
