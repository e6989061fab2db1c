import StudyModel

/// What stands around a date and decides whether it is one.
extension DateScan {
  func made(
    _ form: DateMention.Form,
    _ date: PartialDate?,
    _ range: ClosedRange<Int>,
    to last: PartialDate? = nil
  ) -> FoundDate? {
    guard let date else { return nil }
    let span = words[range.lowerBound].start..<words[range.upperBound].end
    return FoundDate(form: form, from: date, to: last, bytes: span, next: range.upperBound + 1)
  }

  /// Whether only a space, a comma or a full stop stands between two words.
  func joins(_ index: Int, _ next: Int) -> Bool {
    guard next < words.count else { return false }
    let gap = bytes[words[index].end..<words[next].start]
    return gap.count <= 3 && gap.allSatisfy { $0 == 0x20 || $0 == 0x2C || $0 == 0x2E }
  }

  /// Whether no figure or sign goes on before or behind, as in `12.2018` or `/2018/`.
  func isAlone(_ range: ClosedRange<Int>) -> Bool {
    let start = words[range.lowerBound].start
    let end = words[range.upperBound].end
    if start > 0, [0x2F, 0x2E, 0x23, 0x24, 0x3D, 0x5F, 0x40, 0x3A].contains(bytes[start - 1]) {
      return false
    }
    guard end < bytes.count else { return true }
    if [0x2F, 0x25, 0x5F, 0x3D, 0x40].contains(bytes[end]) { return false }
    let isDecimal = bytes[end] == 0x2C || bytes[end] == 0x2E
    return !(isDecimal && end + 1 < bytes.count && (0x30...0x39).contains(bytes[end + 1]))
  }

  /// Whether the words around say that a number of four figures counts or names something else.
  func isCounted(_ index: Int) -> Bool {
    guard let year = fullYear(at: index), (1500...2099).contains(year) else { return true }
    if index > 0, joins(index - 1, index) {
      if NumberWords.names.contains(words[index - 1].key) { return true }
      if NumberWords.currencies[words[index - 1].key] != nil { return true }
    }
    guard index + 1 < words.count, joins(index, index + 1) else { return false }
    let gap = bytes[words[index].end..<words[index + 1].start]
    guard gap.elementsEqual([0x20]) else { return false }
    return NumberWords.magnitudes[words[index + 1].key] != nil
      || NumberWords.units.contains(words[index + 1].key)
  }

  /// Whether the year ends a citation in brackets, or stands in brackets after a name.
  func isCitation(_ index: Int) -> Bool {
    let word = words[index]
    guard word.end < bytes.count, [0x29, 0x3B, 0x2C, 0x3A].contains(bytes[word.end]) else {
      return false
    }
    var before = word.start
    while before > 0, bytes[before - 1] == 0x20 { before -= 1 }
    guard before > 0 else { return false }
    if bytes[before - 1] == 0x28 {
      return index > 0 && words[index - 1].form.contains(.beginsUpper)
        && before - 1 - words[index - 1].end <= 1
    }
    let isAfterName =
      index > 0 && words[index - 1].form.contains(.beginsUpper)
      && words[index - 1].end == before
    guard bytes[before - 1] == 0x2C || bytes[before - 1] == 0x2E || isAfterName else {
      return false
    }
    // A citation in brackets is short.
    for byte in bytes[max(0, before - 240)..<before].reversed() {
      if byte == 0x28 { return true }
      if byte == 0x29 || byte == 0x0A { return false }
    }
    return false
  }
}
