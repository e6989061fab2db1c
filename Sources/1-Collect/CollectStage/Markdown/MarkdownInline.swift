import MarkupReading
import StudyModel

/// The words of a passage in Markdown: takes out the marks, and keeps each word's place.
struct MarkdownInline {
  let text: DecodedText
  /// The targets of links by their labels, in lower case.
  private let labels: [String: String]
  /// The bytes of all lines, a line feed between lines.
  var bytes: [UInt8] = []
  /// The place of each byte in the original.
  var places: [Int] = []
  /// Whether each byte is of a mark that goes.
  var isMark: [Bool] = []
  /// References by the index of their first byte: the character and how many bytes stand for it.
  var references: [Int: (character: String, count: Int)] = [:]
  /// Links in order: the words by their bytes, and where they lead.
  var links: [(words: Range<Int>, reference: LinkReference)] = []
  /// Runs of `*`, `_` and `~` that may open emphasis, by mark.
  private var openers: [UInt8: [(start: Int, count: Int)]] = [:]

  /// How many bytes may still be searched in vain, so that no text takes the square of its length.
  private var patience = 0

  init(_ stretches: [Range<Int>], in text: DecodedText, labels: [String: String]) {
    self.text = text
    self.labels = labels
    for stretch in stretches {
      if !bytes.isEmpty {
        bytes.append(0x0A)
        places.append(stretch.lowerBound)
      }
      bytes += text.bytes[stretch]
      places += stretch
    }
    isMark = [Bool](repeating: false, count: bytes.count)
    patience = 8 * bytes.count + 4_096
  }

  /// The pieces without the marks.
  mutating func pieces() -> MarkdownPieces.Gathered {
    scan()
    return gather(keepsSpaces: false)
  }

  /// The pieces of program text, in which nothing is a mark.
  func verbatim() -> MarkdownPieces.Gathered {
    gather(keepsSpaces: true)
  }

  // MARK: Marks

  private mutating func scan() {
    /// For each count of backticks, from where on no closing run was found.
    var noCode: [Int: Int] = [:]
    var brackets: [(index: Int, isImage: Bool)] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index = passEscape(at: index)
      case UInt8(ascii: "`"): index = passCode(at: index, &noCode)
      case UInt8(ascii: "<"): index = passAngle(at: index)
      case UInt8(ascii: "&"): index = passReference(at: index)
      case UInt8(ascii: "!") where byte(index + 1) == UInt8(ascii: "["):
        brackets.append((index, true))
        index += 2
      case UInt8(ascii: "["):
        if let end = noteEnd(at: index) {
          mark(index..<end)
          index = end
        } else {
          brackets.append((index, false))
          index += 1
        }
      case UInt8(ascii: "]"): index = closeBracket(at: index, &brackets)
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): index = passEmphasis(at: index)
      default: index += 1
      }
    }
  }

  private mutating func passEscape(at index: Int) -> Int {
    guard let next = byte(index + 1) else { return index + 1 }
    if next == 0x0A || Self.isPunctuation(next) { isMark[index] = true }
    return index + 2
  }

  private mutating func passCode(at index: Int, _ noCode: inout [Int: Int]) -> Int {
    let end = endOfRun(at: index)
    let count = end - index
    guard noCode[count] == nil, patience > 0 else { return end }
    var close = end
    while close < bytes.count {
      guard bytes[close] == UInt8(ascii: "`") else {
        close += 1
        continue
      }
      let closeEnd = endOfRun(at: close)
      if closeEnd - close == count {
        mark(index..<end)
        mark(close..<closeEnd)
        return closeEnd
      }
      close = closeEnd
    }
    noCode[count] = index
    patience -= close - end
    return end
  }

  /// A link in angle brackets keeps its words, a tag of HTML goes.
  private mutating func passAngle(at index: Int) -> Int {
    guard let next = byte(index + 1) else { return index + 1 }
    if starts(with: "<!--", at: index), let end = find("-->", from: index + 4) {
      mark(index..<end)
      return end
    }
    let isLetter = (0x61...0x7A).contains(next | 0x20)
    guard isLetter || next == UInt8(ascii: "/"), let end = find(">", from: index + 1) else {
      return index + 1
    }
    let inside = bytes[(index + 1)..<(end - 1)]
    let isAddress = inside.contains(UInt8(ascii: ":")) || inside.contains(UInt8(ascii: "@"))
    if isAddress, !inside.contains(where: { $0 <= 0x20 }) {
      isMark[index] = true
      isMark[end - 1] = true
      let address = String(decoding: inside, as: UTF8.self)
      let isMail = !inside.contains(UInt8(ascii: ":"))
      if isLetter { link((index + 1)..<(end - 1), to: isMail ? "mailto:\(address)" : address) }
      return end
    }
    mark(index..<end)
    if inside.prefix(2).map({ $0 | 0x20 }).elementsEqual("br".utf8) {
      bytes[index] = 0x0A
      isMark[index] = false
    }
    return end
  }

  private mutating func passReference(at index: Int) -> Int {
    var end = index + 1
    while end < bytes.count, end - index < 40, bytes[end] != UInt8(ascii: ";") {
      guard bytes[end] > 0x20, bytes[end] < 0x80, bytes[end] != UInt8(ascii: "&") else {
        return index + 1
      }
      end += 1
    }
    guard byte(end) == UInt8(ascii: ";") else { return index + 1 }
    let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
    guard let scalar = Self.scalar(named: name) else { return index + 1 }
    references[index] = (String(Character(scalar)), end + 1 - index)
    return end + 1
  }

  static func scalar(named name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return MarkupReader.character(named: name) }
    let number = name.dropFirst()
    let value =
      number.first == "x" || number.first == "X"
      ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
    guard let value, value != 0 else { return nil }
    return Unicode.Scalar(value)
  }

  // MARK: Links

  /// The end of the reference to a footnote, `[^1]`.
  private func noteEnd(at index: Int) -> Int? {
    guard byte(index + 1) == UInt8(ascii: "^") else { return nil }
    var end = index + 2
    while let next = byte(end), next > 0x20, end - index < 100 {
      if next == UInt8(ascii: "]") { return end > index + 2 ? end + 1 : nil }
      end += 1
    }
    return nil
  }

  private mutating func closeBracket(
    at index: Int,
    _ brackets: inout [(index: Int, isImage: Bool)]
  ) -> Int {
    guard let open = brackets.popLast() else { return index + 1 }
    let first = open.index + (open.isImage ? 2 : 1)
    guard let found = target(of: first..<index) else { return index + 1 }
    mark(open.index..<first)
    mark(index..<found.end)
    if !open.isImage { link(first..<index, to: found.address) }
    return found.end
  }

  /// Where the words in closed brackets lead, and the end of what says so.
  private mutating func target(of words: Range<Int>) -> (address: String, end: Int)? {
    let index = words.upperBound
    if byte(index + 1) == UInt8(ascii: "("), patience > 0 {
      var destination = MarkdownDestination(bytes, from: index + 2)
      if let end = destination.end() { return (destination.address, end) }
      patience -= destination.searched
    }
    if byte(index + 1) == UInt8(ascii: "["), let close = find("]", from: index + 2) {
      let label = bytes[(index + 2)..<(close - 1)]
      return address(labelled: label.isEmpty ? bytes[words] : label).map { ($0, close) }
    }
    return address(labelled: bytes[words]).map { ($0, index + 1) }
  }

  private func address(labelled label: ArraySlice<UInt8>) -> String? {
    guard !labels.isEmpty, label.count < 1_000 else { return nil }
    return labels[String(decoding: label, as: UTF8.self).lowercased()]
  }

  /// Notes a link; no link holds another, so that of nested ones the innermost is one.
  private mutating func link(_ words: Range<Int>, to address: String) {
    guard let reference = LinkReference(address: address), !words.isEmpty else { return }
    if let last = links.last, last.words.lowerBound >= words.lowerBound { return }
    links.append((words, reference))
  }

  // MARK: Emphasis

  private mutating func passEmphasis(at index: Int) -> Int {
    let end = endOfRun(at: index)
    let character = bytes[index]
    let count = end - index
    if character == UInt8(ascii: "~"), count != 2 { return end }
    let before = neighbour(before: index)
    let after = neighbour(at: end)
    let isLeft = after != .space && (after != .punctuation || before != .word)
    let isRight = before != .space && (before != .punctuation || after != .word)
    let isUnderscore = character == UInt8(ascii: "_")
    var first = index
    if isRight, !isUnderscore || !isLeft || after == .punctuation {
      while first < end, var opener = openers[character]?.popLast() {
        let matched = min(opener.count, end - first)
        mark((opener.start + opener.count - matched)..<(opener.start + opener.count))
        mark(first..<(first + matched))
        first += matched
        opener.count -= matched
        dropOpeners(behind: opener.start)
        if opener.count > 0 { openers[character]?.append(opener) }
      }
    }
    if first < end, isLeft, !isUnderscore || !isRight || before == .punctuation {
      openers[character, default: []].append((first, end - first))
    }
    return end
  }

  /// Emphasis does not cross emphasis: what opened within a closed one stays a plain character.
  private mutating func dropOpeners(behind start: Int) {
    for character in openers.keys {
      while let last = openers[character]?.last, last.start > start {
        openers[character]?.removeLast()
      }
    }
  }

  private enum Neighbour { case space, punctuation, word }

  private func neighbour(before index: Int) -> Neighbour {
    guard index > 0 else { return .space }
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return neighbour(bytes[start..<index])
  }

  private func neighbour(at index: Int) -> Neighbour {
    neighbour(bytes[min(index, bytes.count)...].prefix(4))
  }

  private func neighbour(_ slice: ArraySlice<UInt8>) -> Neighbour {
    guard let scalar = String(decoding: slice, as: UTF8.self).unicodeScalars.first,
      !scalar.properties.isWhitespace
    else { return .space }
    if scalar.isASCII { return Self.isPunctuation(UInt8(scalar.value)) ? .punctuation : .word }
    switch scalar.properties.generalCategory {
    case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .connectorPunctuation:
      return .punctuation
    default: return .word
    }
  }

  // MARK: Bytes

  private func byte(_ index: Int) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private mutating func mark(_ range: Range<Int>) {
    for index in range { isMark[index] = true }
  }

  private func endOfRun(at index: Int) -> Int {
    var end = index
    while end < bytes.count, bytes[end] == bytes[index] { end += 1 }
    return end
  }

  private func starts(with words: String, at index: Int) -> Bool {
    bytes[index...].starts(with: words.utf8)
  }

  /// The index behind the first `words` within 4,096 bytes.
  private mutating func find(_ words: String, from start: Int) -> Int? {
    guard patience > 0 else { return nil }
    let wanted = Array(words.utf8)
    var index = start
    while index + wanted.count <= bytes.count, index - start < 4_096 {
      if bytes[index...].starts(with: wanted) { return index + wanted.count }
      index += 1
    }
    patience -= index - start
    return nil
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }
}
