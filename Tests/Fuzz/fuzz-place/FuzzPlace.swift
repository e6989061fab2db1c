import Demands
import StudyModel
import TextAnchoring

/// Two numbers, a line with a place, a line with a quotation, a line to put in, and a text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  var input = FuzzInput(start, count)
  let first = input.takeNumber()
  let length = input.takeNumber()
  let place = input.takeLine()
  let quote = input.takeLine()
  let insertion = input.takeLine()
  guard let text = input.text else { return 0 }
  let document = Document.plain(text)
  demandPlace(place, in: document)
  demandWords(place, quote)
  demandQuote(quote, in: document)
  let start = min(first, document.text.scalarCount)
  let range = TextRange(start, min(start + length, document.text.scalarCount))
  demandQuoted(range, in: document)
  demandAnchor(range, in: document, insertion: insertion, at: quote.utf8.count)
  return 0
}

private func demandPlace(_ text: String, in document: Document) {
  do throws(PlaceError) {
    let place = try StudyPlace(text)
    let again = try StudyPlace(place.description)
    demand(again == place, "a place is read as it is written")
    let here = StudyPlace(source: document.source, spot: place.spot)
    let range = try here.resolve(in: document)
    demand(
      document.text.range.contains(range) && !range.isEmpty,
      "a place lies in the text and has words"
    )
    let words = document.text[range].unicodeScalars
    demand(
      words.first?.properties.isWhitespace == false && words.last?.properties.isWhitespace == false,
      "a place has no white space at its ends"
    )
  } catch {
    demand(!error.description.isEmpty && !error.remedy.isEmpty, "a failure says what to do")
  }
}

/// The small readers of the model.
private func demandWords(_ text: String, _ other: String) {
  if let date = PartialDate(text) {
    demand(PartialDate(date.text) == date, "a date is read as it is written")
  }
  if let id = JudgementID(text) {
    demand(JudgementID(id.text) == id, "an id is read as it is written")
    demand(id.text.utf8.elementsEqual(text.utf8), "an id is written as it was")
  }
  guard text.utf8.count < 12, other.utf8.count < 24 else { return }
  let pattern = Array(text.unicodeScalars)[...]
  demand(
    Glob.matches(text, other) == matches(pattern, Array(other.unicodeScalars)[...]),
    "a pattern matches what it says"
  )
}

/// What a pattern means, without a thought for time.
private func matches(
  _ pattern: ArraySlice<Unicode.Scalar>,
  _ text: ArraySlice<Unicode.Scalar>
) -> Bool {
  guard let first = pattern.first else { return text.isEmpty }
  if first == "*" {
    return matches(pattern.dropFirst(), text)
      || (!text.isEmpty && matches(pattern, text.dropFirst()))
  }
  return first == text.first && matches(pattern.dropFirst(), text.dropFirst())
}

private func demandQuote(_ quote: String, in document: Document) {
  var last = TextOffset(0)
  for range in QuoteSearch.find(quote, in: document) {
    demand(
      document.text.range.contains(range) && !range.isEmpty,
      "a quotation is found in the text"
    )
    demand(last <= range.start, "quotations are found in order")
    last = range.start
  }
}

/// Demands that what stands in the text is found where it stands.
private func demandQuoted(_ range: TextRange, in document: Document) {
  let scalars = Array(document.text[range].unicodeScalars)
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return }
  let trimmed = TextRange(range.start.scalars + first, range.start.scalars + last + 1)
  demand(
    QuoteSearch.find(document.text[trimmed], in: document).contains(trimmed),
    "words of the text are found where they stand"
  )
}

private func demandAnchor(
  _ range: TextRange,
  in document: Document,
  insertion: String,
  at place: Int
) {
  let anchor = Anchoring.describe(range, in: document)
  demand(anchor.range == range, "a stretch of the text is described whole")
  demand(
    Anchoring.match(anchor, in: document) == .exact(range),
    "what was described is found exactly"
  )
  let before = min(place, range.start.scalars)
  let edited = Document.plain(
    document.text[TextRange(0, before)] + insertion
      + document.text[TextRange(before, document.text.scalarCount)],
    fingerprint: "g"
  )
  switch Anchoring.match(anchor, in: edited) {
  case .exact: fatalError("another text cannot be the very text")
  case .carried(let found):
    demand(
      edited.text.bytes(found).elementsEqual(document.text.bytes(range)),
      "an excerpt is carried to its very words"
    )
    demand(
      found == range || found.start.scalars == range.start.scalars + insertion.unicodeScalars.count,
      "an excerpt is carried to where it was moved"
    )
  case .proposed(let candidates):
    for (candidate, next) in zip(candidates, candidates.dropFirst()) {
      demand(candidate.score >= next.score, "candidates come best first")
    }
    for candidate in candidates {
      demand(
        edited.text.range.contains(candidate.range) && (0...100).contains(candidate.score),
        "a candidate lies in the text and has a score"
      )
    }
  case .lost:
    demand(range.isEmpty, "an excerpt that is there is never lost")
  }
}
