import PlainFormats
public import StudyModel

/// Where the codings of a divided code go, as a person wrote it down.
public enum SplitDecisions {
  /// Reads decisions from a file, from words, or from both.
  ///
  /// - Parameters:
  ///   - path: A CSV file anywhere on disk, with the columns `coding` and `to`.
  ///   - listed: Codes, each followed by the codings that go to it.
  ///   - code: The code that is divided; it means that a coding stays.
  ///   - targets: The codes that it becomes.
  /// - Returns: The codes of each coding.
  /// - Throws: ``SplitDecisionError``, or `FolderError` where the file cannot be read.
  public static func read(
    file path: String?,
    listed: [String],
    of code: String,
    into targets: [String]
  ) throws -> [JudgementID: [String]] {
    var decisions: [JudgementID: [String]] = [:]
    func take(_ coding: String, _ code: String, _ line: Int) throws {
      guard let id = JudgementID(coding) else {
        throw SplitDecisionError.noCoding(coding, line: line)
      }
      if !(decisions[id] ?? []).contains(code) { decisions[id, default: []].append(code) }
    }
    if let path {
      let table = CSVRecords(parsing: try SourceAdding.file(at: path).bytes)
      guard let coding = ["coding", "id"].first(where: table.columns.contains),
        let to = table.columns.firstIndex(of: "to")
      else { throw SplitDecisionError.noColumns }
      for record in table.records {
        let id = table.field(coding, of: record)
        guard !id.isEmpty, record.fields.indices.contains(to) else {
          throw SplitDecisionError.shortRow(line: record.line)
        }
        for target in record.fields[to].split(whereSeparator: { $0 == ";" || $0 == "," }) {
          try take(id, CSVRecords.trimmed(String(target)), record.line)
        }
      }
    }
    var current: String?
    for word in listed {
      if word == code || targets.contains(word) {
        current = word
      } else if let current {
        try take(word, current, 0)
      } else {
        throw SplitDecisionError.noCode(word)
      }
    }
    return decisions
  }
}

/// Why decisions about codings cannot be read.
public enum SplitDecisionError: Error, Equatable {
  /// The file lacks the columns.
  case noColumns
  /// The word is no id of a coding.
  case noCoding(String, line: Int)
  /// A row of the file ends before the columns do.
  case shortRow(line: Int)
  /// A coding stands before any code.
  case noCode(String)

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .noColumns: "write a first line 'coding,to', then a line a coding: ayu-7,CODE"
    case .shortRow: "write the coding and its code: ayu-7,CODE"
    case .noCoding: "the ids stand in output/2-reduce/codings.csv"
    case .noCode: "write the code first: --to CODE ayu-7 ayu-8"
    }
  }
}

extension SplitDecisionError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .noColumns: "the file has no columns 'coding' and 'to'"
    case .noCoding(let id, let line):
      line == 0 ? "'\(id)' is no id of a coding" : "line \(line): '\(id)' is no id of a coding"
    case .shortRow(let line): "line \(line): the row has not both 'coding' and 'to'"
    case .noCode(let word): "'\(word)' is none of the codes of the split"
    }
  }
}
