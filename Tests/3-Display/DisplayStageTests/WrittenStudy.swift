import DisplayStage
import StudyModel
import Testing

/// A study with something of everything that is written out: quotes, marks, conflicts, contested links.
enum WrittenStudy {
  static let reduction = Reduction(
    codings: [
      SmallStudy.coding(1, "BTK-LATIH", claim: .done, quote: "a course of \"four\" days, held"),
      SmallStudy.coding(2, "BTK-LATIH", in: "gamma", claim: .planned, part: .abstract),
      SmallStudy.coding(3, "BTK-INFO", in: "beta", cases: ["KR"], claim: .absent),
      SmallStudy.coding(
        4,
        "DPK-KAP",
        in: "gamma",
        cases: ["KR"],
        claim: .hoped,
        bearer: "Indonesia"
      ),
      SmallStudy.coding(5, "DPK-KAP", in: "beta", cases: ["KR"], claim: .done, sign: .minus),
      SmallStudy.coding(6, "HMB-DANA", in: "beta", cases: ["KR"], status: .contested),
      SmallStudy.coding(7, "BTK-LATIH", in: "beta", cases: ["KR"], quote: "=SUM(A1) | <b>bold</b>"),
      SmallStudy.coding(8, "DPK-AMAN", at: 20, claim: .possible),
    ],
    events: [
      SmallStudy.event(20, "letter", "2018-07-03"),
      SmallStudy.event(21, "start", "2019", source: "beta"),
      SmallStudy.event(22, "start", "2022-05", source: "gamma", cases: ["KR"]),
      SmallStudy.event(23, "undated", nil),
    ]
  )

  static func study() throws -> Study {
    var study = try SmallStudy.study()
    study.cellTexts = [
      CellChoice(
        cell: "forms/NL/BTK-LATIH",
        kind: "summary",
        text: "Held once,\nwith a date.",
        evidence: "other"
      ),
      CellChoice(cell: "forms/NL/HMB-DANA", kind: "symbol", text: "n/a", evidence: ""),
    ]
    study.displays = [
      DisplaySpecification(
        id: "forms",
        kind: "conceptually-clustered-matrix",
        title: LocalizedText(byLanguage: ["en": "Forms & funds", "id": "Bentuk & dana"]),
        columns: .codes(["BTK-*", "HMB-*"]),
        level: .groups
      ),
      DisplaySpecification(id: "effects", kind: "effects-matrix", title: LocalizedText("Effects")),
      DisplaySpecification(id: "table", kind: "code-by-case-counts", level: .sources),
      DisplaySpecification(
        id: "events",
        kind: "event-listing",
        title: LocalizedText(byLanguage: [
          "en": "What happened when", "id": "Apa yang terjadi kapan",
        ])
      ),
      DisplaySpecification(
        id: "together",
        kind: "code-co-occurrence-network",
        title: LocalizedText("Codes together"),
        within: "excerpt"
      ),
    ]
    study.networks = [causal]
    return study
  }

  static var causal: NetworkSpecification {
    typealias Node = NetworkSpecification.Node
    typealias Link = NetworkSpecification.Link
    func name(_ english: String, _ indonesian: String) -> LocalizedText {
      LocalizedText(byLanguage: ["en": english, "id": indonesian])
    }
    return NetworkSpecification(
      id: "causal",
      kind: "causal-network",
      title: name("From threat to capacity <draft>", "Dari ancaman ke kemampuan <draf>"),
      nodes: [
        Node(
          id: "THREAT",
          name: name("cyber threat", "ancaman siber"),
          kind: "variable",
          role: "antecedent",
          codes: []
        ),
        Node(
          id: "SIGNED",
          name: name("letter signed", "surat ditandatangani"),
          kind: "event",
          role: "mediating",
          codes: []
        ),
        Node(
          id: "IN FORCE",
          name: name("cooperation in force between two ministries", "kerja sama berlaku"),
          kind: "state",
          role: "mediating",
          codes: ["BTK-*"]
        ),
        Node(
          id: "FUNDS",
          name: name("shortage of funds", "kekurangan dana"),
          kind: "variable",
          role: "antecedent",
          codes: ["HMB-*"]
        ),
        Node(
          id: "CAPACITY",
          name: name("capacity", "kemampuan"),
          kind: "variable",
          role: "outcome",
          codes: ["DPK-KAP"]
        ),
        Node(
          id: "TRUST",
          name: name("trust & ease", "kepercayaan"),
          kind: "concept",
          role: nil,
          codes: []
        ),
      ],
      links: [
        Link(
          from: "THREAT",
          to: "SIGNED",
          kind: "causes",
          sign: .plus,
          strength: .moderate,
          basis: .attested,
          excerpts: [SmallStudy.id(1)]
        ),
        Link(
          from: "SIGNED",
          to: "IN FORCE",
          kind: "precedes",
          basis: .attested,
          excerpts: [SmallStudy.id(7)]
        ),
        Link(
          from: "IN FORCE",
          to: "CAPACITY",
          kind: "causes",
          sign: .plus,
          strength: .strong,
          basis: .inferred,
          excerpts: [SmallStudy.id(4)],
          against: [SmallStudy.id(5)],
          why: "read together"
        ),
        Link(
          from: "FUNDS",
          to: "CAPACITY",
          kind: "causes",
          sign: .minus,
          strength: .weak,
          basis: .theory
        ),
        Link(
          from: "FUNDS",
          to: "IN FORCE",
          kind: "causes",
          sign: .depends,
          strength: .strong,
          basis: .attested,
          excerpts: [SmallStudy.id(7)]
        ),
        Link(from: "CAPACITY", to: "TRUST", kind: "causes"),
        Link(
          from: "TRUST",
          to: "IN FORCE",
          kind: "causes",
          sign: .plus,
          strength: .moderate,
          basis: .inferred,
          why: "delay: years"
        ),
      ],
      reading: "reading"
    )
  }

  static func displays() throws -> [Display] {
    Displaying.displays(
      DisplayContext(study: try study(), reduction: reduction, documents: []),
      hash: SmallStudy.hash
    ).0
  }

  static func display(_ id: String) throws -> Display {
    try #require(try displays().first { $0.id == id })
  }

  static func drawing(_ id: String, _ language: String) throws -> String {
    let display = try display(id)
    let network = try #require(display.network)
    let layout = LayeredLayout.layout(
      of: network,
      sizes: DisplaySVG.nodeSizes(of: network)
    )
    return DisplaySVG.svg(of: display, layout: layout, language: language)
  }
}
