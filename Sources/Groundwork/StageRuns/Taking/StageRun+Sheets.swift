import Fingerprints
import PlainFormats
import ReduceStage
import StudyFolders
import StudyModel
import TextAnchoring

extension StageRun {
  /// Whether a path is the answer to a sample as `jejak agree package` asks for it: a folder, JSON
  /// lines, or a table with its columns.
  public func isAnswer(_ path: String) -> Bool {
    if StudyFolder(path: path).hasFolder("") || path.hasSuffix(".jsonl") { return true }
    guard path.lowercased().hasSuffix(".csv"), let bytes = try? Self.handedBytes(at: path) else {
      return false
    }
    let columns = CSVRecords(parsing: Array(bytes.prefix(4096))).columns
    return ["sample", "unit", "codes"].allSatisfy(columns.contains)
  }

  /// What the answer to a sample would become; the rules are those of `jejak agree take`.
  ///
  /// - Parameters:
  ///   - path: The sheet or the package's folder.
  ///   - person: Whose work it is.
  ///   - now: ISO 8601 in UTC.
  /// - Returns: What would be written; nothing where a row is wrong, with the reasons.
  /// - Throws: `CheckingError`, `FolderError`.
  public func taking(
    answer path: String,
    by person: String,
    now: String
  ) async throws -> Taken {
    let taken = try await taking(path, by: person, now: now)
    var rows: [Taken.Row] = []
    var acts: [TakenAct] = []
    for (index, act) in taken.acts.enumerated() {
      guard let (anchor, code) = act.answered else { continue }
      let place = [anchor.source, "\(anchor.range.start.scalars)-\(anchor.range.end.scalars)"]
      let identity = (["sheet", person, code, anchor.document] + place).joined(separator: "\u{1F}")
      let key = "sheet-\(Fingerprints.fingerprint(of: identity).prefix(24))"
      var row = Taken.Row(
        number: index + 1,
        key: key,
        line: 0,
        act: code.isEmpty ? "none" : "code",
        about: code,
        isChosen: false
      )
      row.state = .placed
      row.place = place.joined(separator: ":")
      rows.append(row)
      acts.append(TakenAct(act, key: key))
    }
    for diagnostic in taken.diagnostics where diagnostic.severity == .error {
      var row = Taken.Row(
        number: rows.count + 1,
        key: "",
        line: diagnostic.place?.line ?? 0,
        act: "code",
        about: "",
        isChosen: false
      )
      row.reason = diagnostic.words
      row.remedy = diagnostic.remedy ?? ""
      rows.append(row)
    }
    return Taken(
      by: person,
      rows: rows,
      acts: acts,
      memos: [],
      diagnostics: taken.diagnostics.filter { $0.severity != .error }
    )
  }
}

extension Act {
  /// The words that an answer is about, and its code; empty where nothing is to be coded.
  fileprivate var answered: (Anchor, String)? {
    switch self {
    case .code(let choice): (choice.anchor, choice.code)
    case .none(let anchor), .noneInSample(let anchor, _): (anchor, "")
    default: nil
    }
  }
}
