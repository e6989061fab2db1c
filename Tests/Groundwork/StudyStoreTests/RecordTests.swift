import StudyModel
import TestKit
import Testing

@testable import StudyStore

@Suite struct RecordTests {
  @Test(arguments: 0..<600 as Range<UInt64>)
  func `a document comes back as it was, scalar for scalar`(seed: UInt64) throws {
    var records = RandomRecords(seed: seed)
    let stored = records.document()
    let bytes = DocumentRecord.bytes(stored)
    let back = try DocumentRecord.read(bytes)
    #expect(back == stored)
    // Equal strings may differ in scalars; equal bytes do not.
    #expect(DocumentRecord.bytes(back) == bytes)
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func `hits come back as they were`(seed: UInt64) throws {
    var records = RandomRecords(seed: seed)
    let hits = records.hits()
    let back = try HitRecord.read(HitRecord.bytes(hits))
    #expect(back == hits)
    #expect(HitRecord.bytes(back) == HitRecord.bytes(hits))
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func `damaged bytes are called damaged, and never trap`(seed: UInt64) {
    var records = RandomRecords(seed: seed)
    for bytes in [DocumentRecord.bytes(records.document()), HitRecord.bytes(records.hits())] {
      let damaged = Self.damage(bytes, &records.random)
      #expect(throws: StoreError.damaged) { try DocumentRecord.read(damaged) }
      #expect(throws: StoreError.damaged) { try HitRecord.read(damaged) }
    }
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func `even damage under a right seal gives a value or is called damaged`(seed: UInt64) {
    var records = RandomRecords(seed: seed)
    let whole = DocumentRecord.bytes(records.document()).dropLast(ByteWriter.sealLength)
    let damaged = Self.damage(Array(whole), &records.random)
    let sealed = damaged + ByteWriter.seal(of: damaged[...])
    do {
      let back = try DocumentRecord.read(sealed)
      // Whatever was read can be used: its text is text.
      for passage in back.document.passages { _ = back.document.text[passage.range] }
    } catch {
      #expect(error == .damaged)
    }
  }

  @Test func `a record whose text is no UTF-8 is called damaged`() {
    let document = Document(
      source: "s",
      fingerprint: "f",
      mediaType: "text/plain",
      text: ReadingText(utf8: [0x61, 0xF0]),
      passages: []
    )
    let stored = StoredDocument(document: document, stated: [:], diagnostics: [])
    #expect(throws: StoreError.damaged) { try DocumentRecord.read(DocumentRecord.bytes(stored)) }
  }

  @Test(arguments: ["", "source-1", "document/1", DocumentRecord.form])
  func `a record of another form is called damaged`(form: String) throws {
    var records = RandomRecords(seed: 8)
    let stored = records.document()
    let known = DocumentRecord.bytes(stored).dropLast(ByteWriter.sealLength)
    var writer = ByteWriter()
    writer.write(DocumentRecord.form)
    let content = known.dropFirst(writer.bytes.count)
    writer = ByteWriter()
    writer.write(form)
    let other = writer.bytes + content
    let sealed = other + ByteWriter.seal(of: other[...])
    if form == DocumentRecord.form {
      #expect(try DocumentRecord.read(sealed) == stored)
    } else {
      #expect(throws: StoreError.damaged) { try DocumentRecord.read(sealed) }
    }
  }

  @Test(arguments: [[], [0], [UInt8](repeating: 0, count: 8), [UInt8](repeating: 0xFF, count: 40)])
  func `bytes that nobody wrote are damaged`(bytes: [UInt8]) {
    #expect(throws: StoreError.damaged) { try DocumentRecord.read(bytes) }
    #expect(throws: StoreError.damaged) { try HitRecord.read(bytes) }
  }

  @Test(arguments: [0, 1, 127, 128, 16_384, Int.max, Int.min, -1])
  func `whole numbers of any size come back`(number: Int) throws {
    var writer = ByteWriter()
    writer.write(number)
    var reader = try ByteReader(sealed: writer.sealed)
    #expect(try reader.number() == number)
    #expect(reader.isAtEnd)
  }

  /// Some bytes changed, cut out or put in, and never none.
  private static func damage(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var damaged = bytes
    repeat {
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0...damaged.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where place < damaged.count:
          damaged[place] = UInt8.random(in: 0...255, using: &random)
        case 1: damaged.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 2 where place < damaged.count: damaged.remove(at: place)
        default: damaged.removeLast(damaged.count - place)
        }
      }
    } while damaged == bytes
    return damaged
  }
}
