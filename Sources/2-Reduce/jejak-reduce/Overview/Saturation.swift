import ArgumentParser
import CommandConduct
import StageRuns

/// Shows how the codes in use grow.
struct Saturation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the new codes of each source in the order of coding; it stops nobody."
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      await options.run(of: try options.open()).saturation().show(as: list.format)
    }
  }
}

/// Shows how much of each source is coded, read and unread.
struct Coverage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how much of each source is coded, read without a code, and unread."
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      await options.run(of: try options.open()).coverage().show(as: list.format)
    }
  }
}

/// Shows how long the excerpts are.
struct Units: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Show how long the excerpts are, and those shorter than a clause or longer than a page."
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      await options.run(of: try options.open()).units().show(as: list.format)
    }
  }
}
