import ArgumentParser
import CommandConduct
import ReduceStage
import StageRuns
import StudyModel

/// Lists and settles places whose words moved when a source was replaced.
struct Reanchor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List excerpts whose words moved or vanished, or settle where one stands now.",
    discussion: """
      When a source is replaced, an excerpt is exact or carried only where nobody could doubt it. \
      Everything else waits here: with its old words, and with the places that may be meant, the \
      likeliest first, scored from 0 to 1, and what became of the words: [-taken out-] \
      {+put in+}. Findings that would rest on such an excerpt wait too. A batch takes every \
      proposal that alone reaches a score, a judgement a line.
      """
  )
  @Argument(help: "The coding, event record or mark to settle.") var id: String?
  @Option(help: ArgumentHelp("Take the proposal with this number.", valueName: "n"))
  var accept: Int?
  @Option(help: "The words where it stands now.") var quote: String?
  @Flag(help: "The words are gone for good.") var lost = false
  @Option(help: ArgumentHelp("Only the excerpts of one source.", valueName: "id"))
  var source: String?
  @Flag(help: "The excerpts of all sources, for a batch.") var all = false
  @Option(
    help: ArgumentHelp(
      "Take every proposal that alone reaches this score, from 0 to 1; needs --why.",
      valueName: "score"
    )
  )
  var acceptAbove: Double?
  @OptionGroup var list: ListOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    let ways = [accept != nil, quote != nil, lost].count(where: { $0 })
    guard id == nil ? ways == 0 : ways == 1 else {
      throw ValidationError("to settle an excerpt give its id and one of --accept, --quote, --lost")
    }
    if let acceptAbove {
      guard id == nil, (source != nil) != all, (0...1).contains(acceptAbove) else {
        throw ValidationError(
          "--accept-above takes a score from 0 to 1, with one of --source and --all"
        )
      }
    }
  }

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let run = options.run(of: open)
      if let id {
        let chosen = try await run.reanchoring(
          id,
          accept: accept,
          quote: quote,
          why: judgement.why
        )
        Console.endProgress()
        try judgement.record(chosen.acts, in: open).forEach { Console.line($0.text) }
        return .done
      }
      if let acceptAbove {
        let batch = try await run.reanchoringBatch(
          in: source,
          above: acceptAbove,
          why: judgement.dryRun ? judgement.why ?? "dry run" : judgement.why
        )
        Console.endProgress()
        if judgement.dryRun { Self.print(batch.settled, as: list.format) }
        try judgement.record(batch.acts, in: open).forEach { Console.line($0.text) }
        if batch.waiting > 0 { Console.remark("\(batch.waiting) wait to be looked at one by one") }
        return .done
      }
      let moved = try await run.moved(in: source)
      Console.endProgress()
      Self.print(moved, as: list.format)
      return .done
    }
  }

  private static func print(_ moved: [MovedPlace], as format: ListFormat) {
    guard format != .text else { return Console.result(text(of: moved)) }
    var rows = PrintedList(columns: [
      "source", "id", "holder", "about", "anchor", "locator", "proposal", "score", "words", "now",
      "difference",
    ])
    for row in moved {
      let place = row.place
      let head = [
        place.anchor.source, place.judgement.text, place.holder.rawValue, place.about,
        place.state.rawValue,
      ]
      if row.proposals.isEmpty {
        rows.append(head + [row.locator, "", "", place.anchor.quote, "", ""])
      }
      for proposal in row.proposals {
        rows.append(
          head + [
            proposal.locator, String(proposal.number), score(proposal), place.anchor.quote,
            proposal.words, proposal.difference,
          ]
        )
      }
    }
    rows.print(as: format)
  }

  /// Source by source what waits, as a person reads it.
  private static func text(of moved: [MovedPlace]) -> String {
    if moved.isEmpty { return "no excerpt moved\n" }
    var out = ""
    var sources: [String] = []
    for row in moved where !sources.contains(row.place.anchor.source) {
      sources.append(row.place.anchor.source)
    }
    for source in sources {
      let rows = moved.filter { $0.place.anchor.source == source }
      let counts = Anchor.State.allCases.compactMap { state -> String? in
        let count = rows.count { $0.place.state == state }
        return count == 0 ? nil : "\(count) \(state.rawValue)"
      }
      out += "\(source): \(counts.joined(separator: ", "))\n"
      for row in rows where row.place.isOpen { out += text(of: row) }
    }
    return out
  }

  private static func text(of row: MovedPlace) -> String {
    let place = row.place
    let id = place.judgement.text
    let about = place.about.isEmpty ? "" : " \(place.about)"
    var out = "  \(id) \(place.holder.rawValue)\(about), \(place.state.rawValue)\n"
    out += "     was: \(visible(place.anchor.quote))\n"
    for proposal in row.proposals {
      out +=
        "    \(proposal.number). \(score(proposal)) \(proposal.locator): "
        + visible(proposal.difference) + "\n"
    }
    if row.proposalCount > row.proposals.count {
      out += "    and \(row.proposalCount - row.proposals.count) more\n"
    }
    if place.holder == .sample {
      return out + "    draw a new sample for the next round\n"
    }
    let ways =
      row.proposals.isEmpty ? "--quote WORDS, or --lost" : "--accept 1, --quote WORDS, or --lost"
    return out + "    jejak reanchor \(id) \(ways)\n"
  }

  /// In one line, without what moves a terminal's cursor.
  private static func visible(_ words: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      let movesCursor = [.control, .lineSeparator, .paragraphSeparator]
        .contains(scalar.properties.generalCategory)
      scalars.append(movesCursor ? " " : scalar)
    }
    return String(scalars)
  }

  private static func score(_ proposal: MovedPlace.Proposal) -> String {
    let hundredths = Int((proposal.score * 100).rounded())
    return hundredths == 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + String(hundredths)
  }
}
