/// A page of the original: where it begins in the reading text, and its label.
public struct Page: Hashable, Sendable {
  /// How a label became known.
  public enum Method: String, Sendable, CaseIterable {
    case declared, printed, inferred
    case formFeed = "form-feed"
    case person
  }

  /// The number of the page in the original, from 1.
  public let number: Int
  /// The label, such as `iv` or `29`.
  public let label: String
  /// How the label became known.
  public let method: Method
  /// The first place of the reading text on the page.
  public let start: TextOffset
  /// The physical line on which the page begins, from 1, where lines exist.
  public let line: Int?

  /// Creates a page.
  public init(number: Int, label: String, method: Method, start: TextOffset, line: Int? = nil) {
    self.number = number
    self.label = label
    self.method = method
    self.start = start
    self.line = line
  }
}
