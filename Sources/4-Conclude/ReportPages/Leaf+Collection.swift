import StudyModel

// What pages and reports say alike of how the sources were collected.
extension Leaf {
  var account: CollectionAccount { index.input.account }

  /// The flow diagram; nothing without a search log.
  func flow(caption: [Inline]) -> [Block] {
    guard let flow = account.flow, !study.searches.isEmpty else { return [] }
    var words = [Wording.flowNumbers.words(in: language)]
    let procedure = flow.procedure
    if !procedure.by.isEmpty {
      words.append(
        Wording.screenedBy.words(in: language, [procedure.by.joined(separator: ", ")])
      )
    }
    switch procedure.isIndependent {
    case true?: words.append(Wording.independently.words(in: language))
    case false?: words.append(Wording.notIndependently.words(in: language))
    case nil: break
    }
    if !procedure.automation.isEmpty {
      words.append(Wording.automationUsed.words(in: language, [procedure.automation]))
    }
    return [
      .figure(
        svg: FlowDrawing.svg(of: flow, language: language),
        alternative: FlowDrawing.description(of: flow, language: language),
        caption: caption,
        source: [.text(words.joined(separator: " "))]
      )
    ]
  }

  /// The data accounting log: a row a source, a column a step; nothing without sources.
  func accounting() -> [Block] {
    guard !account.accounting.isEmpty else { return [] }
    let steps = SourceAccount.Step.allCases
    let rows = account.accounting.map { row in
      [[Inline.page([.text(row.source)], "1-collect/sources", Slug.of(row.source))]]
        + steps.map { cell(row.entries[$0]) }
    }
    return [
      .table(
        Block.Grid(
          caption: [.text(Wording.accountingTitle.words(in: language))],
          columns: [[.text(Wording.file.words(in: language))]]
            + steps.map { [.text(Wording.of($0).words(in: language))] },
          rows: rows
        )
      )
    ]
  }

  private func cell(_ entry: SourceAccount.Entry?) -> [Inline] {
    let state = entry?.state ?? .missing
    var line = [Inline.text(Wording.sign(of: state))]
    var words: [String] = []
    if let entry {
      if !entry.day.isEmpty { words.append(Numbers.date(entry.day, language)) }
      words += entry.by
      if let covered = entry.covered, let total = entry.total, total > 0 {
        words.append("\(number(covered))/\(number(total))")
      }
      if state == .reasoned { words.append(entry.why.words(in: language)) }
    }
    if !words.isEmpty { line.append(.text(" " + words.joined(separator: ", "))) }
    return line
  }

  /// The sampling frame: a row a type and case, a column a question; nothing without sources.
  func frame(caption: [Inline]) -> [Block] {
    let frame = account.frame
    guard !frame.cells.isEmpty else { return [] }
    let width = frame.questions.count
    let starts = stride(from: 0, to: frame.cells.count, by: width)
    let rows = starts.map { start in
      let cells = frame.cells[start..<min(start + width, frame.cells.count)]
      let first = frame.cells[start]
      let type = first.type.isEmpty ? Wording.untyped.words(in: language) : first.type
      return [[Inline.text(type)], [.text(first.unit.isEmpty ? "–" : caseName(first.unit))]]
        + cells.map { [Inline.text($0.isEmpty ? "·" : number($0.sources))] }
    }
    let empty = Wording.emptyCells.words(
      in: language,
      [number(frame.empty.count), number(frame.cells.count)]
    )
    return [
      .table(
        Block.Grid(
          caption: caption,
          source: [.text("\(Wording.frameHint.words(in: language)) \(empty)")],
          columns: [Wording.type, .caseWord].map { [.text($0.words(in: language))] }
            + frame.questions.map { [.text($0.isEmpty ? "n" : $0)] },
          rows: rows
        )
      )
    ]
  }
}

extension Wording {
  /// A step of the work on a source.
  static func of(_ step: SourceAccount.Step) -> Wording {
    switch step {
    case .retrieved: Wording(id: "diperoleh", en: "retrieved")
    case .read: Wording(id: "dibaca", en: "read")
    case .summarised: Wording(id: "diringkas", en: "summarised")
    case .coded: Wording(id: "dikode", en: "coded")
    case .checked: Wording(id: "diperiksa", en: "checked")
    }
  }

  /// How a step stands, as a sign.
  static func sign(of state: SourceAccount.State) -> String {
    switch state {
    case .done: "✓"
    case .partly: "◐"
    case .missing: "·"
    case .reasoned: "–"
    }
  }

  /// A question of the appraisal.
  static func of(_ question: Appraisal.Question) -> Wording {
    switch question {
    case .authenticity: Wording(id: "keaslian", en: "authenticity")
    case .credibility: Wording(id: "kredibilitas", en: "credibility")
    case .representativeness: Wording(id: "keterwakilan", en: "representativeness")
    case .meaning: Wording(id: "makna", en: "meaning")
    case .authority: Wording(id: "otoritas", en: "authority")
    case .accuracy: Wording(id: "ketepatan", en: "accuracy")
    case .coverage: Wording(id: "cakupan", en: "coverage")
    case .objectivity: Wording(id: "objektivitas", en: "objectivity")
    case .date: Wording(id: "waktu", en: "date")
    case .significance: Wording(id: "kebermaknaan", en: "significance")
    }
  }

  /// What a person answered in an appraisal.
  static func of(_ answer: Appraisal.Answer) -> Wording {
    switch answer {
    case .yes: .yes
    case .no: .no
    case .partly: Wording(id: "sebagian", en: "partly")
    case .unknown: Wording(id: "tidak diketahui", en: "unknown")
    }
  }
}
