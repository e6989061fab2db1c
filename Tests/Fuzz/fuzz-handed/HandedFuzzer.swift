import HandedWork
import StudyModel

private let passages = ["Satu dua tiga. Dua tiga.", "😀 e\u{0301} dua tiga; empat."]

private let document: Document = {
  let text = passages.joined(separator: "\n")
  let first = passages[0].unicodeScalars.count
  let ends = [(0, first), (first + 1, text.unicodeScalars.count)]
  return Document(
    source: "s",
    fingerprint: "f",
    mediaType: "text/plain",
    text: ReadingText(text),
    passages: ends.enumerated().map { index, end in
      let range = TextRange(end.0, end.1)
      return Passage(number: index + 1, kind: .paragraph, range: range, sentences: [range])
    }
  )
}()

private let vocabulary = CodingVocabulary(
  codebook: (try? Codebook(codes: [Code(id: "A-B"), Code(id: "C")])) ?? .empty,
  cases: [Case(id: "KR")]
)

/// Whatever the bytes: choices or a reason, and what is placed is within the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  guard count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  var handed: HandedChoices?
  switch start[0] {
  case UInt8(ascii: "{"): handed = try? HandedChoices(page: [start[0]] + bytes)
  case UInt8(ascii: "c"): handed = try? QuoteTable(bytes).choices(vocabulary, source: "s")
  case UInt8(ascii: "m"):
    handed = (try? MarkedCopy(bytes, source: "s")).map {
      HandedChoices($0, vocabulary: vocabulary)
    }
  default:
    let place = HandedPlace(source: "s", quote: "dua tiga")
    let acts = vocabulary.acts(of: String(decoding: bytes, as: UTF8.self), at: place)
    handed = HandedChoices(
      format: .comments,
      choices: acts.enumerated().map { HandedChoice(number: $0 + 1, act: $1) }
    )
  }
  guard let handed else { return 0 }
  let keyed = handed.keyed(by: "ayu") { String($0.utf8.count) }
  guard keyed.count == handed.choices.count else { fatalError("a choice was lost") }
  let placing = HandedPlacing(documents: [document], sources: ["s", "t"])
  for choice in handed.choices {
    guard let place = choice.act.place else { continue }
    switch placing.place(place) {
    case .placed(let spot): check([spot])
    case .ambiguous(let spots, _):
      guard !spots.isEmpty else { fatalError("nothing to choose from") }
      check(spots)
    case .unfound, .foreign: break
    }
  }
  return 0
}

private func check(_ spots: [HandedPlacing.Spot]) {
  for spot in spots {
    guard document.text.range.contains(spot.range), !spot.range.isEmpty else {
      fatalError("words were placed outside the text")
    }
  }
}
