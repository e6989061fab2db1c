/// How words stand out; each way but colour is there in a terminal without colours too.
public struct TextStyle: OptionSet, Hashable, Sendable {
  /// The ways, as bits.
  public let rawValue: UInt8

  /// Creates a style of its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier than the rest.
  public static let bold = TextStyle(rawValue: 1)
  /// With a line below.
  public static let underlined = TextStyle(rawValue: 2)
  /// Ground and letters exchanged.
  public static let reversed = TextStyle(rawValue: 4)
  /// Lighter than the rest.
  public static let faint = TextStyle(rawValue: 8)
  /// In the colour of what is marked, where colours are wanted.
  public static let accent = TextStyle(rawValue: 16)

  /// The sequence that turns the style on over a plain ground.
  func sequence(inColour: Bool) -> String {
    var numbers: [String] = ["0"]
    if contains(.bold) { numbers.append("1") }
    if contains(.faint) { numbers.append("2") }
    if contains(.underlined) { numbers.append("4") }
    if contains(.reversed) { numbers.append("7") }
    if contains(.accent), inColour { numbers.append("36") }
    return "\u{1B}[\(numbers.joined(separator: ";"))m"
  }
}
