import CollectStage
import Demands
import SourceSurvey
import StudyModel

/// Plain text, collected and looked through by every survey; before a zero byte the pieces of the
/// cells of a declared table, one a line.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  var input = FuzzInput(start, count)
  var rows: [[Source.DeclaredTable.Cell]] = []
  if input.rest.contains(0) {
    for line in input.take(upTo: 0).split(separator: 0x0A) {
      let piece = Source.DeclaredTable.Piece(text: String(decoding: line, as: UTF8.self))
      guard let piece else { continue }
      demand(Source.DeclaredTable.Piece(text: piece.text) == piece, "a piece is read as written")
      rows.append([Source.DeclaredTable.Cell([piece])])
    }
  }
  let tables =
    rows.isEmpty ? [] : [Source.DeclaredTable(lines: 1...20, headRows: 1, rows: rows)]
  let bytes = Array(input.rest)
  let source = Source(id: "s", file: "s.txt", tables: tables)
  guard
    let made = try? Collecting.collect(source, bytes: bytes, fingerprint: { String($0.count) }),
    let original = try? Collecting.original(of: source, bytes: bytes)
  else { return 0 }
  let document = made.document
  document.demandWholeness(original: original)
  survey(document)
  return 0
}

private func survey(_ document: Document) {
  let text = document.text.range
  for found in DuplicateSurvey.duplicates(in: [document, document]) {
    demand(text.contains(found.first.range) && text.contains(found.second.range), "in the text")
    demand(found.wordCount >= 10 && found.similarity > 0, "a duplicate has words")
  }
  let languages = LanguageSurvey.languages(of: document)
  demand(languages.count == document.passages.count, "every passage has a language")
  let numbers = NumberSurvey.numbers(in: document, languages: languages)
  demandOrder(numbers.map(\.range), in: text)
  let dates = DateSurvey.dates(in: document, languages: languages)
  demandOrder(dates.map(\.range), in: text)
  let checked = NumberCheck.recomputations(in: document, numbers: numbers, dates: dates)
  for found in checked { demand(text.contains(found.range), "a statement is in the text") }
  for group in NameSurvey.names(in: [document]) {
    demand(!group.forms.isEmpty && !group.name.isEmpty, "a name has a form")
  }
  let identifiers = IdentifierSurvey.identifiers(in: document).map(\.range)
  demandOrder(identifiers, in: text)
  let masked = WithheldWords(document).words(text)
  demand(masked.isMasked == !identifiers.isEmpty, "what is flagged is masked")
  for table in TableSurvey.tables(of: document) {
    demand(table.grid.count == table.rowCount, "a grid has the rows of its table")
  }
  for table in TableProposal.tables(in: document) {
    demand(!table.record.isEmpty && table.rows.count > 1, "a proposal has rows")
  }
}

private func demandOrder(_ ranges: [TextRange], in text: TextRange) {
  for range in ranges { demand(text.contains(range) && !range.isEmpty, "a find is in the text") }
  for (range, next) in zip(ranges, ranges.dropFirst()) {
    demand(range.start <= next.start, "finds are in order")
  }
}
