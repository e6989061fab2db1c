/// An operation on the codebook, with its effect on the codings.
public struct CodebookChange: Hashable, Sendable {
  /// The operation: add, rename, redefine, split, merge, move, promote, retire, import.
  public let operation: String
  /// The code's id; `*` where the operation is about no code of its own.
  public let code: String
  /// The other codes: of a split what it was split into, of a merge what was merged, of a rename the
  /// new id, of a retirement what replaces it, of a move what it hangs below, of a promotion its members.
  public let others: [String]
  /// The lines of all codes that the operation touched, as they were; empty where all are new.
  public let before: String
  /// The lines of these codes afterwards, with those that are new.
  public let after: String
  /// Where codings went: the codes of each, first the one that it has itself.
  ///
  /// A coding that stays by decision has its own code.
  public let moves: [JudgementID: [String]]
  /// The ids of all codes in their order in the file, where that is not the order before with what is
  /// new at its end.
  public let order: [String]
  /// Why; empty where no reason was given.
  public let why: String

  /// Creates an operation.
  public init(
    operation: String,
    code: String,
    others: [String] = [],
    before: String,
    after: String,
    moves: [JudgementID: [String]] = [:],
    order: [String] = [],
    why: String
  ) {
    self.operation = operation
    self.code = code
    self.others = others
    self.before = before
    self.after = after
    self.moves = moves
    self.order = order
    self.why = why
  }

  /// The further codings that the operation makes, of codings that went to several codes.
  ///
  /// Each stands with the coding it was made of and its code; the first is called `LINE.1`.
  public var copies: [(of: JudgementID, code: String)] {
    moves.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.flatMap { coding, codes in
      codes.dropFirst().map { (coding, $0) }
    }
  }
}
