public import ArgumentParser

extension ParsableCommand {
  /// Ends the command with what was probably meant, where its first word is no verb of it.
  ///
  /// Without this the word would be taken for an argument of what is done when no verb is given.
  ///
  /// - Parameters:
  ///   - arguments: What follows the command's name.
  ///   - others: Verbs that the command hands over.
  public static func refuseUnknownVerb(_ arguments: [String], others: [String] = []) {
    guard let word = arguments.first, !word.isEmpty, !word.hasPrefix("-") else { return }
    var verbs = others
    for command in configuration.subcommands {
      let verb = verb(of: command)
      guard verb != word else { return }
      if command.configuration.shouldDisplay { verbs.append(verb) }
    }
    guard !verbs.contains(word), word != "help" else { return }
    let name = configuration.commandName ?? ""
    let nearest = Conduct.nearest(to: word, among: verbs)
    Console.remark(
      Refusal(
        "'\(word)' is no verb of \(name)",
        remedy: nearest.map { "did you mean '\(name) \($0)'?" }
          ?? "the verbs are: \(Set(verbs).sorted().joined(separator: ", "))"
      ).description
    )
    exit(withError: ExitCode(64))
  }

  private static func verb(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }
}
