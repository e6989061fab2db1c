/// A path of elements, as people write it for a mapping: `body//section[@kind="main"]/p`.
///
/// Names are local names; `*` is any. `/` is the parent, `//` any element around; `[@name]` and
/// `[@name="value"]` ask for an attribute. A path holds where it ends at the element; one that
/// begins with `/` begins at the first element of the file.
public struct ElementPattern: Hashable, Sendable {
  /// One element of the path.
  public struct Step: Hashable, Sendable {
    /// The local name; nothing means any.
    public let name: String?
    /// The attribute that the element must have.
    public let attribute: String?
    /// The value that the attribute must have, where one is asked for.
    public let value: String?
    /// Whether elements may lie between this one and the one before it in the path.
    public let isApart: Bool
  }

  /// The path as written.
  public let text: String
  /// The elements, from the outermost on.
  public let steps: [Step]
  /// Whether it begins at the first element of the file.
  public let isAnchored: Bool

  /// The most elements that a path has.
  public static let mostSteps = 16

  /// Reads a path, unless it is none.
  public init?(_ text: String) {
    self.text = text
    var rest = Array(text.unicodeScalars)[...]
    func take(_ scalar: Unicode.Scalar) -> Bool {
      guard rest.first == scalar else { return false }
      rest.removeFirst()
      return true
    }
    var isApart = false
    var isAnchored = false
    if take("/") {
      if take("/") { isApart = true } else { isAnchored = true }
    }
    self.isAnchored = isAnchored
    var steps: [Step] = []
    while true {
      guard let step = Self.step(&rest, isApart: isApart) else { return nil }
      steps.append(step)
      guard !rest.isEmpty else { break }
      guard take("/") else { return nil }
      isApart = take("/")
    }
    guard steps.count <= Self.mostSteps else { return nil }
    self.steps = steps
  }

  /// How much the path says; of two that hold, the one that says more goes.
  public var weight: Int {
    steps.reduce(isAnchored ? 1 : 0) { weight, step in
      weight + (step.name == nil ? 1 : 2) + (step.attribute == nil ? 0 : 1)
        + (step.value == nil ? 0 : 1)
    }
  }

  private static func step(_ rest: inout ArraySlice<Unicode.Scalar>, isApart: Bool) -> Step? {
    let name = words(&rest) { isNamePart($0) || $0 == "*" }
    guard !name.isEmpty, name == "*" || !name.unicodeScalars.contains("*") else { return nil }
    var attribute: String?
    var value: String?
    if rest.first == "[" {
      rest.removeFirst()
      guard rest.popFirst() == "@" else { return nil }
      let found = words(&rest, while: isNamePart)
      guard !found.isEmpty else { return nil }
      attribute = found
      if rest.first == "=" {
        rest.removeFirst()
        guard let mark = rest.popFirst(), mark == "\"" || mark == "'" else { return nil }
        value = words(&rest) { $0 != mark }
        guard rest.popFirst() == mark else { return nil }
      }
      guard rest.popFirst() == "]" else { return nil }
    }
    return Step(
      name: name == "*" ? nil : name,
      attribute: attribute,
      value: value,
      isApart: isApart
    )
  }

  private static func words(
    _ rest: inout ArraySlice<Unicode.Scalar>,
    while isPart: (Unicode.Scalar) -> Bool
  ) -> String {
    var words = ""
    while let scalar = rest.first, isPart(scalar) {
      words.unicodeScalars.append(scalar)
      rest.removeFirst()
    }
    return words
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
      || scalar == "." || scalar == ":"
  }
}
