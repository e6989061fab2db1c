import Testing

@testable import StudyServing

/// What an address may say.
@Suite struct RequestPathTests {
  @Test func `segments are decoded once`() throws {
    let path = try #require(RequestPath("/s/output/2-reduce/read/a%20b%C3%A9.html?x=1%202&y=%2F"))
    #expect(path.segments == ["s", "output", "2-reduce", "read", "a b\u{E9}.html"])
    #expect(path.value("x") == "1 2")
    #expect(path.value("y") == "/")
    #expect(path.value("z") == nil)
    #expect(RequestPath("/a/%252e%252e")?.segments == ["a", "%2e%2e"])
  }

  @Test(
    arguments: [
      "", "a", "/", "/a/", "/a//b", "/a/../b", "/a/./b", "/a/%2e%2e/b", "/a/%2E%2E", "/a/.%2e/b",
      "/a/b%2Fc", "/a/b%2fc", "/a/..%2f..%2fetc", "/a/b%5Cc", "/a\\b", "/a/b%00", "/a/%0d%0a",
      "/a/%", "/a/%4", "/a/%zz", "/a/%C3", "/a/%ff", "http://127.0.0.1/a", "*", "//etc/passwd",
      "/a/\u{7F}", "/a/..?x",
    ]
  )
  func `what could lead elsewhere is no path`(target: String) {
    #expect(RequestPath(target) == nil)
  }

  @Test func `a path as long as no file's is no path`() {
    #expect(RequestPath("/" + String(repeating: "a", count: 5000)) == nil)
  }
}
