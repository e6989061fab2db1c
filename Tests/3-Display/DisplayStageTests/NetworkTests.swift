import DisplayStage
import StudyModel
import TestKit
import Testing

/// Networks: what a link rests on, what is remarked about it, and which codes occur together.
@Suite struct NetworkTests {
  typealias Link = NetworkSpecification.Link
  typealias Node = NetworkSpecification.Node

  private func node(_ id: String, _ role: String? = nil, kind: String = "variable") -> Node {
    Node(id: id, name: LocalizedText(id), kind: kind, role: role, codes: [])
  }

  private func link(
    _ from: String,
    _ to: String,
    kind: String = "causes",
    sign: Sign? = .plus,
    strength: Strength? = .weak,
    basis: NetworkSpecification.Basis? = .theory,
    excerpts: [JudgementID] = [],
    against: [JudgementID] = [],
    why: String? = nil
  ) -> Link {
    Link(
      from: from,
      to: to,
      kind: kind,
      sign: sign,
      strength: strength,
      basis: basis,
      excerpts: excerpts,
      against: against,
      why: why
    )
  }

  private func made(
    _ nodes: [Node],
    _ links: [Link],
    kind: String = "causal-network",
    reduction: Reduction = Reduction()
  ) throws -> (network: Network, codes: [String]) {
    let context = DisplayContext(
      study: try SmallStudy.study(),
      reduction: reduction,
      documents: []
    )
    let (display, diagnostics) = Displaying.display(
      NetworkSpecification(id: "net", kind: kind, nodes: nodes, links: links, reading: "reading"),
      context
    )
    return (try #require(display?.network), diagnostics.map(\.code))
  }

  @Test func `DIS-11: a link keeps sign, strength, basis and its standing excerpts`() throws {
    let reduction = Reduction(codings: [
      SmallStudy.coding(1, "BTK-LATIH"), SmallStudy.coding(2, "BTK-LATIH", in: "gamma"),
      SmallStudy.coding(3, "DPK-KAP", status: .unfinished), SmallStudy.coding(4, "DPK-KAP"),
      SmallStudy.coding(5, "DPK-KAP", in: "beta", part: .abstract),
    ])
    let (network, codes) = try made(
      [node("a", "antecedent"), node("b", "outcome")],
      [
        link(
          "a",
          "b",
          sign: .minus,
          strength: .strong,
          basis: .attested,
          excerpts: [1, 2, 3, 5].map(SmallStudy.id),
          against: [SmallStudy.id(4)],
          why: "because"
        )
      ],
      reduction: reduction
    )
    let link = try #require(network.links.first)
    #expect(link.sign == .minus && link.strength == .strong && link.basis == .attested)
    #expect(link.codings == [1, 5, 2].map(SmallStudy.id))
    #expect(link.against == [SmallStudy.id(4)])
    // Two groups speak for it; the abstract's belongs to one of them and would not count.
    #expect(link.groups == 2 && link.ofGroups == 2)
    #expect(codes == ["link-without-excerpt"])
  }

  @Test func `DIS-11: a link without sign, strength or basis is reported`() throws {
    let (_, codes) = try made(
      [node("a", "antecedent"), node("b", "outcome")],
      [link("a", "b", sign: nil, strength: nil, basis: nil)]
    )
    #expect(
      codes == [
        "link-without-sign", "link-without-strength", "link-without-basis", "mostly-inferred",
      ]
    )
  }

  @Test func `DIS-11: an order in time needs no sign`() throws {
    let (_, codes) = try made(
      [node("a", "antecedent"), node("b", "outcome")],
      [link("a", "b", kind: "precedes", sign: nil, strength: nil)]
    )
    #expect(codes == [])
  }

  @Test func `DIS-13: an isolated node and an outcome that nothing leads to are reported`() throws {
    let (_, codes) = try made(
      [node("a", "antecedent"), node("b", "mediating"), node("c", "outcome")],
      [link("a", "b")]
    )
    #expect(codes == ["isolated-node", "outcome-without-antecedent"])
  }

  @Test(arguments: [(nil, ["loop-without-delay"]), ("delay: a year", [])] as [(String?, [String])])
  func `DIS-13: a loop is reported unless a link in it names a delay`(why: String?, codes: [String])
    throws
  {
    let (_, found) = try made(
      [node("a", "antecedent"), node("b", "mediating"), node("c", "outcome")],
      [link("a", "b"), link("b", "c"), link("c", "b", why: why)]
    )
    #expect(found == codes)
  }

  @Test func `DIS-13: a link against evidence needs a reason`() throws {
    let (_, codes) = try made(
      [node("a", "antecedent"), node("b", "outcome")],
      [link("a", "b", against: [SmallStudy.id(1)])],
      reduction: Reduction(codings: [SmallStudy.coding(1, "DPK-KAP")])
    )
    #expect(codes == ["contested-link-without-why"])
  }

  @Test(arguments: [
    ("2019", "2018", true), ("2018", "2019", false), ("2018", "2018-03", false),
    ("2018-05", "2018-03", true), ("2018-05-02", "2018-05-01", true),
  ])
  func `DIS-13: a link against the order of time is an error`(
    cause: String,
    effect: String,
    isReversed: Bool
  ) throws {
    let reduction = Reduction(events: [
      SmallStudy.event(1, "a", cause), SmallStudy.event(2, "b", effect),
    ])
    let (_, codes) = try made(
      [node("a", kind: "event"), node("b", kind: "event")],
      [link("a", "b", kind: "precedes")],
      reduction: reduction
    )
    #expect(codes.contains("against-time") == isReversed)
  }

  @Test func `links of the journal are drawn with those of the file`() throws {
    let reduction = Reduction(
      codings: [SmallStudy.coding(1, "DPK-KAP"), SmallStudy.coding(2, "DPK-KAP")],
      links: [
        LinkChoice(network: "net", link: link("a", "b", excerpts: [SmallStudy.id(2)])),
        LinkChoice(network: "net", link: link("b", "a", why: "jeda: lama")),
        LinkChoice(network: "net", link: link("a", "nowhere")),
        LinkChoice(network: "other", link: link("a", "b")),
      ]
    )
    let (network, codes) = try made(
      [node("a", "antecedent"), node("b", "outcome")],
      [link("a", "b", excerpts: [SmallStudy.id(1)])],
      reduction: reduction
    )
    #expect(network.links.map { "\($0.from)>\($0.to)" } == ["a>b", "b>a"])
    #expect(network.links[0].codings == [SmallStudy.id(1), SmallStudy.id(2)])
    #expect(codes == ["unknown-node"])
  }

  // MARK: - Co-occurrence

  /// A document of two paragraphs with two sentences each, ten scalars a sentence.
  private func document(_ source: String) -> Document {
    Document(
      source: source,
      fingerprint: "f",
      mediaType: "text/plain",
      text: ReadingText(String(repeating: "x", count: 40)),
      passages: [0, 20].enumerated().map { index, start in
        Passage(
          number: index + 1,
          kind: .paragraph,
          range: TextRange(start, start + 20),
          sentences: [TextRange(start, start + 10), TextRange(start + 10, start + 20)]
        )
      }
    )
  }

  @Test(arguments: [
    ("excerpt", 1, 1.0 / 4), ("sentence", 1, 1.0 / 3), ("paragraph", 2, 1.0), ("source", 1, 1.0),
  ])
  func `codes occur together within the unit asked for`(
    within: String,
    count: Int,
    coefficient: Double
  ) throws {
    let codings = [
      SmallStudy.coding(1, "BTK-LATIH", at: 0),
      SmallStudy.coding(2, "BTK-LATIH", at: 22, length: 5),
      SmallStudy.coding(3, "DPK-KAP", at: 0), SmallStudy.coding(4, "DPK-KAP", at: 31, length: 4),
      // Neither what is absent nor what an abstract says is together with anything.
      SmallStudy.coding(5, "HMB-DANA", at: 0, claim: .absent),
      SmallStudy.coding(6, "BTK-INFO", at: 0, part: .abstract),
    ]
    let specification = DisplaySpecification(
      id: "together",
      kind: "code-co-occurrence-network",
      within: within
    )
    let expected = within == "excerpt" ? 1.0 / 3 : coefficient
    let network = try #require(
      SmallStudy.made(
        specification,
        try SmallStudy.study(),
        Reduction(codings: codings),
        documents: [document("alpha")]
      ).display?.network
    )
    #expect(network.nodes.map(\.id) == ["BTK-LATIH", "DPK-KAP"])
    let link = try #require(network.links.first)
    #expect(network.links.count == 1)
    #expect(link.count == count)
    #expect(link.coefficient == expected)
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func `a coefficient is above 0 and at most 1, and n is what counting units by hand gives`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let codes = ["BTK-LATIH", "BTK-INFO", "DPK-KAP"]
    let codings = (1...12).map { number in
      SmallStudy.coding(
        number,
        codes[Int.random(in: 0..<3, using: &random)],
        in: ["alpha", "beta"][Int.random(in: 0..<2, using: &random)],
        at: Int.random(in: 0..<4, using: &random) * 10
      )
    }
    let network = try #require(
      SmallStudy.made(
        DisplaySpecification(id: "t", kind: "code-co-occurrence-network", within: "sentence"),
        try SmallStudy.study(),
        Reduction(codings: codings),
        documents: ["alpha", "beta"].map(document)
      ).display?.network
    )
    func units(_ code: String) -> Set<String> {
      Set(
        codings.filter { $0.code == code }.map { "\($0.source) \($0.range?.start.scalars ?? -1)" }
      )
    }
    for (index, left) in codes.enumerated() {
      for right in codes[(index + 1)...] {
        let both = units(left).intersection(units(right)).count
        let link = network.links.first { Set([$0.from, $0.to]) == [left, right] }
        #expect((link?.count ?? 0) == both)
        guard let coefficient = link?.coefficient else { continue }
        #expect(coefficient > 0 && coefficient <= 1)
        #expect(coefficient == Double(both) / Double(units(left).union(units(right)).count))
      }
    }
  }
}
