import ReduceStage
public import StudyModel

/// A coding that a person must look at again.
public struct ReviewItem: Sendable {
  /// The coding.
  public let id: String
  /// Its code.
  public let code: String
  /// Who coded.
  public let by: String
  /// The line for which it waits.
  public let line: String
  /// What that line did, such as `redefine` or `split`.
  public let because: String
  /// The source and the place in it.
  public let locator: String
}

extension StageRun {
  /// The codings that wait for review, in the order of the sources.
  public func reviews(of code: String?) async throws -> [ReviewItem] {
    let state = await state(through: .reduce)
    if let code, open.study.codebook[code] == nil {
      let nearest = NearestWord.of(code, among: open.study.codebook.codes.map(\.id))
      throw ChoiceError.unknownCode(code, nearest: nearest)
    }
    let acts = Dictionary(open.study.judgements.map { ($0.id, $0.act) }) { first, _ in first }
    return state.reduction.codings.compactMap { coding in
      guard let line = coding.review, code == nil || coding.code == code else { return nil }
      var because = "redefine"
      if case .codebook(let change)? = acts[line] { because = change.operation }
      return ReviewItem(
        id: coding.id.text,
        code: coding.code,
        by: coding.by,
        line: line.text,
        because: because,
        locator: "\(coding.source) \(coding.locator)"
      )
    }
  }

  /// How many codings stand with each code.
  public func codingCounts() async -> [String: Int] {
    let state = await state(through: .reduce)
    return state.reduction.codings.reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
  }

  /// Keeps codings that wait for review as they are: each gets a line that says so.
  ///
  /// - Parameters:
  ///   - ids: The codings.
  ///   - why: The reason, where one was given.
  /// - Returns: The lines.
  /// - Throws: `ChoiceError` where one of them does not stand, or does not wait.
  public func keeping(_ ids: [String], why: String?) async throws -> [Act] {
    try keeping(ids, why: why, in: await state(through: .reduce))
  }

  /// Keeps codings of a study that was reduced already.
  func keeping(_ ids: [String], why: String?, in state: StudyState) throws -> [Act] {
    try ids.map { id in
      guard let coding = JudgementID(id).flatMap({ state.coding($0) }) else {
        throw ChoiceError.unknownCoding(id)
      }
      guard coding.review != nil else { throw ChoiceError.nothingToReview(id) }
      return .edit(of: coding.id, coding.choice.replacing(why: why))
    }
  }
}
