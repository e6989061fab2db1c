import PlainFormats
import StudyModel

/// The data files of `output/4-conclude`.
enum ConcludeFiles {
  static func findings(_ state: StudyState) -> OutputFile {
    let findings = state.assessments.map { assessment in
      JSONValue.members([
        ("id", .string(assessment.finding.id)),
        ("question", assessment.finding.question.map { .string($0) }),
        ("level", .string(assessment.finding.level.rawValue)),
        ("claim", assessment.finding.claim.map { .string($0.rawValue) }),
        ("tests", .array(assessment.outcomes.map(outcome))),
        ("computed", .string(assessment.computed.rawValue)),
        ("reason", .string(assessment.reason)),
        ("provisional", .bool(assessment.isProvisional)),
        ("judged", .array(assessment.judged.map { judged($0, of: assessment) })),
        ("stale", .array(stale(assessment).map { .string($0) })),
        ("groups", .array(assessment.groups.map { .string($0) })),
        ("strongest", assessment.strongest.map { .string($0.rawValue) }),
        ("fewest-removals", .array(assessment.fewestRemovals.map { .string($0) })),
        ("evidence", ids(assessment.evidence)),
        ("claims-only", ids(assessment.claimsOnly)),
        ("against", ids(assessment.against)),
        ("blocked-by", assessment.blockedBy.isEmpty ? nil : ids(assessment.blockedBy)),
        (
          "compares",
          .array(
            assessment.comparisons.map {
              .members([("claim", .string($0.claim)), ("words", .string($0.words))])
            }
          )
        ),
        ("contradictions", .array(assessment.contradictions.map(contradiction))),
        ("fingerprint", .string(assessment.fingerprint)),
      ])
    }
    return OutputFile(
      "4-conclude/findings.json",
      JSONValue.members([("version", .number(1)), ("findings", .array(findings))]).page
    )
  }

  private static func contradiction(_ contradiction: Contradiction) -> JSONValue {
    let status =
      switch contradiction.status {
      case .open: "open"
      case .resolved: "resolved"
      case .irreducible: "irreducible"
      }
    return .members([
      ("about", .string(contradiction.about)), ("status", .string(status)),
      ("of", ids(contradiction.of)),
    ])
  }

  /// What a person judged on other evidence than today's.
  private static func stale(_ assessment: Assessment) -> [String] {
    assessment.judged.filter { $0.evidence != assessment.fingerprint }.map {
      "the verdict of '\($0.by)' was given on other evidence"
    }
  }

  private static func outcome(_ outcome: Assessment.Outcome) -> JSONValue {
    .members([
      ("test", .string(name(of: outcome.test))),
      ("result", .string(outcome.isPassed ? "pass" : "fail")),
      ("observed", .string(outcome.observed)),
      ("codings", ids(outcome.codings)),
    ])
  }

  private static func judged(_ verdict: VerdictChoice, of assessment: Assessment) -> JSONValue {
    .members([
      ("by", .string(verdict.by)),
      ("at", .string(verdict.at)),
      ("verdict", .string(verdict.verdict.rawValue)),
      ("why", .string(verdict.why)),
      ("differs", .bool(verdict.verdict != assessment.computed)),
      ("stale", .bool(verdict.evidence != assessment.fingerprint)),
    ])
  }

  private static func ids(_ ids: [JudgementID]) -> JSONValue {
    .array(ids.map { .string($0.text) })
  }

  private static func name(of test: FindingTest) -> String {
    switch test {
    case .count: "count"
    case .more: "more"
    case .coOccur: "co-occur"
    case .path: "path"
    case .holds: "holds"
    case .cellsReviewed: "cells-reviewed"
    case .none: "none"
    }
  }
}
