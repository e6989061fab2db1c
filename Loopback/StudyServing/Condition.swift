/// How far what is served is behind what people wrote.
enum Condition: Equatable, Sendable {
  /// It shows everything.
  case fresh
  /// Something was written since, and the stages are at work on it.
  case working
  /// The stages could not be run, for this reason.
  case failed(String)

  var name: String {
    switch self {
    case .fresh: "fresh"
    case .working: "working"
    case .failed: "failed"
    }
  }

  var words: String {
    if case .failed(let words) = self { words } else { "" }
  }
}
