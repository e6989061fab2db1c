/// Two or more statements of the sources that cannot both be true.
public struct Contradiction: Hashable, Sendable {
  /// How it stands.
  public enum Status: Hashable, Sendable {
    case open
    /// Settled by a person in favour of one, with the reason.
    case resolved(choice: String, why: String, by: String)
    /// A person found that it cannot be settled, with the reason; both statements stay.
    case irreducible(why: String, by: String)
  }

  /// The judgement that recorded it, or nothing for one the program noticed and proposes.
  public let judgement: JudgementID?
  /// The codings or event records that conflict, by judgement.
  public let of: [JudgementID]
  /// What it is about, such as an event's id.
  public let about: String
  /// How it stands.
  public let status: Status

  /// Creates a contradiction.
  public init(judgement: JudgementID?, of: [JudgementID], about: String, status: Status) {
    self.judgement = judgement
    self.of = of
    self.about = about
    self.status = status
  }

  /// The words for a resolution that leaves both statements standing.
  public static let irreducible = "irreducible"

  /// Whether nobody has settled it yet.
  public var isOpen: Bool { status == .open }
}
