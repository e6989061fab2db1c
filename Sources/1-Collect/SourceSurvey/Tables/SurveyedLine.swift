import StudyModel

/// A physical line of a source with its words, as the proposal of tables looks at it.
struct SurveyedLine {
  let number: Int
  /// Whether its words stand in a cell already.
  let isCell: Bool
  /// The keys of the words, which white space parts.
  let keys: [UInt64]
  /// The words between gaps of two spaces or more, from 1.
  let segments: [ClosedRange<Int>]
  private let words: [ArraySlice<UInt8>]

  private init(number: Int, isCell: Bool, _ bytes: ArraySlice<UInt8>) {
    self.number = number
    self.isCell = isCell
    var words: [ArraySlice<UInt8>] = []
    var segments: [ClosedRange<Int>] = []
    var index = bytes.startIndex
    var end = index
    while index < bytes.endIndex {
      guard bytes[index] != 0x20, bytes[index] != 0x09 else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.endIndex, bytes[index] != 0x20, bytes[index] != 0x09 { index += 1 }
      let isFar = bytes[end..<start].count > 1 || bytes[end..<start].contains(0x09)
      words.append(bytes[start..<index])
      if segments.isEmpty || isFar {
        segments.append(words.count...words.count)
      } else {
        segments[segments.count - 1] = segments[segments.count - 1].lowerBound...words.count
      }
      end = index
    }
    self.words = words
    self.segments = segments
    keys = words.map { word in
      var key = WordKey()
      for byte in word { key.take(UInt32((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)) }
      return key.value
    }
  }

  /// The lines of a document that have words, in order of their numbers.
  static func lines(of document: Document) -> [SurveyedLine] {
    var bytes: [Int: [UInt8]] = [:]
    var cells: Set<Int> = []
    for run in document.origin.runs where run.isExact {
      // Pieces of one line stand side by side again; white space between them was one joint.
      if bytes[run.line] != nil { bytes[run.line]?.append(0x20) }
      bytes[run.line, default: []] += document.text.bytes(run.range)
      if document.passage(at: run.range.start)?.cell != nil { cells.insert(run.line) }
    }
    return bytes.sorted { $0.key < $1.key }.map {
      SurveyedLine(number: $0.key, isCell: cells.contains($0.key), $0.value[...])
    }.filter { !$0.words.isEmpty }
  }

  private static let captions = Set(["tabel", "table"].map(WordKey.of))
  private static let origins = Set(["sumber:", "source:", "sumber", "source"].map(WordKey.of))

  /// Whether it begins with the word for a table and a number.
  var isCaption: Bool {
    keys.count > 1 && Self.captions.contains(keys[0])
      && (words[1].first.map { (0x30...0x39).contains($0) } ?? false) && beginsCell
  }

  /// Whether it says where a table comes from.
  var namesOrigin: Bool {
    guard Self.origins.contains(keys[0]), beginsCell else { return false }
    return words[0].last == 0x3A || (keys.count > 1 && words[1].first == 0x3A)
  }

  /// Whether its first letter is a capital, or it begins with a digit.
  var beginsCell: Bool { Self.beginsUpper(words[0]) }

  /// The words of each cell that may begin in this line, from 1.
  var cuts: [ClosedRange<Int>] {
    guard beginsCell else { return [1...words.count] }
    var starts = [1]
    for index in words.indices.dropFirst() where Self.beginsUpper(words[index]) {
      let isAgain = index > 1 && keys[index] == keys[0] && starts.last != index
      if isAgain || keys[index] == keys[index - 1] { starts.append(index + 1) }
    }
    return zip(starts, starts.dropFirst() + [words.count + 1]).map { $0...($1 - 1) }
  }

  private static func beginsUpper(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = String(decoding: word.prefix(4), as: UTF8.self).unicodeScalars.first else {
      return false
    }
    return first.properties.isUppercase || first.properties.numericType != nil
  }
}
