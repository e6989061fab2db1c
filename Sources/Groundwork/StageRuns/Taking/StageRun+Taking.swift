import Fingerprints
public import HandedWork
import ReduceStage
import StudyModel

extension StageRun {
  /// What choices made elsewhere would become; nothing is written.
  ///
  /// The one way in for pages, comments, marks, tables and highlights. Only the sources that they name
  /// are read.
  ///
  /// - Parameters:
  ///   - handed: The choices.
  ///   - person: Whose judgements they would be; who they say chose, where they say it.
  ///   - choosing: For the number of an ambiguous choice, the number of the place that is meant.
  ///   - now: ISO 8601 in UTC: the day of memos, and whether a sample may be answered yet.
  /// - Returns: What became of each choice, and what would be written.
  /// - Throws: ``TakingError``, `CheckingError`.
  public func taking(
    _ handed: HandedChoices,
    by person: String,
    choosing: [Int: Int] = [:],
    now: String
  ) async throws -> Taken {
    if let by = handed.by, by != person {
      throw TakingError.anotherPerson(named: Self.shownPerson(by), taker: person)
    }
    try checkStudy(of: handed)
    let state = await state(ofSources: sources(of: handed))
    var work = TakingWork(
      handed: handed,
      person: person,
      choosing: choosing,
      today: String(now.prefix(10)),
      state: state,
      choices: self.choosing(state),
      second: try handed.sample.map { try secondCoding(ofSample: $0, by: person, now, in: state) }
    )
    return work.take { Fingerprints.fingerprint(of: $0) }
  }

  /// Whose judgements a file's choices are, as far as the file and the protocol say it.
  ///
  /// - Returns: The coder that the file names; nothing where it names none, or somebody who is none.
  public func coder(of handed: HandedChoices) -> String? {
    let coders = open.study.studyProtocol.coders.map(\.id)
    return handed.by.flatMap { coders.contains($0) ? $0 : nil }
  }

  /// A file of another study names sources that this one does not have, and bears another mark.
  ///
  /// Ids of lines and suggestions are the same in many studies. So where the mark is another, as it is
  /// also after a source was added, they are believed only beside sources that this study has.
  private func checkStudy(of handed: HandedChoices) throws {
    guard let mark = handed.study, mark != StudyMark.of(open.study) else { return }
    let known = Set(open.study.sources.map(\.id))
    let named = Set(handed.choices.compactMap { $0.act.place?.source })
      .union(handed.documents.keys)
    let unknown = named.subtracting(known)
    guard unknown.isEmpty else { throw TakingError.anotherStudy(sources: unknown.count) }
    let isByID = handed.choices.contains { choice in
      switch choice.act {
      case .accept, .reject, .edit, .undo: true
      case .code, .nothing, .jot, .remark, .refused: false
      }
    }
    if isByID, named.isEmpty { throw TakingError.anotherStudy(sources: 0) }
  }

  /// The sources that choices are about; nothing where that is not told by all of them.
  private func sources(of handed: HandedChoices) -> Set<String>? {
    guard handed.sample == nil else { return nil }
    var sources: Set<String> = []
    var lines: Set<JudgementID> = []
    for choice in handed.choices {
      if let place = choice.act.place {
        guard let source = place.source else { return nil }
        sources.insert(source)
      }
      switch choice.act {
      case .edit(let id, let place, _):
        if let line = JudgementID(id) {
          lines.insert(line.line)
        } else if place == nil {
          guard !handed.documents.isEmpty else { return nil }
          sources.formUnion(handed.documents.keys)
        }
      case .accept(_, nil, _), .reject:
        guard !handed.documents.isEmpty else { return nil }
        sources.formUnion(handed.documents.keys)
      default: break
      }
    }
    for judgement in open.study.judgements where lines.contains(judgement.id) {
      switch judgement.act {
      case .code(let choice), .accept(_, let choice): sources.insert(choice.anchor.source)
      case .codebook: return nil
      default: break
      }
    }
    return sources
  }

  private func secondCoding(
    ofSample id: String,
    by person: String,
    _ now: String,
    in state: StudyState
  ) throws -> SecondCoding {
    let second = try secondCoding(id, by: person, in: state)
    try Self.checkDelay(second, now: now)
    return second
  }

  /// A name for a message, where it has the shape of a coder's id.
  private static func shownPerson(_ name: String) -> String? {
    let isShown =
      name.utf8.count <= 64
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
    return isShown ? name : nil
  }
}
