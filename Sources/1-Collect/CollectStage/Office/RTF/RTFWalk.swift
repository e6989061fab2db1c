import StudyModel

/// Goes through an RTF file and drafts its passages; groups stand on a stack of its own.
struct RTFWalk {
  let text: DecodedText
  var drafting = OfficeDrafting()
  var groups: [RTFGroup] = []
  var tables = OfficeTables()
  /// Whether a paragraph is open, in the body and in each note that stands in it.
  var stories = [false]
  var isTableOpen = false
  var isHeaderRow = false
  var cell: Passage.TableCell?
  var noteCount = 0
  var beginningNote: String?

  /// Bibliographic fields by CSL name, with the control word that stated them.
  var info: [String: (word: String, value: String)] = [:]
  var styles = OfficeStyles()
  var style = RTFStyle()
  var authors: [String] = []
  var symbolFonts: Set<Int> = []
  /// The words of a field's code, a margin or an annotation in the making.
  var aside = ""
  var annotationAuthor = ""
  /// The heads and feet that were set aside.
  var knownMargins: Set<String> = []
  var fieldCode = ""
  /// Words that were deleted at this place, and by whom.
  var deleted = ""
  var deleter = 0
  var insertion: Int?
  var codePage = 1252
  var softHyphens = 0
  var unreadBytes = 0

  private var scan: RTFScan
  /// Characters to pass after `\u`, which stand in for it.
  private var passes = 0
  /// The first half of a character beyond 16 bits.
  private var half: (value: UInt32, byte: Int)?

  init(_ text: DecodedText) {
    self.text = text
    scan = RTFScan(text.bytes)
  }

  /// What was noticed of the words.
  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    if softHyphens > 0 {
      found.append(
        Diagnostic(
          "soft-hyphens-left-out",
          .note,
          words: "\(softHyphens) soft hyphens, where words may break, are left out"
        )
      )
    }
    if unreadBytes > 0 {
      found.append(
        Diagnostic(
          "code-page-not-read",
          .warning,
          words: "\(unreadBytes) characters are in the code page '\(codePage)', which is not read",
          remedy: "open the file in the program that made it and save it as DOCX"
        )
      )
    }
    return found
  }

  mutating func walk() throws(CollectError) {
    while let (token, bytes) = scan.next() {
      switch token {
      case .open:
        passes = 0
        try open(at: bytes.lowerBound)
      case .close:
        passes = 0
        guard let group = groups.popLast() else { continue }
        end(group)
        // What follows the last group is none of the document.
        if groups.isEmpty { return finish() }
      case .word("bin", let count): scan.skip(count ?? 0)
      case .word("u", let number?): takeScalar(number, bytes)
      case .word(let name, let number):
        if passes > 0 { passes -= 1 } else { take(name, number, bytes) }
      case .symbol(let sign):
        if passes > 0, sign != UInt8(ascii: "*") { passes -= 1 } else { take(symbol: sign, bytes) }
      case .byte(let value):
        if passes > 0 { passes -= 1 } else { take(byte: value, bytes) }
      case .words(let range): take(range)
      }
    }
    finish()
  }

  private mutating func open(at byte: Int) throws(CollectError) {
    guard groups.count < RTFReader.depthLimit else {
      throw .beyondLimit(
        of: "groups in one another",
        limit: RTFReader.depthLimit,
        line: text.line(ofByte: byte)
      )
    }
    var group = groups.last ?? RTFGroup()
    group.end = .nothing
    group.isOptional = false
    groups.append(group)
    if group.destination == .styleTable {
      style = RTFStyle(number: 0)
      groups[groups.count - 1].end = .style
    }
  }

  private mutating func finish() {
    leaveDeletion()
    drafting.finish()
  }

  // MARK: Words

  /// Takes words as they stand; tabs are spaces.
  private mutating func take(_ range: Range<Int>) {
    var range = range
    while passes > 0, !range.isEmpty {
      // A character of UTF-8 was one byte before the file was decoded.
      repeat {
        range = (range.lowerBound + 1)..<range.upperBound
      } while !range.isEmpty && text.bytes[range.lowerBound] & 0xC0 == 0x80
      passes -= 1
    }
    guard !range.isEmpty else { return }
    take(words: text.words(range), range, isExact: true)
  }

  /// Takes a character that `\u` names by its number, which is negative from 32,768 on.
  private mutating func takeScalar(_ number: Int, _ bytes: Range<Int>) {
    passes = groups.last?.standIns ?? 1
    let unit = UInt32(truncatingIfNeeded: number < 0 ? number + 0x1_0000 : number)
    switch unit {
    case 0xD800...0xDBFF: half = (unit, bytes.lowerBound)
    case 0xDC00...0xDFFF:
      guard let first = half else { return }
      half = nil
      let value = 0x1_0000 + (first.value - 0xD800) << 10 + (unit - 0xDC00)
      guard let scalar = Unicode.Scalar(value) else { return }
      take(words: String(Character(scalar)), first.byte..<bytes.upperBound, isExact: false)
    default:
      half = nil
      guard let scalar = Unicode.Scalar(unit), unit >= 0x20 else { return }
      take(words: String(Character(scalar)), bytes, isExact: false)
    }
  }

  private mutating func take(byte: UInt8, _ bytes: Range<Int>) {
    let isSymbol = symbolFonts.contains(groups.last?.font ?? 0)
    let scalar: Unicode.Scalar?
    if isSymbol {
      scalar = SymbolFont.scalar(UInt32(byte), font: "Symbol")
    } else if byte < 0x80 || codePage == 1252 {
      scalar = RTFCodePage.scalar(byte)
    } else {
      unreadBytes += 1
      scalar = "\u{FFFD}"
    }
    guard let scalar, scalar.value >= 0x20 else { return }
    take(words: String(Character(scalar)), bytes, isExact: false)
  }

  /// Takes words for whatever the group is.
  mutating func take(words: String, _ bytes: Range<Int>, isExact: Bool) {
    guard let group = groups.last else { return }
    switch group.destination {
    case .body: takeBody(words, bytes, isExact, group)
    case .nothing, .fontTable: break
    case .fieldCode: if fieldCode.utf8.count < 4_096 { fieldCode += words }
    case .styleTable: style.words += words
    case .authors:
      for part in words.split(separator: ";", omittingEmptySubsequences: false).dropLast() {
        authors.append(String(part))
      }
    case .info, .aside, .annotation, .bookmark: aside += words
    case .annotationAuthor: annotationAuthor += words
    }
  }

  private mutating func takeBody(
    _ words: String,
    _ bytes: Range<Int>,
    _ isExact: Bool,
    _ group: RTFGroup
  ) {
    if group.isDeleted {
      deleted += words
      deleter = group.deleter
      return
    }
    let line = text.line(ofByte: bytes.lowerBound)
    if group.isHidden {
      let trimmed = words.split { $0.isWhitespace }.joined(separator: " ")
      return drafting.setAside(trimmed, as: "hidden", line: line)
    }
    if words.utf8.contains(where: { $0 > 0x20 }) { beginParagraph() }
    leaveDeletion()
    settleInsertion(group)
    drafting.take(
      PlacedWords(
        words: words,
        line: line,
        byte: bytes.lowerBound,
        byteCount: bytes.count,
        isExact: isExact
      ),
      language: group.language
    )
  }

  // MARK: Tracked changes

  /// Leaves at this place what was deleted there.
  mutating func leaveDeletion() {
    guard !deleted.isEmpty else { return }
    var margin = PassageDraft.Margin(pieces: 0..<0, kind: .deletion)
    margin.by = authors.indices.contains(deleter) ? authors[deleter] : ""
    margin.words = deleted
    deleted = ""
    drafting.leave(margin)
  }

  private mutating func settleInsertion(_ group: RTFGroup) {
    if !group.isInserted, let span = insertion {
      drafting.endSpan(span)
      insertion = nil
    } else if group.isInserted, insertion == nil {
      var margin = PassageDraft.Margin(pieces: 0..<0, kind: .insertion)
      margin.by = authors.indices.contains(group.author) ? authors[group.author] : ""
      insertion = drafting.beginSpan(margin)
    }
  }
}
