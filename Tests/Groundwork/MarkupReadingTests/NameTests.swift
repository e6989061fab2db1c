import MarkupReading
import Testing

@Suite struct NameTests {
  // More names than the table of the reader has slots, so that some stand elsewhere.
  @Test(arguments: [3, 700, 5_000])
  func `gives every name one number, however many there are`(count: Int) throws {
    let names = (0..<count).map { "n\($0)" }
    let source = "<a>" + (names + names).map { "<\($0)/>" }.joined() + "</a>"
    let transcript = try MarkupReader(.xml).read(Array(source.utf8))
    #expect(transcript.names.map(\.name) == ["a"] + names)
    let table = NameTable(transcript) { $0 }
    let starts = transcript.records.indices.compactMap { transcript.element($0) }
    #expect(starts.dropFirst().map(\.localName) == names + names)
    #expect(starts.dropFirst().map { table[$0] } == names + names)
  }

  @Test func `tells names apart by their namespaces`() throws {
    let source = "<a xmlns='urn:a'><b/><b xmlns='urn:b'/><x:b xmlns:x='urn:b'/><b/></a>"
    let transcript = try MarkupReader(.xml).read(Array(source.utf8))
    let starts = transcript.records.indices.compactMap { transcript.element($0) }.dropFirst()
    #expect(starts.map(\.namespace) == ["urn:a", "urn:b", "urn:b", "urn:a"])
    #expect(starts.map(\.localName) == ["b", "b", "b", "b"])
    #expect(Set(starts.map(\.nameID)).count == 3)
  }
}
