import Journal
public import StudyFolders
public import StudyModel

/// What became of choices made elsewhere: what would be written, and what was not taken and why.
///
/// Nothing is written yet: that is asked for by ``write(to:at:machine:)``.
public struct Taken: Sendable {
  /// What became of one choice.
  public enum State: String, Sendable, CaseIterable {
    /// It has a place and will be written.
    case placed
    /// It stands in the journal already.
    case already
    /// Its words stand in several places; a person must say which.
    case ambiguous
    /// Its words stand nowhere in the source as it is now.
    case unfound
    /// It cannot be taken.
    case refused
  }

  /// A choice of the file and what became of it.
  public struct Row: Hashable, Sendable {
    /// Its number in the file, from 1: what `--choose N=2` names.
    public let number: Int
    /// Its key.
    public let key: String
    /// The line of the file, from 1; 0 where lines mean nothing.
    public let line: Int
    /// What was chosen: `code`, `accept`, `reject`, `edit`, `undo`, `none`, `jot` or `remark`.
    public let act: String
    /// The code, the judgement or the subject that it is about; `?` where it has no shape of a name.
    public let about: String
    /// What became of it.
    public internal(set) var state = State.refused
    /// Where it stands, as a hand would type it; empty where it stands nowhere.
    public internal(set) var place = ""
    /// The places that may be meant, best first, each as a hand would type it.
    public internal(set) var candidates: [String] = []
    /// Why it was not taken; the words of sources are never among them.
    public internal(set) var reason = ""
    /// What to do.
    public internal(set) var remedy = ""
    /// Whether a place was chosen for it.
    let isChosen: Bool
  }

  /// A memo that a remark becomes.
  public struct Memo: Hashable, Sendable {
    /// Its file below the study.
    public let path: String
    /// Its text.
    public let text: String
  }

  /// Whose judgements they would be.
  public let by: String
  /// A row for each choice, in the order of the file.
  public let rows: [Row]
  /// What would be written to the journal, in the order of the file.
  public let acts: [TakenAct]
  /// The memos that would be written before.
  public let memos: [Memo]
  /// What a person should know beside.
  public let diagnostics: [Diagnostic]

  /// How many choices have a state.
  public func count(_ state: State) -> Int { rows.count { $0.state == state } }
}

extension Taken {
  /// Writes the memos and, all at once, the lines of the journal; on the disk when it returns.
  ///
  /// A command that is stopped in between leaves memos that nothing records; taking the file again
  /// records them.
  ///
  /// - Parameters:
  ///   - folder: The study, locked by the caller.
  ///   - at: When, as `JournalClock` says it.
  ///   - machine: A short mark of this machine.
  /// - Returns: The ids of the judgements, in the order of ``acts``.
  /// - Throws: `FolderError`, `JournalError`.
  @discardableResult
  public func write(
    to folder: StudyFolder,
    at: String,
    machine: String
  ) throws -> [JudgementID] {
    for memo in memos { try folder.write(Array(memo.text.utf8), to: memo.path) }
    let journal = JournalFolder(path: folder.absolute(StudyFiles.journal))
    return try journal.append(taken: acts, by: by, at: at, machine: machine)
  }
}
