import CodebookFiles
import ReduceStage
import StudyModel

/// A line about the codebook's past, for printing.
public struct CodebookPast: Sendable {
  /// The journal's line.
  public let line: String
  /// When.
  public let at: String
  /// Who.
  public let by: String
  /// What was done, with the other codes it names.
  public let what: String
  /// How many codings it gave another code, or made.
  public let moved: Int
  /// How many codings still wait because of it.
  public let open: Int
  /// Why.
  public let why: String
}

/// A code that differs between two versions.
public struct CodebookChangeLines: Sendable {
  /// The code.
  public let code: String
  /// `new`, `changed` or `gone`.
  public let change: String
  /// The lines of both versions, with ` `, `-` or `+` before each.
  public let lines: [String]
  /// Its lines in the first version.
  public let before: String
  /// Its lines in the second.
  public let after: String
}

/// Why a version of the codebook cannot be told.
public enum CodebookVersionError: Error, Equatable {
  /// The text is no version.
  case unreadable(String)
  /// No journal holds the line.
  case unknownLine(String)
  /// The codebook never had the code.
  case unknownCode(String, nearest: String?)

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .unreadable: "write a day as 2026-11-20, a line as ayu-7, or 'now'"
    case .unknownLine: "`jejak codebook history` lists the lines"
    case .unknownCode(_, let nearest?): "did you mean '\(nearest)'?"
    case .unknownCode: "`jejak codebook history` lists what became of codes"
    }
  }
}

extension CodebookVersionError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unreadable(let text): "'\(text)' is no version of the codebook"
    case .unknownLine(let id): "no journal holds the line '\(id)'"
    case .unknownCode(let id, _): "the codebook never had a code '\(id)'"
    }
  }
}

extension StageRun {
  /// What was done to the codebook, or to one code of it, and how each code came to its codings.
  ///
  /// - Parameter code: Only one code.
  /// - Returns: The lines in order, and the sum of each code that has or had codings.
  /// - Throws: ``CodebookVersionError``.
  public func codebookHistory(
    of code: String?
  ) async throws -> (past: [CodebookPast], sums: [(code: String, words: String)]) {
    let state = await state(through: .reduce)
    let history = CodebookHistory(
      study: state.study,
      documents: state.documents,
      cutting: CodesText.cut
    )
    let known = Set(history.events.flatMap(\.step.codes)).union(history.accounts.keys)
    if let code, !known.contains(code) {
      let nearest = NearestWord.of(code, among: known.sorted())
      throw CodebookVersionError.unknownCode(code, nearest: nearest)
    }
    let past = history.events.filter { code.map($0.step.codes.contains) ?? true }.map { event in
      CodebookPast(
        line: event.step.judgement.text,
        at: event.step.at,
        by: event.step.by,
        what: Self.words(event.step, for: code),
        moved: event.moved,
        open: event.open,
        why: event.step.why
      )
    }
    let accounts = history.accounts.values.filter { account in
      code.map { account.code == $0 } ?? (account.coded + account.standing + account.movedIn > 0)
    }
    return (past, accounts.sorted { $0.code < $1.code }.map { ($0.code, $0.text) })
  }

  /// What differs between two versions of the codebook.
  public func codebookDifference(
    from first: String,
    to second: String
  ) throws -> [CodebookChangeLines] {
    let difference = CodebookDifference(
      from: try codebookItems(at: first),
      to: try codebookItems(at: second)
    )
    return difference.entries.map { entry in
      CodebookChangeLines(
        code: entry.code,
        change: entry.change.rawValue,
        lines: entry.lines,
        before: entry.before,
        after: entry.after
      )
    }
  }

  /// The codebook of a moment as its file: the lines of each code exactly as they were.
  public func codebook(at version: String) throws -> String {
    let items = try codebookItems(at: version)
    let margins = Set(items.map { Self.margin($0.text) })
    // Codes of times when the file was indented otherwise stand at one margin.
    let lines = items.map { margins.count > 1 ? Self.outdented($0.text) : $0.text }
    return "version: 1\ncodes:" + (lines.isEmpty ? " []\n" : "\n" + lines.joined(separator: "\n"))
      + (lines.isEmpty ? "" : "\n")
  }

  private func codebookItems(at version: String) throws -> [CodebookVersions.Item] {
    if version == "now" { return CodesText.items(in: try text(of: StudyFiles.codes)) }
    guard let moment = CodebookVersions.Moment(version) else {
      throw CodebookVersionError.unreadable(version)
    }
    let versions = CodebookVersions(open.study.judgements, cutting: CodesText.cut)
    if case .line(let id) = moment, !versions.has(id) {
      throw CodebookVersionError.unknownLine(version)
    }
    return versions.items(at: moment)
  }

  private static func words(_ step: CodebookVersions.Step, for code: String?) -> String {
    let others = step.others.joined(separator: ", ")
    let about = step.codes.first ?? ""
    let words =
      switch step.operation {
      case "split": "split into \(others)"
      case "merge": "merge of \(others)"
      case "rename" where !others.isEmpty: "renamed to \(others)"
      case "rename": "name changed"
      case "redefine": "new definition"
      case "move": others.isEmpty ? "moved to the top" : "moved below \(others)"
      case "promote": "pattern of \(others)"
      case "retire": others.isEmpty ? "retired" : "retired for \(others)"
      case "edit":
        step.sameMeaning == nil
          ? "changed by hand"
          : step.sameMeaning == true ? "worded anew, same meaning" : "new meaning, by hand"
      case "new": "written by hand"
      case "taken out": "taken out by hand"
      case "import": "imported: \(others)"
      default: step.operation
      }
    return code == about || about.isEmpty ? words : "\(about): \(words)"
  }

  private static func margin(_ item: String) -> Int { item.utf8.prefix { $0 == 0x20 }.count }

  private static func outdented(_ item: String) -> String {
    let margin = margin(item)
    let lines = Array(item.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.map { line -> String in
      let blanks = line.prefix { $0 == 0x20 }.count
      return String(decoding: line.dropFirst(min(margin, blanks)), as: UTF8.self)
    }.joined(separator: "\n")
  }
}
