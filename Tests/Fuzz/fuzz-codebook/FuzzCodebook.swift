import CodebookExchange
import Demands
import StudyModel

/// Whatever the bytes: a codebook or a reason, and what was taken in goes out and comes back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = FuzzInput(start, count).bytes
  demandCodebook(CodebookTable.codes(of: bytes, at: "codes.csv", into: .empty).codes)
  let book: ExchangedCodebook
  do throws(ExchangeError) {
    book = try QDCReader.read(bytes)
  } catch {
    demand(!error.description.isEmpty, "a refusal says why")
    return 0
  }
  let codes = CodebookImport.codes(of: book, into: .empty, concepts: [], names: names).codes
  demand(codes.count >= book.codes.count, "no code is lost")
  demandCodebook(codes)
  guard !book.codes.isEmpty else { return 0 }
  let again = try? QDCReader.read(Array(QDCWriter.text(of: book).utf8))
  demand(again != nil, "what was written is read")
  demand(again?.sets.count == book.sets.count, "no set is lost on the way out")
  return 0
}

private func demandCodebook(_ codes: [Code]) {
  demand(Set(codes.map(\.id)).count == codes.count, "every code has an id of its own")
}

private let names = ExchangeNames(
  language: "en",
  code: { "code-\($0)" },
  members: { "members-\($0)" },
  concept: { "concept-\($0)" }
)
