import Testing

@testable import MarkupReading

/// The parser is not given most of what scripts and style sheets hold.
struct ProgramTextTests {
  static let program = "if (a < b && c) { document.write('<p>kata</p>') }; // 🎛 panjang sekali"

  @Test(arguments: [
    "<p>Satu</p><script>\(program)</script><p>dua &amp; tiga</p>",
    "<style>\(program)</STYLE><p>Satu\r\n<SCRIPT type=a>\(program)</scRipt >dua</p>",
    "<script>\(program)</script><script>\(program)</script><p>kopi 🫖 ꧋</p>",
    "<!DOCTYPE html SYSTEM \"<script>\(program)</script>\"><p>Satu</p>",
    "<p>Satu</p><script>\(program)",
    "<!-- <script>\(program)</script> --><p>Satu</p><script>\n\(program)</script>",
    "<script/>\(program)</script><p>Satu</p>",
    "<script>é\(program)</script><p>Satu</p>",
  ])
  func `What is read of a page is the same with all program text and without`(
    page: String
  ) throws {
    let bytes = Array(page.utf8)
    let transcript = try MarkupReader(.html).read(bytes)
    let sink = bytes.withUnsafeBufferPointer { raw in
      var sink = EventSink(raw: raw, limits: .standard)
      parseHTML(raw, into: &sink)
      return sink
    }
    let whole = MarkupTranscript(sink.draft, bytes: bytes, remarks: [])
    #expect(Array(transcript.events) == Array(whole.events))
    for case .text(let text) in transcript.events where text.isExact {
      #expect(Array(text.words.utf8) == Array(bytes[text.byte..<(text.byte + text.byteCount)]))
    }
  }

  @Test func `Program text is left out but for its first byte`() throws {
    let bytes = Array("<p>a</p><script>\(Self.program)</script><p>b</p>".utf8)
    let cleared = try TagScan(bytes: bytes, syntax: .html, limits: .standard).cleared()
    #expect(String(decoding: cleared.bytes, as: UTF8.self) == "<p>a</p><script>i</script><p>b</p>")
    #expect(cleared.leftOut == [17..<(16 + Self.program.utf8.count)])
  }

  @Test func `Gaps that the parser did not meet as program text are known`() {
    var gaps = ByteGaps([10..<20, 30..<35])
    #expect([9, 10, 11, 20, 21, 10].map { gaps.original(of: $0) } == [9, 10, 21, 30, 36, 10])
    gaps.confirm(10, 1)
    #expect(!gaps.areConfirmed)
    gaps.confirm(20, 7)
    #expect(!gaps.areConfirmed)
    gaps.confirm(20, 1)
    #expect(gaps.areConfirmed)
  }
}
