import StudyModel

/// Finds the slip behind a failure of the YAML reader: a correction counts when it helps.
struct SlipSearch {
  private static let reach = 12
  private static let most = 8

  private let lines: [TextLines.Line]
  private let firstLine: Int
  private let path: String

  init(_ lines: [TextLines.Line], firstLine: Int, path: String) {
    self.lines = lines
    self.firstLine = firstLine
    self.path = path
  }

  /// What to tell about a failure in the lines: each slip by itself, or the failure as it is.
  func diagnostics(for failure: YAMLFailure) -> [Diagnostic] {
    if let tab = tab(upTo: failure.line) { return [tab] }
    var found: [Diagnostic] = []
    var working = lines
    var current: YAMLFailure? = failure
    while let failure = current, found.count < Self.most {
      guard let step = step(working, failure) else {
        if found.isEmpty { found.append(failure.diagnostic(in: path)) }
        break
      }
      found.append(step.diagnostic)
      working = step.lines
      current = step.remaining
    }
    return found
  }

  private struct Step {
    let diagnostic: Diagnostic
    let lines: [TextLines.Line]
    let remaining: YAMLFailure?
  }

  /// The first correction, from the failure's line upwards, that lets the reader come further.
  private func step(_ lines: [TextLines.Line], _ failure: YAMLFailure) -> Step? {
    if case .duplicateField = failure.problem { return nil }
    let start = min(max(failure.line - firstLine, 0), lines.count - 1)
    let candidates = (max(0, start - Self.reach)...start).reversed()
    for index in candidates {
      guard let slip = YAMLSlip(in: lines[index].words) else { continue }
      var corrected = lines
      corrected[index].words = slip.wholeLine
      var remaining: YAMLFailure?
      do throws(YAMLFailure) {
        _ = try YAMLTree.compose(TextLines.joined(corrected), firstLine: firstLine)
      } catch {
        guard (failure.line, failure.column) < (error.line, error.column) else { continue }
        remaining = error
      }
      return Step(
        diagnostic: Diagnostic(
          "yaml-slip",
          .error,
          at: FilePlace(path: path, line: index + firstLine, column: slip.column),
          words: slip.words,
          remedy: slip.remedy
        ),
        lines: corrected,
        remaining: remaining
      )
    }
    return nil
  }

  /// The first tab in an indentation, at or before a line.
  private func tab(upTo line: Int) -> Diagnostic? {
    for (index, candidate) in lines.enumerated() where index + firstLine <= line {
      let scalars = Array(candidate.words.unicodeScalars)
      let blanks = scalars.prefix { $0 == " " || $0 == "\t" }
      guard let column = blanks.firstIndex(of: "\t"), blanks.count < scalars.count else {
        continue
      }
      let indentation = blanks.map { $0 == "\t" ? "  " : " " }.joined()
      let mayShow = !LineParts(candidate.words).mayHoldQuotation
      let shown = mayShow ? candidate.words.dropping(scalars: blanks.count) : "…"
      return Diagnostic(
        "yaml-slip",
        .error,
        at: FilePlace(path: path, line: index + firstLine, column: column + 1),
        words: "a tab stands in the indentation",
        remedy: "indent with spaces: '\(indentation + shown)'"
      )
    }
    return nil
  }
}

extension YAMLFailure {
  /// The failure as a diagnostic.
  func diagnostic(in path: String) -> Diagnostic {
    let (words, remedy) = wording
    let code: String
    switch problem {
    case .duplicateField: code = "duplicate-field"
    case .tooManyReferences, .tooDeep: code = "yaml-limit"
    default: code = "yaml-syntax"
    }
    return Diagnostic(
      code,
      .error,
      at: FilePlace(path: path, line: line, column: column),
      words: words,
      remedy: remedy
    )
  }

  private var wording: (words: String, remedy: String) {
    switch problem {
    case .controlCharacter:
      ("a character stands here that YAML does not allow", "delete it; it is invisible in editors")
    case .secondDocument:
      ("a line '---' begins a second document", "delete the line; a file holds one document")
    case .duplicateField(let name):
      (
        "the field '\(name)' stands twice in one item",
        "keep one of them; nothing of the item was read"
      )
    case .tooManyReferences:
      (
        "the file refers to anchors more than \(YAMLTree.referenceLimit) times",
        "write the words out instead of '&' and '*'; nothing of the file was read"
      )
    case .tooDeep:
      (
        "values are nested deeper than \(YAMLTree.depthLimit) levels",
        "no file of a study needs that; nothing of the file was read"
      )
    case .openQuotation:
      ("a quotation mark is opened here and never closed", "close it, on the same line if you can")
    case .openBracket:
      (
        "a bracket is opened and not closed before this place",
        "close it, or put the text in quotation marks"
      )
    case .syntax(let problem):
      Self.wording(of: problem)
    }
  }

  private static func wording(of problem: String) -> (String, String) {
    switch problem {
    case "mapping values are not allowed in this context":
      ("a second field begins on one line", "put a text with a colon in quotation marks")
    case "could not find expected ':'":
      ("a colon is missing", "write 'name: value', with a space after the colon")
    case "did not find expected key", "did not find expected '-' indicator":
      (
        "this line does not fit the lines above it",
        "indent it like its neighbours, and close quotation marks and brackets above"
      )
    case "found undefined alias", "did not find expected alphabetic or numeric character":
      (
        "a text that begins with '*' or '&' must stand in quotation marks",
        "put it in quotation marks"
      )
    case "found character that cannot start any token":
      ("a text cannot begin with this character", "put it in quotation marks")
    case "complex key":
      ("a field has no plain name", "write 'name: value'")
    default:
      ("this is not YAML (\(problem))", "compare the line with its neighbours")
    }
  }
}
