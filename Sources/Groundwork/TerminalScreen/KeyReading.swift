/// Bytes from a terminal → keys.
///
/// A sequence that nobody knows is no key, and its bytes are none either.
public struct KeyReading: Sendable {
  private var waiting: [UInt8] = []
  private var paste: [UInt8]?

  /// The most bytes of a sequence; what is longer is none.
  private static let longestSequence = 64
  private static let pasteBegin = Array("[200~".utf8)
  private static let pasteEnd: [UInt8] = [0x1B] + Array("[201~".utf8)

  /// Begins to read; nothing waits.
  public init() {}

  /// Whether bytes wait for what may follow them, such as a lone ESC.
  public var isWaiting: Bool { !waiting.isEmpty || paste != nil }

  /// The keys of further bytes.
  public mutating func keys(of bytes: [UInt8]) -> [TerminalKey] {
    waiting += bytes
    var keys: [TerminalKey] = []
    while let key = next() { keys += key }
    return keys
  }

  /// The keys of what waits when nothing follows it.
  public mutating func keysAtRest() -> [TerminalKey] {
    guard paste == nil, waiting.first == 0x1B else {
      if paste == nil { waiting = [] }
      return []
    }
    waiting = []
    return [.escape]
  }

  /// The next key, none for bytes that are no key, nothing where more bytes are needed.
  private mutating func next() -> [TerminalKey]? {
    if paste != nil { return pasted() }
    guard let first = waiting.first else { return nil }
    switch first {
    case 0x1B: return sequence()
    case 0x20..<0x7F: return character(1)
    case 0xC2..<0xE0: return character(2)
    case 0xE0..<0xF0: return character(3)
    case 0xF0..<0xF5: return character(4)
    default:
      waiting.removeFirst()
      return Self.control(first).map { [$0] } ?? []
    }
  }

  private static func control(_ byte: UInt8) -> TerminalKey? {
    switch byte {
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x03: .interrupt
    case 0x04: .endOfInput
    case 0x0C: .redraw
    case 0x1A: .suspend
    default: nil
    }
  }

  private mutating func character(_ length: Int) -> [TerminalKey]? {
    let following = waiting.dropFirst().prefix(length - 1)
    guard following.allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      waiting.removeFirst()
      return []
    }
    guard following.count == length - 1 else { return nil }
    let text = String(validating: waiting.prefix(length), as: UTF8.self)
    waiting.removeFirst(length)
    return (text?.unicodeScalars.first).map { [.character($0)] } ?? []
  }

  /// What begins with ESC: an arrow, a page key, or something without meaning here.
  private mutating func sequence() -> [TerminalKey]? {
    guard waiting.count > 1 else { return nil }
    switch waiting[1] {
    case UInt8(ascii: "["), UInt8(ascii: "O"): break
    case 0x1B:
      waiting.removeFirst()
      return [.escape]
    default:
      // Alt and a key: the key alone would be a judgement that nobody meant.
      waiting.removeFirst(2)
      return []
    }
    guard let end = waiting.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      guard waiting.count > Self.longestSequence else { return nil }
      waiting = []
      return []
    }
    let body = Array(waiting[1...end])
    waiting.removeSubrange(...end)
    if body == Self.pasteBegin {
      paste = []
      return []
    }
    return Self.key(of: String(decoding: body.dropFirst(), as: UTF8.self)).map { [$0] } ?? []
  }

  private static func key(of name: String) -> TerminalKey? {
    switch name {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H", "1~", "7~": .home
    case "F", "4~", "8~": .end
    case "5~": .pageUp
    case "6~": .pageDown
    case "3~": .backspace
    case "M": .enter
    default: nil
    }
  }

  private mutating func pasted() -> [TerminalKey]? {
    guard !waiting.isEmpty else { return nil }
    paste?.append(waiting.removeFirst())
    guard let words = paste, words.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) else {
      return []
    }
    paste = nil
    let text = String(decoding: words.dropLast(Self.pasteEnd.count), as: UTF8.self)
    return [.pasted(text)]
  }
}
