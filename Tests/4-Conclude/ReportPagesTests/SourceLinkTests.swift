import StudyModel
import TestKit
import Testing

@testable import ReportPages

@Suite struct SourceLinkTests {
  private static let first = "Satu dua tiga. Empat <lima> enam 😀 e\u{301}. Tujuh delapan."
  private static let second = "Sembilan sepuluh."

  /// The two passages with links, codings and suggestions on them.
  private static func page(
    links: [DocumentLink],
    codings: [TextRange] = [],
    suggestions: [TextRange] = [],
    pages: [Int] = []
  ) throws -> String {
    let text = ReadingText("\(first)\n\(second)")
    let end = first.unicodeScalars.count
    let document = Document(
      source: "s",
      fingerprint: "f",
      mediaType: "text/html",
      text: text,
      passages: [
        Passage(
          number: 1,
          kind: .paragraph,
          range: TextRange(0, end),
          sentences: [TextRange(0, 14), TextRange(15, 38), TextRange(39, end)]
        ),
        Passage(
          number: 2,
          kind: .note,
          range: TextRange(end + 1, text.scalarCount),
          sentences: [TextRange(end + 1, text.scalarCount)]
        ),
      ],
      pages: pages.enumerated().map { number, start in
        Page(number: number + 1, label: "\(number + 1)", method: .declared, start: .init(start))
      },
      links: links
    )
    let made = codings.enumerated().map { number, range in
      Coding(
        id: JudgementID(chain: "ayu", number: number + 1),
        choice: CodingChoice(
          anchor: Anchor(
            source: "s",
            document: "f",
            range: range,
            quote: text[range],
            prefix: "",
            suffix: ""
          ),
          code: "K"
        ),
        cases: [],
        by: "ayu",
        at: "",
        status: .accepted,
        anchorState: .exact,
        range: range,
        part: .body
      )
    }
    let input = PageInput(
      study: Study(
        studyProtocol: StudyProtocol(languages: ["en"]),
        sources: [Source(id: "s", file: "s.html")],
        codebook: try Codebook(codes: [Code(id: "K")])
      ),
      documents: [document],
      reduction: Reduction(
        suggestions: suggestions.enumerated().map { number, range in
          Suggestion(
            id: "k-\(number)",
            code: "K",
            source: "s",
            range: range,
            hits: [],
            part: .body,
            status: .suggested
          )
        },
        codings: made
      )
    )
    return try #require(Pages.all(input).first { $0.path == "2-reduce/read/s.html" }).text
  }

  /// The stretches of a page that links of the source hold, their markup left out.
  private static func followed(_ page: String) -> [String] {
    // By bytes, because a mark that combines may be the first scalar of a stretch.
    let bytes = Array(page.utf8)
    let opening = Array("<a class=\"x".utf8)
    return bytes.indices.filter { bytes[$0...].starts(with: opening) }.map { start in
      let words = bytes[start...].drop { $0 != 0x3E }.dropFirst().prefix { $0 != 0x3C }
      return String(decoding: words, as: UTF8.self)
    }
  }

  private static func hasNestedLink(_ page: String) -> Bool {
    var isOpen = false
    for piece in page.utf8.split(separator: 0x3C) {
      if piece.starts(with: "a ".utf8) {
        if isOpen { return true }
        isOpen = true
      } else if piece.starts(with: "/a>".utf8) {
        isOpen = false
      }
    }
    return false
  }

  @Test(arguments: [
    ("https://e.org/a?b=1&c=ü'\"", "https://e.org/a?b=1&amp;c=%C3%BC%27%22"),
    ("HTTP://e.org:8080", "HTTP://e.org:8080"),
    ("https://e.org/100%#a#b", "https://e.org/100%25#a%23b"),
  ])
  func `a web address is a link that tells nobody where it was followed`(
    target: String,
    href: String
  ) throws {
    let page = try Self.page(
      links: [DocumentLink(range: TextRange(5, 8), target: target, kind: .external)]
    )
    let title = HTML.escaped(target)
    #expect(
      page.contains(
        "Satu <a class=\"x out\" href=\"\(href)\" rel=\"noopener noreferrer\" title=\"A link in the source, out of this study: \(title)\">dua</a> tiga."
      )
    )
    #expect(page.contains(".out::after{content:"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<b>", "vbscript:x", "file:///etc",
    "mailto:a@e.org", "../b.html", "b.html", "//e.org/a", "https:e.org", "https://", "https:///a",
    "https://e.org@evil.org", "https://e org/", "https://e.org:x/", "https://[::1]/", "ftp://e.org",
    " https://e.org", "java\nscript:alert(1)", "\" onclick=\"x",
  ])
  func `any other target leaves plain words`(target: String) throws {
    for kind in DocumentLink.Kind.allCases {
      let page = try Self.page(
        links: [DocumentLink(range: TextRange(5, 8), target: target, kind: kind)]
      )
      #expect(page.contains(">Satu dua tiga.</span>"))
      #expect(!page.contains("<a class=\"x"))
    }
  }

  @Test func `a link within the source leads to its passage, or is plain words`() throws {
    let place = TextOffset(Self.first.unicodeScalars.count + 3)
    let page = try Self.page(links: [
      DocumentLink(range: TextRange(5, 8), target: "#n", kind: .note, destination: place),
      DocumentLink(range: TextRange(9, 13), target: "#tiada", kind: .internal),
      DocumentLink(
        range: TextRange(15, 20),
        target: "#x",
        kind: .internal,
        destination: .init(9_999)
      ),
    ])
    #expect(
      page.contains(
        "Satu <a class=\"x\" href=\"#p2\" title=\"A link in the source, to passage 2 here\">dua</a> tiga.</span>"
      )
    )
    #expect(Self.followed(page) == ["dua"])
  }

  @Test func `marks of codings and sentences cut a link without breaking it`() throws {
    let page = try Self.page(
      links: [DocumentLink(range: TextRange(5, 20), target: "https://e.org", kind: .external)],
      codings: [TextRange(0, 8), TextRange(6, 16)],
      suggestions: [TextRange(9, 30)]
    )
    #expect(Self.followed(page) == ["d", "ua", " ", "tiga.", " ", "E", "mpat"])
    #expect(page.split(separator: "class=\"x out\"").count == 2)
    #expect(page.split(separator: "tabindex=\"-1\" title").count == 7)
    #expect(!Self.hasNestedLink(page))
    #expect(PageCheck(page).faults == [])
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func `whatever overlaps, links never nest, and their words stay their words`(seed: UInt64) throws
  {
    var random = SeededGenerator(seed: seed)
    let end = Self.first.unicodeScalars.count
    let count = end + 1 + Self.second.unicodeScalars.count
    func ranges(_ most: Int, within limit: Int) -> [TextRange] {
      (0..<Int.random(in: 0...most, using: &random)).map { _ in
        let start = Int.random(in: 0..<limit - 1, using: &random)
        return TextRange(start, Int.random(in: (start + 1)...limit, using: &random))
      }
    }
    var links: [DocumentLink] = []
    var place = 0
    while place < end - 2 {
      let start = Int.random(in: place..<end - 1, using: &random)
      let stop = Int.random(in: (start + 1)...end, using: &random)
      links.append(
        DocumentLink(
          range: TextRange(start, stop),
          target: "https://e.org/\(start)",
          kind: .external,
          destination: Bool.random(using: &random) ? TextOffset(0) : nil
        )
      )
      place = stop
    }
    let page = try Self.page(
      links: links,
      codings: ranges(5, within: count),
      suggestions: ranges(3, within: count),
      pages: ranges(2, within: end).map(\.start.scalars).sorted()
    )
    let check = PageCheck(page)
    #expect(check.faults == [])
    #expect(Set(check.ids).count == check.ids.count)
    #expect(!Self.hasNestedLink(page))
    let text = ReadingText("\(Self.first)\n\(Self.second)")
    let wanted = links.map { HTML.escaped(text[$0.range]) }.joined()
    #expect(Self.followed(page).joined().utf8.elementsEqual(wanted.utf8))
  }
}
