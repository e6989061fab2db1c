import MarkupReading
import StudyModel

/// The pages as Word last laid them out, with the numbers that the sections print on them.
struct WordPages {
  private struct Section {
    var format: String?
    var start: Int?
  }

  /// Whether the file says where its pages began.
  let areKnown: Bool
  private var sections: [Section] = []
  private var section = 0
  private var numberedSection = 0
  private var number = 0
  /// The pages that begin with the words to come; the first of the document is one.
  private var pending = 1
  /// Word says again of a page that a person broke that it begins.
  private var isSaidAgain = true

  init(_ tree: MarkupTree) {
    var isKnown = false
    for (index, event) in tree.transcript.events.enumerated() {
      guard case .start(let element) = event else { continue }
      if element.localName == "lastRenderedPageBreak" { isKnown = true }
      guard element.localName == "sectPr" else { continue }
      let type = tree.child("pgNumType", of: index).flatMap(tree.element)
      sections.append(
        Section(format: type?.value("fmt"), start: type?.value("start").flatMap { Int($0) })
      )
    }
    areKnown = isKnown
  }

  /// A section of the document ended.
  mutating func endSection() {
    section += 1
  }

  /// A page ends here, as Word laid it out or as the writer wants it.
  mutating func breakPage(isRendered: Bool) {
    if !(isRendered && isSaidAgain && pending > 0) { pending = min(pending, 10_000) + 1 }
    isSaidAgain = !isRendered
  }

  /// The labels of the pages that begin with the words that come now.
  mutating func beginPages() -> [String] {
    guard areKnown else { return [] }
    var labels: [String] = []
    while pending > 0 {
      let start = number == 0 || section != numberedSection ? current?.start : nil
      numberedSection = section
      number = start ?? min(number, 1_000_000) + 1
      labels.append(label)
      pending -= 1
    }
    return labels
  }

  private var current: Section? {
    sections.indices.contains(section) ? sections[section] : nil
  }

  private var label: String {
    switch current?.format {
    case "lowerRoman" where (1..<400).contains(number): RomanNumber.text(number)
    case "upperRoman" where (1..<400).contains(number): RomanNumber.text(number).uppercased()
    default: String(number)
    }
  }
}
