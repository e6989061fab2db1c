/// The sign at the beginning of a row that begins an item of a list or a note.
enum ListMarker: Equatable {
  /// A dot or dash.
  case sign
  /// A number or letter with its stop or brackets.
  case numbered

  /// The marker that the first word of a row is, where another word follows.
  static func of(_ word: ArraySlice<UInt8>) -> ListMarker? {
    guard let first = word.first else { return nil }
    if let sign = Unicode.Scalar(String(decoding: word, as: UTF8.self)) {
      return "•◦▪‣·●○■□➢✓–—-*∗⁃".unicodeScalars.contains(sign) ? .sign : nil
    }
    let inner = first == 0x28 ? word.dropFirst() : word
    guard let last = inner.last, last == 0x29 || (last == 0x2E && first != 0x28) else { return nil }
    let name = inner.dropLast()
    guard (1...4).contains(name.count) else { return nil }
    if name.allSatisfy({ (0x30...0x39).contains($0) }) { return name.count <= 3 ? .numbered : nil }
    if name.count == 1, let letter = name.first {
      return (0x61...0x7A).contains(letter | 0x20) ? .numbered : nil
    }
    return RomanNumber.value(String(decoding: name, as: UTF8.self)).map { _ in .numbered }
  }

  /// The number or sign of a footnote that the first word of a row begins with.
  static func note(_ word: ArraySlice<UInt8>, hasNext: Bool) -> Int?? {
    let digits = word.prefix { (0x30...0x39).contains($0) }
    if (1...3).contains(digits.count) {
      let rest = word.dropFirst(digits.count)
      let isNote = rest.first.map { $0 > 0x40 || $0 == 0x22 || $0 == 0x28 } ?? hasNext
      return isNote ? .some(Int(String(decoding: digits, as: UTF8.self))) : nil
    }
    for sign in ["*", "∗", "†", "‡", "§", "¶"] where word.starts(with: sign.utf8) {
      return .some(nil)
    }
    return nil
  }
}
