import Demands
import IndicatorMatching
import StudyModel

/// A term in the first line, a text in the others.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  var input = FuzzInput(start, count)
  let term = input.takeLine()
  guard let text = input.text else { return 0 }
  let document = Document.plain(text)
  for form in [SearchTerm.phrase(term), .word(term), .pattern(term)] {
    let finder: TermFinder
    do throws(SearchTermError) {
      finder = try TermFinder(form)
    } catch {
      demand(!error.description.isEmpty, "a failure has words")
      continue
    }
    let (hits, diagnostics) = finder.find(in: document)
    demand(finder.find(in: document).hits == hits, "the same text gives the same hits")
    var place = TextOffset(0)
    for hit in hits {
      demand(place <= hit.range.start && !hit.range.isEmpty, "hits are in order and have words")
      place = hit.range.end
      demand(
        document.passages(in: hit.range).count == 1
          && document.passage(at: hit.range.start)?.range.contains(hit.range) == true,
        "a hit lies in one passage"
      )
    }
    if case .pattern = form { continue }
    demand(diagnostics.isEmpty, "words reach no limit")
  }
  demandPlainWord(term, in: document)
  return 0
}

/// A passage that is one ASCII word is found by that word and by nothing else.
private func demandPlainWord(_ term: String, in document: Document) {
  guard !term.isEmpty, term.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return }
  do throws(SearchTermError) {
    let hits = try IndicatorMatcher.find(.word(term), in: document).hits
    let whole = document.passages.filter { document.text[$0.range] == term }
    demand(
      whole.allSatisfy { passage in hits.contains { $0.range == passage.range } },
      "a word is found where it stands alone"
    )
    demand(
      hits.allSatisfy { document.text[$0.range].unicodeScalars.count == term.utf8.count },
      "a word is found as long as it is"
    )
  } catch {
    fatalError("a word of small letters cannot be looked for")
  }
}
