import TerminalScreen
import Testing

@Suite struct KeyReadingTests {
  @Test(arguments: [
    ("a", [TerminalKey.character("a")]),
    ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}OD", [.up, .down, .right, .left]),
    ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
    ("\r\u{7F}\t\u{3}\u{4}", [.enter, .backspace, .tab, .interrupt, .endOfInput]),
    ("é🙂ꦲ", [.character("é"), .character("🙂"), .character("ꦲ")]),
    ("\u{1B}[200~ra\u{1B}[Aq\u{1B}[201~s", [.pasted("ra\u{1B}[Aq"), .character("s")]),
    ("\u{1B}[1;5Cx\u{1B}ay", [.character("x"), .character("y")]),
  ])
  func `reads keys whole or byte by byte`(typed: String, keys: [TerminalKey]) {
    var whole = KeyReading()
    #expect(whole.keys(of: Array(typed.utf8)) == keys)
    var slow = KeyReading()
    #expect(typed.utf8.flatMap { slow.keys(of: [$0]) } == keys)
    #expect(!slow.isWaiting)
  }

  @Test func `a lone escape is a key only when nothing follows`() {
    var reading = KeyReading()
    #expect(reading.keys(of: [0x1B]) == [])
    #expect(reading.isWaiting)
    #expect(reading.keysAtRest() == [.escape])
    #expect(!reading.isWaiting)
  }

  @Test(
    arguments: [[0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0x80], [0xF0, 0x9F, 0x41]] as [[UInt8]]
  )
  func `bytes that are no text are no judgement but keep the keys behind them`(bytes: [UInt8]) {
    var reading = KeyReading()
    let keys = reading.keys(of: bytes + Array("qq".utf8))
    #expect(keys.suffix(2) == [.character("q"), .character("q")])
    #expect(!keys.contains(.character("a")))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `nonsense never holds keys back for ever`(seed: UInt64) {
    var random = SeededBytes(seed: seed)
    var reading = KeyReading()
    for _ in 0..<50 { _ = reading.keys(of: random.bytes()) }
    _ = reading.keysAtRest()
    let keys = reading.keys(of: Array("\u{1B}[201~\u{1B}[201~".utf8) + [0x20, 0x20, 0x71])
    #expect(keys.last == .character("q"))
  }
}

/// Bytes that are the same for one seed, ESC and brackets often.
private struct SeededBytes {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func bytes() -> [UInt8] {
    (0..<8).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state & 3 == 0
        ? [0x1B, 0x5B, 0x32, 0x7E][Int(state >> 8 & 3)] : UInt8(state >> 16 & 0xFF)
    }
  }
}
