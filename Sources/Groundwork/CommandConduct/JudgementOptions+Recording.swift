#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif
import Fingerprints
import Journal
public import StageRuns
import StudyFolders
public import StudyModel

extension JudgementOptions {
  /// Who judges: the one named, the only coder, or the one who answered once on this machine.
  ///
  /// - Parameter open: The study.
  /// - Returns: The coder's id.
  /// - Throws: ``Refusal`` where nobody can be told.
  public func judge(in open: OpenStudy) throws -> String {
    try Self.judge(named: person, isDryRun: dryRun, in: open)
  }

  /// Who judges, for commands that judge in their own way.
  ///
  /// - Parameters:
  ///   - person: The one named, where one was.
  ///   - isDryRun: Whether an answer is not to be kept.
  ///   - open: The study.
  /// - Returns: The coder's id.
  /// - Throws: ``Refusal`` where nobody can be told.
  public static func judge(
    named person: String?,
    isDryRun: Bool = false,
    in open: OpenStudy
  ) throws -> String {
    let coders = open.study.studyProtocol.coders.map(\.id)
    if let person {
      guard coders.isEmpty || coders.contains(person) else {
        let nearest = Conduct.nearest(to: person, among: coders)
        throw Refusal(
          "'\(person)' is no coder of this study",
          remedy: nearest.map { "did you mean '\($0)'?" }
            ?? "add the person under 'coders' in codebook/protocol.yaml"
        )
      }
      return person
    }
    if coders.count == 1, let only = coders.first { return only }
    if let kept = try open.folder.read(Self.keptPerson) {
      let name = String(decoding: kept, as: UTF8.self).filter { !$0.isWhitespace }
      if coders.contains(name) { return name }
    }
    guard let answer = Console.ask("Who judges? [\(coders.joined(separator: ", "))]"),
      coders.isEmpty ? !answer.isEmpty : coders.contains(answer)
    else {
      throw Refusal(
        "it is not known who judges",
        remedy: coders.isEmpty
          ? "say --as PERSON, or name the coders in codebook/protocol.yaml"
          : "say --as with one of: \(coders.joined(separator: ", "))"
      )
    }
    if !isDryRun { try open.folder.write(Array(answer.utf8), to: Self.keptPerson) }
    return answer
  }

  /// Writes judgements to the journal, or says what would be written.
  ///
  /// - Parameters:
  ///   - acts: What was chosen.
  ///   - open: The study.
  /// - Returns: The ids of the new lines; empty for a dry run.
  /// - Throws: What the journal throws where nothing was written.
  @discardableResult
  public func record(_ acts: [Act], in open: OpenStudy) throws -> [JudgementID] {
    let judge = try judge(in: open)
    if dryRun {
      Console.remark("dry run: \(acts.count) judgements of '\(judge)' would be written")
      return []
    }
    let folder = JournalFolder(path: open.folder.absolute(StudyFiles.journal))
    return try folder.append(
      acts,
      by: judge,
      at: try Conduct.now(),
      machine: Conduct.machine
    )
  }

  private static let keptPerson = ".jejak/as"
}

extension Conduct {
  /// The time of now, or the fixed one of `JEJAK_NOW`.
  public static func now() throws -> String {
    try JournalClock.now(
      environment: environment("JEJAK_NOW").map { ["JEJAK_NOW": $0] } ?? [:]
    )
  }

  /// A short mark of this machine that tells nothing about it.
  public static var machine: String {
    if let fixed = environment("JEJAK_MACHINE") { return fixed }
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "unknown" }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let words = "jejak machine " + String(decoding: bytes, as: UTF8.self)
    return String(Fingerprints.fingerprint(of: words).prefix(8))
  }
}
