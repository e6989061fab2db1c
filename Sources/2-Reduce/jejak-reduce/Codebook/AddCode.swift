import ArgumentParser
import CommandConduct
import ReduceStage
import StageRuns
import StudyModel

/// Adds a code.
struct AddCode: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a code to codebook/codes.yaml."
  )
  @Argument(help: "The new id.") var id: String
  @Option(help: "The name.") var name: String
  @Option(help: "The code above it.") var under: String?
  @Option(help: "Where it comes from: start-list, data or theory.") var from: String?
  @OptionGroup var words: CodeWords
  @OptionGroup var revision: RevisionOptions

  func run() async throws {
    try await conduct {
      try await revision.perform { open in
        .add(
          id: id,
          CodebookOperation.Wording(
            name: words.words(name, over: nil, open),
            definition: words.words(words.definition, over: nil, open),
            include: words.words(words.include, over: nil, open)
          ),
          under: under,
          from: from
        )
      }
    }
  }
}

/// Gives a code another name or id.
struct RenameCode: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a code another name, or with --id another id; its codings follow.",
    discussion: "Lines of other files that name the old id are changed and listed."
  )
  @Argument(help: "The code.") var code: String
  @Option(help: "The new name.") var name: String?
  @Option(help: "The new id.") var id: String?
  @Option(help: "The language of the name, in a study with several.") var language: String?
  @OptionGroup var revision: RevisionOptions

  func validate() throws {
    guard name != nil || id != nil else { throw ValidationError("say --name, --id or both") }
  }

  func run() async throws {
    try await conduct {
      try await revision.perform { open in
        var words = CodeWords()
        words.language = language
        let known = open.study.codebook[code]?.name
        return .rename(code, name: words.words(name, over: known, open), id: id)
      }
    }
  }
}

/// Gives a code another meaning.
struct RedefineCode: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redefine",
    abstract: "Give a code another definition; all its codings wait for review."
  )
  @Argument(help: "The code.") var code: String
  @OptionGroup var words: CodeWords
  @OptionGroup var revision: RevisionOptions

  func validate() throws {
    guard words.definition != nil || words.include != nil else {
      throw ValidationError("say --definition, --include or both")
    }
  }

  func run() async throws {
    try await conduct {
      try await revision.perform { open in
        let known = open.study.codebook[code]
        return .redefine(
          code,
          CodebookOperation.Wording(
            definition: words.words(words.definition, over: known?.definition, open),
            include: words.words(words.include, over: known?.include, open)
          )
        )
      }
    }
  }
}

/// Divides a code.
struct SplitCode: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Divide a code: each coding goes to one or more codes, or stays.",
    discussion: """
      The decisions are a CSV file with the columns coding and to, where 'to' is one of the codes, \
      several with ; between them, or the code itself for what stays; or --to CODE CODING…, which may \
      be repeated. What nobody decides about stays and waits for review.
      """
  )
  @Argument(help: "The code.") var code: String
  @Option(
    parsing: .upToNextOption,
    help: "The codes it becomes; new ones as ID or ID=NAME."
  )
  var into: [String]
  @Option(help: "The decisions as a CSV file.") var rule: String?
  @Option(parsing: .upToNextOption, help: "A code, and the codings that go to it.")
  var to: [String] = []
  @OptionGroup var revision: RevisionOptions

  func run() async throws {
    try await conduct {
      try await revision.perform { open in
        let targets = into.map(CodebookOperation.Target.init(typed:))
        let decisions = try SplitDecisions.read(
          file: rule,
          listed: to,
          of: code,
          into: targets.map(\.id)
        )
        return .split(code, into: targets, decisions: decisions)
      }
    }
  }
}

/// Joins codes.
struct MergeCodes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join codes into one; their codings keep the id they had."
  )
  @Argument(help: "The codes.") var codes: [String]
  @Option(help: "The code they become; a new one as ID or ID=NAME.") var into: String
  @OptionGroup var revision: RevisionOptions

  func run() async throws {
    try await conduct {
      try await revision.perform { _ in .merge(codes, into: .init(typed: into)) }
    }
  }
}

/// Hangs a code elsewhere.
struct MoveCode: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Hang a code below another one, or at the top."
  )
  @Argument(help: "The code.") var code: String
  @Option(help: "The code above it.") var under: String?
  @Flag(help: "No code above it.") var top = false
  @OptionGroup var revision: RevisionOptions

  func validate() throws {
    guard top == (under == nil) else { throw ValidationError("say --under CODE or --top") }
  }

  func run() async throws {
    try await conduct { try await revision.perform { _ in .move(code, under: under) } }
  }
}

/// Makes a code a pattern code.
struct PromoteCode: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promote",
    abstract: "Make a code a pattern code that gathers others; these stay as they are."
  )
  @Argument(help: "The code.") var code: String
  @Option(parsing: .upToNextOption, help: "The codes it gathers.") var members: [String]
  @OptionGroup var revision: RevisionOptions

  func run() async throws {
    try await conduct { try await revision.perform { _ in .promote(code, members: members) } }
  }
}

/// Takes a code out of use.
struct RetireCode: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire",
    abstract: "Take a code out of use; its codings stay with it, hidden."
  )
  @Argument(help: "The code.") var code: String
  @Option(parsing: .upToNextOption, help: "What takes its place.") var replacedBy: [String] = []
  @OptionGroup var revision: RevisionOptions

  func run() async throws {
    try await conduct {
      try await revision.perform { _ in .retire(code, replacedBy: replacedBy) }
    }
  }
}

extension CodebookOperation.Target {
  /// Reads `ID` or `ID=NAME`.
  init(typed: String) {
    let pieces = typed.split(separator: "=", maxSplits: 1)
    self.init(
      id: pieces.first.map(String.init) ?? typed,
      name: pieces.count > 1 ? String(pieces[1]) : nil
    )
  }
}
