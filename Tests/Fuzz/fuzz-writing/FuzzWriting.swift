import CodebookFiles
import Demands
import StudyModel

/// Words up to a zero byte, then a memo or a sheet of cells.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  var input = FuzzInput(start, count)
  var words = ""
  if input.rest.contains(0) { words = String(decoding: input.take(upTo: 0), as: UTF8.self) }
  guard let text = input.text else { return 0 }
  let writing = WritingFile.read(text, id: "m", sha256: "", path: "m.md").value
  demand(
    text.utf8.reversed().starts(with: writing.body.utf8.reversed()),
    "the body of a writing is the end of its file"
  )
  demandWritten(words, body: text)
  demandCells(text, words)
  return 0
}

private func demandWritten(_ words: String, body: String) {
  let file = WritingFile.text(
    type: words,
    by: "ayu",
    date: "2026-11-20",
    links: [words, "F1"],
    body: body
  )
  let read = WritingFile.read(file, id: "m", sha256: "", path: "m.md")
  let plain = String(words.unicodeScalars.drop { $0 == "\u{FEFF}" })
  if !plain.isEmpty {
    demand(read.value.type.utf8.elementsEqual(plain.utf8), "a type is read as it was written")
    demand(read.value.links.count == 2, "links are read as they were written")
  }
  demand(read.value.by == "ayu" && read.value.date == "2026-11-20", "front matter is read back")
}

private func demandCells(_ text: String, _ words: String) {
  let cell = CellsFile.SheetCell(
    row: "KR",
    column: "X",
    quotes: ["one", words],
    evidence: "0123456789ab"
  )
  let before = choices(text)
  let refreshed = CellsFile.refresh(text, cells: [cell])
  demand(choices(refreshed).map(\.cell) == before.map(\.cell), "refreshing makes no cell's words")
  demand(choices(refreshed).map(\.text) == before.map(\.text), "refreshing keeps the words")
  demand(
    CellsFile.refresh(refreshed, cells: [cell]).utf8.elementsEqual(refreshed.utf8),
    "refreshing twice is refreshing once"
  )
  let marked = CellsFile.mark(text, row: "KR", column: "X", evidence: "ba9876543210")
  demand(choices(marked).map(\.text) == before.map(\.text), "marking keeps the words")
  let written = CellsFile.write(text, cell: cell, words: words)
  let others = choices(written).filter { $0.cell != "d/KR/X" }
  demand(others == before.filter { $0.cell != "d/KR/X" }, "writing a cell leaves the others")
}

private func choices(_ text: String) -> [CellChoice] {
  CellsFile.read(text, display: "d", path: "d.md").value
}
