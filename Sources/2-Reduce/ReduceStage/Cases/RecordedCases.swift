public import StudyModel

/// The cases and attributes that persons recorded in the journal, and how they stand to the files.
///
/// What a person recorded goes before what a file says, for it has a date, a name and a basis; where
/// both speak and differ, that is said. Two persons who differ leave the value open until one line is
/// chosen by a resolution: no display may rest on it meanwhile.
public struct RecordedCases: Sendable {
  /// A value as one person recorded it last.
  public struct Value: Hashable, Sendable {
    /// The id of the case or source.
    public let subject: String
    /// The attribute's name; nothing for the definition of a case.
    public let name: String?
    /// The value.
    public let value: String
    /// What it rests on, as written.
    public let basis: String
    /// The judgement.
    public let judgement: JudgementID
    /// Who.
    public let by: String
  }

  private struct Key: Hashable {
    let subject: String
    let name: String?
  }

  /// The values that stand, by subject, name and person.
  public let values: [Value]
  private let contested: Set<Key>

  /// Gathers what stands of judgements.
  public init(_ judgements: [Judgement]) {
    // Most studies have none; the whole journal is put in order only for those that do.
    guard judgements.contains(where: { Self.value(of: $0) != nil }) else {
      values = []
      contested = []
      return
    }
    let standing = StandingLines(judgements)
    var latest: [Key: [String: Value]] = [:]
    var chosen: [Key: JudgementID] = [:]
    for line in standing.lines {
      guard let value = Self.value(of: line) else { continue }
      let key = Key(subject: value.subject, name: value.name)
      latest[key, default: [:]][line.by] = value
      if case .resolve(_, let choice, _)? = standing.resolutions[line.id]?.act {
        chosen[key] = JudgementID(choice)
      }
    }
    var values: [Value] = []
    var contested: Set<Key> = []
    for (key, byPerson) in latest {
      if let id = chosen[key], let value = byPerson.values.first(where: { $0.judgement == id }) {
        values.append(value)
        continue
      }
      values += byPerson.values
      if Set(byPerson.values.map { Array($0.value.utf8) }).count > 1 { contested.insert(key) }
    }
    self.values = values.sorted {
      ($0.subject, $0.name ?? "", $0.by) < ($1.subject, $1.name ?? "", $1.by)
    }
    self.contested = contested
  }

  /// Whether persons differ about an attribute, or about the definition of a case.
  public func isContested(_ subject: String, _ name: String?) -> Bool {
    contested.contains(Key(subject: subject, name: name))
  }

  /// The study with everything that was recorded of its cases and sources.
  ///
  /// - Parameter study: The study as the files have it.
  /// - Returns: The study, and what differs or is of nothing.
  public func completing(_ study: Study) -> (study: Study, diagnostics: [Diagnostic]) {
    var study = study
    var diagnostics: [Diagnostic] = []
    var cases = study.studyProtocol.cases
    for value in values where value.name == nil {
      if let place = cases.firstIndex(where: { $0.id == value.subject }) {
        let written = cases[place].definition
        if written.isEmpty || isContested(value.subject, nil) {
          cases[place] = cases[place].defined(as: value)
        } else if !written.byLanguage.values.contains(value.value) {
          diagnostics.append(.differs(value, from: cases[place].declaredAt))
          cases[place] = cases[place].defined(as: value)
        }
      } else {
        cases.append(
          Case(
            id: value.subject,
            definition: LocalizedText(value.value),
            basis: value.basis,
            declaredAt: value.judgement.place
          )
        )
      }
      if isContested(value.subject, nil) { diagnostics.append(.contested(value)) }
    }
    for value in values {
      guard let name = value.name else { continue }
      let stands = isContested(value.subject, name) ? nil : value.value
      if stands == nil { diagnostics.append(.contested(value)) }
      if let place = cases.firstIndex(where: { $0.id == value.subject }) {
        diagnostics += cases[place].differing(value, cases[place].attributes[name])
        cases[place] = cases[place].with(name, stands, basis: value.basis)
      } else if let place = study.sources.firstIndex(where: { $0.id == value.subject }) {
        diagnostics += study.sources[place].differing(value, study.sources[place].attributes[name])
        study.sources[place] = study.sources[place].with(name, stands, basis: value.basis)
      } else {
        diagnostics.append(
          Diagnostic(
            "attribute-of-nothing",
            .warning,
            at: value.judgement.place,
            words: "'\(value.judgement.text)' gives an attribute to '\(value.subject)', "
              + "which is no case and no source",
            remedy: "record the case with `jejak case \(value.subject)`, or undo the line"
          )
        )
      }
    }
    if cases != study.studyProtocol.cases {
      study.studyProtocol = study.studyProtocol.with(cases: cases)
    }
    return (study, diagnostics)
  }

  private static func value(of judgement: Judgement) -> Value? {
    switch judgement.act {
    case .delimit(let choice):
      Value(
        subject: choice.id,
        name: nil,
        value: choice.value,
        basis: choice.basis,
        judgement: judgement.id,
        by: judgement.by
      )
    case .attribute(let choice):
      Value(
        subject: choice.id,
        name: choice.name,
        value: choice.value,
        basis: choice.basis,
        judgement: judgement.id,
        by: judgement.by
      )
    default: nil
    }
  }
}

extension Case {
  fileprivate func defined(as value: RecordedCases.Value) -> Case {
    Case(
      id: id,
      name: name,
      definition: LocalizedText(value.value),
      basis: value.basis,
      attributes: attributes,
      bases: bases,
      declaredAt: declaredAt
    )
  }

  fileprivate func differing(_ value: RecordedCases.Value, _ written: String?) -> [Diagnostic] {
    written.map { $0 == value.value } ?? true ? [] : [.differs(value, from: declaredAt)]
  }
}

extension Source {
  fileprivate func differing(_ value: RecordedCases.Value, _ written: String?) -> [Diagnostic] {
    written.map { $0 == value.value } ?? true ? [] : [.differs(value, from: declaredAt)]
  }
}

extension Diagnostic {
  fileprivate static func differs(_ value: RecordedCases.Value, from place: FilePlace?)
    -> Diagnostic
  {
    Diagnostic(
      "attribute-differs",
      .warning,
      at: place,
      words: "\(value.subject)/\(value.name ?? "definition") is another in '"
        + "\(value.judgement.text)', which holds",
      remedy: "write the same here, take it out, or undo '\(value.judgement.text)'"
    )
  }

  fileprivate static func contested(_ value: RecordedCases.Value) -> Diagnostic {
    Diagnostic(
      "attribute-contested",
      .warning,
      at: value.judgement.place,
      words: "'\(value.by)' and another person differ about "
        + "\(value.subject)/\(value.name ?? "definition")",
      remedy: "talk it over: jejak resolve \(value.judgement.text) --choice ID --why …"
    )
  }
}
