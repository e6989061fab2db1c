/// A text with one stretch set in brackets, so that a test shows a place instead of counting it.
///
/// `MarkedText("we [left] early")` is the text *we left early* with the range 3..<7.
public struct MarkedText: Equatable, Sendable {
  /// The text without the brackets.
  public let text: String

  /// The stretch between the brackets, in Unicode scalars from 0.
  public let range: Range<Int>

  /// The words between the brackets.
  public let marked: String

  /// Takes the first `[` and the first `]` after it out of a text.
  ///
  /// A text without both is a mistake in the test, and ends it.
  public init(_ markedText: String) {
    let scalars = Array(markedText.unicodeScalars)
    guard
      let start = scalars.firstIndex(of: "["),
      let end = scalars[start...].firstIndex(of: "]")
    else {
      preconditionFailure("a marked text needs '[' and ']': \(markedText)")
    }
    let inside = scalars[(start + 1)..<end]
    var all = String.UnicodeScalarView()
    all.append(contentsOf: scalars[..<start])
    all.append(contentsOf: inside)
    all.append(contentsOf: scalars[(end + 1)...])
    var words = String.UnicodeScalarView()
    words.append(contentsOf: inside)
    text = String(all)
    marked = String(words)
    range = start..<(end - 1)
  }
}
