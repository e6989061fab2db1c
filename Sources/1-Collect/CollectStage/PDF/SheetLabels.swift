import StudyModel

/// The label of every page: a person's, the file's own, printed, or counted from the nearest.
struct SheetLabels {
  /// The label of each page and how it became known.
  let labels: [(label: String, method: Page.Method)]
  /// Where what is declared is not what is printed.
  let diagnostics: [Diagnostic]

  init(
    _ transcript: PageTranscript,
    printed: [Int: PrintedNumber],
    person: Source.DeclaredPages?
  ) {
    let starts = transcript.sheets.indices.map {
      TextPaging.Start(line: $0, number: $0 + 1, isCertain: true)
    }
    let anchors = printed.sorted { $0.key < $1.key }.map {
      PageNumbering.Anchor(page: $0.key, printed: $0.value, line: $0.key + 1)
    }
    if person != nil {
      labels = PageNumbering(starts, printed: anchors, declared: person).labels.map {
        ($0.label, $0.method == .declared ? .person : .inferred)
      }
    } else {
      let counted = PageNumbering(starts, printed: anchors, declared: nil).labels
      labels = transcript.sheets.indices.map { index in
        if let label = transcript.sheets[index].label { return (label, .declared) }
        return (counted[index].label, counted[index].method == .printed ? .printed : .inferred)
      }
    }
    diagnostics = Self.disagreement(labels, printed, isPerson: person != nil)
  }

  /// One diagnostic for all pages, because most often all of them are off by the same number.
  private static func disagreement(
    _ labels: [(label: String, method: Page.Method)],
    _ printed: [Int: PrintedNumber],
    isPerson: Bool
  ) -> [Diagnostic] {
    let other = printed.sorted { $0.key < $1.key }.filter { sheet, number in
      labels[sheet].label.lowercased() != number.label && labels[sheet].method != .printed
    }
    guard let first = other.first else { return [] }
    return [
      Diagnostic(
        "page-label-disagrees",
        .warning,
        words:
          "on \(other.count) pages the printed number is not the label, first on page "
          + "\(first.key + 1) of the file: printed '\(first.value.label)', "
          + "\(isPerson ? "in the register" : "declared in the file") '\(labels[first.key].label)'",
        remedy: "compare with the pages, and declare 'pages' in the register"
      )
    ]
  }
}
