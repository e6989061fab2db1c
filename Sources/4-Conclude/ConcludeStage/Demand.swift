public import StudyModel

/// A requirement of the method that a study can be held to, by its row in the method's checklist.
public struct Demand: Hashable, Sendable {
  /// What in a study asks for a requirement by itself, whatever the profile.
  public enum Waking: String, Sendable, CaseIterable {
    /// Reports in two languages.
    case twoLanguages = "two-languages"
    /// A network of causes.
    case causalNetwork = "causal-network"
    /// A finding that explains.
    case explanation
    /// Codings by two persons, or for a sample.
    case secondCoder = "second-coder"
  }

  /// The row, such as `RED-01`.
  public let id: String
  /// The least profile that asks for it.
  public let profile: Profile.Name
  /// What asks for it in a smaller profile.
  public let wokenBy: Waking?
  /// What is asked.
  public let title: LocalizedText
  /// The question an examiner would put if it is missing, in one line.
  public let examinerAsks: LocalizedText
}

/// How a study stands to a requirement.
public enum DemandState: Hashable, Sendable {
  /// The study has what is asked.
  case met
  /// Something is missing; the words name it by ids and never hold words of a source.
  case unmet(LocalizedText)
  /// The profile does not ask for it.
  case notAsked
  /// The study declares that it was not done, and why.
  case notDone(why: String)
  /// There is nothing yet that it could be asked of.
  case notApplicable
}
