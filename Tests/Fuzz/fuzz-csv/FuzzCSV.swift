import PlainFormats

/// Whatever the bytes: records, and what is written of them is read as it was.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let read = CSVRecords(parsing: Array(UnsafeBufferPointer(start: start, count: count)))
  var line = 0
  for record in read.records {
    guard record.line > line else { fatalError("two records begin on one line, or go back") }
    line = record.line
    for column in read.columns { _ = read.field(column, of: record) }
  }
  guard let width = read.records.map(\.fields.count).max() else { return 0 }
  var table = CSVTable(columns: (1...width).map { "c\($0)" })
  for record in read.records {
    let missing = width - record.fields.count
    table.append(record.fields.map { .word($0) } + Array(repeating: .empty, count: missing))
  }
  let again = CSVRecords(parsing: Array(table.text.utf8))
  guard again.records.count == read.records.count else {
    fatalError("a table written has other records than were put into it")
  }
  for (first, second) in zip(read.records, again.records) {
    let padded = first.fields + Array(repeating: "", count: width - first.fields.count)
    guard zip(padded, second.fields).allSatisfy({ $0.utf8.elementsEqual($1.utf8) }) else {
      fatalError("a field was written and read otherwise")
    }
  }
  return 0
}
