import MarkupReading

/// How many runs are not where they say: exact ones whose bytes differ, any out of order or bounds.
func falseRuns(in transcript: MarkupTranscript, of bytes: [UInt8]) -> Int {
  var count = 0
  var last = 0
  var line = 1
  var counted = 0
  for event in transcript.events {
    guard case .text(let text) = event else { continue }
    let end = text.byte + text.byteCount
    guard text.byte >= last, end <= bytes.count else {
      count += 1
      continue
    }
    if text.isExact, !bytes[text.byte..<end].elementsEqual(text.words.utf8) { count += 1 }
    if !text.isExact, text.byteCount == 0 || text.words.isEmpty { count += 1 }
    while counted < text.byte {
      let isReturn = bytes[counted] == 0x0D && bytes[counted + 1] != 0x0A
      if bytes[counted] == 0x0A || isReturn { line += 1 }
      counted += 1
    }
    if line != text.line { count += 1 }
    last = end
  }
  return count
}
