/// Every place where a sequence occurs in another, overlapping ones too, in linear time.
enum Occurrences {
  /// The first index of every occurrence, after Knuth, Morris and Pratt; an empty sequence has none.
  static func of<Element: Equatable>(_ sought: [Element], in text: [Element]) -> [Int] {
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
