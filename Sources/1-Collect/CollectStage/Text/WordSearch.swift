/// Looks for a word in bytes; most of the bytes are never looked at.
///
/// Horspool, *Practical fast searching in strings* (1980).
struct WordSearch {
  private let word: [UInt8]
  /// For each byte how far the word may be moved on where it ends at that byte.
  private let skips: [Int]

  init(_ word: StaticString) {
    let word = word.withUTF8Buffer { Array($0) }
    var skips = [Int](repeating: word.count, count: 256)
    for (index, byte) in word.dropLast().enumerated() { skips[Int(byte)] = word.count - 1 - index }
    self.word = word
    self.skips = skips
  }

  /// Where the word first stands in bytes, from an index on.
  func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    word.withUnsafeBufferPointer { word in
      skips.withUnsafeBufferPointer { skips in
        let last = word.count - 1
        guard last >= 0 else { return nil }
        var end = start + last
        while end < bytes.count {
          let byte = bytes[end]
          if byte == word[last] {
            var index = 0
            while index < last, bytes[end - last + index] == word[index] { index += 1 }
            if index == last { return end - last }
          }
          end += skips[Int(byte)]
        }
        return nil
      }
    }
  }
}
