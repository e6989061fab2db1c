import Foundation
import StudyModel
import Testing

@testable import ReportPages

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct FlowDrawingTests {
  @Test(arguments: ["id", "en"], SampleFlow.allCases)
  func `COL-12: boxes stand apart, and their words stay inside`(
    language: String,
    sample: SampleFlow
  ) throws {
    let drawing = try DrawnFlow(FlowDrawing.svg(of: sample.flow, language: language))
    for (index, box) in drawing.boxes.enumerated() {
      for other in drawing.boxes[(index + 1)...] { #expect(!box.overlaps(other)) }
    }
    for text in drawing.texts {
      #expect(drawing.boxes.contains { $0.holds(text) }, "\(text.words)")
    }
  }

  @Test(arguments: [
    ("id", "Rekaman disaring (n\u{A0}=\u{A0}18)"), ("en", "Records screened (n\u{A0}=\u{A0}18)"),
  ])
  func `COL-12: the numbers of PRISMA stand in the drawing and in its description`(
    language: String,
    box: String
  ) throws {
    let svg = FlowDrawing.svg(of: SampleFlow.both.flow, language: language)
    let drawing = try DrawnFlow(svg)
    #expect(drawing.texts.contains { $0.words == box })
    #expect(drawing.told.contains(box))
    #expect(drawing.colours.isSubset(of: ["#fff", "#111", "#eee", "none"]))
    for mark in ["<title", "<desc", "role=\"img\"", "lang=\"\(language)\""] {
      #expect(svg.contains(mark))
    }
  }

  @Test func `COL-12: what nobody accounts for has a dashed box of its own`() throws {
    let open = FlowDrawing.svg(of: SampleFlow.open.flow, language: "en")
    #expect(open.contains("Not accounted for (n\u{A0}=\u{A0}4)"))
    #expect(open.contains("More decided than found (n\u{A0}=\u{A0}2)"))
    #expect(open.contains("stroke-dasharray"))
    #expect(!FlowDrawing.svg(of: SampleFlow.both.flow, language: "en").contains("Not accounted"))
  }

  @Test func `a reason of a person's own cannot leave its words`() throws {
    let svg = FlowDrawing.svg(of: SampleFlow.hostile.flow, language: "en")
    #expect(!svg.contains("<script"))
    #expect(try DrawnFlow(svg).texts.contains { $0.words.contains("<script>") })
  }
}

/// Flows to draw.
enum SampleFlow: CaseIterable {
  case both, searchesOnly, open, hostile

  var flow: ScreeningFlow {
    switch self {
    case .both:
      return ScreeningFlow(
        tracks: [
          track(
            .search("S1", kind: .database),
            20,
            left: [.duplicate: 4, .title: 6, .fullText: 3]
          ),
          track(.search("S2", kind: nil), 5, left: [.duplicate: 3, .retrieval: 1]),
          track(.search("S3", kind: .website), 7, left: [.title: 4], waiting: [.fullText: 1]),
          track(.hand, 2), track(.citation, 1),
        ],
        reasons: [
          .init(isSearched: true, why: "tidak memuat data tentang kerja sama siber", count: 2),
          .init(isSearched: true, why: "", count: 1),
        ],
        groups: 11
      )
    case .searchesOnly:
      return ScreeningFlow(
        tracks: [track(.search("S1", kind: .database), 9, left: [.title: 4])],
        groups: 5
      )
    case .open:
      return ScreeningFlow(tracks: [
        track(.search("S1", kind: nil), 8, left: [.title: 1], included: 3, waiting: [.title: 2]),
        track(.search("S2", kind: nil), 3, left: [.title: 4], included: 1),
        track(.search("S4", kind: nil), 2, included: 0), track(.unlogged("S9"), 0, included: 0),
        track(.unsaid, 2, waiting: [.title: 1, .retrieval: 1]),
      ])
    case .hostile:
      return ScreeningFlow(
        tracks: [track(.search("S1", kind: .register), 1, left: [.fullText: 1])],
        reasons: [
          .init(
            isSearched: true,
            why: "<script>alert(1)</script> \"&' 🙂 e\u{301} "
              + String(repeating: "ꦱꦶꦧꦼꦂ", count: 30),
            count: 1
          )
        ]
      )
    }
  }

  private func track(
    _ way: ScreeningFlow.Way,
    _ identified: Int,
    left: [SearchLog.Screening.Stage: Int] = [:],
    included: Int? = nil,
    waiting: [SearchLog.Screening.Stage: Int] = [:]
  ) -> ScreeningFlow.Track {
    var counts = ScreeningFlow.Counts()
    counts.identified = identified
    counts.excluded = left
    counts.pending = waiting
    counts.included = included ?? identified - counts.accounted
    return ScreeningFlow.Track(way: way, counts: counts)
  }
}

/// A drawing read again by a reader of XML.
private final class DrawnFlow: NSObject, XMLParserDelegate {
  struct Box {
    let x: Int, y: Int, width: Int, height: Int

    func overlaps(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height
        && other.y < y + height
    }

    func holds(_ text: Text) -> Bool {
      let length = text.isUpright ? 0 : LineWidth.of(text.words, size: 12)
      let start = text.isMiddle ? text.x - length / 2 : text.x
      return start >= x && start + length <= x + width && text.y - 9 >= y
        && text.y + 3 <= y + height
    }
  }

  struct Text {
    let x: Int, y: Int
    let isMiddle: Bool, isUpright: Bool
    var words = ""
  }

  private(set) var boxes: [Box] = []
  private(set) var texts: [Text] = []
  private(set) var colours: Set<String> = []
  private(set) var told = ""
  private var element = ""

  init(_ svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    boxes.removeFirst()
  }

  func parser(
    _: XMLParser,
    didStartElement name: String,
    namespaceURI _: String?,
    qualifiedName _: String?,
    attributes: [String: String] = [:]
  ) {
    element = name
    colours.formUnion(["fill", "stroke"].compactMap { attributes[$0] })
    func number(_ name: String) -> Int { attributes[name].flatMap { Int($0) } ?? 0 }
    if name == "rect" {
      boxes.append(
        Box(x: number("x"), y: number("y"), width: number("width"), height: number("height"))
      )
    }
    if name == "text" {
      texts.append(
        Text(
          x: number("x"),
          y: number("y"),
          isMiddle: attributes["text-anchor"] == "middle",
          isUpright: attributes["transform"] != nil
        )
      )
    }
  }

  func parser(_: XMLParser, foundCharacters words: String) {
    if element == "text", !texts.isEmpty { texts[texts.count - 1].words += words }
    if element == "desc" { told += words }
  }

  func parser(
    _: XMLParser,
    didEndElement _: String,
    namespaceURI _: String?,
    qualifiedName _: String?
  ) {
    element = ""
  }
}
