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
  /// A page that a person broke begins with the words to come, and Word says so again.
  private var isFresh = true

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

  /// Words came on the page.
  mutating func takeWords() {
    isFresh = false
  }

  /// The label of the first page.
  mutating func first() -> String {
    number = current?.start ?? 1
    return label
  }

  /// The label of the page that begins; nothing where it has begun already.
  ///
  /// - Parameter isRendered: Whether Word says so, and not the person who wrote.
  mutating func next(isRendered: Bool) -> String? {
    guard areKnown, !(isRendered && isFresh) else { return nil }
    isFresh = !isRendered
    let start = section == numberedSection ? nil : current?.start
    numberedSection = section
    number = start ?? min(number, 1_000_000) + 1
    return label
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
