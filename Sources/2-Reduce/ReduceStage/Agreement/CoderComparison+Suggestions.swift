public import StudyModel

extension CoderComparison {
  /// A person beside suggestions, which are no codings and make whatever made them no coder.
  ///
  /// Compared are the documents that the person worked on and the codes that could be proposed: those
  /// with indicators; of a program from outside, those that it did propose. Where a person accepted
  /// suggestions the two are not independent, and agreement says how often the person found them right.
  ///
  /// - Parameters:
  ///   - maker: The maker of the suggestions, by its name among the uses of machines.
  ///   - person: The person.
  ///   - documents: The documents, in the register's order.
  ///   - reduction: What stands of codings and suggestions.
  ///   - codebook: The codes.
  ///   - codes: The codes compared; nothing for all that could be proposed.
  public init(
    suggestionsOf maker: String,
    beside person: String,
    documents: [Document],
    reduction: Reduction,
    codebook: Codebook,
    codes: [String]? = nil
  ) {
    let codings = reduction.codings.filter { $0.by == person }
    let marks = reduction.nothingHere.filter { $0.by == person }
    let worked = Set(codings.map(\.source)).union(marks.map(\.anchor.source))
    let suggestions = reduction.suggestions.filter { $0.makerName == maker }
    let proposed = Set(suggestions.map(\.code))
    let names = codebook.applied.filter { code in
      (codes?.contains(code.id) ?? true)
        && (proposed.contains(code.id)
          || maker == MachineUse.indicators && !code.indicators.isEmpty)
    }.map(\.id)
    let ofCode = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    var spans: [String: [CodedSpan]] = [:]
    func add(_ source: String, _ code: String, _ range: TextRange?, by coder: Int) {
      guard worked.contains(source), let code = ofCode[code], let range else { return }
      spans[source, default: []].append(CodedSpan(coder: coder, code: code, range: range))
    }
    for coding in codings where coding.status != .unfinished {
      add(coding.source, coding.code, coding.range, by: 0)
    }
    for suggestion in suggestions {
      add(suggestion.source, suggestion.code, suggestion.range, by: 1)
    }
    coders = worked.isEmpty ? [] : [person, maker]
    self.codes = names
    self.documents = Dictionary(documents.map { ($0.source, $0) }) { first, _ in first }
    self.spans = spans.mapValues { $0.sorted { $0.range < $1.range } }
    text = ComparedText(
      stretches: documents.filter { worked.contains($0.source) }.flatMap { document in
        document.evidence.map {
          ComparedText.Stretch(source: document.source, range: $0, workedOn: [true, true])
        }
      }
    )
    firstCodingAt = codings.map(\.at).min()
  }
}

extension Reduction {
  /// Who made suggestions, by name: the indicators first, then programs from outside.
  public var suggestionMakers: [String] {
    Set(suggestions.map(\.makerName)).sorted {
      ($0 == MachineUse.indicators ? 0 : 1, $0) < ($1 == MachineUse.indicators ? 0 : 1, $1)
    }
  }
}
