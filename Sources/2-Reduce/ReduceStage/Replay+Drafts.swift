import StudyModel

extension Replay {
  /// A coding as it grows by the lines about it.
  struct Draft {
    let id: JudgementID
    let by: String
    let at: String
    var choice: CodingChoice
    var suggestion: String?
    var isMarkedLost = false
    /// The codes it had before operations on the codebook.
    var former: [String] = []
    /// The line for which it must be looked at again.
    var review: JudgementID?
    /// The line that closed its code, where it was given that code only afterwards.
    var closedBy: JudgementID?
    /// By person, the latest line about the coding by another than its author.
    var rivals: [String: Rival] = [:]

    /// Takes over what another coding of the same code, words and person says.
    mutating func absorb(_ other: Draft) {
      choice = choice.joined(with: other.choice)
      suggestion = suggestion ?? other.suggestion
      isMarkedLost = isMarkedLost && other.isMarkedLost
      review = review ?? other.review
      closedBy = closedBy ?? other.closedBy
      rivals.merge(other.rivals) { first, _ in first }
    }
  }

  /// A line about a coding by another person.
  enum Rival {
    case edit(CodingChoice)
    case undo
    case rejection(of: String)
  }

  /// A change of a coding's code.
  struct Recoding {
    enum Kind {
      /// By a person's line about the one coding.
      case edit
      /// By an operation on the codebook.
      case operation
      /// A further coding, made because a split sent one to several codes.
      case copy
    }

    let coding: JudgementID
    let line: JudgementID
    let from: String
    let to: String
    let kind: Kind
  }
}
