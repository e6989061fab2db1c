import ArgumentParser
import CommandConduct
import ReduceStage
import StageRuns

/// Draws a link of a network.
struct DrawLink: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Draw a link between two nodes of a network, or list the links.",
    discussion: "A sign is a judgement and needs --why; what attests a link are codings."
  )
  @Argument(help: "The network's id.") var network: String?
  @Argument(help: "The node it leaves.") var from: String?
  @Argument(help: "The node it reaches.") var to: String?
  @Option(help: "What it means, such as causes.") var kind = "causes"
  @Option(help: "The direction of the effect: plus, minus or depends.") var sign: String?
  @Option(help: "How strong it is: weak, moderate or strong.") var strength: String?
  @Option(help: "What it rests on: attested, inferred or theory.") var basis: String?
  @Option(name: .customLong("for"), help: "A coding that attests it; may be repeated.")
  var excerpts: [String] = []
  @Option(help: "A coding that speaks against it; may be repeated.") var against: [String] = []
  @Flag(name: .customLong("list"), help: "List the links, of one network where it is named.")
  var isList = false
  @OptionGroup var list: ListOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard isList ? from == nil : to != nil else {
      throw ValidationError("give a network and two of its nodes, or --list")
    }
  }

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let run = options.run(of: open)
      guard let network, let from, let to else {
        return await run.links(of: network).show(as: list.format)
      }
      let words = Choosing.LinkWords(
        network: network,
        from: from,
        to: to,
        kind: kind,
        sign: sign,
        strength: strength,
        basis: basis,
        excerpts: excerpts,
        against: against
      )
      try judgement.write(try await run.link(words, why: judgement.why), in: open)
      return .done
    }
  }
}
