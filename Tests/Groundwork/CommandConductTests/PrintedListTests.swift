import CommandConduct
import Testing

@Suite struct PrintedListTests {
  private var list: PrintedList {
    var list = PrintedList(columns: ["id", "words"])
    list.append(["a", "one, \"two\""])
    list.append(["ayu-12", "=1+1"])
    list.append(["é", ""])
    return list
  }

  @Test func `text has a column under each name, as wide as its longest field`() {
    #expect(
      list.page(as: .text) == """
        id      words
        a       one, "two"
        ayu-12  =1+1
        é       \n
        """
    )
  }

  @Test func `CSV quotes what needs it and defuses what a spreadsheet would run`() {
    #expect(
      list.page(as: .csv) == """
        id,words
        a,"one, ""two\"""
        ayu-12,'=1+1
        é,\n
        """
    )
  }

  @Test func `JSON is an array of objects with the columns as names`() {
    let page = list.page(as: .json)
    let squeezed = page.filter { !$0.isWhitespace }
    #expect(
      squeezed
        == #"[{"id":"a","words":"one,\"two\""},{"id":"ayu-12","words":"=1+1"},{"id":"é","words":""}]"#
    )
    #expect(page.hasSuffix("\n"))
  }

  @Test func `a list without rows still has its columns, or is an empty array`() {
    let empty = PrintedList(columns: ["id", "words"])
    #expect(empty.page(as: .text) == "id  words\n")
    #expect(empty.page(as: .csv) == "id,words\n")
    #expect(empty.page(as: .json).filter { !$0.isWhitespace } == "[]")
  }

  @Test func `words of a source cannot steer a terminal, and stay whole in CSV and JSON`() {
    var list = PrintedList(columns: ["words"])
    list.append(["a\u{1B}[2Jb\nc\rd\u{2028}e\u{85}f"])
    #expect(list.page(as: .text) == "words\na [2Jb c d e f\n")
    #expect(list.page(as: .csv) == "words\n\"a\u{1B}[2Jb\nc\rd\u{2028}e\u{85}f\"\n")
    #expect(list.page(as: .json).contains(#"\u001b"#) || list.page(as: .json).contains(#"\u001B"#))
  }

  @Test func `widths count scalars and not what they combine to`() {
    var list = PrintedList(columns: ["a", "b"])
    list.append(["e\u{301}e\u{301}", "x"])
    #expect(list.page(as: .text) == "a     b\ne\u{301}e\u{301}  x\n")
  }
}
