/// What questions are made of: the codes, cases and words of a study.
public struct QueueBook: Hashable, Sendable {
  /// The language of the interface: `id` or `en`.
  public let language: String
  /// The codes that may be given, with their names.
  public let codes: [QueueQuestion.Option]
  /// The cases, with their names.
  public let cases: [QueueQuestion.Option]
  /// The sources, with their titles.
  public let sources: [QueueQuestion.Option]
  /// The values of every field that has a fixed set of them, by the field's name.
  public let values: [String: [String]]
  /// Below so many seconds a decision (median) is remarked; nothing for never.
  public let fewestSeconds: Int?

  /// Creates a book.
  public init(
    language: String,
    codes: [QueueQuestion.Option],
    cases: [QueueQuestion.Option],
    sources: [QueueQuestion.Option],
    values: [String: [String]],
    fewestSeconds: Int? = nil
  ) {
    self.language = language
    self.codes = codes
    self.cases = cases
    self.sources = sources
    self.values = values
    self.fewestSeconds = fewestSeconds
  }

  /// The question for a field that a code needs.
  func question(need: String) -> QueueQuestion {
    let words = Say.field(need).words(in: language)
    if need == "case" {
      let form: QueueQuestion.Form =
        cases.count > QueueQuestion.keys.count ? .search(cases) : .keys(cases, several: true)
      return QueueQuestion(need, words, form, mayBeLeft: true)
    }
    guard let known = values[need] else {
      return QueueQuestion(need, words, .words(required: false), mayBeLeft: true)
    }
    let options = known.map { QueueQuestion.Option($0, Say.value($0, of: need, language)) }
    return QueueQuestion(need, words, .keys(options, several: need == "evidence"), mayBeLeft: true)
  }
}
