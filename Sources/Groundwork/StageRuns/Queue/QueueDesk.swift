import Fingerprints
import Journal
import ReduceStage
import StudyFolders
import StudyModel
public import TerminalPages

/// A study held in memory while a person decides on what waits in it, one journal line a decision.
///
/// The study is read once. A decision goes to the disk by the rules of the commands, and only the
/// source it stands in is reduced again, so that the next item is there at once however large the
/// study is.
public struct QueueDesk {
  /// Who, when and on which machine: what a journal line needs beside the act.
  public struct Scribe {
    let person: String
    let machine: String
    let now: () throws -> String

    /// Creates what lines are signed with.
    ///
    /// - Parameters:
    ///   - person: Who decides.
    ///   - machine: A short mark of this machine.
    ///   - now: The time of now, as the journal writes it.
    public init(person: String, machine: String, now: @escaping () throws -> String) {
      self.person = person
      self.machine = machine
      self.now = now
    }
  }

  /// A decision of this session, as far as undoing it needs.
  struct Step {
    let ids: [JudgementID]
    let item: QueueItem
    let isCounted: Bool
    /// What no longer waited after it.
    var removed: [Removed] = []
    /// A file that was changed beside the journal: its path, and its bytes before and after.
    var file: (path: String, before: [UInt8], after: [UInt8])?
  }

  /// What waits, in order.
  public internal(set) var items: [QueueItem] = []

  /// What no longer waits, with the place in the order that it had when it went.
  struct Removed {
    let place: Int
    let item: WaitingItem
  }

  let run: StageRun
  let scribe: Scribe
  /// The whole study as it was read, with the judgements of this session.
  var whole: StudyState
  /// The sources in which something was decided or looked at, as they stand now.
  var sources: [String: StudyState] = [:]
  /// What waits, by the id of the item in `items`.
  var waiting: [String: WaitingItem] = [:]
  var steps: [Step] = []
  var known: SuggestionOrder
  let indicators: HitIndicators
  let hits: [String: [IndicatorHit]]
  /// The suggestions by id; what becomes of them is in `sources`.
  let suggestions: [String: Suggestion]
  let cells: [String: Matrix.Cell]

  /// Reads a study and finds out what waits.
  ///
  /// - Parameters:
  ///   - run: The study.
  ///   - scribe: Who decides.
  public init(_ run: StageRun, scribe: Scribe) async {
    self.run = run
    self.scribe = scribe
    let state = await run.state(through: .reduce)
    whole = state
    indicators = HitIndicators(state)
    known = run.suggestionOrder(state)
    hits = Dictionary(grouping: state.reduction.hits, by: \.source)
    suggestions = Dictionary(
      state.reduction.suggestions.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    cells = Dictionary(
      run.writtenCells(state).map { ($0.id, $0.cell) },
      uniquingKeysWith: { first, _ in first }
    )
    for item in run.waiting(state) {
      guard let light = item.light else { continue }
      if waiting.updateValue(item, forKey: light.id) == nil { items.append(light) }
    }
  }

  /// The codes, cases and words that questions are made of.
  public var book: QueueBook {
    let plan = whole.study.studyProtocol
    let language = plan.languages.first ?? "en"
    return QueueBook(
      language: language,
      codes: whole.study.codebook.applied.map {
        QueueQuestion.Option($0.id, $0.name.words(in: language))
      },
      cases: plan.cases.map {
        let name = $0.name.words(in: language)
        return QueueQuestion.Option($0.id, name == $0.id ? name : "\($0.id) \(name)")
      },
      sources: whole.study.sources.map { QueueQuestion.Option($0.id, $0.record.title) },
      values: [
        "claim": ClaimStatus.allCases.map(\.rawValue), "sign": Sign.allCases.map(\.rawValue),
        "strength": Strength.allCases.map(\.rawValue), "voice": Voice.allCases.map(\.rawValue),
        "evidence": EvidenceMark.allCases.map(\.rawValue),
        "certainty": Certainty.allCases.map(\.rawValue),
        "because": Settlement.Reason.allCases.map(\.rawValue),
      ],
      fewestSeconds: plan.thresholds.acceptance.secondsAtLeast
    )
  }

  /// Which fields a coding of an item with a code would lack.
  public func needs(of code: String, for item: QueueItem) -> [String] {
    let state = state(of: item)
    let earlier = JudgementID(item.name).flatMap { state.coding($0) }?.choice
    return run.choosing(state).lacking(code, in: item.source, over: earlier).map(\.rawValue)
  }

  // MARK: One source

  /// The study as far as an item needs it: its source alone, or all of it.
  func state(of item: QueueItem) -> StudyState {
    sources[item.source] ?? whole
  }

  /// Reduces the source of an item ahead, so that a decision finds it ready.
  public mutating func prepare(_ item: QueueItem) {
    guard !item.source.isEmpty, sources[item.source] == nil else { return }
    sources[item.source] = reduced(item.source)
  }

  /// A source alone, replayed from the judgements that concern it.
  private func reduced(_ source: String) -> StudyState? {
    guard let collected = whole.collected.first(where: { $0.document.source == source }) else {
      return nil
    }
    return reduced(
      collected,
      judgements: StandingJudgements.of(whole.study.judgements, concerning: source)
    )
  }

  private func reduced(_ collected: CollectedSource, judgements: [Judgement]) -> StudyState {
    let source = collected.document.source
    var study = whole.study
    study.judgements = judgements
    var alone = study
    alone.sources.removeAll { $0.id != source }
    alone.outsideSuggestions.removeAll { $0.anchor.source != source }
    var state = StudyState(study: study)
    state.collected = [collected]
    state.reduction = Reducing.reduce(
      study: alone,
      documents: [collected.document],
      hits: hits[source] ?? [],
      hash: { Fingerprints.fingerprint(of: $0) }
    )
    return state
  }

  /// Takes new lines into memory and finds out what waits in the source now.
  ///
  /// - Returns: What no longer waits.
  mutating func take(_ lines: [Judgement], of item: QueueItem) -> [Removed] {
    whole.study.judgements += lines
    guard let old = sources[item.source], let collected = old.collected.first else { return [] }
    let state = reduced(collected, judgements: old.study.judgements + lines)
    sources[item.source] = state
    return refresh(from: old, to: state)
  }

  /// Replaces what waits in a source; the place of what stays is kept, what is new is urgent and comes
  /// first.
  private mutating func refresh(from old: StudyState, to state: StudyState) -> [Removed] {
    let before = Set(run.waitingInSources(old).compactMap { $0.light?.id } + Self.open(old))
    var now = Set(Self.open(state))
    var new: [QueueItem] = []
    for item in run.waitingInSources(state) {
      guard let light = item.light else { continue }
      now.insert(light.id)
      if waiting.updateValue(item, forKey: light.id) == nil { new.append(light) }
    }
    let removed = before.subtracting(now).sorted().compactMap { remove($0) }
    items.insert(contentsOf: new, at: 0)
    return removed
  }

  /// The ids of the suggestions that are open.
  private static func open(_ state: StudyState) -> [String] {
    state.reduction.suggestions.lazy.filter { $0.status == .suggested }.map {
      "\(($0.suggester == nil ? QueueKind.suggestion : .outside).rawValue) \($0.id)"
    }
  }

  /// Takes an item out.
  mutating func remove(_ id: String) -> Removed? {
    guard let item = waiting.removeValue(forKey: id),
      let place = items.firstIndex(where: { $0.id == id })
    else { return nil }
    items.remove(at: place)
    return Removed(place: place, item: item)
  }
}
