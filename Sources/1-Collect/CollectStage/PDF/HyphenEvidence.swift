import StudyModel

/// What the rest of a file says about a hyphen at the end of a row.
///
/// A hyphen stays unless the joined word stands elsewhere in the file and the hyphenated one stands
/// nowhere within a row.
struct HyphenEvidence {
  /// The rule by which a hyphen is dropped.
  static let rule = "hyphen-by-evidence"
  /// The rule by which U+00AD is dropped, which is a hyphen only at the end of a row.
  static let softRule = "soft-hyphen"

  /// A word cut by the end of a row.
  private struct Cut: Hashable {
    let joined: UInt64
    let hyphenated: UInt64
  }

  private var soft: Set<Int> = []

  /// Looks at every word that a row cuts; `cuts` are the words before and after.
  init(_ cuts: [(before: Int, after: Int)], _ transcript: PageTranscript) {
    guard !cuts.isEmpty else { return }
    var candidates: [Int: Cut] = [:]
    var found: [UInt64: Bool] = [:]
    var halves: Set<Int> = []
    for (before, after) in cuts {
      let first = Self.core(transcript.words[before].utf8, transcript.utf8, keepsEnd: true)
      let second = Self.core(transcript.words[after].utf8, transcript.utf8)
      guard let hyphen = Self.hyphenStart(first, transcript.utf8) else { continue }
      let head = first.lowerBound..<hyphen
      guard head.count > 1, second.count > 1 else { continue }
      let cut = Cut(
        joined: Self.hash([head, second], transcript.utf8),
        hyphenated: Self.hash([first, second], transcript.utf8)
      )
      candidates[before] = cut
      halves.insert(before)
      halves.insert(after)
      found[cut.joined] = false
      found[cut.hyphenated] = false
    }
    guard !candidates.isEmpty else { return }
    for (index, word) in transcript.words.enumerated() where word.utf8.count > 3 {
      let core = Self.core(word.utf8, transcript.utf8)
      let hash = Self.hash([core], transcript.utf8)
      if found[hash] == false, !halves.contains(index) { found[hash] = true }
    }
    soft = Set(
      candidates.filter { found[$0.value.joined] == true && found[$0.value.hyphenated] == false }
        .keys
    )
  }

  /// Whether the hyphen at the end of a word is none of the word's own.
  func isSoft(_ word: Int) -> Bool { soft.contains(word) }

  /// Where the hyphen begins that bytes end with.
  static func hyphenStart(_ range: Range<Int>, _ utf8: [UInt8]) -> Int? {
    guard let last = range.last else { return nil }
    if utf8[last] == 0x2D { return last }
    guard range.count > 2, utf8[last - 2] == 0xE2, utf8[last - 1] == 0x80, utf8[last] == 0x90 else {
      return nil
    }
    return last - 2
  }

  /// The letters of a word without the ASCII marks around them.
  private static func core(
    _ range: Range<Int>,
    _ utf8: [UInt8],
    keepsEnd: Bool = false
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isMark(utf8[start]) { start += 1 }
    while !keepsEnd, end > start, isMark(utf8[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(0x61...0x7A).contains(byte | 0x20)
  }

  /// FNV-1a over the bytes of a word, ASCII letters in lower case.
  private static func hash(_ ranges: [Range<Int>], _ utf8: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for range in ranges {
      for byte in utf8[range] {
        let letter = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
      }
    }
    return hash
  }
}
