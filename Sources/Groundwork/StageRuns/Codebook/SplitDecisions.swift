import CodebookExchange
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
      let records = CSVText.records(try SourceAdding.file(at: path).bytes)
      let head = records.first?.map { CSVText.trimmed($0) } ?? []
      guard let coding = head.firstIndex(of: "coding") ?? head.firstIndex(of: "id"),
        let to = head.firstIndex(of: "to")
      else { throw SplitDecisionError.noColumns }
      for (index, record) in records.enumerated().dropFirst() {
        guard record.indices.contains(coding), record.indices.contains(to) else { continue }
        let codes = record[to].split { $0 == ";" || $0 == "," }
        for target in codes {
          try take(CSVText.trimmed(record[coding]), CSVText.trimmed(String(target)), index + 1)
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
  /// A coding stands before any code.
  case noCode(String)

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .noColumns: "write a first line 'coding,to', then a line a coding: ayu-7,CODE"
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
      line == 0 ? "'\(id)' is no id of a coding" : "record \(line): '\(id)' is no id of a coding"
    case .noCode(let word): "'\(word)' is none of the codes of the split"
    }
  }
}
