public import StudyModel

extension Choosing {
  /// What a coding with a code would lack if it were given to a source without a word more.
  ///
  /// - Parameters:
  ///   - code: The id of the code.
  ///   - source: The source's id.
  ///   - earlier: The choice whose fields stay, where a coding is changed.
  /// - Returns: The fields, in the order in which the code needs them.
  public func lacking(
    _ code: String,
    in source: String,
    over earlier: CodingChoice? = nil
  ) -> [Code.Need] {
    let cases = (earlier?.cases ?? []).isEmpty ? corpus.cases(of: source) : earlier?.cases ?? []
    return (corpus.study.codebook[code]?.needs ?? []).filter { need in
      guard let earlier else { return need != .case || cases.isEmpty }
      return !earlier.has(need, cases: cases)
    }
  }
}
