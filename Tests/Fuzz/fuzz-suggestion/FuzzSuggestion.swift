import OutsideSuggesting
import StudyModel

private let text = "The unit trained 😀 jointly.\nTrained and trained again.\nꦗꦮ ends it"

private let document: Document = {
  var start = 0
  let passages = text.split(separator: "\n").enumerated().map { index, words in
    let range = TextRange(start, start + words.unicodeScalars.count)
    start = range.end.scalars + 1
    return Passage(number: index + 1, kind: .paragraph, range: range, sentences: [range])
  }
  return Document(
    source: "s",
    fingerprint: "f",
    mediaType: "text/plain",
    text: ReadingText(text),
    passages: passages
  )
}()

/// Whatever a program answers: what is taken of it has the document's own words, and is kept whole.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let codebook = try? Codebook(codes: [Code(id: "A"), Code(id: "BOX", isApplied: false)])
  else { return 0 }
  let mark = SuggesterMark(id: "m", version: "1", settings: "", input: "0", at: "t")
  let reply = SuggesterReply(
    parsing: bytes,
    from: mark,
    documents: [document],
    codebook: codebook
  )
  for suggestion in reply.suggestions {
    guard suggestion.code == "A", !suggestion.anchor.range.isEmpty,
      document.text.bytes(suggestion.anchor.range).elementsEqual(suggestion.anchor.quote.utf8)
    else { fatalError("words were taken that the document does not have") }
  }
  let file = SuggestionFile.text(
    mark: mark,
    command: ["c"],
    decision: "",
    sources: ["s"],
    suggestions: reply.suggestions
  )
  guard SuggestionFile.read(Array(file.utf8), path: "f").suggestions == reply.suggestions else {
    fatalError("suggestions were kept and read otherwise")
  }
  _ = SuggestionFile.read(bytes, path: "f")
  return 0
}
