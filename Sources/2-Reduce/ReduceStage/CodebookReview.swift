public import StudyModel
import TextAnchoring

/// What to look at in a codebook: gaps in definitions, and how the codes fit the codings.
///
/// After Miles & Huberman 1994, chapter 4, and MacQueen et al. 1998: codes without a definition or
/// example, codes never used, codes that hold too much, and codes that never come apart.
public struct CodebookReview: Sendable {
  /// Above this share of all codings a code is called bulky.
  public static let bulkyShare = 0.25
  /// From so many codings on a share is looked at.
  public static let enoughCodings = 20

  let study: Study
  let reduction: Reduction
  let documents: [String: Document]
  /// The rows of the method that the study's profile asks for; what they ask is then an error.
  private let asked: Set<String>

  /// Creates a review.
  public init(
    study: Study,
    reduction: Reduction,
    documents: [Document],
    asked: Set<String> = []
  ) {
    self.asked = asked
    self.study = study
    self.reduction = reduction
    self.documents = Dictionary(
      documents.map { ($0.source, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What to look at, by code in the codebook's order; codes that never come apart at the end.
  public func remarks() -> [(code: String, diagnostic: Diagnostic)] {
    let counted = reduction.codings.filter(\.counts)
    let uses = counted.reduce(into: [String: Int]()) { $0[$1.code, default: 0] += 1 }
    let hits = reduction.hits.reduce(into: [String: Int]()) { $0[$1.code, default: 0] += 1 }
    var remarks: [(String, Diagnostic)] = []
    for code in study.codebook.codes where code.status != .retired {
      guard code.isApplied else {
        remarks += container(code).map { (code.id, $0) }
        continue
      }
      let found =
        gaps(of: code) + wording(of: code) + examples(of: code) + pattern(code, counted)
        + use(of: code, uses: uses[code.id] ?? 0, all: counted.count, hits: hits[code.id] ?? 0)
      remarks += found.map { (code.id, $0) }
    }
    return size() + remarks + twins(counted)
  }

  /// What is missing of a code; before somebody else codes with it also what it is not.
  private func gaps(of code: Code) -> [Diagnostic] {
    let isChecked =
      asked.contains("RED-19") || study.studyProtocol.coders.count > 1
      || study.judgements.contains { if case .sample = $0.act { true } else { false } }
    var fields: [(String, Bool)] = [
      ("definition", code.definition.isEmpty), ("include", code.include.isEmpty),
      ("exclude", code.exclude.isEmpty),
      ("typical example", !code.examples.contains { $0.role == .typical }),
    ]
    if isChecked {
      fields.append(("counter example", !code.examples.contains { $0.role == .counter }))
    }
    let kinds: [(String, Bool)] = [("type", code.kind == nil), ("method", code.method.isEmpty)]
    let found: [(String, String, [(String, Bool)])] = [
      ("code-incomplete", "RED-07", fields), ("code-kind", "RED-08", kinds),
    ]
    return found.compactMap { name, row, fields in
      let missing = fields.filter(\.1).map(\.0)
      guard !missing.isEmpty else { return nil }
      return remark(
        name,
        severity(row),
        code,
        "it has no \(missing.joined(separator: ", no "))",
        "add it to codebook/codes.yaml before the study is final"
      )
    }
  }

  private func examples(of code: Code) -> [Diagnostic] {
    code.examples.compactMap { example in
      guard let document = documents[example.source],
        QuoteSearch.find(example.quote, in: document).isEmpty
      else { return nil }
      return remark(
        "example-not-found",
        .error,
        code,
        "its \(example.role.rawValue) example does not stand in source '\(example.source)'",
        "copy the words from the source"
      )
    }
  }

  private func use(of code: Code, uses: Int, all: Int, hits: Int) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if uses == 0, all > 0 {
      found.append(
        remark(
          "code-unused",
          .warning,
          code,
          "no coding uses it",
          "look for it, or retire it and say why in a memo"
        )
      )
    }
    if all >= Self.enoughCodings, Double(uses) > Self.bulkyShare * Double(all) {
      found.append(
        remark(
          "code-bulky",
          .warning,
          code,
          "\(uses) of \(all) codings use it",
          "see whether it holds two things and should be split"
        )
      )
    }
    if hits == 0, !code.indicators.isEmpty {
      found.append(
        remark(
          "indicator-silent",
          .warning,
          code,
          "its indicators find nothing",
          "check their spelling and language"
        )
      )
    }
    return found
  }

  /// Pairs of codes whose codings always stand on the same words.
  private func twins(_ codings: [Coding]) -> [(String, Diagnostic)] {
    var places: [String: Set<String>] = [:]
    for coding in codings {
      guard let range = coding.range else { continue }
      places[coding.code, default: []].insert("\(coding.source) \(range.start) \(range.end)")
    }
    let used = study.codebook.applied.filter { (places[$0.id]?.count ?? 0) >= 3 }
    return used.enumerated().flatMap { position, code in
      used[(position + 1)...].filter { places[$0.id] == places[code.id] }.map { twin in
        (
          code.id,
          remark(
            "codes-twins",
            .warning,
            code,
            "it and '\(twin.id)' always stand on the same words",
            "merge them, or say in a memo what tells them apart"
          )
        )
      }
    }
  }

  func severity(_ row: String) -> Diagnostic.Severity { asked.contains(row) ? .error : .warning }

  func remark(
    _ name: String,
    _ severity: Diagnostic.Severity,
    _ code: Code,
    _ words: String,
    _ remedy: String
  ) -> Diagnostic {
    Diagnostic(
      name,
      severity,
      at: code.declaredAt,
      words: "code '\(code.id)': \(words)",
      remedy: remedy
    )
  }
}
