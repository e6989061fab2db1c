public import StudyModel

extension Act {
  /// The word for the act in a journal line.
  public var name: String {
    switch self {
    case .code: "code"
    case .edit: "edit"
    case .accept: "accept"
    case .reject: "reject"
    case .undo: "undo"
    case .none, .noneInSample: "none"
    case .wrote(let version): version.kind.rawValue
    case .event: "event"
    case .actor: "actor"
    case .link: "link"
    case .cell: "cell"
    case .rate: "rate"
    case .verdict: "verdict"
    case .codebook: "codebook"
    case .record: "record"
    case .contradiction: "contradiction"
    case .resolve, .settle: "resolve"
    case .reanchor: "reanchor"
    case .parts: "parts"
    case .passages: "passages"
    case .withhold: "withhold"
    case .jot: "jot"
    case .translate: "translate"
    case .delimit: "case"
    case .attribute: "attribute"
    case .decision: "decision"
    case .sample: "sample"
    case .further(let name): name
    }
  }
}
