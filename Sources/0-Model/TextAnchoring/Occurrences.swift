/// Every place where a sequence occurs in another, overlapping ones too, in linear time.
enum Occurrences {
  /// The first index of every occurrence, after Knuth, Morris and Pratt; an empty sequence has none.
  static func of<Element: Equatable>(_ sought: [Element], in text: [Element]) -> [Int] {
    general(sought, in: text)
  }

  private static func general<Element: Equatable>(
    _ sought: [Element],
    in text: [Element]
  ) -> [Int] {
    guard let first = sought.first, sought.count <= text.count else { return [] }
    let borders = borders(of: sought)
    var found: [Int] = []
    var matched = 0
    text.withUnsafeBufferPointer { text in
      sought.withUnsafeBufferPointer { sought in
        for index in text.indices {
          let element = text[index]
          if matched == 0 {
            guard element == first else { continue }
          } else {
            while matched > 0, matched == sought.count || sought[matched] != element {
              matched = borders[matched - 1]
            }
          }
          if sought[matched] == element { matched += 1 }
          if matched == sought.count { found.append(index + 1 - sought.count) }
        }
      }
    }
    return found
  }

  /// The same for bytes, which are passed over by the length of what is sought.
  ///
  /// Horspool (1980); a text that repeats itself too much for it is left to the other way.
  static func of(_ sought: [UInt8], in text: [UInt8]) -> [Int] {
    let length = sought.count
    guard length > 3, length <= text.count else { return general(sought, in: text) }
    var shift = Array(repeating: length, count: 256)
    for index in 0..<(length - 1) { shift[Int(sought[index])] = length - 1 - index }
    var found: [Int] = []
    var effort = 0
    let isDone = text.withUnsafeBufferPointer { text in
      sought.withUnsafeBufferPointer { sought in
        shift.withUnsafeBufferPointer { shift in
          var place = 0
          while place + length <= text.count {
            var index = length - 1
            while index >= 0, text[place + index] == sought[index] { index -= 1 }
            effort += length - index
            guard effort <= 4 * text.count + 4096 else { return false }
            if index < 0 {
              found.append(place)
              place += 1
            } else {
              place += shift[Int(text[place + length - 1])]
            }
          }
          return true
        }
      }
    }
    return isDone ? found : general(sought, in: text)
  }

  /// For every beginning of a sequence, how long its longest border is.
  private static func borders<Element: Equatable>(of sought: [Element]) -> [Int] {
    var borders = Array(repeating: 0, count: sought.count)
    var length = 0
    for index in sought.indices.dropFirst() {
      while length > 0, sought[length] != sought[index] { length = borders[length - 1] }
      if sought[length] == sought[index] { length += 1 }
      borders[index] = length
    }
    return borders
  }
}
