import DisplayStage
import Foundation
import StudyModel
import TestKit
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Displays as files: what is written is read in the golden files beside this test.
@Suite struct WrittenDisplayTests {
  // MARK: - Goldens

  @Test(arguments: ["forms", "effects", "table", "events", "together", "causal"])
  func `DIS-21: a display is a table for a spreadsheet`(id: String) throws {
    let csv = DisplayCSV.csv(
      of: try WrittenStudy.display(id),
      study: try WrittenStudy.study(),
      reduction: WrittenStudy.reduction
    )
    expectGolden(csv, named: "\(id).csv")
  }

  @Test(arguments: ["forms", "effects", "table", "events", "together", "causal"])
  func `DIS-21: a display is a table for a report`(id: String) throws {
    let markdown = DisplayMarkdown.markdown(
      of: try WrittenStudy.display(id),
      study: try WrittenStudy.study(),
      reduction: WrittenStudy.reduction,
      language: id == "events" ? "id" : "en"
    )
    expectGolden(markdown, named: "\(id).md")
  }

  @Test func `DIS-03: cells one by one say their kind, number and codings`() throws {
    let cells = DisplayCSV.cells(
      of: try WrittenStudy.display("forms"),
      study: try WrittenStudy.study(),
      reduction: WrittenStudy.reduction
    )
    expectGolden(try #require(cells), named: "forms.cells.csv")
  }

  @Test(arguments: ["causal", "together"])
  func `DIS-21: a network is a graph for other programs`(id: String) throws {
    let display = try WrittenStudy.display(id)
    let graph = DisplayGraphML.graphML(
      of: display,
      network: try #require(display.network),
      language: "en"
    )
    expectGolden(graph, named: "\(id).graphml")
  }

  @Test(arguments: [("causal", "en"), ("causal", "id"), ("together", "en")])
  func `DIS-21: a network is a drawing`(id: String, language: String) throws {
    expectGolden(try WrittenStudy.drawing(id, language), named: "\(id).\(language).svg")
  }

  @Test func `DIS-09: events are a line of time`() throws {
    let drawing = DisplaySVG.timeline(of: try WrittenStudy.display("events"), language: "en")
    expectGolden(try #require(drawing), named: "events.en.svg")
  }

  // MARK: - Rules

  @Test func `DIS-04: every field of a matrix has something, a mark at least`() throws {
    for id in ["forms", "effects", "table"] {
      let csv = DisplayCSV.csv(
        of: try WrittenStudy.display(id),
        study: try WrittenStudy.study(),
        reduction: WrittenStudy.reduction
      )
      #expect(!csv.contains(",,"))
      #expect(!csv.split(separator: "\n").contains { $0.hasSuffix(",") })
    }
  }

  @Test func `DIS-06: no number of a table stands alone`() throws {
    for id in ["forms", "effects", "table"] {
      guard let matrix = try WrittenStudy.display(id).matrix else { continue }
      let csv = DisplayCSV.csv(
        of: try WrittenStudy.display(id),
        study: try WrittenStudy.study(),
        reduction: WrittenStudy.reduction
      )
      for cell in matrix.cells.joined() {
        guard let count = cell.count, let all = cell.denominator, count > 0 else { continue }
        #expect(csv.contains("\(count)/\(all) "))
      }
      for field in csv.split(whereSeparator: { ",\n".contains($0) }) where Int(field) != nil {
        #expect(field == "0", "a bare number can only be the mark of an absent coding")
      }
    }
  }

  @Test func `DIS-21: a drawing has a title, a description and a name for every link`() throws {
    let svg = try WrittenStudy.drawing("causal", "en")
    let network = try #require(try WrittenStudy.display("causal").network)
    #expect(
      svg.contains("<title id=\"causal-title\">From threat to capacity &lt;draft&gt;</title>")
    )
    #expect(svg.contains("aria-labelledby=\"causal-title\" aria-describedby=\"causal-desc\""))
    for link in network.links {
      let anchor = "causal.html#\(link.from)--\(link.to)"
        .replacing("IN FORCE", with: "IN~20~FORCE")
      #expect(svg.contains("<a href=\"\(anchor)\" aria-label=\""))
    }
    #expect(
      svg.components(separatedBy: "<a ").count - 1 == network.links.count + network.nodes.count
    )
  }

  @Test func `DIS-21: no colour but black, white and grey carries anything`() throws {
    let drawings = [
      try WrittenStudy.drawing("causal", "en"), try WrittenStudy.drawing("together", "en"),
    ]
    let colours = drawings.flatMap {
      $0.matches(of: /#[0-9a-fA-F]{3,6}"/).map { String($0.output) }
    }
    #expect(Set(colours).isSubset(of: ["#111\"", "#fff\"", "#444\"", "#333\""]))
  }

  @Test func `basis, strength, sign and what speaks against are each told by form alone`() throws {
    let svg = try WrittenStudy.drawing("causal", "en")
    for form in [
      "stroke-dasharray=\"9 6\"", "stroke-dasharray=\"0.1 7\"", "stroke-dasharray=\"12 4 2 4\"",
      "stroke-width=\"1.2\"", "stroke-width=\"2.6\"", "stroke-width=\"4.6\"", ">+<", ">−<", ">±<",
      ">?<", ">≠ 1<", ">1/2<",
    ] {
      #expect(svg.contains(form), "\(form)")
    }
  }

  @Test func `what a person writes cannot break a drawing or a graph`() throws {
    let wild = "a\u{01}\u{0B}\"'<>&\u{FFFE}\n]]>"
    let network = Network(
      nodes: [
        .init(id: wild, name: LocalizedText(wild), kind: wild, role: wild, codings: []),
        .init(id: "b", name: LocalizedText("b"), kind: "code", role: nil, codings: []),
      ],
      links: [.init(from: wild, to: "b", kind: wild, codings: [], groups: 0, ofGroups: 0)]
    )
    let display = Display(
      id: "wild",
      kind: "network",
      question: nil,
      title: LocalizedText(wild),
      rule: LocalizedText(wild),
      reading: nil,
      content: .network(network)
    )
    let layout = LayeredLayout.layout(
      of: network,
      sizes: DisplaySVG.nodeSizes(of: network)
    )
    for text in [
      DisplaySVG.svg(of: display, layout: layout, language: "en"),
      DisplayGraphML.graphML(of: display, network: network, language: "en"),
    ] {
      #expect(XMLParser(data: Data(text.utf8)).parse())
    }
  }

  @Test func `everything drawn and written as XML is well formed`() throws {
    var texts = [
      try WrittenStudy.drawing("causal", "en"), try WrittenStudy.drawing("together", "id"),
    ]
    for id in ["causal", "together"] {
      let display = try WrittenStudy.display(id)
      let network = try #require(display.network)
      texts.append(DisplayGraphML.graphML(of: display, network: network, language: "id"))
    }
    texts.append(
      try #require(DisplaySVG.timeline(of: try WrittenStudy.display("events"), language: "id"))
    )
    for text in texts { #expect(XMLParser(data: Data(text.utf8)).parse()) }
  }

  @Test func `a graph's values have declared keys, and its links end at its nodes`() throws {
    let display = try WrittenStudy.display("causal")
    let text = DisplayGraphML.graphML(
      of: display,
      network: try #require(display.network),
      language: "en"
    )
    let keys = Set(text.matches(of: /<key id="([^"]+)"/).map { String($0.output.1) })
    let used = Set(text.matches(of: /<data key="([^"]+)"/).map { String($0.output.1) })
    let nodes = Set(text.matches(of: /<node id="([^"]+)"/).map { String($0.output.1) })
    let ends = Set(
      text.matches(of: /source="([^"]+)" target="([^"]+)"/)
        .flatMap { [String($0.output.1), String($0.output.2)] }
    )
    #expect(used.isSubset(of: keys))
    #expect(ends.isSubset(of: nodes))
    #expect(nodes.contains("IN_x20_FORCE"))
  }
}
