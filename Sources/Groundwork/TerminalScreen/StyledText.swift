/// Words with the ways in which they stand out; whatever they were, a terminal obeys none of them.
public struct StyledText: Hashable, Sendable {
  /// Words of one style.
  public struct Run: Hashable, Sendable {
    /// The words, made harmless.
    public let text: String
    /// How they stand out.
    public let style: TextStyle

    /// Creates a run; what a terminal would obey is replaced.
    public init(_ text: String, _ style: TextStyle = []) {
      self.text = HarmlessText.of(text)
      self.style = style
    }
  }

  /// The runs in order.
  public private(set) var runs: [Run]

  /// Creates text of one style.
  public init(_ text: String = "", _ style: TextStyle = []) {
    runs = text.isEmpty ? [] : [Run(text, style)]
  }

  /// The words alone.
  public var text: String { runs.map(\.text).joined() }

  /// How many cells it takes.
  public var width: Int { runs.reduce(0) { $0 + TextWidth.of($1.text) } }

  /// Whether there are no words.
  public var isEmpty: Bool { runs.isEmpty }

  /// Adds words at the end.
  public mutating func append(_ text: String, _ style: TextStyle = []) {
    guard !text.isEmpty else { return }
    if let last = runs.last, last.style == style {
      runs[runs.count - 1] = Run(last.text + text, style)
    } else {
      runs.append(Run(text, style))
    }
  }

  /// Two texts one behind the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var joined = left
    for run in right.runs { joined.append(run.text, run.style) }
    return joined
  }

  /// The text as a terminal is told it, plain again at the end.
  public func sequence(inColour: Bool) -> String {
    var out = ""
    for run in runs {
      out += run.style.isEmpty ? run.text : run.style.sequence(inColour: inColour) + run.text
      if !run.style.isEmpty { out += "\u{1B}[0m" }
    }
    return out
  }
}
