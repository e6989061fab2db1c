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

  @Test(arguments: 0..<500 as Range<UInt64>)
  func `no bytes make a segment that leads elsewhere`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    let pieces = [
      "/", ".", "..", "%2e", "%2F", "%5c", "%00", "%", "a", "\\", "?", "\u{E9}", "%c3%a9",
    ]
    let target = (0..<12).reduce(into: "/s") { text, _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      text += pieces[Int(state % UInt64(pieces.count))]
    }
    guard let path = RequestPath(target) else { return }
    for segment in path.segments {
      #expect(segment != "." && segment != ".." && !segment.isEmpty)
      #expect(!segment.utf8.contains { $0 < 0x20 || $0 == 0x2F || $0 == 0x5C })
    }
  }

  @Test func `a path as long as no file's is no path`() {
    #expect(RequestPath("/" + String(repeating: "a", count: 5000)) == nil)
  }
}
