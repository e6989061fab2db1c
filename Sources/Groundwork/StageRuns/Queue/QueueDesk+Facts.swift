import ReduceStage
import StudyModel
import TerminalPages

extension QueueDesk {
  /// What is known of an item: why it waits, what its code means, what proposes it.
  func facts(of item: QueueItem, in state: StudyState) -> [QueueCard.Fact] {
    let coding = JudgementID(item.name).flatMap { state.coding($0) }
    var facts: [QueueCard.Fact] = []
    func add(_ label: TerminalWords, _ words: String?) {
      guard let words, !words.isEmpty else { return }
      facts.append(QueueCard.Fact(label.words(in: book.language), words))
    }
    switch item.kind {
    case .unfinished: add(QueueLabels.lacks, coding?.lacks.map(\.rawValue).joined(separator: ", "))
    case .review: add(QueueLabels.because, coding?.review.map(changed))
    case .disagreement:
      if let unit = unit(of: item)?.unit {
        add(QueueLabels.first, QueueLabels.side(unit.first))
        add(QueueLabels.second, QueueLabels.side(unit.second))
      }
    case .staleCell where cells[item.name]?.written.contains { $0.judgement == nil } == true:
      let display = item.name.split(separator: "/").first.map(String.init) ?? ""
      add(QueueLabels.byHand, "codebook/cells/\(display).md")
    default: break
    }
    if let coding {
      add(QueueLabels.coding, "\(coding.id.text) · \(QueueLabels.summary(coding.choice))")
      add(QueueLabels.why, coding.choice.why)
    }
    // Of a disagreement, all codes that are disputed.
    for code in item.code.split(separator: " ") { facts += meaning(of: String(code)) }
    if item.kind.isSuggestion { facts += proposing(item, in: state) }
    return facts
  }

  /// Which line on the codebook a coding waits for.
  private func changed(_ line: JudgementID) -> String {
    guard let judgement = whole.study.judgements.first(where: { $0.id == line }) else {
      return line.text
    }
    var operation = "redefine"
    var why: String?
    if case .codebook(let change) = judgement.act {
      (operation, why) = (change.operation, change.why)
    }
    if case .record(let change) = judgement.act { why = change.why }
    return "\(operation) (\(line.text))" + (why.map { ": \($0)" } ?? "")
  }

  /// What a code means, and where its limits are.
  private func meaning(of id: String) -> [QueueCard.Fact] {
    guard let code = whole.study.codebook[id] else { return [] }
    let language = book.language
    var facts: [QueueCard.Fact] = []
    func add(_ label: TerminalWords, _ words: String) {
      if !words.isEmpty { facts.append(QueueCard.Fact(label.words(in: language), words)) }
    }
    add(QueueLabels.definition, code.definition.words(in: language))
    add(QueueLabels.include, code.include.words(in: language))
    for exclusion in code.exclude {
      let instead = exclusion.use.isEmpty ? "" : " → " + exclusion.use.joined(separator: ", ")
      add(QueueLabels.exclude, exclusion.when.words(in: language) + instead)
    }
    return facts
  }

  /// What proposes a suggestion, how often it was right, and what stands on the words already.
  private func proposing(_ item: QueueItem, in state: StudyState) -> [QueueCard.Fact] {
    let language = book.language
    guard let suggestion = suggestions[item.name] else { return [] }
    var facts: [QueueCard.Fact] = []
    let here = state.reduction.codings.filter {
      $0.source == item.source && $0.range?.overlaps(suggestion.range) == true
    }
    if !here.isEmpty {
      let codes = here.map { "\($0.code) (\($0.by))" }.joined(separator: ", ")
      facts.append(QueueCard.Fact(QueueLabels.here.words(in: language), codes))
    }
    if let suggester = suggestion.suggester {
      let said = [suggester.name, suggestion.score, suggestion.why].filter { !$0.isEmpty }
      facts.append(
        QueueCard.Fact(QueueLabels.program.words(in: language), said.joined(separator: " · "))
      )
    }
    var seen: Set<Int> = []
    for hit in suggestion.hits where suggestion.suggester == nil {
      let number = indicators.number(of: hit, in: suggestion)
      guard seen.insert(number).inserted else { continue }
      let record = known.record(of: suggestion, hit: hit)
      let words = indicators.words(of: number, code: item.code) ?? "?"
      let worth = QueueLabels.record.words(
        in: language,
        String(record.accepted),
        String(record.decided)
      )
      facts.append(
        QueueCard.Fact(
          QueueLabels.indicator.words(in: language, number == 0 ? "" : " \(number)"),
          "\(words) (\(worth))"
        )
      )
    }
    let standing = QueueLabels.standing.words(
      in: language,
      String(known.codings(of: item.code)),
      String(known.uncertainty(of: suggestion))
    )
    return facts + [QueueCard.Fact("", standing)]
  }
}

/// What the lines of a card are called.
enum QueueLabels {
  static let definition = TerminalWords(id: "Definisi", en: "Definition")
  static let include = TerminalWords(id: "Termasuk", en: "Include")
  static let exclude = TerminalWords(id: "Tidak termasuk", en: "Exclude")
  static let indicator = TerminalWords(id: "Penanda%1", en: "Indicator%1")
  static let record = TerminalWords(id: "%1 dari %2 diterima", en: "%1 of %2 accepted")
  static let standing = TerminalWords(
    id: "Kode ini: %1 pengodean. Ketidakpastian: %2 dari 100.",
    en: "This code: %1 codings. Uncertainty: %2 of 100."
  )
  static let here = TerminalWords(id: "Sudah dikode di sini", en: "Coded here already")
  static let program = TerminalWords(id: "Program luar", en: "Outside program")
  static let lacks = TerminalWords(id: "Yang kurang", en: "It lacks")
  static let because = TerminalWords(id: "Menunggu karena", en: "It waits because of")
  static let coding = TerminalWords(id: "Pengodean", en: "Coding")
  static let why = TerminalWords(id: "Alasan", en: "Reason")
  static let first = TerminalWords(id: "Pengode pertama", en: "First coder")
  static let second = TerminalWords(id: "Pengode kedua", en: "Second coder")
  static let byHand = TerminalWords(id: "Ditulis tangan di", en: "Written by hand in")
  static let irreducible = TerminalWords(
    id: "tidak dapat diputuskan: keduanya tetap",
    en: "cannot be settled: both stay"
  )
  static let noCode = TerminalWords(id: "tanpa kode", en: "no code")
  static let noCoding = TerminalWords(id: "pengodean ini gugur", en: "the coding falls")

  /// A choice in a line: the code and what it says.
  static func summary(_ choice: CodingChoice) -> String {
    let said: [String?] = [
      choice.code, choice.cases.isEmpty ? nil : choice.cases.joined(separator: "+"),
      choice.claim?.rawValue, choice.sign?.rawValue, choice.strength?.rawValue,
      choice.voice?.rawValue, choice.certainty?.rawValue,
    ]
    return said.compactMap(\.self).joined(separator: ", ")
  }

  /// What one coder gave a unit.
  static func side(_ codings: [Coding]) -> String {
    codings.isEmpty
      ? "–"
      : codings.map { "\($0.code) (\($0.by))" + ($0.choice.why.map { ": \($0)" } ?? "") }
        .joined(separator: "; ")
  }
}
