import ChildProcess

extension GraphvizLayout {
  /// The version of the Graphviz that lays out networks here, such as `2.43.0`.
  public func version() async throws(LayoutFailure) -> String {
    let outcome: ChildOutcome
    do {
      outcome = try await OutsideProgram(name: "dot", package: "graphviz").run(arguments: ["-V"])
    } catch {
      throw error.isMissing ? .missing : .failed(reason: error.description)
    }
    // It says `dot - graphviz version 2.43.0 (0)` on its standard error.
    let words = String(decoding: outcome.errors, as: UTF8.self).split(separator: " ")
    guard let position = words.firstIndex(of: "version"), words.indices.contains(position + 1)
    else { throw .failed(reason: "'dot -V' did not say its version") }
    return String(words[position + 1])
  }
}
