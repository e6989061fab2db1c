public import StudyModel

/// Terms that stand for several things, with the code of each sense and where it is used.
public struct TermSenses: Hashable, Sendable {
  /// One sense of a term.
  public struct Sense: Hashable, Sendable {
    /// The code's id.
    public let code: String
    /// The codings that use it, by source in the register's order.
    public let codings: [Coding]
  }

  /// A term.
  public struct Term: Hashable, Sendable {
    /// The term.
    public let term: String
    /// Whether a person recorded it; else two codes merely look for the same words.
    public let isRecorded: Bool
    /// Its senses.
    public let senses: [Sense]
    /// What tells them apart.
    public let why: LocalizedText
  }

  /// The recorded terms in the order of the protocol, then the proposed ones.
  public let terms: [Term]

  /// Gathers the terms.
  public init(study: Study, codings: [Coding]) {
    let byCode = Dictionary(grouping: codings.filter(\.counts), by: \.code)
    func senses(_ codes: [String]) -> [Sense] {
      codes.map { Sense(code: $0, codings: byCode[$0] ?? []) }
    }
    let recorded = study.studyProtocol.drift.map { drift in
      Term(term: drift.term, isRecorded: true, senses: senses(drift.codes), why: drift.why)
    }
    let known = Set(study.studyProtocol.drift.map { Set($0.codes) })
    var sharing: [String: [String]] = [:]
    for code in study.codebook.codes where code.isApplied {
      for term in Set(code.indicators.compactMap(Self.term)) {
        sharing[term, default: []].append(code.id)
      }
    }
    let proposed = sharing.filter { $0.value.count > 1 && !known.contains(Set($0.value)) }
    terms =
      recorded
      + proposed.sorted { $0.key < $1.key }.map { term, codes in
        Term(
          term: term,
          isRecorded: false,
          senses: senses(codes),
          why: LocalizedText("")
        )
      }
  }

  /// The words that an indicator looks for, where it looks for nothing else.
  private static func term(_ indicator: Indicator) -> String? {
    switch indicator.form {
    case .phrase(let words), .word(let words): words.lowercased()
    default: nil
    }
  }
}
