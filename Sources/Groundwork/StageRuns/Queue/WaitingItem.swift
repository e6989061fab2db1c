import DisplayStage
import Fingerprints
import ReduceStage
import StudyModel
public import TerminalPages
import TextAnchoring

/// Something that waits for a person.
public struct WaitingItem: Sendable {
  /// Which kind it is, by its name in ``kinds``.
  public let kind: String
  /// Its id; empty for a contradiction that the program noticed and nobody recorded.
  public let id: String
  /// The code, or what it is about.
  public let code: String
  /// Where it stands.
  public let locator: String
  /// The command that settles it.
  public let command: String
  /// The source; empty where it stands in several.
  var source = ""
  /// What tells it from others of its kind, where that is not its id.
  var mark = ""

  /// The kinds, most urgent first.
  public static let kinds = QueueKind.allCases.map(\.rawValue)

  /// The item as a screen takes it.
  public var light: QueueItem? {
    QueueKind(rawValue: kind).map {
      QueueItem(kind: $0, name: mark.isEmpty ? id : mark, code: code, source: source)
    }
  }
}

extension StageRun {
  /// Everything that waits, the kinds in the order of ``WaitingItem/kinds``.
  func waiting(_ state: StudyState) -> [WaitingItem] {
    let all =
      waitingInSources(state) + waitingContradictions(state) + waitingDisagreements(state)
      + waitingCells(state)
    let byKind = Dictionary(grouping: all, by: \.kind)
    return WaitingItem.kinds.flatMap { byKind[$0] ?? [] } + waitingSuggestions(state)
  }

  /// What waits in single sources, so that one source alone tells all of it; suggestions apart.
  func waitingInSources(_ state: StudyState) -> [WaitingItem] {
    waitingCodings(state) + waitingPlaces(state)
  }

  private func waitingCodings(_ state: StudyState) -> [WaitingItem] {
    state.reduction.codings.flatMap { coding -> [WaitingItem] in
      let id = coding.id.text
      func item(_ kind: String, _ command: String) -> WaitingItem {
        WaitingItem(
          kind: kind,
          id: id,
          code: coding.code,
          locator: "\(coding.source) \(coding.locator)",
          command: command,
          source: coding.source
        )
      }
      switch coding.anchorState {
      // What a person gave up has been decided on.
      case .lost where state.reduction.givenUp.contains(coding.id): return []
      case .lost: return [item("lost", "jejak reanchor \(id) --quote WORDS")]
      case .proposed: return [item("proposed", "jejak reanchor \(id) --accept 1")]
      case .exact, .carried: break
      }
      switch coding.status {
      case .unfinished:
        let lacks = coding.lacks.map { "--\($0.rawValue) …" }.joined(separator: " ")
        return [item("unfinished", "jejak edit \(id) \(lacks)")]
      case .contested: return [item("contested", "jejak resolve \(id) --choice … --why …")]
      case .accepted, .retired: break
      }
      guard coding.review != nil else { return [] }
      return [item("review", "jejak codebook review --keep \(id)")]
    }
  }

  /// Events and marks whose words moved with their source.
  private func waitingPlaces(_ state: StudyState) -> [WaitingItem] {
    state.reduction.held.filter { $0.isOpen && $0.holder != .sample }.map { place in
      let id = place.judgement.text
      return WaitingItem(
        kind: place.state.rawValue,
        id: id,
        code: place.about.isEmpty ? place.holder.rawValue : place.about,
        locator: place.anchor.source,
        command: place.state == .lost
          ? "jejak reanchor \(id) --quote WORDS" : "jejak reanchor \(id) --accept 1",
        source: place.anchor.source
      )
    }
  }

  func waitingContradictions(_ state: StudyState) -> [WaitingItem] {
    let recorded = state.reduction.contradictions.filter(\.isOpen).compactMap { contradiction in
      contradiction.judgement.map { judgement in
        WaitingItem(
          kind: "contradiction",
          id: judgement.text,
          code: contradiction.about,
          locator: contradiction.of.map(\.text).joined(separator: " "),
          command: "jejak resolve \(judgement.text) --choice … --why …"
        )
      }
    }
    return recorded + state.reduction.noticed.map(waitingConflict)
  }

  /// What seems to contradict itself: coded places are linked, places nobody coded are coded first.
  private func waitingConflict(_ conflict: NoticedConflict) -> WaitingItem {
    let sides = conflict.places.map { place in
      let id = place.judgement?.text ?? place.suggestion ?? ""
      return "\(place.value): \(id) (\(place.source) \(place.locator))"
    }
    let uncoded = conflict.places.filter { $0.judgement == nil }.compactMap(\.suggestion)
    let coded = conflict.places.compactMap { $0.judgement?.text }
    return WaitingItem(
      kind: "contradiction",
      id: "",
      code: conflict.about,
      locator: sides.joined(separator: "; "),
      command: uncoded.isEmpty
        ? "jejak contradiction \(Self.unique(coded)) --about \(conflict.about)"
        : "jejak accept \(Self.unique(uncoded))",
      mark: "\(conflict.rule) \(conflict.about)"
    )
  }

  private static func unique(_ ids: [String]) -> String {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }.joined(separator: " ")
  }

  /// Those of the codebook first, then those of programs from outside, which are marked; the least
  /// certain first.
  func waitingSuggestions(_ state: StudyState) -> [WaitingItem] {
    let open = state.reduction.suggestions.filter { $0.status == .suggested }
    guard !open.isEmpty else { return [] }
    let order = suggestionOrder(state)
    let apart =
      order.sorted(open.filter { $0.suggester == nil })
      + order.sorted(open.filter { $0.suggester != nil })
    return apart.map { suggestion in
      let locator = state.document(suggestion.source)?.locator(of: suggestion.range) ?? ""
      return WaitingItem(
        kind: suggestion.suggester == nil ? "suggestion" : "outside",
        id: suggestion.id,
        code: suggestion.code,
        locator: "\(suggestion.source) \(locator)"
          + (suggestion.suggester.map { " (\($0.name))" } ?? ""),
        command: "jejak accept \(suggestion.id)",
        source: suggestion.source
      )
    }
  }

  /// The units of samples on which two coders disagree and that nobody talked through.
  private func waitingDisagreements(_ state: StudyState) -> [WaitingItem] {
    SampleComparison.all(in: state.reduction).flatMap { comparison in
      comparison.units.filter { unit in
        !unit.disputed.isEmpty && comparison.settlement(of: unit, in: state.reduction) == nil
      }.map { unit in
        let document = state.document(unit.anchor.source)
        let place = unit.range.flatMap { range in
          document.map { Self.place(of: range, in: $0).description }
        }
        return WaitingItem(
          kind: "disagreement",
          id: comparison.sample.id,
          code: unit.disputed.joined(separator: " "),
          locator: place ?? unit.anchor.source,
          command:
            "jejak agree settle \(place ?? unit.anchor.source) --sample \(comparison.sample.id)"
            + " --choice … --because … --why …",
          source: unit.anchor.source,
          mark: "\(comparison.sample.id)#\(unit.number)"
        )
      }
    }
  }

  /// The cells with words of a person whose codings changed since.
  private func waitingCells(_ state: StudyState) -> [WaitingItem] {
    writtenCells(state).filter(\.cell.isWrittenStale).map { written in
      let display = written.id.split(separator: "/").first.map(String.init) ?? ""
      let isByHand = written.cell.written.contains { $0.judgement == nil }
      return WaitingItem(
        kind: "stale-cell",
        id: written.id,
        code: written.id,
        locator: isByHand ? "codebook/cells/\(display).md" : "",
        command: isByHand
          ? "jejak sheet \(display)" : "jejak cell \(written.id) --text …"
      )
    }
  }

  /// The cells that hold words of a person, where any do.
  func writtenCells(_ state: StudyState) -> [(id: String, cell: Matrix.Cell)] {
    guard !state.study.cellTexts.isEmpty || !state.reduction.cellChoices.isEmpty else { return [] }
    let context = DisplayContext(
      study: state.study,
      reduction: state.reduction,
      documents: state.documents
    )
    let displays = Displaying.displays(context) { Fingerprints.fingerprint(of: $0) }.0
    return displays.flatMap { display -> [(id: String, cell: Matrix.Cell)] in
      guard case .matrix(let matrix) = display.content else { return [] }
      return zip(matrix.rows, matrix.cells).flatMap { row, cells in
        zip(matrix.columns, cells).filter { !$1.written.isEmpty }
          .map { ("\(display.id)/\(row.id)/\($0.id)", $1) }
      }
    }
  }
}
