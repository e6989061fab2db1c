import StudyModel

/// Numbers the occurrences of sentences' words, so that a shift of the text keeps the number.
struct SentenceOccurrences {
  /// For every stretch asked for, which occurrence of its words it is, from 1.
  let numbers: [Int]

  /// Words that were asked for, and how often they occurred so far.
  private struct Words {
    let bytes: Range<Int>
    var count: Int
    /// Other words of the same key.
    let next: Int
  }

  /// Numbers stretches among the sentences of a document with the same words.
  ///
  /// - Parameters:
  ///   - stretches: In order, none twice; what is no sentence is counted among those that begin as it does.
  ///   - document: Whose stretches they are.
  init(of stretches: [TextRange], in document: Document) {
    let text = document.text
    numbers = text.utf8.withUnsafeBufferPointer { bytes in
      var numbers = Array(repeating: 0, count: stretches.count)
      var words: [Words] = []
      var newest: [UInt64: Int] = [:]
      for stretch in stretches {
        let range = text.byteOffset(of: stretch.start)..<text.byteOffset(of: stretch.end)
        let key = Self.key(of: range, in: bytes)
        guard Self.find(range, key, words, newest, bytes) == nil else { continue }
        words.append(Words(bytes: range, count: 0, next: newest[key] ?? -1))
        newest[key] = words.count - 1
      }
      // Most sentences have a length that no stretch has.
      var lengths = Array(repeating: false, count: 1024)
      for stretch in stretches { lengths[stretch.count & 1023] = true }
      var asked = 0
      for passage in document.passages.indices {
        for sentence in document.passages[passage].sentences
        where lengths[sentence.count & 1023] {
          while asked < stretches.count, stretches[asked] < sentence { asked += 1 }
          let range = text.byteOffset(of: sentence.start)..<text.byteOffset(of: sentence.end)
          let key = Self.key(of: range, in: bytes)
          guard let known = Self.find(range, key, words, newest, bytes) else { continue }
          words[known].count += 1
          if asked < stretches.count, stretches[asked] == sentence {
            numbers[asked] = words[known].count
          }
        }
      }
      return numbers
    }
    .enumerated().map { place, number in
      number > 0 ? number : Self.number(ofStretch: stretches[place], in: document)
    }
  }

  private static func find(
    _ range: Range<Int>,
    _ key: UInt64,
    _ words: [Words],
    _ newest: [UInt64: Int],
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var known = newest[key] ?? -1
    while known >= 0 {
      let other = words[known].bytes
      if other.count == range.count, other == range || bytes[other].elementsEqual(bytes[range]) {
        return known
      }
      known = words[known].next
    }
    return nil
  }

  /// Made of the length and some bytes; the words themselves are compared.
  private static func key(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard range.count >= 16, let base = bytes.baseAddress else {
      return range.reduce(UInt64(range.count)) { $0 &* 0x100_0000_01B3 ^ UInt64(bytes[$1]) }
    }
    let raw = UnsafeRawPointer(base)
    let first = raw.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
    let middle = raw.loadUnaligned(
      fromByteOffset: range.lowerBound + range.count / 2 - 4,
      as: UInt64.self
    )
    let last = raw.loadUnaligned(fromByteOffset: range.upperBound - 8, as: UInt64.self)
    var key = (first ^ UInt64(range.count)) &* 0x9E37_79B9_7F4A_7C15
    key = (key ^ key >> 29 ^ middle) &* 0xBF58_476D_1CE4_E5B9
    key = (key ^ key >> 32 ^ last) &* 0x94D0_49BB_1331_11EB
    return key ^ key >> 31
  }

  /// The number of a stretch that is no sentence: how many sentences before begin with its words.
  private static func number(ofStretch range: TextRange, in document: Document) -> Int {
    let words = document.text.bytes(range)
    guard let first = words.first else { return 1 }
    var number = 1
    for passage in document.passages where passage.range.start < range.start {
      for sentence in passage.sentences where sentence.start < range.start {
        let start = document.text.byteOffset(of: sentence.start)
        if document.text.utf8[start] == first, document.text.utf8[start...].starts(with: words) {
          number += 1
        }
      }
    }
    return number
  }
}
