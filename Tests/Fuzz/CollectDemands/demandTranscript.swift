import Demands
public import MarkupReading

/// Demands that elements close as they open, and that words stand where they are said to.
public func demandTranscript(of bytes: [UInt8], as syntax: MarkupReader.Syntax) {
  let transcript: MarkupTranscript
  do throws(MarkupError) {
    transcript = try MarkupReader(syntax).read(bytes)
  } catch {
    demand(!error.description.isEmpty && !error.remedy.isEmpty, "a failure says what to do")
    return
  }
  demand(transcript.ends.count == transcript.events.count, "every event has its end")
  var open: [Int] = []
  var place = 0
  for (index, event) in transcript.events.enumerated() {
    switch event {
    case .start(let element):
      demand((0...bytes.count).contains(element.byte), "an element begins in the file")
      open.append(index)
    case .end:
      guard let start = open.popLast() else { fatalError("an element ends that never began") }
      demand(transcript.ends[start] == index, "an element ends at its end")
    case .text(let text):
      demand(text.byte >= place, "words come in the order of the file")
      place = text.byte + text.byteCount
      demand(text.byteCount > 0 && place <= bytes.count, "words stand in the file")
      if text.isExact {
        demand(
          text.words.utf8.elementsEqual(bytes[text.byte..<place]),
          "exact words are the bytes of the file"
        )
      }
    }
  }
  demand(open.isEmpty, "every element ends")
}
