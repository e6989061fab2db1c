import MarkupReading
import TestKit
import Testing

@Suite struct MarkupReaderTests {
  @Test(
    arguments: [
      ("<p>kerja sama</p>", ["kerja sama"]),
      ("<p>R&amp;D &mdash; 5 &lt; 6</p>", ["R", "&", "D ", "—", " 5 ", "<", " 6"]),
      (
        "<p>a&copy;b &copy b &unknown; &amp;amp; & &#233;&#x1F642;</p>",
        ["a", "©", "b &copy b &unknown; ", "&", "amp; & ", "é", "🙂"]
      ),
      ("<p>ꦗꦮ e\u{301} عربي 👩‍👩‍👧</p>", ["ꦗꦮ e\u{301} عربي 👩‍👩‍👧"]),
      ("<p>satu\r\ndua</p>", ["satu\r\ndua"]),
      ("<script>if (a<b) write('</b>')</script>sesudah", ["sesudah"]),
      ("<meta charset=latin1><p>café", ["café"]),
      (
        "<p>&" + String(repeating: "u", count: 90) + ";",
        ["&" + String(repeating: "u", count: 90) + ";"]
      ),
      ("\u{1C}\n\u{1C}#", ["\n", "#"]),
      ("<p>a\u{1}b\nc\u{FFFE}\u{FFFF}d\u{0C}e</p>", ["a", "b\nc", "d", " ", "e"]),
    ]
  )
  func `reads HTML with the bytes of every run`(source: String, runs: [String]) throws {
    let transcript = try read(source, .html)
    #expect(words(transcript).map(Array.init) == runs.map { Array($0.unicodeScalars) })
  }

  @Test(
    arguments: [
      ("<a>satu<!-- x -->dua<b/>tiga</a>", ["satu", "dua", "tiga"]),
      (
        "<?xml version='1.0' encoding='latin1'?><a>café &amp; 5&#233;</a>",
        ["café ", "&", " 5", "é"]
      ),
      ("<a><![CDATA[x < y & z]]> aa<b>a</b>aa</a>", ["x < y & z", " aa", "a", "aa"]),
      ("<a>satu\r\nduaé\r\ntiga</a>", ["satu", "\nduaé", "\ntiga"]),
      ("<a>satu\rdua</a>", ["satu", "\n", "dua"]),
      (
        "<!DOCTYPE a [<!ELEMENT a (#PCDATA)> <!-- ]> ' --> <!ENTITY u '<a>'>]><a b='>'>x</a>",
        ["x"]
      ),
      ("<!DOCTYPE a SYSTEM 'a.dtd'><a>x&nbsp;y&what;</a>", ["x", "\u{A0}", "y&what;"]),
      ("<a>ꦗꦮ e\u{301} عربي 👩‍👩‍👧</a>", ["ꦗꦮ e\u{301} عربي 👩‍👩‍👧"]),
    ]
  )
  func `reads XML with the bytes of every run`(source: String, runs: [String]) throws {
    let transcript = try read(source, .xml)
    #expect(words(transcript).map(Array.init) == runs.map { Array($0.unicodeScalars) })
  }

  @Test func `tells names, namespaces, attributes and lines`() throws {
    let source = "<a xmlns:x='urn:x'>\n <x:b x:c='1 &amp; 2' xml:lang='jv'/>\n</a>"
    let transcript = try read(source, .xml)
    let elements = starts(transcript)
    #expect(elements.map(\.name) == ["a", "x:b"])
    #expect(elements.map(\.localName) == ["a", "b"])
    #expect(elements.last?.namespace == "urn:x")
    #expect(elements.last?["x:c"] == "1 & 2")
    #expect(elements.last?["xml:lang"] == "jv")
    #expect(elements.map(\.line) == [1, 2])
    #expect(elements.map(\.byte) == [0, 21])
  }

  @Test func `gives every start its end`() throws {
    let transcript = try read("<ul><li>satu<li>dua</ul><p>tiga", .html)
    var depth = 0
    for (index, event) in transcript.events.enumerated() {
      switch event {
      case .start:
        depth += 1
        #expect(transcript.events[transcript.ends[index]] == .end)
      case .end: depth -= 1
      case .text: #expect(transcript.ends[index] == index)
      }
    }
    #expect(depth == 0)
  }

  @Test(
    arguments: [
      ("", MarkupReader.Syntax.html, MarkupError.empty),
      (" \n", .xml, .empty),
      ("<p>a\u{0}", .html, .zeroByte(MarkupPlace(line: 1, column: 5))),
      ("<a>\n<b></a>", .xml, .malformed(.mismatchedTags, MarkupPlace(line: 2, column: 8))),
      ("<a>&x;</a>", .xml, .malformed(.undeclaredEntity, MarkupPlace(line: 1, column: 7))),
      ("<a/>x", .xml, .malformed(.contentAfterRoot, MarkupPlace(line: 1, column: 5))),
      ("<a>\u{1}</a>", .xml, .malformed(.forbiddenCharacter, MarkupPlace(line: 1, column: 4))),
      ("<a b='1' b='2'/>", .xml, .malformed(.repeatedAttribute, MarkupPlace(line: 1, column: 15))),
      (
        "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", .xml,
        .declaredEntity(MarkupPlace(line: 1, column: 37))
      ),
      (
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>\n<a b='&x;'/>", .xml,
        .declaredEntity(MarkupPlace(line: 2, column: 10))
      ),
    ]
  )
  func `refuses what it cannot read, and says where`(
    source: String,
    syntax: MarkupReader.Syntax,
    error: MarkupError
  ) {
    #expect(throws: error) { try MarkupReader(syntax).read(Array(source.utf8)) }
  }

  @Test func `refuses bytes that are not UTF-8`() {
    #expect(throws: MarkupError.notUTF8) { try MarkupReader(.html).read([0x3C, 0x70, 0x3E, 0xFF]) }
  }

  @Test func `refuses a file over the limit`() {
    let reader = MarkupReader(.html, limits: MarkupLimits(bytes: 9))
    #expect(throws: MarkupError.tooLarge(byteCount: 10, limit: 9)) {
      try reader.read(Array("<p>1234567".utf8))
    }
  }

  private func starts(_ transcript: MarkupTranscript) -> [MarkupElement] {
    transcript.events.compactMap { if case .start(let element) = $0 { element } else { nil } }
  }
}

/// Reads a text, and checks every run against its bytes.
private func read(
  _ source: String,
  _ syntax: MarkupReader.Syntax,
  location: SourceLocation = #_sourceLocation
) throws -> MarkupTranscript {
  let bytes = Array(source.utf8)
  let transcript = try MarkupReader(syntax).read(bytes)
  #expect(falseRuns(in: transcript, of: bytes) == 0, sourceLocation: location)
  return transcript
}

private func words(_ transcript: MarkupTranscript) -> [String.UnicodeScalarView] {
  transcript.events.compactMap {
    if case .text(let text) = $0 { text.words.unicodeScalars } else { nil }
  }
}
