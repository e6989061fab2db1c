import ArgumentParser
import CommandConduct
import StageRuns

/// Says how far coders agree.
struct AgreeMeasure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Say how far coders agree: one number, and every other with --all.",
    discussion: """
      The number is the one that the protocol declares under 'thresholds: agreement', else \
      Krippendorff's α, nominal, by sentence. The program's suggestions are never a coder; how often \
      persons and suggestions agree stands apart, with --program.
      """
  )
  @Option(help: "A code, by id or glob; a container means the codes below it. May be repeated.")
  var code: [String] = []
  @Option(help: "A person to compare; may be repeated. Without any, everybody who coded.")
  var coder: [String] = []
  @Option(help: "Compare the units of this sample.") var sample: String?
  @Option(help: "sentence, paragraph, character or segment.") var unit: String?
  @Option(help: "The measure that comes first, such as krippendorff-alpha, percent or u-alpha.")
  var measure: String?
  @Flag(help: "Every measure, for each code and all together.") var all = false
  @Flag(help: "Compare each person with the program's suggestions instead.") var program = false
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      let request = AgreementRequest(
        codes: code,
        coders: coder,
        sample: sample,
        unit: unit,
        measure: measure
      )
      let sheets =
        program
        ? try await run.agreementWithProgram(request, isComplete: all)
        : [try await run.agreement(request, isComplete: all)]
      Console.endProgress()
      print(sheets)
      for sheet in sheets { Console.report(sheet.remarks) }
      return .done
    }
  }

  private func print(_ sheets: [AgreementSheet]) {
    guard let columns = sheets.first?.table.columns else { return }
    if list.format != .text {
      var rows = PrintedList(columns: columns)
      for sheet in sheets { sheet.table.rows.forEach { rows.append($0) } }
      rows.print(as: list.format)
      return
    }
    if program {
      Console.line("Persons and the program's suggestions; the program is no coder.")
    }
    for sheet in sheets {
      Console.line(sheet.headline)
      guard all else { continue }
      for rule in sheet.rules { Console.line("  \(rule)") }
      Console.line()
      // The heading says who is compared; every row need not.
      var rows = PrintedList(columns: Array(columns.dropFirst()))
      for row in sheet.table.rows { rows.append(Array(row.dropFirst())) }
      rows.print(as: .text)
    }
  }
}
