import CodebookFiles
import Foundation
import Journal
import ReduceStage
import StudyFolders
import StudyModel
import TestKit
import Testing

@testable import StageRuns

/// Two people change one codebook on two machines, and git puts their files together.
@Suite struct TwoPeopleTests {
  private static let text =
    "Tanah dijaga bersama. Air dibagi rata. Ladang dibuka lagi. Hutan tinggal jauh.\n"

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `RED-11: sixty codes through forty operations on two machines lose nothing`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let base = try TemporaryStudy()
    try Self.begin(base)
    try await Self.record(base, by: "ayu", at: "2026-01-01T00:00:00Z")
    for index in 0..<60 {
      try await Self.code(index % 4 + 1, "C\(index)", base, by: index < 30 ? "ayu" : "bima")
    }
    let bima = try TemporaryStudy(copying: base.folder)
    // Each works on codes of their own, as people do who have divided them.
    var dates: [(at: String, items: [CodebookVersions.Item], isAyu: Bool)] = []
    for step in 0..<40 {
      let isAyu = Bool.random(using: &random)
      let study = isAyu ? base : bima
      let at = "2026-02-01T\(10 + step / 60):\(10 + step % 50):00Z"
      let person = isAyu ? "ayu" : "bima"
      try await Self.operate(
        study,
        step,
        isAyu ? 0..<30 : 30..<60,
        by: person,
        at: at,
        &random
      )
      dates.append((at, CodesText.items(in: try study.text("codebook/codes.yaml")), isAyu))
    }
    let before = try Self.codings(of: base) + Self.codings(of: bima)
    try Self.merge(bima, into: base)

    let open = try Self.open(base)
    #expect(open.journal.verify(against: [:]).isEmpty)
    #expect(open.study.judgements.count > 100)
    let run = StageRun(of: open)
    let state = await run.state(through: .reduce)
    // No coding is lost, whoever made it and whatever became of its code.
    for id in before {
      #expect(state.reduction.coding(of: id) != nil, "\(id.text) is lost")
    }
    #expect(try run.unrecorded().isEmpty)
    try Self.checkDates(dates, run)
    let history = try await run.codebookHistory(of: nil)
    #expect(history.past.count >= 40)
    let accounts = CodebookHistory(
      study: state.study,
      documents: state.documents,
      cutting: CodesText.cut
    ).accounts
    for account in accounts.values {
      #expect(account.addsUp, "\(account.code): \(account.text)")
      #expect(account.standing == state.reduction.codings.count { $0.code == account.code })
    }
    for coding in state.reduction.codings {
      #expect(state.study.codebook[coding.code] != nil, "\(coding.code) is no code")
    }
  }

  /// Of each moment the journal gives the codes as both had them then.
  private static func checkDates(
    _ dates: [(at: String, items: [CodebookVersions.Item], isAyu: Bool)],
    _ run: StageRun
  ) throws {
    for (index, date) in dates.enumerated() {
      var expected: [String: String] = [:]
      let lasts = [true, false].compactMap { isAyu in
        dates[...index].last { $0.isAyu == isAyu }
      }
      let shown = CodesText.items(in: try run.codebook(at: date.at))
      let ofThen = Dictionary(shown.map { ($0.id, $0.text) }) { first, _ in first }
      for last in lasts {
        for item in last.items where isOf(item.id, ayu: last.isAyu) {
          expected[item.id] = item.text
        }
      }
      for (id, text) in expected { #expect(ofThen[id] == text, "\(id) at \(date.at)") }
      #expect(lasts.count < 2 || ofThen.count == expected.count, "at \(date.at)")
    }
    let now = CodesText.items(in: try run.codebook(at: "now"))
    let latest = CodesText.items(in: try run.codebook(at: "2027-01-01"))
    #expect(Set(now) == Set(latest))
  }

  /// Whose a code is: the first thirty and what was made of them are ayu's.
  private static func isOf(_ id: String, ayu: Bool) -> Bool {
    if id.hasPrefix("AYU") { return ayu }
    if id.hasPrefix("BIMA") { return !ayu }
    let isFirstHalf = (Int(id.dropFirst()) ?? 0) < 30
    return isFirstHalf == ayu
  }

  private static func begin(_ study: TemporaryStudy) throws {
    try study.write(text, to: "sources/library/alpha.txt")
    try study.write(
      "version: 1\nsources:\n- id: alpha\n  file: alpha.txt\n",
      to: "sources/library.yaml"
    )
    try study.write(
      "version: 1\ncoders: [ayu, bima]\n",
      to: "codebook/protocol.yaml"
    )
    let codes = (0..<60).map {
      "- id: C\($0)\n  name: Code \($0)  # note \($0)\n  definition: D\($0)"
    }
    try study.write(
      "# ours\nversion: 1\ncodes:\n" + codes[..<30].joined(separator: "\n")
        // Changes that touch one another are a conflict for a person; these never do.
        + "\n# from here on bima's\n#\n#\n" + codes[30...].joined(separator: "\n") + "\n",
      to: "codebook/codes.yaml"
    )
  }

  private static func open(_ study: TemporaryStudy) throws -> OpenStudy {
    try OpenStudy.read(StudyFolder(path: study.path))
  }

  private static func append(
    _ acts: [Act],
    _ study: TemporaryStudy,
    by person: String,
    at: String
  ) throws {
    _ = try JournalFolder(path: study.path + "/codebook/journal")
      .append(acts, by: person, at: at, machine: person)
  }

  private static func record(_ study: TemporaryStudy, by person: String, at: String) async throws {
    let changes = try StageRun(of: try open(study)).unrecorded()
    try append(changes.map { $0.act(sameMeaning: true, why: nil) }, study, by: person, at: at)
  }

  private static func code(
    _ sentence: Int,
    _ code: String,
    _ study: TemporaryStudy,
    by person: String
  ) async throws {
    let choice = try await StageRun(of: try open(study)).codings(
      at: "alpha:1.\(sentence)",
      quote: nil,
      codes: [code],
      words: CodingWords()
    )
    try append(choice.acts, study, by: person, at: "2026-01-02T00:00:00Z")
  }

  private static func codings(of study: TemporaryStudy) throws -> [JudgementID] {
    try open(study).study.judgements.compactMap { line in
      if case .code = line.act { line.id } else { nil }
    }
  }

  /// One operation at random on the person's own codes.
  private static func operate(
    _ study: TemporaryStudy,
    _ step: Int,
    _ own: Range<Int>,
    by person: String,
    at: String,
    _ random: inout SeededGenerator
  ) async throws {
    let opened = try open(study)
    let ids = opened.study.codebook.codes.filter {
      $0.isInUse && isOf($0.id, ayu: own.lowerBound == 0)
    }.map(\.id)
    guard let code = ids.randomElement(using: &random),
      let other = ids.filter({ $0 != code }).randomElement(using: &random)
    else { return }
    let run = StageRun(of: opened)
    let its = await run.state(through: .reduce).reduction.codings.filter { $0.code == code }
    let new = "\(person.uppercased())-\(step)"
    let decisions = its.enumerated().map { index, coding in
      (coding.id, index % 3 == 0 ? [new, other] : [new])
    }
    let operations: [CodebookOperation] = [
      // Below one of their own: at the end of the file both would write the same lines.
      .add(id: new, .init(name: LocalizedText("N\(step)")), under: code, from: "data"),
      .rename(code, name: LocalizedText("Name \(step)"), id: nil),
      .rename(code, name: nil, id: new),
      .redefine(code, .init(definition: LocalizedText("Definition \(step)"))),
      .split(
        code,
        into: [.init(id: new, name: "N\(step)"), .init(id: other)],
        decisions: Dictionary(decisions) { first, _ in first }
      ),
      .merge([code], into: .init(id: other)),
      .move(code, under: other),
      .promote(code, members: [other]),
      .retire(code, replacedBy: [other]),
    ]
    guard let operation = operations.randomElement(using: &random) else { return }
    do {
      let prepared = try await run.revising(operation, why: "because \(step)")
      try prepared.write(to: opened.folder)
      try append(prepared.acts, study, by: person, at: at)
      if let tally = prepared.revision.tally { #expect(tally.addsUp) }
    } catch let error as CodebookRevisionError {
      // What cannot be done changes nothing; chance asks for such things too.
      #expect(!error.description.isEmpty)
    }
  }

  /// Puts the second person's files to the first one's, as git does: journals side by side, the
  /// codebook by a merge of its lines.
  private static func merge(_ other: TemporaryStudy, into study: TemporaryStudy) throws {
    for file in try other.files(below: "codebook/journal") where file.hasSuffix("bima.jsonl") {
      try study.write(try other.bytes(file), to: file)
    }
    let base = try TemporaryStudy()
    try begin(base)
    let merging = Process()
    merging.executableURL = URL(filePath: "/usr/bin/env")
    merging.arguments =
      ["git", "merge-file", "--union"]
      + [study, base, other].map {
        $0.url("codebook/codes.yaml").path(percentEncoded: false)
      }
    try merging.run()
    merging.waitUntilExit()
    #expect(merging.terminationStatus == 0)
  }
}
