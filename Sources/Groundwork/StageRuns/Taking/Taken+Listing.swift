extension Taken {
  /// The rows by what became of them, then in the order of the file.
  public var sorted: [Row] {
    State.allCases.flatMap { state in rows.filter { $0.state == state } }
  }

  /// How many choices have which state, in words.
  public var summary: String {
    State.allCases.map { "\($0.words) \(count($0))" }.joined(separator: ", ")
  }
}

extension Taken.State {
  /// The state in words.
  public var words: String {
    switch self {
    case .placed: "placed"
    case .already: "already taken"
    case .ambiguous: "ambiguous"
    case .unfound: "not found"
    case .refused: "refused"
    }
  }
}

extension Taken.Row {
  /// The names of the columns of a list of rows.
  public static let columns = [
    "n", "state", "line", "act", "about", "place", "candidates", "reason", "remedy",
  ]

  /// The row as fields of such a list.
  public var fields: [String] {
    [
      String(number), state.words, line > 0 ? String(line) : "", act, about, place,
      candidates.enumerated().map { "\($0 + 1)=\($1)" }.joined(separator: " "), reason, remedy,
    ]
  }
}
