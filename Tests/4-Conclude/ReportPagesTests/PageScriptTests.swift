import Testing

@testable import ReportPages

/// What every page carries must be small, and must not undo what the pages' policy is for.
@Suite struct PageScriptTests {
  private static let files = PageScript.files + HandoutScript.files

  @Test(arguments: [PageScript.text, HandoutScript.text])
  func `the script of a page is small and cannot end its element`(script: String) {
    #expect(script.utf8.count < 60_000)
    #expect(!script.contains("</"))
    #expect(!script.contains("<!--"))
  }

  @Test(arguments: files.map(\.name))
  func `no file of the script makes markup of words or leaves a trace`(name: String) throws {
    let file = try #require(Self.files.first { $0.name == name })
    let text = String(decoding: file.bytes, as: UTF8.self)
    for word in [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function",
      "setTimeout('", "console.", "var ", "==  ", "debugger",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
    for line in text.split(separator: "\n") {
      #expect(line.unicodeScalars.count <= 100, "\(line)")
      #expect(line.last != " ", "\(line)")
      // Comments and indentation are taken away line by line, so no text may go over several lines.
      #expect(line.utf8.count { $0 == 0x60 } % 2 == 0, "\(line)")
    }
  }

  @Test func `a policy names scripts and styles by the digest that a browser computes`() {
    // Of the CSP specification, level 2, section 4.2.5: alert('Hello, world.');
    #expect(
      ContentPolicy.source(of: "alert('Hello, world.');")
        == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    )
    #expect(ContentPolicy.base64([]) == "")
    #expect(ContentPolicy.base64([0x66]) == "Zg==")
    #expect(ContentPolicy.base64([0x66, 0x6F]) == "Zm8=")
    #expect(ContentPolicy.base64([0x66, 0x6F, 0x6F]) == "Zm9v")
  }

  @Test(arguments: [
    "</script>", "<!--", "\u{2028}", "\u{0}", "\u{1B}", "\u{FFFE}", "\u{1FFFF}", "é",
  ])
  func `values stay JSON and become no markup`(evil: String) throws {
    let json = CodingValues.harmless("{\"a\":\"\(evil)\"}")
    #expect(!json.contains("<"))
    #expect(json.unicodeScalars.allSatisfy { HTML.visible($0) == $0 })
  }
}
