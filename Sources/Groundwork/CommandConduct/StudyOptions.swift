public import ArgumentParser

/// The options that every command on a study has.
public struct StudyOptions: ParsableArguments {
  /// The study's folder, where it is not the nearest one upwards.
  @Option(
    help: ArgumentHelp(
      "The study's folder (default: the nearest one upwards).",
      valueName: "dir"
    )
  )
  public var study: String?

  /// How many units are worked on at once.
  @Option(help: ArgumentHelp("How many sources to work on at once.", valueName: "n"))
  public var jobs: Int = 2

  /// Creates the options for the parser.
  public init() {}

  /// Refuses a number of jobs that makes no sense.
  public func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
  }
}

/// How a list is printed.
public enum ListFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case text, json, csv
}

/// The option of every command that prints a list.
public struct ListOptions: ParsableArguments {
  /// The form.
  @Option(help: "How to print the list: text, json or csv.")
  public var format: ListFormat = .text

  /// Creates the options for the parser.
  public init() {}
}

/// The options of every command that writes judgements.
public struct JudgementOptions: ParsableArguments {
  /// Who judges, where the protocol knows several coders.
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who judges, by coder id.", valueName: "person")
  )
  public var person: String?

  /// Whether to say what would be written and write nothing.
  @Flag(help: "Say what would be written, and write nothing.")
  public var dryRun = false

  /// The reason.
  @Option(help: ArgumentHelp("The reason, in words.", valueName: "text"))
  public var why: String?

  /// Creates the options for the parser.
  public init() {}
}
