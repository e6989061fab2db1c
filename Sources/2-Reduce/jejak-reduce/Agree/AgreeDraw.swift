public import ArgumentParser
import CommandConduct
public import ReduceStage
import StageRuns
public import StudyModel

extension SampleDrawing.Strata: ExpressibleByArgument {}
extension SampleChoice.Unit: ExpressibleByArgument {}

/// Draws a sample for check-coding.
struct AgreeDraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw a sample for a second coder, or for coding it again yourself.",
    discussion: """
      Units are drawn from body and appendix of all sources, coded or not, in proportion to the \
      sources' types. The same seed over the same texts gives the same sample; without --seed it is \
      made of the sample's name. A sample that you draw for yourself compares you with yourself, and \
      is handed out only after the pause that the protocol asks for.
      """
  )
  @Argument(help: "The sample's name, such as round-1.") var id: String
  @Option(help: ArgumentHelp("Who is to code it, by coder id.", valueName: "person"))
  var coder: String
  @Option(help: ArgumentHelp("How many units.", valueName: "n")) var size: Int
  @Option(help: ArgumentHelp("What the draw begins with.", valueName: "n")) var seed: UInt64?
  @Option(help: "What is kept in proportion: type, class, language, source or none.")
  var by: SampleDrawing.Strata = .type
  @Option(help: "What is drawn: sentence or paragraph.") var unit: SampleChoice.Unit = .sentence
  @Option(help: "A code it is about; may be repeated. All codes without one.")
  var codes: [String] = []
  @Flag(help: "Leave out the text of earlier samples.") var fresh = false
  @OptionGroup var list: ListOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard (1...1_000_000).contains(size) else {
      throw ValidationError("--size takes a number from 1 to 1000000")
    }
  }

  func run() async throws {
    try await conduct {
      try await options.alone(isDryRun: judgement.dryRun) { open in
        let drawn = try await options.run(of: open).drawing(
          SampleDrawing.Order(
            id: id,
            coder: coder,
            size: size,
            seed: seed,
            strata: by,
            unit: unit,
            codes: codes.flatMap { $0.split(separator: ",").map(String.init) },
            isFresh: fresh
          )
        )
        Console.endProgress()
        let ids = try judgement.record([.sample(drawn.choice)], in: open)
        var rows = PrintedList(columns: ["stratum", "units", "drawn"])
        for share in drawn.shares {
          rows.append([share.name, String(share.units), String(share.drawn)])
        }
        rows.print(as: list.format)
        for share in drawn.shares where share.drawn == 0 {
          Console.remark("none was drawn of '\(share.name)'; a larger sample holds some")
        }
        let name = ids.first.map { "\($0.text): " } ?? ""
        Console.remark(
          "\(name)sample '\(id)' of \(size) with the seed \(drawn.choice.seed); "
            + "hand it out with: jejak agree package \(id) --to FOLDER"
        )
      }
      return .done
    }
  }
}
