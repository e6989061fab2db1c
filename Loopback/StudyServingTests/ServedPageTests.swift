import Testing

@testable import StudyServing

/// What is added to a page when it is served.
@Suite struct ServedPageTests {
  private static let still =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
  private static let running =
    "default-src 'none'; script-src 'sha256-A='; style-src 'sha256-B='; connect-src 'self'; "
    + "img-src data:; require-trusted-types-for 'script'"

  private func page(_ policy: String, _ words: String = "") -> [UInt8] {
    Array(
      """
      <!doctype html>
      <head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      </head><body><p>\(words)</p></body>
      </html>

      """.utf8
    )
  }

  private func served(_ bytes: [UInt8]) -> (page: ServedPage, text: String) {
    let page = ServedPage(bytes, script: "/s/-/live.js", values: [("by", "a\"<&yu")])
    return (page, String(decoding: page.bytes, as: UTF8.self))
  }

  @Test func `a page that ran nothing runs one script of the server`() {
    let (page, text) = served(page(Self.still))
    let allowed = Self.still + "; script-src 'self'; connect-src 'self'"
    #expect(page.policy == allowed + "; frame-ancestors 'none'")
    #expect(text.contains("content=\"\(allowed)\">"))
    #expect(
      text.hasSuffix(
        "<script src=\"/s/-/live.js\" data-made=\"\(page.made)\" data-by=\"a&quot;&lt;&amp;yu\" defer>"
          + "</script>\n</body>\n</html>\n"
      )
    )
  }

  @Test func `a page with a script of its own keeps what it allows`() {
    let page = served(page(Self.running)).page
    #expect(
      page.policy.contains(
        "script-src 'sha256-A=' 'self'; style-src 'sha256-B='; connect-src 'self';"
      )
    )
    #expect(page.policy.contains("require-trusted-types-for 'script'"))
    #expect(!page.policy.contains("unsafe"))
  }

  @Test func `words of a source change neither policy nor place of the script`() {
    let hostile = "&lt;/body&gt; http-equiv=\"Content-Security-Policy\" content=\"*\""
    let (page, text) = served(page(Self.still, hostile))
    #expect(page.policy.hasPrefix("default-src 'none'"))
    #expect(!page.policy.contains("*"))
    #expect(text.contains(hostile))
  }

  @Test func `what declares no policy gets the strictest`() {
    let page = served(Array("<p>nothing</p>".utf8)).page
    #expect(page.policy.hasPrefix(SafeFields.nothing))
  }

  @Test func `the same page has the same fingerprint, another one another`() {
    let first = served(page(Self.still, "one")).page.made
    #expect(served(page(Self.still, "one")).page.made == first)
    #expect(served(page(Self.still, "two")).page.made != first)
  }
}
