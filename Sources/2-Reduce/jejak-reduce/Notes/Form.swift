import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Begins or records a summary form, or lists what is missing.
struct Form: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a source's summary form, record it as it stands, or list the missing ones.",
    discussion: """
      A form is written after reading and before coding; the journal tells the order, and a form that \
      came later is remarked. Three headings are enough to begin with. Interviews, correspondence and \
      hearings get the form of a contact by their type, other contacts by --contact.
      """
  )
  @Argument(help: "The source's id.") var source: String?
  @Flag(help: "All headings of the method instead of three.") var full = false
  @Flag(help: "The form of a contact: an interview, a correspondence, a visit to an archive.")
  var contact = false
  @Flag(help: "List the sources whose form is missing, empty, not recorded, or late.")
  var missing = false
  @OptionGroup var list: ListOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard (source != nil) != missing else {
      throw ValidationError("give the id of a source, or --missing")
    }
  }

  func run() async throws {
    try await conduct {
      guard let source else {
        return await options.run(of: try options.open()).missingForms().show(as: list.format)
      }
      let order = try await options.alone(isDryRun: judgement.dryRun) { open in
        let step = try StudyWritings.form(
          source,
          layout: FormLayout(isContact: contact, isFull: full),
          by: try judgement.judge(in: open),
          today: String(try Conduct.now().prefix(10)),
          in: open,
          isDryRun: judgement.dryRun
        )
        switch step {
        case .begun(let path):
          Console.line(path)
          return [Diagnostic]()
        case .recorded(let act):
          try judgement.record([act], in: open).forEach { Console.line($0.text) }
          return try await options.run(of: open).formOrder(of: source)
        }
      }
      Console.endProgress()
      Console.report(order)
      return .done
    }
  }
}
