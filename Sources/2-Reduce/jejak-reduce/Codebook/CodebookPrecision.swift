import ArgumentParser
import CommandConduct
import ReduceStage
import StageRuns
import StudyModel

/// Says how many of its suggestions people accepted.
struct CodebookPrecision: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "precision",
    abstract: "Say what became of the suggestions of each code and of each of its indicators.",
    discussion: """
      Precision is the share of the suggestions decided about that were accepted, as they were or \
      edited; n is how many were decided about, and without any it is undefined. False hits are \
      those noted in codes.yaml that the indicator finds.
      """
  )
  @Argument(help: "The code; all with indicators where nothing is said.") var code: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = try await options.run(of: try options.open()).indicatorPrecision(of: code)
      Console.endProgress()
      var rows = PrintedList(columns: [
        "code", "number", "suggestions", "accepted", "edited", "rejected", "open", "false_hits",
        "precision", "n", "indicator",
      ])
      for row in found {
        let statuses: [Suggestion.Status] = [.accepted, .edited, .rejected, .suggested]
        rows.append(
          [row.code, row.indicator.map { String($0.number) } ?? "", String(row.suggestions)]
            + statuses.map { String(row.counts[$0] ?? 0) }
            + [
              String(row.falseHits), row.precision.map(Self.rounded) ?? "undefined",
              String(row.decided), row.indicator?.words ?? "all",
            ]
        )
      }
      rows.print(as: list.format)
      return .done
    }
  }

  /// With two decimals, half away from zero.
  private static func rounded(_ share: Double) -> String {
    let hundredths = Int((share * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
