import ConcludeStage
import ReduceStage
import StudyModel

// Growth and fit: what the codings amount to, before any display.
extension StageRun {
  /// What each source added to the codes in use.
  public func saturation() async -> CollectionList {
    CollectionList(
      table: OverviewTables.saturation(await state(through: .reduce)),
      remarks: []
    )
  }

  /// How much of each source is coded, read and unread.
  public func coverage() async -> CollectionList {
    CollectionList(table: OverviewTables.coverage(await state(through: .reduce)), remarks: [])
  }

  /// How long the excerpts are, and which are of unusual size.
  public func units() async -> CollectionList {
    CollectionList(
      table: OverviewTables.units(await state(through: .reduce)),
      remarks: open.study.studyProtocol.unit.isEmpty
        ? [
          Diagnostic(
            "unit-undeclared",
            .note,
            at: FilePlace(path: StudyFiles.protocolFile),
            words: "the protocol does not say what the unit of coding is",
            remedy: "write: unit: a meaning within a paragraph, from a clause to five sentences"
          )
        ] : []
    )
  }

  /// The terms with several senses.
  public func terms() async -> CollectionList {
    let state = await state(through: .reduce)
    return CollectionList(
      table: OverviewTables.terms(
        state,
        language: state.study.studyProtocol.languages.first ?? "en"
      ),
      remarks: []
    )
  }

  /// What evidence the sources give: in all codings that count, or in those that bear a finding.
  ///
  /// - Parameter finding: The finding's id.
  /// - Returns: The counts, with a remark for each coding that nobody rated.
  /// - Throws: ``StudyQuestionError`` where there is no such finding.
  public func evidence(for finding: String?) async throws -> CollectionList {
    let state = await state(through: finding == nil ? .reduce : .conclude)
    var codings = state.reduction.codings.filter(\.counts)
    if let finding {
      guard let assessment = state.assessments.first(where: { $0.finding.id == finding }) else {
        throw StudyQuestionError.unknownID(finding, known: state.assessments.map(\.finding.id))
      }
      let used = Set(assessment.evidence)
      codings = codings.filter { used.contains($0.id) }
    }
    let count = EvidenceCount(codings, sources: state.study.sources)
    let remarks = count.unrated.map { coding in
      Diagnostic(
        "evidence-unrated",
        .warning,
        source: coding.source,
        words: "'\(coding.id.text)' (\(coding.code), \(coding.locator)) has no mark of evidence",
        remedy: "jejak edit \(coding.id.text) --evidence citation|number|actor|date|document, "
          + "or --why for what is simply asserted"
      )
    }
    return CollectionList(table: OverviewTables.evidence(count), remarks: remarks)
  }

  /// The cases and sources with their attributes and what each rests on.
  public func cases() async -> CollectionList {
    let state = await state(through: .reduce)
    return CaseTables.cases(
      state,
      asksBases: Demands.asksForBases(state.study.studyProtocol.profile)
    )
  }

  /// The contradictions: recorded ones with how they stand, then those only noticed.
  public func contradictions() async -> CollectionList {
    let state = await state(through: .reduce)
    var table = StudyTable(
      columns: ["id", "about", "status", "side", "source", "locator", "says", "why", "by"]
    )
    let noticed = Set(state.reduction.noticed.compactMap { Set($0.places.compactMap(\.judgement)) })
    for contradiction in state.reduction.contradictions {
      if contradiction.judgement == nil, noticed.contains(Set(contradiction.of)) { continue }
      let (status, says, why, by) = Self.words(for: contradiction.status)
      for side in contradiction.of {
        let place = Self.place(of: side, in: state)
        table.append([
          contradiction.judgement?.text ?? "", contradiction.about, status, side.text,
          place.source, place.locator, says, why, by,
        ])
      }
    }
    for conflict in state.reduction.noticed {
      for place in conflict.places {
        table.append([
          "", conflict.about, "noticed", place.judgement?.text ?? place.suggestion ?? "",
          place.source, place.locator, place.value, conflict.rule, "",
        ])
      }
    }
    return CollectionList(table: table, remarks: [])
  }

  private static func words(for status: Contradiction.Status) -> (
    status: String, says: String, why: String, by: String
  ) {
    switch status {
    case .open: ("open", "", "", "")
    case .resolved(let choice, let why, let by): ("resolved", choice, why, by)
    case .irreducible(let why, let by): ("irreducible", "", why, by)
    }
  }

  private static func place(of id: JudgementID, in state: StudyState) -> (
    source: String, locator: String
  ) {
    if let coding = state.reduction.coding(of: id) { return (coding.source, coding.locator) }
    guard let event = state.reduction.events.first(where: { $0.judgement == id }) else {
      return ("", "")
    }
    let coding = event.codings.first.flatMap { state.coding($0) }
    return (
      event.anchor?.source ?? coding?.source ?? "",
      event.locator.isEmpty ? coding?.locator ?? "" : event.locator
    )
  }
}
