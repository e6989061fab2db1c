/// What kind of thing waits for a person.
public enum QueueKind: String, Sendable, CaseIterable {
  /// Words of a judgement that are nowhere any more.
  case lost
  /// Words of a judgement that may stand somewhere else now.
  case proposed
  /// A coding that lacks what its code needs.
  case unfinished
  /// A coding that two persons judge otherwise.
  case contested
  /// A coding that is older than what its code means now.
  case review
  /// Statements that cannot both be true.
  case contradiction
  /// A unit of a sample on which two coders disagree.
  case disagreement
  /// Words a person wrote into a cell whose codings changed since.
  case staleCell = "stale-cell"
  /// What the codebook's indicators propose.
  case suggestion
  /// What a program from outside proposes.
  case outside

  /// Its name for a person.
  public var words: TerminalWords {
    switch self {
    case .lost: TerminalWords(id: "kutipan hilang", en: "lost excerpt")
    case .proposed: TerminalWords(id: "kutipan berpindah", en: "moved excerpt")
    case .unfinished: TerminalWords(id: "pengodean belum lengkap", en: "unfinished coding")
    case .contested: TerminalWords(id: "pengodean dipersoalkan", en: "contested coding")
    case .review: TerminalWords(id: "tinjau ulang", en: "review")
    case .contradiction: TerminalWords(id: "kontradiksi", en: "contradiction")
    case .disagreement: TerminalWords(id: "beda pendapat", en: "disagreement")
    case .staleCell: TerminalWords(id: "sel usang", en: "outdated cell")
    case .suggestion: TerminalWords(id: "usulan", en: "suggestion")
    case .outside: TerminalWords(id: "usulan program luar", en: "outside suggestion")
    }
  }

  /// Whether it proposes a code that may be accepted.
  public var isSuggestion: Bool { self == .suggestion || self == .outside }

  /// Whether it is about a coding that stands.
  var isCoding: Bool { self == .unfinished || self == .review || self == .contested }
}
