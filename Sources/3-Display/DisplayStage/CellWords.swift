import StudyModel

/// What a cell says, in words: the person's own where they wrote, else what was coded.
struct CellWords {
  private let codings: [JudgementID: Coding]
  let language: String

  init(_ display: Display, _ reduction: Reduction, language: String) {
    let quoted = Self.quoted(in: display)
    codings = Dictionary(
      reduction.codings.lazy.filter { quoted.contains($0.id) }.map { ($0.id, $0) }
    ) { first, _ in first }
    self.language = language
  }

  /// The codings whose words may stand in a cell; a cell that only counts quotes none.
  private static func quoted(in display: Display) -> Set<JudgementID> {
    guard case .matrix(let matrix) = display.content else { return Set(display.codings) }
    let quoting = matrix.cells.joined().filter { cell in
      switch DisplaySpecification.CellContent(rawValue: cell.kind) {
      case .count, .presence, .summary: false
      default: true
      }
    }
    return Set(quoting.flatMap(\.codings))
  }

  /// The codings with ids, in their order.
  func codings(_ ids: [JudgementID]) -> [Coding] { ids.compactMap { codings[$0] } }

  /// `2/13 independent groups`, or nothing where the cell has no number.
  func number(_ cell: Matrix.Cell, _ level: DisplaySpecification.Level) -> String? {
    guard let count = cell.count, let all = cell.denominator else { return nil }
    // A zero would read as looked for and absent.
    if count == 0 {
      return Wording.text("hanya klaim penulis", "author claims only").words(in: language)
    }
    return Wording.share(count, of: all, level, language)
  }

  /// What a cell says: a mark alone where it is empty, else its parts.
  func parts(_ cell: Matrix.Cell, _ level: DisplaySpecification.Level) -> [String] {
    let written = cell.written.filter { MatrixBuilding.declared($0) == nil }.map { words($0, cell) }
    if let mark = cell.empty, mark != .unclear || cell.codings.isEmpty {
      return [mark.rawValue] + written
    }
    let unclear = cell.empty.map { [$0.rawValue] } ?? []
    let number = number(cell, level).map { [$0] } ?? []
    let held = codings(cell.codings)
    switch DisplaySpecification.CellContent(rawValue: cell.kind) {
    case .count: return unclear + number + written
    case .presence:
      let there = Wording.text("ada", "present").words(in: language)
      return unclear + (number.isEmpty ? [] : [there]) + number + written
    case .quote: return unclear + number + held.prefix(1).map(quote) + written
    case .rating: return unclear + written + number + held.prefix(1).map(quote)
    case .summary:
      let none = Wording.text("belum diringkas", "not summarised yet").words(in: language)
      return unclear + (written.isEmpty ? [none] : written) + number
    case .excerpts, nil: return unclear + number + written + held.map(quote)
    }
  }

  /// The words of a person, with what kind they are and whether they are outdated.
  private func words(_ choice: CellChoice, _ cell: Matrix.Cell) -> String {
    let text = choice.text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let kind: LocalizedText =
      switch choice.kind {
      case "summary": Wording.text("ringkasan", "summary")
      case "paraphrase": Wording.text("parafrasa", "paraphrase")
      case "symbol": Wording.text("tanda", "symbol")
      default: LocalizedText(choice.kind)
      }
    let stale =
      cell.isWrittenStale ? [Wording.text("usang", "outdated").words(in: language)] : []
    let by = choice.by.isEmpty ? [] : [choice.by]
    let about = ([kind.words(in: language)] + by + stale).joined(separator: ", ")
    return "\(text) [\(about)]"
  }

  /// A quotation with where it stands and what it claims.
  func quote(_ coding: Coding) -> String {
    "“\(coding.quote)” (\(reference(coding)))"
  }

  /// Where a coding stands and what it claims: `nota-2018, p. 3 L12, done`.
  func reference(_ coding: Coding) -> String {
    var parts = [coding.source]
    if !coding.locator.isEmpty { parts.append(coding.locator) }
    if let claim = coding.choice.claim { parts.append(Wording.claim(claim).words(in: language)) }
    if coding.part?.isEvidence == false {
      parts.append(Wording.text("klaim penulis", "author claim").words(in: language))
    }
    if coding.status == .contested {
      parts.append(Wording.text("diperselisihkan", "contested").words(in: language))
    }
    return parts.joined(separator: ", ")
  }
}
