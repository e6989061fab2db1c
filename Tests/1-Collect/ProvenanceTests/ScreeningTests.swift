import StudyModel
import Testing

@testable import Provenance

@Suite struct ScreeningTests {
  @Test func `COL-12: found is removed and left and waiting and in, on each way`() throws {
    let flow = try #require(
      Screening.flow(
        of: study(
          searches: [search("S1", hits: "20", kind: "database"), search("S2", hits: "5")],
          screened: [
            entry("S1", "out", stage: "duplicate", count: 4),
            entry("S1", "out", stage: "automation", count: 1),
            entry("S1", "out", why: "another country", count: 6),
            entry("S1", "out", stage: "retrieval", why: "behind a wall", count: 2),
            entry("S1", "out", stage: "full-text", why: "no data", count: 3),
            entry("S1", "pending", stage: "full-text"),
            entry("S2", "pending"),
            entry("S2", "out", why: "Duplicate", count: 3),
          ],
          sources: [source("a", .search("S1")), source("b", .search("S1"))]
            + [source("c", .search("S1")), source("d", .search("S2")), source("e", .hand)]
        )
      )
    )
    let first = flow.counts(searched: true)
    #expect(first.identified == 25 && first.removed == 8 && first.included == 4)
    #expect(first.screened == 16 && first.sought == 10 && first.assessed == 8)
    #expect(first.unaccounted == 0 && flow.broken.isEmpty)
    #expect(flow.reasons == [.init(isSearched: true, why: "no data", count: 3)])
    let other = flow.counts(searched: false)
    #expect(other.identified == 1 && other.included == 1 && other.unaccounted == 0)
    #expect(flow.groups == 5)
  }

  @Test(arguments: [(7, 2), (9, 0), (10, -1)])
  func `COL-12: what is missing or too much is said exactly, by search`(
    excluded: Int,
    difference: Int
  ) throws {
    let flow = try #require(
      Screening.flow(
        of: study(
          searches: [search("S1", hits: "10"), search("S2", hits: "1")],
          screened: [entry("S1", "out", why: "x", count: excluded)],
          sources: [source("a", .search("S1")), source("b", .search("S2"))]
        )
      )
    )
    #expect(flow.broken.map(\.counts.unaccounted) == (difference == 0 ? [] : [difference]))
    #expect(flow.broken.allSatisfy { $0.way.name == "S1" })
  }

  @Test func `COL-12: hits that were never looked at count as removed before screening`() throws {
    let flow = try #require(
      Screening.flow(
        of: study(
          searches: [search("S1", hits: "12000", kept: "2")],
          screened: [entry("S1", "out", why: "x")],
          sources: [source("a", .search("S1"))]
        )
      )
    )
    #expect(flow.broken.isEmpty && flow.counts(searched: true).removed == 11_998)
  }

  @Test func `COL-12: a record that is in counts once, through the register`() throws {
    let flow = try #require(
      Screening.flow(
        of: study(
          searches: [search("S1", hits: "3")],
          screened: [
            SearchLog.Screening(fields: ["search": "S1", "decision": "in", "source": "a"]),
            SearchLog.Screening(fields: ["search": "S1", "decision": "in", "title": "The B"]),
            SearchLog.Screening(fields: ["search": "S1", "decision": "in", "title": "C"]),
          ],
          sources: [source("a", .search("S1")), source("b", .search("S1"), title: "the b")]
        )
      )
    )
    #expect(flow.broken.isEmpty && flow.unregistered == [3])
    #expect(flow.counts(searched: true).waiting(at: .fullText) == 1)
  }

  @Test func `COL-12: an exclusion without a reason is named, a duplicate needs none`() throws {
    let flow = try #require(
      Screening.flow(
        of: study(
          searches: [search("S1", hits: "2")],
          screened: [entry("S1", "out", stage: "duplicate"), entry("S1", "out")],
          sources: []
        )
      )
    )
    #expect(flow.unreasoned == [2] && flow.broken.isEmpty)
  }

  @Test func `COL-11: searches that are not logged, or without hits, cannot add up`() throws {
    let flow = try #require(
      Screening.flow(
        of: study(
          searches: [search("S1", hits: "many")],
          screened: [],
          sources: [source("a", .search("S9")), source("b", nil), source("c", .citedIn("a"))]
        )
      )
    )
    #expect(flow.broken.map(\.way) == [.search("S1", kind: nil), .unlogged("S9")])
    #expect(flow.tracks.map(\.way.name) == ["S1", "S9", "unsaid", "citation"])
  }

  @Test func `numbers that no search finds overflow nothing`() throws {
    let huge = String(Int.max)
    let flow = try #require(
      Screening.flow(
        of: study(
          searches: [search("S1", hits: huge), search("S2", hits: "1000000000")],
          screened: [entry("S2", "out", why: "x", count: Int.max), entry("S2", "out", why: "x")],
          sources: []
        )
      )
    )
    #expect(flow.broken.count == 2)
  }

  @Test func `without anything there is no flow`() {
    #expect(Screening.flow(of: Study()) == nil)
  }

  private func study(
    searches: [SearchLog.Search],
    screened: [SearchLog.Screening],
    sources: [Source]
  ) -> Study {
    Study(sources: sources, searches: SearchLog(searches: searches, screened: screened))
  }

  private func search(
    _ id: String,
    hits: String,
    kind: String? = nil,
    kept: String? = nil
  ) -> SearchLog.Search {
    var fields = ["hits": hits]
    fields["kind"] = kind
    fields["kept"] = kept
    return SearchLog.Search(id: id, fields: fields)
  }

  private func entry(
    _ search: String,
    _ decision: String,
    stage: String? = nil,
    why: String? = nil,
    count: Int? = nil
  ) -> SearchLog.Screening {
    var fields = ["search": search, "decision": decision]
    fields["stage"] = stage
    fields["why"] = why
    fields["count"] = count.map(String.init)
    return SearchLog.Screening(fields: fields)
  }

  private func source(_ id: String, _ origin: Source.Origin?, title: String = "") -> Source {
    Source(id: id, file: "\(id).txt", record: .init(title: title), origin: origin)
  }
}
