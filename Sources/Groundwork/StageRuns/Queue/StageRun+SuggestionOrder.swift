import IndicatorMatching
import ReduceStage
import StudyModel
import Synchronization

extension StageRun {
  /// In which order suggestions are looked at, by what became of others.
  func suggestionOrder(_ state: StudyState) -> SuggestionOrder {
    let indicators = HitIndicators(state)
    return SuggestionOrder(state.reduction, codebook: state.study.codebook) {
      indicators.number(of: $1, in: $0)
    }
  }
}

/// Which indicator of a code found words, told by what each finds in the words alone.
final class HitIndicators: Sendable {
  private struct Form: Hashable {
    let code: String
    let words: String
  }

  private let codes: [String: [WrittenIndicator]]
  private let documents: [String: Document]
  /// The same words come again and again, and making an indicator ready takes its time.
  private let known = Mutex<[Form: Int]>([:])
  private let matchers = Mutex<[String: [IndicatorMatcher]]>([:])

  init(_ state: StudyState) {
    codes = Dictionary(
      state.study.codebook.codes.map { ($0.id, WrittenIndicator.all(of: $0)) },
      uniquingKeysWith: { first, _ in first }
    )
    documents = Dictionary(
      state.documents.map { ($0.source, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The number of the first indicator that finds the hit's words by themselves; 0 where none does.
  func number(of hit: TextRange, in suggestion: Suggestion) -> Int {
    guard let document = documents[suggestion.source] else { return 0 }
    let form = Form(code: suggestion.code, words: document.text[hit])
    if let number = known.withLock({ $0[form] }) { return number }
    let number = found(form)
    known.withLock { $0[form] = number }
    return number
  }

  /// An indicator as it was written.
  func words(of number: Int, code: String) -> String? {
    codes[code]?.first { $0.number == number }?.words
  }

  private func found(_ form: Form) -> Int {
    guard let written = codes[form.code] else { return 0 }
    guard written.count > 1 else { return written.first?.number ?? 0 }
    let ready =
      matchers.withLock { $0[form.code] }
      ?? written.map { IndicatorMatcher(indicators: $0.indicators, of: form.code) }
    matchers.withLock { $0[form.code] = ready }
    let text = ReadingText(form.words)
    let document = Document(
      source: "",
      fingerprint: "",
      mediaType: "text/plain",
      text: text,
      passages: [
        Passage(number: 1, kind: .paragraph, range: text.range, sentences: [text.range])
      ]
    )
    let place = ready.firstIndex { !$0.hits(in: document).hits.isEmpty }
    return place.map { written[$0].number } ?? 0
  }
}
