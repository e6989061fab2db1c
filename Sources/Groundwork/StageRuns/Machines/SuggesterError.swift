import StudyModel

/// Why a program from outside is not asked, or its answer not kept.
public enum SuggesterError: Error, Equatable {
  /// The protocol names no such program.
  case undeclared(String, known: [String])
  /// The decision that is to let texts go is none.
  case noDecision(String, suggester: String)
  /// No source may be given to it.
  case nothingToRead(String, withheld: Int)
  /// It failed, with this exit status or signal.
  case failed(String, how: String)

  /// What to do about it, where that is known.
  public var remedy: String? {
    switch self {
    case .undeclared(let words, let known):
      known.isEmpty
        ? "declare it in codebook/protocol.yaml: suggesters: [{id: …, command: […], version: …}]"
        : NearestWord.of(words, among: known).map { "did you mean '\($0)'?" }
          ?? "declared are: \(known.joined(separator: ", "))"
    case .noDecision: "record one with `jejak decide`, and write its id under 'decision'"
    case .nothingToRead(_, let withheld):
      withheld > 0
        ? "let the texts go with 'rights: {share: yes}', or name a decision under 'decision'" : nil
    case .failed: "run it by hand on what --dry-run prints to see why"
    }
  }
}

extension SuggesterError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .undeclared(let words, _): "the protocol declares no suggester '\(words)'"
    case .noDecision(let id, let suggester):
      "'\(id)', which the suggester '\(suggester)' names, is no standing decision"
    case .nothingToRead(let suggester, let withheld):
      "there is nothing to give to '\(suggester)'; \(withheld) sources are held back"
    case .failed(let suggester, let how): "the suggester '\(suggester)' \(how)"
    }
  }
}
