import StudyModel
import WebAnnotations

private let words = "😀 One was here. Two was here. Three was here."

private let document = Document(
  source: "s",
  fingerprint: "f",
  mediaType: "text/plain",
  text: ReadingText(words),
  passages: [
    Passage(
      number: 1,
      kind: .paragraph,
      range: TextRange(0, words.unicodeScalars.count),
      sentences: [TextRange(0, words.unicodeScalars.count)]
    )
  ]
)

private let placing = AnnotationPlacing(
  documents: [document],
  sources: [Source(id: "s", file: "s.txt")]
)

/// Whatever the bytes: annotations or nothing, and what is placed lies within the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for annotation in WebAnnotation.read(bytes) ?? [] {
    for target in annotation.targets {
      guard case .placed(_, let range) = placing.place(target) else { continue }
      guard document.text.range.contains(range), !range.isEmpty else {
        fatalError("an annotation was placed outside the text")
      }
    }
  }
  return 0
}
