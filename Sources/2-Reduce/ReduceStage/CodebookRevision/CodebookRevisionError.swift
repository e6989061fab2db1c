/// Why an operation on the codebook cannot be done.
public enum CodebookRevisionError: Error, Equatable {
  /// The codebook has no such code.
  case unknownCode(String, nearest: String?)
  /// A code has this id already.
  case taken(String)
  /// The id holds something else than letters, digits, '-', '_' and '.'.
  case unusableID(String)
  /// The operation would change nothing.
  case nothingToChange(String)
  /// The code would be its own ancestor.
  case cycle(String)
  /// The code is a container, and nothing is coded with it.
  case container(String)
  /// A code cannot be divided into or joined with itself alone.
  case ontoItself(String)
  /// A decision is about something that is no coding of the code.
  case notItsCoding(String, code: String)
  /// A decision names a code that the split does not make.
  case noTarget(String, of: String)
  /// The operation needs a reason.
  case reasonNeeded(String)

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .unknownCode(_, let nearest?): "did you mean '\(nearest)'?"
    case .unknownCode: "the codes stand in codebook/codes.yaml"
    case .taken: "choose another id"
    case .unusableID: "write an id such as 'BTK-LATIH'; the name may say anything"
    case .nothingToChange: "say what is to be otherwise; see --help"
    case .cycle: "choose a code that does not hang below it"
    case .container: "name one of the codes below it"
    case .ontoItself: "name another code"
    case .notItsCoding: "the ids stand in output/2-reduce/codings.csv"
    case .noTarget(_, let code): "name it with --into, or write '\(code)' for what stays"
    case .reasonNeeded: "say it with --why"
    }
  }
}

extension CodebookRevisionError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unknownCode(let id, _): "the codebook has no code '\(id)'"
    case .taken(let id): "the codebook has a code '\(id)' already"
    case .unusableID(let id):
      "the id '\(id)' holds something else than letters, digits, '-', '_' and '.'"
    case .nothingToChange(let id): "nothing is to be changed of '\(id)'"
    case .cycle(let id): "the code '\(id)' would be its own ancestor"
    case .container(let id): "the code '\(id)' is a container"
    case .ontoItself(let id): "the operation would lead from '\(id)' to itself"
    case .notItsCoding(let coding, let code): "'\(coding)' is no standing coding of '\(code)'"
    case .noTarget(let id, let code): "'\(id)' is none of the codes that '\(code)' is split into"
    case .reasonNeeded(let operation): "the operation '\(operation)' needs a reason"
    }
  }
}
