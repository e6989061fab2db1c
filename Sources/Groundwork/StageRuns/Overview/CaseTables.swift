import ReduceStage
import StudyModel

/// The list of cases and sources with their attributes and what each value rests on.
enum CaseTables {
  /// The list, and what a person should look at.
  ///
  /// - Parameters:
  ///   - state: The study, reduced.
  ///   - asksBases: Whether a value without a basis is an error.
  /// - Returns: A row a value; what persons say differently has a row each.
  static func cases(_ state: StudyState, asksBases: Bool = false) -> CollectionList {
    let study = state.study
    let language = study.studyProtocol.languages.first ?? "en"
    let recorded = RecordedCases(study.judgements)
    var table = StudyTable(
      columns: ["of", "id", "attribute", "value", "basis", "rests_on", "state", "by"]
    )
    var remarks: [Diagnostic] = []
    func add(
      _ subject: AttributeDefinition.Subject,
      _ id: String,
      _ name: String,
      _ value: String,
      _ basis: String,
      at place: FilePlace?,
      demandsBasis: Bool
    ) {
      let own = recorded.values.filter { $0.subject == id && ($0.name ?? "definition") == name }
      let isContested = recorded.isContested(id, name == "definition" ? nil : name)
      let shown =
        isContested
        ? own.map { ($0.value, $0.basis, $0.by) }
        : [(value, basis, own.map(\.by).joined(separator: " "))]
      for (value, basis, by) in shown {
        let read = AttributeBasis(basis, in: study) { state.reduction.coding(of: $0) != nil }
        table.append([
          subject.rawValue, id, name, value, basis, read.name, isContested ? "contested" : "", by,
        ])
        guard demandsBasis, !read.isGiven else { continue }
        remarks.append(
          Diagnostic(
            "attribute-without-basis",
            asksBases ? .error : .note,
            at: place,
            words: "\(subject.rawValue) '\(id)': '\(name)' rests on "
              + (read == .nothing ? "nothing" : "'\(basis)', which is no coding, source or rule"),
            remedy: "jejak attribute \(id) \(name) VALUE --basis CODING|SOURCE|rule:…"
          )
        )
      }
    }
    for unit in study.studyProtocol.cases {
      add(
        .case,
        unit.id,
        "definition",
        unit.definition.words(in: language),
        unit.basis,
        at: unit.declaredAt,
        demandsBasis: false
      )
      for name in names(unit.attributes, recorded, unit.id) {
        add(
          .case,
          unit.id,
          name,
          unit.attributes[name] ?? "",
          unit.bases[name] ?? "",
          at: unit.declaredAt,
          demandsBasis: true
        )
      }
    }
    for source in study.sources {
      for name in names(source.attributes, recorded, source.id) {
        add(
          .source,
          source.id,
          name,
          source.attributes[name] ?? "",
          // What a source says of itself rests on the source.
          source.bases[name] ?? source.id,
          at: source.declaredAt,
          demandsBasis: true
        )
      }
    }
    return CollectionList(table: table, remarks: remarks)
  }

  private static func names(
    _ attributes: [String: String],
    _ recorded: RecordedCases,
    _ id: String
  ) -> [String] {
    let contested = recorded.values.filter { $0.subject == id }.compactMap(\.name)
    return Set(attributes.keys).union(contested).sorted()
  }
}
