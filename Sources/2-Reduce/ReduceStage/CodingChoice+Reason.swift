public import StudyModel

extension CodingChoice {
  /// The choice with a reason, where one is given.
  public func because(_ reason: String?) -> CodingChoice {
    guard let reason else { return self }
    return replacing(why: reason)
  }
}
