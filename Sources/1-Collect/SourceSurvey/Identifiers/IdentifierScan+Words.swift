/// Identifiers that begin with a word: addresses and dates of birth; and mail addresses.
extension IdentifierScan {
  private static let roads = Set(["jl", "jln", "jalan", "gang", "gg"].map(WordKey.of))
  private static let birth = Set(["lahir", "born", "birth", "ttl", "dob"].map(WordKey.of))
  private static let house = Set(["no", "nomor", "kav", "blok"].map(WordKey.of))
  private static let neighbourhood = WordKey.of("rt")
  private static let hamlet = WordKey.of("rw")

  /// Takes the address or the date of birth that the word at a place begins.
  mutating func takeWords(at index: Int) {
    let word = words[index]
    if Self.roads.contains(word.key), word.form.contains(.beginsUpper) {
      takeRoad(at: index)
    } else if word.key == Self.neighbourhood {
      takeNeighbourhood(at: index)
    } else if Self.birth.contains(word.key) {
      takeBirth(at: index)
    }
  }

  /// A road with a name and a house number.
  private mutating func takeRoad(at index: Int) {
    guard index + 1 < words.count, words[index + 1].form.contains(.beginsUpper) else { return }
    for next in (index + 2)..<max(index + 2, min(index + 8, words.count - 1))
    where Self.house.contains(words[next].key) && words[next + 1].form.contains(.hasDigit) {
      guard isOnePassage(index, next + 1) else { return }
      add(.address, words[index].start..<words[next + 1].end)
      return
    }
  }

  /// The numbers of neighbourhood and hamlet: `RT 01/RW 02`.
  private mutating func takeNeighbourhood(at index: Int) {
    guard index + 3 < words.count, words[index + 1].form == .hasDigit,
      words[index + 2].key == Self.hamlet, words[index + 3].form == .hasDigit,
      isOnePassage(index, index + 3)
    else { return }
    add(.address, words[index].start..<words[index + 3].end)
  }

  /// A full date within ten words after a word for birth, where no other number stands before it.
  private mutating func takeBirth(at index: Int) {
    let end = min(index + 11, words.count)
    for next in (index + 1)..<max(index + 1, end) where words[next].form.contains(.hasDigit) {
      guard isOnePassage(index, next) else { return }
      guard let last = DateWords.endOfDay(in: words, bytes, from: next) else { return }
      add(.birthDate, words[index].start..<words[last].end)
      return
    }
  }

  private func isOnePassage(_ first: Int, _ last: Int) -> Bool {
    !bytes[words[first].start..<words[last].end].contains(0x0A)
  }

  /// Every `name@host.ending`.
  mutating func takeMail() {
    func isLocal(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x2D, 0x2B: true
      default: byte >= 0x80
      }
    }
    var index = 0
    while let at = bytes[index...].firstIndex(of: 0x40) {
      index = at + 1
      // The longest local part that mail allows; it also bounds the walk back.
      var start = at
      while start > 0, at - start < 64, isLocal(bytes[start - 1]) { start -= 1 }
      var end = at + 1
      while end < bytes.count, end - at < 255, isLocal(bytes[end]) { end += 1 }
      while end > at + 1, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
      guard start < at, let dot = bytes[(at + 1)..<end].lastIndex(of: 0x2E), dot > at + 1,
        end - dot > 2
      else { continue }
      add(.email, start..<end)
      index = end
    }
  }
}
