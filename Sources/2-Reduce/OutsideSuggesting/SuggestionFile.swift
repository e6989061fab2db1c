import PlainFormats
public import StudyModel

/// One run of a program from outside, as it is kept below `codebook/suggestions/`.
///
/// The first line says which program ran, on what and when; every other line is a suggestion with the
/// words it is about, so that it is found again when the text changes.
public enum SuggestionFile {
  /// The text of a file.
  ///
  /// - Parameters:
  ///   - mark: The program.
  ///   - command: What was run.
  ///   - decision: The judgement that let restricted texts go; empty for none.
  ///   - sources: The sources it was given.
  ///   - suggestions: What it proposed.
  /// - Returns: JSON lines.
  public static func text(
    mark: SuggesterMark,
    command: [String],
    decision: String,
    sources: [String],
    suggestions: [OutsideSuggestion]
  ) -> String {
    let head = JSONValue.members([
      ("suggester", .string(mark.id)),
      ("version", .string(mark.version)),
      ("settings", mark.settings.isEmpty ? nil : .string(mark.settings)),
      ("command", .array(command.map(JSONValue.string))),
      ("decision", decision.isEmpty ? nil : .string(decision)),
      ("sources", .array(sources.map(JSONValue.string))),
      ("input", .string(mark.input)),
      ("at", .string(mark.at)),
    ])
    let lines = suggestions.map { suggestion in
      let anchor = suggestion.anchor
      return JSONValue.members([
        ("code", .string(suggestion.code)),
        ("source", .string(anchor.source)),
        ("document", .string(anchor.document)),
        ("start", .number(anchor.range.start.scalars)),
        ("end", .number(anchor.range.end.scalars)),
        ("quote", .string(anchor.quote)),
        ("prefix", .string(anchor.prefix)),
        ("suffix", .string(anchor.suffix)),
        ("why", suggestion.why.isEmpty ? nil : .string(suggestion.why)),
        ("score", suggestion.score.isEmpty ? nil : .string(suggestion.score)),
      ]).line
    }
    return ([head.line] + lines).map { $0 + "\n" }.joined()
  }

  /// Reads a file; a line that cannot be read is left out.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: Its path, for messages.
  /// - Returns: The suggestions in order, and what was noticed.
  public static func read(
    _ bytes: [UInt8],
    path: String
  ) -> (suggestions: [OutsideSuggestion], diagnostics: [Diagnostic]) {
    var mark: SuggesterMark?
    var suggestions: [OutsideSuggestion] = []
    var diagnostics: [Diagnostic] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      let value = try? JSONValue(parsing: Array(line))
      guard let known = mark else {
        mark = value.flatMap(Self.mark)
        guard mark != nil else {
          return (
            [],
            [unreadable(path, index, "the first line does not say which program made the file")]
          )
        }
        continue
      }
      guard let value, let suggestion = suggestion(value, known) else {
        diagnostics.append(unreadable(path, index, "the line is no suggestion"))
        continue
      }
      suggestions.append(suggestion)
    }
    return (suggestions, diagnostics)
  }

  private static func mark(_ value: JSONValue) -> SuggesterMark? {
    guard let id = value["suggester"]?.string, let version = value["version"]?.string,
      let input = value["input"]?.string, let at = value["at"]?.string
    else { return nil }
    return SuggesterMark(
      id: id,
      version: version,
      settings: value["settings"]?.string ?? "",
      input: input,
      at: at
    )
  }

  private static func suggestion(_ value: JSONValue, _ mark: SuggesterMark) -> OutsideSuggestion? {
    guard let code = value["code"]?.string, let source = value["source"]?.string,
      let document = value["document"]?.string, let start = value["start"]?.number, start >= 0,
      let end = value["end"]?.number, end > start, let quote = value["quote"]?.string
    else { return nil }
    return OutsideSuggestion(
      mark: mark,
      code: code,
      anchor: Anchor(
        source: source,
        document: document,
        range: TextRange(start, end),
        quote: quote,
        prefix: value["prefix"]?.string ?? "",
        suffix: value["suffix"]?.string ?? ""
      ),
      why: value["why"]?.string ?? "",
      score: value["score"]?.string ?? ""
    )
  }

  private static func unreadable(_ path: String, _ index: Int, _ words: String) -> Diagnostic {
    Diagnostic(
      "suggestions-unreadable",
      .warning,
      at: FilePlace(path: path, line: index + 1),
      words: words,
      remedy: "such files are written by jejak suggest; delete it, and let the program run again"
    )
  }
}
