import ArgumentParser
import CommandConduct
import ReduceStage
import StageRuns
import StudyModel

/// Which suggestions or codings a command means: ids, or a declared batch.
struct Batch: ParsableArguments {
  @Argument(help: "Ids; a unique beginning suffices.") var ids: [String] = []
  @Option(help: "A batch: the open suggestions of this code.") var code: String?
  @Option(help: "A batch: the open suggestions in this source.") var source: String?

  func validate() throws {
    let isBatch = code != nil || source != nil
    guard ids.isEmpty == isBatch else {
      throw ValidationError("give either ids, or a batch by --code and --source")
    }
  }

  /// What is meant, for the stage.
  var selection: Choosing.Selection {
    ids.isEmpty ? .batch(code: code, source: source) : .ids(ids)
  }
}

/// Makes codings of suggestions.
struct Accept: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Accept suggestions as codings of their whole sentences."
  )
  @OptionGroup var batch: Batch
  @OptionGroup var fields: CodingFields
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let chosen = try await options.run(of: open).accepting(
        batch.selection,
        words: fields.words(why: judgement.why)
      )
      Console.endProgress()
      let ids = try judgement.record(chosen.acts, in: open)
      Console.report(chosen.diagnostics)
      ids.forEach { Console.line($0.text) }
      return .done
    }
  }
}

/// Turns suggestions down.
struct Reject: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reject suggestions; a batch needs --why."
  )
  @OptionGroup var batch: Batch
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let chosen = try await options.run(of: open).rejecting(
        batch.selection,
        why: judgement.why
      )
      Console.endProgress()
      try judgement.record(chosen.acts, in: open).forEach { Console.line($0.text) }
      return .done
    }
  }
}

/// Changes a coding.
struct Edit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Change a coding of yours; fields not named stay."
  )
  @Argument(help: "The coding's id.") var id: String
  @Option(help: "Another code.") var code: String?
  @Option(help: "Other words of the same source.") var quote: String?
  @OptionGroup var fields: CodingFields
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open(coding: id)
      let chosen = try await options.run(of: open).editing(
        id,
        by: try judgement.judge(in: open),
        code: code,
        quote: quote,
        words: fields.words(why: judgement.why)
      )
      Console.endProgress()
      let ids = try judgement.record(chosen.acts, in: open)
      Console.report(chosen.diagnostics)
      ids.forEach { Console.line($0.text) }
      return .done
    }
  }
}

/// Takes a judgement back.
struct Undo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take judgements of yours back; the lines stay in the journal."
  )
  @Argument(help: "The ids.") var ids: [String]
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let judge = try judgement.judge(in: open)
      let choice = try options.run(of: open).undoing(ids, by: judge, why: judgement.why)
      try judgement.record(choice.acts, in: open).forEach { Console.line($0.text) }
      Console.report(choice.diagnostics)
      return .done
    }
  }
}
