import Foundation
import StudyModel
import TestKit
import Testing

@testable import CodebookFiles

/// The real study files beside the repository; only ids, counts and states stand here.
@Suite(.enabled(if: sharedFolder() != nil)) struct RealStudyTests {
  private func text(_ file: String) throws -> String {
    let folder = try #require(sharedFolder())
    return try String(contentsOf: folder.appending(path: "studies/siber/\(file)"), encoding: .utf8)
  }

  @Test func `COL-08: reads the register with its four real gaps`() throws {
    let (sources, diagnostics) = LibraryFile.read(try text("sources/library.yaml"))
    #expect(sources.map(\.id) == ["nl-thesis", "kr-article"])
    #expect(diagnostics.map(\.code) == ["record-gap", "record-gap"])
    #expect(
      diagnostics.map(\.words) == [
        "source 'nl-thesis' has no issued for its citation",
        "source 'kr-article' has no author, title, issued for its citation",
      ]
    )
    #expect(diagnostics.allSatisfy { $0.severity == .note })
    #expect(sources.map(\.cases) == [["NL"], ["KR"]])
    #expect(sources[0].origin == .hand)
  }

  @Test func `reads all sixty-four codes`() throws {
    let (codebook, diagnostics) = CodesFile.read(try text("codebook/codes.yaml"))
    #expect(diagnostics.map(\.message) == [])
    #expect(codebook.codes.count == 64)
    #expect(codebook.codes.filter { !$0.indicators.isEmpty }.count > 40)
  }

  @Test func `reads protocol and claims without a remark`() throws {
    let (plan, planDiagnostics) = ProtocolFile.read(try text("codebook/protocol.yaml"))
    #expect(planDiagnostics.map(\.message) == [])
    #expect(plan.cases.map(\.id) == ["NL", "KR", "AU"])
    #expect(plan.thresholds.agreementAtLeast == 0.8)
    let (claims, claimDiagnostics) = ClaimsFile.read(try text("codebook/claims.yaml"))
    #expect(claimDiagnostics.map(\.message) == [])
    #expect(claims.first?.at == [.lines(32...42), .lines(94...104)])
  }
}

/// The repository's own study.
@Suite struct OwnStudyTests {
  private static func text(_ file: String) throws -> String? {
    let place = repositoryFolder().appending(path: file)
    guard FileManager.default.fileExists(atPath: place.path(percentEncoded: false)) else {
      return nil
    }
    return try String(contentsOf: place, encoding: .utf8)
  }

  @Test func `reads without an error or warning`() throws {
    var diagnostics: [Diagnostic] = []
    if let text = try Self.text("sources/library.yaml") {
      diagnostics += LibraryFile.read(text).diagnostics
    }
    if let text = try Self.text("sources/searches.yaml") {
      diagnostics += SearchesFile.read(text).diagnostics
    }
    if let text = try Self.text("codebook/protocol.yaml") {
      diagnostics += ProtocolFile.read(text).diagnostics
    }
    if let text = try Self.text("codebook/codes.yaml") {
      diagnostics += CodesFile.read(text).diagnostics
    }
    if let text = try Self.text("codebook/claims.yaml") {
      diagnostics += ClaimsFile.read(text).diagnostics
    }
    if let text = try Self.text("codebook/displays.yaml") {
      diagnostics += DisplaysFile.read(text).diagnostics
    }
    if let text = try Self.text("codebook/networks.yaml") {
      diagnostics += NetworksFile.read(text).diagnostics
    }
    if let text = try Self.text("codebook/findings.yaml") {
      diagnostics += FindingsFile.read(text).diagnostics
    }
    #expect(diagnostics.filter { $0.severity != .note }.map(\.message) == [])
  }
}
