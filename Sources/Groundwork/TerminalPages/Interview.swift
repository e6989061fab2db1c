/// The questions between a key and a judgement, with what was answered so far.
struct Interview: Hashable, Sendable {
  /// What the answers are for.
  enum Purpose: Hashable, Sendable {
    case accept, edit, reject, note, words, batch, filter
    case choose(String)
  }

  var purpose = Purpose.note
  /// The questions that are still open; the first is on the screen.
  var questions: [QueueQuestion] = []
  /// The answers by the question's name.
  var answers: [String: [String]] = [:]
  /// What was typed for the one on the screen.
  var typed = ""
  /// What was gathered for it, where several answers hold.
  var gathered: [String] = []
  /// Whether what the code needs was asked already.
  var hasAskedNeeds = false
  /// Whether further keys gather.
  var isGathering = false

  mutating func keep(_ values: [String]) {
    guard let question = questions.first else { return }
    if !values.isEmpty { answers[question.name] = values }
    questions.removeFirst()
    typed = ""
    gathered = []
    isGathering = false
  }

  func answer(_ name: String) -> String { answers[name]?.first ?? "" }

  /// The answers that are fields of a coding.
  var fields: [String: [String]] {
    answers.filter {
      !["code", "why", "what", "where", "sure", "because", "by", "of", "note", "words"].contains(
        $0.key
      )
    }
  }
}
