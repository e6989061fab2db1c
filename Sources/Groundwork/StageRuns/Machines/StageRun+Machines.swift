import Journal
import ReduceStage
public import StudyModel

extension StageRun {
  /// Everything that a machine made, by maker: how much of it there is, and what became of it.
  public func machines() async -> SurveyList {
    let state = await state(through: .reduce)
    let use = Self.use(of: state)
    var list = SurveyList([
      "maker", "version", "settings", "input", "at", "proposed", "open", "accepted", "edited",
      "rejected", "codings",
    ])
    for maker in use.makers {
      let count = { (status: Suggestion.Status) in String(maker.byStatus[status] ?? 0) }
      let codings = state.reduction.codings.count { coding in
        maker.mark == nil
          ? coding.suggestion != nil && coding.choice.suggester == nil
          : coding.choice.suggester?.name == maker.name
      }
      list.append([
        maker.mark?.id ?? maker.name, maker.mark?.version ?? ProgramVersion.text,
        maker.mark?.settings ?? "", maker.mark?.input ?? "", maker.mark?.at ?? "",
        String(maker.proposed), count(.suggested), count(.accepted), count(.edited),
        count(.rejected), String(codings),
      ])
    }
    return list
  }

  /// How persons decided on suggestions, and what may have been decided without looking.
  public func acceptance() async -> (list: SurveyList, warnings: [Diagnostic]) {
    let state = await state(through: .reduce)
    let use = Self.use(of: state)
    var list = SurveyList([
      "by", "maker", "decisions", "unchanged", "edited", "rejected", "share_unchanged",
      "median_seconds",
    ])
    for person in use.persons {
      list.append([
        person.by, person.maker, String(person.decisions), String(person.unchanged),
        String(person.edited), String(person.rejected),
        person.unchangedShare.map(Self.share) ?? "", person.medianSeconds.map(String.init) ?? "",
      ])
    }
    return (list, use.warnings(state.study.studyProtocol.thresholds.acceptance))
  }

  private static func use(of state: StudyState) -> MachineUse {
    MachineUse(study: state.study, reduction: state.reduction) {
      JournalClock.seconds(from: $0, to: $1)
    }
  }
}
