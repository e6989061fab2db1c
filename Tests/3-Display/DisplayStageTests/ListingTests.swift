import DisplayStage
import StudyModel
import Testing

/// Events in order of time.
@Suite struct ListingTests {
  private func listing(
    _ events: [Event],
    _ contradictions: [Contradiction] = [],
    scope: DisplaySpecification.Scope = .init()
  ) throws -> EventListing {
    let made = SmallStudy.made(
      DisplaySpecification(id: "events", kind: "event-listing", scope: scope),
      try SmallStudy.study(),
      Reduction(events: events, contradictions: contradictions)
    )
    return try #require(made.display?.listing)
  }

  @Test func `DIS-09: events stand by first date, undated ones at the end`() throws {
    let listing = try listing([
      SmallStudy.event(1, "late", "2020"), SmallStudy.event(2, "none", nil),
      SmallStudy.event(3, "early", "2018-07"), SmallStudy.event(4, "same-year", "2018"),
    ])
    #expect(listing.entries.map(\.id) == ["same-year", "early", "late", "none"])
    #expect(
      listing.entries.map { $0.records.first?.date?.precision } == [.year, .month, .year, nil]
    )
  }

  @Test func `DIS-09: two dates of one event stand side by side and are a conflict`() throws {
    let listing = try listing([
      SmallStudy.event(1, "start", "2022", source: "beta"),
      SmallStudy.event(2, "start", "2019", source: "gamma"),
    ])
    let entry = try #require(listing.entries.first)
    #expect(listing.entries.count == 1)
    #expect(entry.records.map { $0.date?.text } == ["2019", "2022"])
    #expect(entry.records.map(\.source) == ["gamma", "beta"])
    #expect(entry.isConflicting && entry.isOpen)
  }

  @Test func `DIS-09: a vague date and an exact one within it agree`() throws {
    let listing = try listing([
      SmallStudy.event(1, "start", "2018"), SmallStudy.event(2, "start", "2018-07-03"),
    ])
    #expect(listing.entries.map(\.isConflicting) == [false])
  }

  @Test func `DIS-09: a contradiction brings two events into one entry, settled once resolved`()
    throws
  {
    let events = [SmallStudy.event(1, "page-en", "2020"), SmallStudy.event(2, "page-nl", "2021")]
    func entry(_ status: Contradiction.Status) throws -> EventListing.Entry? {
      let listing = try listing(
        events,
        [
          Contradiction(
            judgement: SmallStudy.id(3),
            of: events.map(\.judgement),
            about: "year",
            status: status
          )
        ]
      )
      #expect(listing.entries.count == 1)
      return listing.entries.first
    }
    let open = try entry(.open)
    #expect(open?.isConflicting == true && open?.isOpen == true)
    let settled = try entry(.resolved(choice: "ayu-2", why: "older", by: "ayu"))
    #expect(settled?.isConflicting == true && settled?.isOpen == false)
  }

  @Test func `the scope decides which events are listed`() throws {
    let events = [
      SmallStudy.event(1, "a", "2018"),
      SmallStudy.event(2, "b", "2019", source: "beta", cases: ["KR"]),
    ]
    #expect(try listing(events, scope: .init(cases: ["KR"])).entries.map(\.id) == ["b"])
    #expect(try listing(events, scope: .init(sources: ["alpha"])).entries.map(\.id) == ["a"])
  }
}
