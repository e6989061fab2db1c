import PlainFormats
import Testing

@Suite struct CSVTableTests {
  @Test(
    arguments: [
      (CSVTable.Field.word("ayu-7"), "ayu-7"),
      (.word("-1"), "-1"),
      (.free("plain words"), "plain words"),
      (.free("=1+1"), "'=1+1"),
      (.free("+62"), "'+62"),
      (.free("-x"), "'-x"),
      (.free("@home"), "'@home"),
      (.free("\tx"), "'\tx"),
      (.free("=a,b"), "\"'=a,b\""),
      (.free("a=b"), "a=b"),
      (.free(""), ""),
      (.free("say \"so\""), "\"say \"\"so\"\"\""),
      (.free("a,b"), "\"a,b\""),
      (.free("a\nb"), "\"a\nb\""),
      (.free("a\r\nb"), "\"a\r\nb\""),
      (.number(-3), "-3"),
      (.empty, ""),
    ]
  )
  func `a field is written so that no program misreads it`(field: CSVTable.Field, text: String) {
    var table = CSVTable(columns: ["a", "b"])
    table.append([field, .word("end")])
    #expect(table.text == "a,b\n\(text),end\n")
  }

  @Test func `a header is quoted like a row`() {
    #expect(CSVTable(columns: ["media type", "a,b"]).text == "media type,\"a,b\"\n")
  }

  @Test func `an empty field alone in its row is no blank line`() {
    var table = CSVTable(columns: ["only"])
    table.append([.empty])
    table.append([.free("")])
    #expect(table.text == "only\n\"\"\n\"\"\n")
  }

  @Test func `a combining mark after a quotation mark does not hide it`() {
    var table = CSVTable(columns: ["a"])
    table.append([.free("\"\u{301}x")])
    #expect(Array(table.text.utf8) == Array("a\n\"\"\"\u{301}x\"\n".utf8))
  }

  @Test(arguments: ["", "=a", "a,b", "say \"so\", \"no\"", "\"", "é😀\n", "-1"])
  func `fields one by one are the same row as all at once`(words: String) {
    var whole = CSVTable(columns: ["a", "b", "c", "d", "e"])
    whole.append([.word(words), .free(words), .free(words), .number(-1203), .empty])
    var single = CSVTable(columns: whole.columns)
    single.add(word: words)
    single.add(free: words)
    single.add(free: Array(words.utf8)[...])
    single.add(number: -1203)
    single.addNothing()
    #expect(single.bytes == whole.bytes)
  }
}
