/// How strongly a source asserts an effect or event, from weak to strong.
public enum ClaimStatus: String, Sendable, CaseIterable {
  case absent, theory, possible, hoped, obliged, planned, ongoing, done

  /// The strength; `hoped` and `obliged` are equally strong.
  public var strength: Int {
    switch self {
    case .absent: 0
    case .theory: 1
    case .possible: 2
    case .hoped, .obliged: 3
    case .planned: 4
    case .ongoing: 5
    case .done: 6
    }
  }
}

/// The direction of an effect or a link.
public enum Sign: String, Sendable, CaseIterable {
  case plus, minus, depends
}

/// How strong a person holds an effect or a link to be.
public enum Strength: String, Sendable, CaseIterable {
  case weak, moderate, strong
}

/// Who speaks in an excerpt.
public enum Voice: String, Sendable, CaseIterable {
  case author, actor, cited, law
}

/// What kind of evidence the source itself gives in an excerpt.
public enum EvidenceMark: String, Sendable, CaseIterable {
  case citation, number, actor, date, document
}

/// How sure the coder is.
public enum Certainty: String, Sendable, CaseIterable {
  case sure, fairly, guess
}
