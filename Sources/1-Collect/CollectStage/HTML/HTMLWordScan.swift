/// Counts what the bytes of a block say, and remembers the words of the page's title.
struct HTMLWordScan {
  /// The block whose words come.
  var block = HTMLBlock()
  private var titleFilter: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  // The word in the making.
  private var word: UInt64 = 0
  private var isInWord = false
  private var phraseState = 0

  private static let phrases = PatternScan(HTMLPhrase.patterns.map { (Int($0.rawValue), $1) })

  /// Begins a block.
  mutating func begin(_ block: HTMLBlock) {
    self.block = block
    isInWord = false
    phraseState = Self.phrases.start
  }

  /// Takes words of the title.
  mutating func takeTitle(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      if Self.isLetter(byte) {
        word = (isInWord ? word ^ UInt64(byte | 0x20) : 0xCBF2_9CE4 ^ UInt64(byte | 0x20))
        word = word &* 1_099_511_628_211
        isInWord = true
      } else {
        noteTitleWord()
      }
    }
    noteTitleWord()
  }

  private mutating func noteTitleWord() {
    guard isInWord else { return }
    isInWord = false
    let bit = word >> 56
    let mask: UInt64 = 1 << (bit & 63)
    switch bit >> 6 {
    case 0: titleFilter.0 |= mask
    case 1: titleFilter.1 |= mask
    case 2: titleFilter.2 |= mask
    default: titleFilter.3 |= mask
    }
  }

  /// A word ends.
  @inline(__always)
  mutating func parted() {
    guard isInWord else { return }
    isInWord = false
    let bit = word >> 56
    let mask: UInt64 = 1 << (bit & 63)
    let found: UInt64
    switch bit >> 6 {
    case 0: found = titleFilter.0 & mask
    case 1: found = titleFilter.1 & mask
    case 2: found = titleFilter.2 & mask
    default: found = titleFilter.3 & mask
    }
    if found != 0 { block.titleWords += 1 }
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  /// Takes words of the block.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let sign = Self.classes[Int(byte)]
      if block.bytes < 160 {
        phraseState = Self.phrases.step(
          phraseState,
          Int(PatternScan.symbolTable[Int(byte)]),
          &block.phrases
        )
      }
      if sign == .blank {
        if isInWord {
          parted()
        }
        index += 1
        continue
      }
      if block.bytes == 0 { block.first = sign }
      var width = 1
      var now = sign
      switch sign {
      case .lower, .upper, .digit:
        if !isInWord {
          block.halfWords += 2
          if sign == .upper { block.capitalWords += 1 }
          isInWord = true
          word = 0xCBF2_9CE4
        }
        if sign == .digit { block.digits += 1 }
        word = (word ^ UInt64(byte | 0x20)) &* 1_099_511_628_211
        block.hash = (block.hash ^ UInt64(byte | 0x20)) &* 1_099_511_628_211
      case .beyond:
        width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        width = min(width, bytes.count - index)
        var code: UInt32 = 0
        for offset in 0..<width { code = code << 8 | UInt32(bytes[index + offset]) }
        now = Self.sign(code)
        switch now {
        case .blank:
          parted()
        case .beyond:
          if !isInWord {
            block.halfWords += 2
            isInWord = true
            word = 0xCBF2_9CE4
          }
          word = (word ^ UInt64(code)) &* 1_099_511_628_211
          block.hash = (block.hash ^ UInt64(code)) &* 1_099_511_628_211
        case .other:
          // A sign of a script that parts no words.
          parted()
          block.halfWords += 1
          block.hash = (block.hash ^ UInt64(code)) &* 1_099_511_628_211
        default:
          parted()
        }
      default:
        // An apostrophe or a hyphen goes on.
        if byte != 0x27, byte != 0x2D, isInWord {
          parted()
        }
      }
      switch now {
      case .blank: break
      case .terminal:
        if block.last != .terminal { block.sentences += 1 }
        block.endsSentence = true
      case .closing: block.quotes += 1
      case .opening:
        block.quotes += 1
        block.endsSentence = false
      case .comma:
        block.commas += 1
        block.endsSentence = false
      case .separator:
        block.separators += 1
        block.endsSentence = false
      default: block.endsSentence = false
      }
      block.bytes += width
      if now != .blank { block.last = now }
      index += width
    }
  }

  private static let classes: [HTMLBlock.SignClass] = (0..<256).map { byte in
    switch byte {
    case 0...0x20: return .blank
    case 0x30...0x39: return .digit
    case 0x41...0x5A: return .upper
    case 0x61...0x7A: return .lower
    case 0x80...: return .beyond
    default: break
    }
    switch UInt8(byte) {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return .terminal
    case UInt8(ascii: ","), UInt8(ascii: ";"): return .comma
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "<"),
      UInt8(ascii: "#"),
      UInt8(ascii: "*"), UInt8(ascii: "="):
      return .separator
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"):
      return .closing
    case UInt8(ascii: "("), UInt8(ascii: "["): return .opening
    default: return .separator
    }
  }

  /// What a sign beyond ASCII is, by its bytes.
  private static func sign(_ code: UInt32) -> HTMLBlock.SignClass {
    switch code {
    case 0xC2A0, 0xE2808B, 0xE3_8080: return .blank
    case 0xC2AB, 0xE2809C, 0xE2809E, 0xE28098, 0xE3_808C, 0xE3_808A, 0xEF_BC88: return .opening
    case 0xC2BB, 0xE2809D, 0xE28099, 0xE3_808D, 0xE3_808B, 0xEF_BC89: return .closing
    case 0xE280A6, 0xE3_8082, 0xEF_BC81, 0xEF_BC9F, 0xD89F, 0xDB94, 0xE0A5A4: return .terminal
    case 0xD88C, 0xEF_BC8C, 0xE3_8081, 0xD89B: return .comma
    case 0xEF_BC9A: return .colon
    case 0xC2B7, 0xE280A2, 0xC2A9, 0xE28093, 0xE28094, 0xE280BA, 0xC2AE: return .separator
    case 0xE3_8083...0xE9_BFBF, 0xE0B880...0xE0BBBF, 0xF0A0_8080...0xF0AF_BFBF: return .other
    default:
      if code >= 0xE28080, code <= 0xE2BFBF { return .separator }
      return .beyond
    }
  }
}
