import ArgumentParser
import ChildProcess
import CommandConduct
import StageRuns

/// The way in: what spans the stages, and the hand-over of every other verb to its stage.
@main
struct Jejak: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jejak",
    abstract: "Carry a qualitative study from its sources to findings that lead back to the page.",
    discussion: """
      Without a verb it says what to do now. The verbs of a stage are handed to its command, such as \
      jejak-collect; 'jejak collect' does the whole work of the stage.
      """,
    version: ProgramVersion.text,
    subcommands: [
      Now.self, Init.self, Doctor.self, Run.self, Status.self, Verify.self, Rebuild.self,
      Trace.self, Argue.self, Without.self, Fate.self, Proof.self, Record.self, Queue.self,
      Take.self, JudgementAccountCommand.self, Audit.self, Share.self,
      Supervision.self,
    ],
    groupedSubcommands: StageVerbs.groups
      + [CommandGroup(name: "pages", subcommands: [Open.self])],
    defaultSubcommand: Now.self
  )

  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let stage = StageVerbs.stage(of: arguments) {
      do {
        try replaceProcess(with: Siblings.path(of: "jejak-\(stage.name)"), arguments: stage.rest)
      } catch {
        Console.remark(Conduct.message(error))
        exit(withError: ExitCode(1))
      }
    }
    if let rest = Open.arguments(of: arguments) {
      do {
        try replaceProcess(with: Siblings.path(of: "jejak-open"), arguments: rest)
      } catch {
        Console.remark(Open.refusal(error).description)
        exit(withError: ExitCode(1))
      }
    }
    refuseUnknownVerb(arguments, others: StageVerbs.all)
    await main(arguments)
  }
}
