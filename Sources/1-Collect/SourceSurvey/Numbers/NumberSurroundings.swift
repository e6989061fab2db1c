/// Currency, magnitude, unit and rate around a number.
struct NumberSurroundings {
  private(set) var start = Int.max
  private(set) var end = 0
  private(set) var magnitude = 0
  private(set) var unit = ""
  private(set) var per = ""

  init(_ bytes: [UInt8], _ words: [SurveyedWord], first: Int, last: Int) {
    takeBefore(bytes, words, first)
    takeAfter(bytes, words, last)
  }

  private mutating func takeBefore(_ bytes: [UInt8], _ words: [SurveyedWord], _ index: Int) {
    let word = words[index]
    var before = word.start
    while before > 0, bytes[before - 1] == 0x20 || bytes[before - 1] == 0x2E { before -= 1 }
    if before > 0, bytes[before - 1] == 0x24 {
      unit = "USD"
      start = before - 1
      before -= 1
    } else if before >= 3, bytes[(before - 3)..<before].elementsEqual([0xE2, 0x82, 0xAC]) {
      (unit, start) = ("EUR", before - 3)
    } else if before >= 2, bytes[(before - 2)..<before].elementsEqual([0xC2, 0xA3]) {
      (unit, start) = ("GBP", before - 2)
    }
    if word.form.contains(.hasLetter) {
      var key = WordKey()
      for byte in bytes[word.start..<word.end].prefix(while: { !(0x30...0x39).contains($0) }) {
        key.take(UInt32((0x41...0x5A).contains(byte) ? byte + 0x20 : byte))
      }
      (unit, start) = (NumberWords.currencies[key.value] ?? "", word.start)
    }
    guard index > 0, words[index - 1].end == before,
      let currency = NumberWords.currencies[words[index - 1].key],
      words[index - 1].form.contains(.beginsUpper)
        || words[index - 1].end - words[index - 1].start > 2
    else { return }
    (unit, start) = (currency, words[index - 1].start)
  }

  private mutating func takeAfter(_ bytes: [UInt8], _ words: [SurveyedWord], _ index: Int) {
    var place = words[index].end
    if place < bytes.count, bytes[place] == 0x20 { place += 1 }
    if place < bytes.count, bytes[place] == 0x25 {
      (unit, end) = ("%", place + 1)
      takeRate(bytes, words, after: index)
      return
    }
    var last = index
    func follows(_ next: Int) -> Bool {
      guard next < words.count else { return false }
      let gap = bytes[words[next - 1].end..<words[next].start]
      return gap.count <= 2 && gap.allSatisfy { $0 == 0x20 }
    }
    if follows(last + 1), let power = NumberWords.magnitudes[words[last + 1].key] {
      magnitude = power
      last += 1
    }
    if follows(last + 1) {
      let word = words[last + 1]
      if NumberWords.percent.contains(word.key) {
        unit = "%"
        last += 1
      } else if unit.isEmpty, let currency = NumberWords.currencies[word.key] {
        unit = currency
        last += 1
      } else if unit.isEmpty, NumberWords.units.contains(word.key) || counts(word) {
        unit = String(decoding: bytes[word.start..<word.end], as: UTF8.self)
        last += 1
      }
    }
    end = words[last].end
    takeRate(bytes, words, after: last)
  }

  /// Whether a word in lower case that no list knows may be what is counted.
  private func counts(_ word: SurveyedWord) -> Bool {
    word.form == [.hasLower, .hasLetter] && word.end - word.start <= 24
      && FunctionWords.bits[word.key] == nil && !NumberWords.growing.contains(word.key)
  }

  private mutating func takeRate(_ bytes: [UInt8], _ words: [SurveyedWord], after index: Int) {
    let next = index + 1
    guard next < words.count else { return }
    let gap = bytes[words[index].end..<words[next].start]
    if gap.elementsEqual([0x2F]) || gap.elementsEqual([0x25, 0x2F]) {
      per = String(decoding: bytes[words[next].start..<words[next].end], as: UTF8.self)
      end = words[next].end
    } else if words[next].key == Self.perWord, next + 1 < words.count, gap.count <= 3 {
      per = String(decoding: bytes[words[next + 1].start..<words[next + 1].end], as: UTF8.self)
      end = words[next + 1].end
    }
  }

  private static let perWord = WordKey.of("per")
}
