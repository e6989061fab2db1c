import StudyModel

extension SampleStudy {
  /// How the three sources were found: one search with a gap, and one source found by hand.
  static var account: CollectionAccount {
    var counts = ScreeningFlow.Counts()
    counts.identified = 5
    counts.excluded = [.title: 1]
    counts.included = 2
    var found = ScreeningFlow.Counts()
    (found.identified, found.included) = (1, 1)
    return CollectionAccount(
      flow: ScreeningFlow(
        tracks: [
          ScreeningFlow.Track(way: .search("S1", kind: nil), counts: counts),
          ScreeningFlow.Track(way: .hand, counts: found),
        ],
        groups: 3,
        procedure: SearchLog.Procedure(by: ["ayu"], isIndependent: false, automation: "–")
      ),
      data: [.init(kind: StudyProtocol.DataKind(kind: "interviews"), sources: [])],
      accounting: [
        SourceAccount(
          source: "letter-2018",
          entries: [
            .retrieved: .init(.done, day: "2026-10-01"),
            .read: .init(.done, by: ["ayu"], day: "2026-10-12"),
            .coded: .init(.done, by: ["ayu"], day: "2026-10-14", covered: 4, total: 7),
            .checked: .init(.reasoned, why: LocalizedText("one coder & no other")),
          ]
        )
      ],
      frame: SamplingFrame(
        types: ["", "report"],
        units: ["NL"],
        questions: ["RQ1", "RQ2"],
        cells: [
          .init(type: "", unit: "NL", question: "RQ1", registered: 1, sources: 1, groups: 1),
          .init(type: "", unit: "NL", question: "RQ2", registered: 1, sources: 0, groups: 0),
          .init(type: "report", unit: "NL", question: "RQ1", registered: 0, sources: 0, groups: 0),
          .init(type: "report", unit: "NL", question: "RQ2", registered: 2, sources: 2, groups: 1),
        ]
      )
    )
  }
}
