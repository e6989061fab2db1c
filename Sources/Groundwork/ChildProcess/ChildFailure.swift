/// Why an outside program gave no outcome.
public enum ChildFailure: Error, Equatable {
  /// No program of this name is on the search path; the package has it.
  case missing(program: String, package: String)

  /// It was killed when its time was up.
  case timedOut(program: String, limit: Duration)

  /// It was killed because one of its outputs grew beyond this number of bytes.
  case tooMuchOutput(program: String, limitBytes: Int)

  /// The system could not start it or lost the connection, for this reason.
  case broken(program: String, reason: String)

  /// What a person can do about it, where something can be done.
  public var remedy: String? {
    switch self {
    case .missing(_, let package):
      "install it: apt-get install \(package), or brew install \(package)"
    case .timedOut, .tooMuchOutput, .broken: nil
    }
  }
}

extension ChildFailure: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .missing(let program, _):
      "the program '\(program)' is not installed"
    case .timedOut(let program, let limit):
      "'\(program)' was stopped after \(limit.components.seconds) s"
    case .tooMuchOutput(let program, let limitBytes):
      "'\(program)' was stopped when it had written more than \(limitBytes) bytes"
    case .broken(let program, let reason):
      "'\(program)' could not be run: \(reason)"
    }
  }
}
