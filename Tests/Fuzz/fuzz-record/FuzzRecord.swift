import Demands
import StudyModel

@testable import StudyStore

/// The stored form of documents and hits, given the beginning and the seal of a stored document.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = FuzzInput(start, count).bytes
  for bytes in [bytes, sealed(bytes), sealed(beginning + bytes)] {
    if let stored = value(of: bytes, DocumentRecord.read) {
      demand(
        value(of: DocumentRecord.bytes(stored), DocumentRecord.read) == stored,
        "a document is read as it was stored"
      )
      use(stored.document)
    }
    if let hits = value(of: bytes, HitRecord.read) {
      demand(
        value(of: HitRecord.bytes(hits), HitRecord.read) == hits,
        "hits are read as they were stored"
      )
    }
  }
  return 0
}

/// What every stored document begins with: all but the zeros of an empty one.
private let beginning: [UInt8] = {
  let empty = Document(
    source: "",
    fingerprint: "",
    mediaType: "",
    text: ReadingText(""),
    passages: []
  )
  var bytes = DocumentRecord.bytes(StoredDocument(document: empty, stated: [:], diagnostics: []))
  bytes.removeLast(ByteWriter.sealLength)
  while bytes.last == 0 { bytes.removeLast() }
  return bytes
}()

private func sealed(_ bytes: [UInt8]) -> [UInt8] {
  bytes + ByteWriter.seal(of: bytes[...])
}

/// Asks a document what displays and pages ask, at places that may not be in it.
private func use(_ document: Document) {
  for range in document.passages.map(\.range) + [document.text.range, TextRange(3, 99)] {
    _ = document.locator(of: range)
    _ = document.text[range]
    _ = document.part(at: range.start)
    _ = document.passages(in: range)
  }
  _ = document.origin.range(ofLines: 1...9)
}

private func value<Value>(
  of bytes: [UInt8],
  _ read: ([UInt8]) throws(StoreError) -> Value
) -> Value? {
  do throws(StoreError) {
    return try read(bytes)
  } catch {
    return nil
  }
}
