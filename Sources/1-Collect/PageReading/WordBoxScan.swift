import StudyModel

/// Reads what `pdftotext -bbox-layout` writes.
///
/// The form is a machine's and fixed, an element a line; what does not fit it is passed over. A
/// parser of markup in general takes longer than the program that writes it.
struct WordBoxScan {
  /// The words so far, as in `PageTranscript`.
  private(set) var utf8: [UInt8] = []
  private(set) var words: [PageTranscript.Word] = []
  private(set) var lines: [PageTranscript.Line] = []
  private(set) var sheets: [PageTranscript.Sheet] = []
  /// The fields of the head, by name in the file.
  private(set) var information: [(name: String, value: String)] = []
  /// How many characters have no meaning in Unicode.
  private(set) var unmappedCount = 0
  /// The page of the first of them, from 1.
  private(set) var firstUnmappedSheet = 0
  /// Whether the output was written to its end.
  private(set) var isWhole = false

  private var lineBox: PageTranscript.Box?
  private var firstWord = 0
  private var sheet: (width: Int32, height: Int32, firstLine: Int)?
  private var isRightToLeft = false

  /// Reads on; several outputs of one file give one transcript.
  mutating func read(_ output: [UInt8]) {
    isWhole = false
    utf8.reserveCapacity(utf8.count + output.count / 12)
    words.reserveCapacity(words.count + output.count / 96)
    output.withUnsafeBufferPointer { buffer in
      var cursor = ByteCursor(buffer)
      while cursor.skip(past: 0x3C) { element(&cursor) }
    }
    endSheet()
  }

  private mutating func element(_ cursor: inout ByteCursor) {
    switch cursor.byte {
    case 0x77 where cursor.take("word "): word(&cursor)
    case 0x6C where cursor.take("line "):
      endLine()
      lineBox = cursor.box()
    case 0x2F:
      if cursor.take("/line>") {
        endLine()
      } else if cursor.take("/page>") {
        endSheet()
      } else if cursor.take("/doc>") {
        isWhole = true
      }
    case 0x70 where cursor.take("page "):
      endSheet()
      let width = cursor.number()
      sheet = (max(0, width), max(0, cursor.number()), lines.count)
    case 0x74 where cursor.take("title>"): state("Title", cursor.content(upTo: 0x3C))
    case 0x6D where cursor.take("meta name=\""):
      let name = String(decoding: cursor.content(upTo: 0x22), as: UTF8.self)
      guard cursor.take("\" content=\"") else { return }
      state(name, cursor.content(upTo: 0x22))
    default: break
    }
  }

  private mutating func state(_ name: String, _ value: UnsafeBufferPointer<UInt8>) {
    guard sheets.isEmpty, sheet == nil, information.count < 16 else { return }
    var bytes: [UInt8] = []
    let spaced = value.map { $0 < 0x20 ? 0x20 : $0 }
    spaced.withUnsafeBufferPointer { append($0, to: &bytes) }
    let words = String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace }
    guard !words.isEmpty else { return }
    information.append((name, words.joined(separator: " ")))
  }

  private mutating func word(_ cursor: inout ByteCursor) {
    let box = cursor.box()
    guard cursor.skip(past: 0x3E) else { return }
    let content = cursor.content(upTo: 0x3C)
    guard !content.isEmpty, sheet != nil else { return }
    let separator = utf8.count
    if firstWord < words.count { utf8.append(0x20) }
    let start = utf8.count
    // Taken out of the scan meanwhile, because filling it also counts.
    var text: [UInt8] = []
    swap(&text, &utf8)
    append(content, to: &text)
    swap(&text, &utf8)
    guard utf8.count > start else {
      utf8.removeLast(utf8.count - separator)
      return
    }
    words.append(PageTranscript.Word(utf8: start..<utf8.count, box: box))
  }

  /// Appends words without their references; what has no place in a text is shown as unknown.
  private mutating func append(_ content: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var plain = 0
    for index in content.indices {
      let byte = content[index]
      // Arabic and Hebrew letters begin with the bytes D6 to DF; their later forms with EF.
      if byte >= 0xD6, byte <= 0xDF || byte == 0xEF { isRightToLeft = true }
      guard byte == 0x26 || byte < 0x20 || byte == 0x7F else { continue }
      if index < plain { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: content[plain..<index]))
      plain = index + 1
      if byte == 0x26,
        let reference = Self.references.first(where: { content.has($0.name, at: index) })
      {
        bytes.append(reference.byte)
        plain = index + reference.name.utf8CodeUnitCount
      } else if byte == 0x26 {
        bytes.append(byte)
      } else {
        // Broken fonts give ligatures such codes, also those of white space.
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        unmappedCount += 1
        if firstUnmappedSheet == 0 { firstUnmappedSheet = sheets.count + 1 }
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: content[plain...]))
  }

  private static let references: [(name: StaticString, byte: UInt8)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27),
    ("&#39;", 0x27),
  ]

  private mutating func endLine() {
    defer {
      lineBox = nil
      isRightToLeft = false
    }
    guard firstWord < words.count else { return }
    let first = words[firstWord].box
    let range = firstWord..<words.count
    let isReversed = isRightToLeft && makeLogical(range)
    lines.append(
      PageTranscript.Line(words: range, box: lineBox ?? first, isRightToLeft: isReversed)
    )
    utf8.append(0x0A)
    firstWord = words.count
  }

  /// Puts the words of a line, found from left to right, in the order in which they are read.
  private mutating func makeLogical(_ range: Range<Int>) -> Bool {
    let start = words[range.lowerBound].utf8.lowerBound
    let visual = range.map { index in
      (
        scalars: Array(String(decoding: utf8[words[index].utf8], as: UTF8.self).unicodeScalars),
        box: words[index].box
      )
    }
    guard VisualOrder.isRightToLeft(visual.map(\.scalars)) else { return false }
    utf8.removeLast(utf8.count - start)
    words.removeLast(range.count)
    for index in VisualOrder.logicalOrder(of: visual.map(\.scalars)) {
      if words.count > range.lowerBound { utf8.append(0x20) }
      let first = utf8.count
      for scalar in VisualOrder.logical(visual[index].scalars) {
        utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      words.append(PageTranscript.Word(utf8: first..<utf8.count, box: visual[index].box))
    }
    return true
  }

  private mutating func endSheet() {
    endLine()
    guard let sheet else { return }
    sheets.append(
      PageTranscript.Sheet(
        width: sheet.width,
        height: sheet.height,
        lines: sheet.firstLine..<lines.count
      )
    )
    self.sheet = nil
  }

  /// Replaces what is no UTF-8, which a broken font makes the program write; rare, so done last.
  mutating func repair() {
    guard String(validating: utf8, as: UTF8.self) == nil else { return }
    let broken = utf8
    utf8 = []
    for (index, line) in lines.enumerated() {
      for position in line.words {
        if position > line.words.lowerBound { utf8.append(0x20) }
        let word = words[position]
        let start = utf8.count
        utf8.append(contentsOf: String(decoding: broken[word.utf8], as: UTF8.self).utf8)
        words[position] = PageTranscript.Word(utf8: start..<utf8.count, box: word.box)
      }
      utf8.append(0x0A)
      lines[index] = line
    }
  }
}
