import Foundation
import StudyModel
import TestKit
import Testing

@testable import CollectStage
@testable import SourceSurvey

/// The golden numbers of the two real texts; no word of theirs stands here but names of authors.
@Suite(.enabled(if: sharedFolder() != nil)) struct CitationGoldenTests {
  private func survey(_ name: String) throws -> (CitationSurvey, Document) {
    let folder = try #require(sharedFolder())
    let file = folder.appending(path: "studies/siber/sources/library/\(name).txt")
    let made = try Collecting.collect(
      Source(id: name, file: "\(name).txt"),
      bytes: [UInt8](try Data(contentsOf: file)),
      fingerprint: { _ in "" }
    )
    return (CitationSurvey(made.document), made.document)
  }

  private func line(_ citation: InTextCitation, _ document: Document) -> Int {
    document.origin.lines(of: citation.range)?.lowerBound ?? 0
  }

  @Test func `COL-18: the thesis has 53 citations and one without a year`() throws {
    let (survey, document) = try survey("nl-thesis")
    let dated = survey.citations.filter { $0.form != .undated }
    #expect(dated.count == 53, "\(dated.map { "\(line($0, document)) \($0.label)" })")
    let undated = survey.citations.filter { $0.form == .undated }
    #expect(undated.map { line($0, document) } == [313])
    let counts = CitedWorks(survey).works.prefix(5).map { "\($0.label) \($0.citations.count)" }
    #expect(
      counts == [
        "Azizah, 2020 6", "Jelita et al., 2020 6", "Darmono, 2016 5", "Anggoro, 2003 4",
        "Zulkifli, 2012 4",
      ]
    )
  }

  @Test func `COL-18: the article has 12, none of them after line 434`() throws {
    let (survey, document) = try survey("kr-article")
    #expect(survey.citations.count == 12)
    #expect(survey.citations.allSatisfy { line($0, document) <= 434 })
    let first = try #require(CitedWorks(survey).works.first)
    #expect(first.label == "Keohane & Nye, 1977")
    #expect(first.citations.count == 2)
    let bare = survey.sections.filter { $0.citations.isEmpty }
    #expect(bare.count >= 3)
  }

  @Test func `TST-01: ten of the fifteen citations on cooperation are of two works`() throws {
    let (survey, document) = try survey("nl-thesis")
    let section = try #require(
      survey.sections.first { document.origin.lines(of: $0.range)?.lowerBound == 1184 }
    )
    #expect(section.citations.count == 15)
    let works = CitedWorks(survey, in: section)
    #expect(works.works.prefix(2).map(\.citations.count) == [6, 4])
  }

  @Test func `COL-18: words handed on by another work are marked`() throws {
    let (survey, document) = try survey("nl-thesis")
    let handed = survey.citations.filter { $0.hearsay != nil }
    #expect(handed.map { line($0, document) } == [595])
    #expect(handed.map(\.original) == ["Charles Maier, 1990"])
  }
}
