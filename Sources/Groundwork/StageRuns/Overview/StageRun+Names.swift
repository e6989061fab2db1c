import ReduceStage
import SourceSurvey
import StudyModel

extension StageRun {
  /// The names in sources with their variants, a row for each variant and source, and how they stand to
  /// the actors that persons recorded.
  public func names(of source: String? = nil) async throws -> SurveyList {
    let documents = try await surveyed(source)
    let authority = NameAuthority(actorNames)
    var list = SurveyList(["name", "form", "source", "count", "first", "actor", "remark"])
    let byID = Dictionary(documents.map { ($0.source, $0) }) { first, _ in first }
    for group in NameSurvey.names(in: documents) {
      for form in group.forms {
        let remarks = authority.remarks(on: form, in: group).map(\.rawValue)
        for document in documents {
          let places = form.places.filter { $0.source == document.source }
          guard let first = places.first, let home = byID[first.source] else { continue }
          list.append([
            group.name, form.words, document.source, String(places.count),
            home.locator(of: first.range), authority.actor(of: form.words) ?? "",
            remarks.joined(separator: "; "),
          ])
        }
      }
    }
    return list
  }

  /// The latest names of each actor by each person.
  private var actorNames: [(id: String, names: [String])] {
    guard
      open.study.judgements.contains(where: { if case .actor = $0.act { true } else { false } })
    else { return [] }
    var latest: [[String]: [String]] = [:]
    for line in StandingJudgements.of(open.study.judgements) {
      if case .actor(let id, let names) = line.act { latest[[id, line.by]] = names }
    }
    return latest.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key[0], $0.value) }
  }
}
