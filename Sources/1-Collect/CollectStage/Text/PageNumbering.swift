import StudyModel

/// Gives every page its label: declared, printed, or counted from the nearest that is.
struct PageNumbering {
  /// A number printed on a page.
  struct Anchor: Equatable {
    /// The place of the page among the pages.
    let page: Int
    let printed: PrintedNumber
    /// The physical line it stands on.
    let line: Int
  }

  /// The label of each page and how it became known.
  private(set) var labels: [(label: String, method: Page.Method)] = []
  /// Printed numbers that disagree with counting.
  private(set) var diagnostics: [Diagnostic] = []

  private let starts: [TextPaging.Start]
  private let printed: [Anchor]

  init(_ starts: [TextPaging.Start], printed: [Anchor], declared: Source.DeclaredPages?) {
    self.starts = starts
    self.printed = printed
    switch declared {
    case .first(let first):
      labels = starts.map { start in
        let isDeclared = start.number == 1 || start.isCertain
        return (String(first + start.number - 1), isDeclared ? .declared : .inferred)
      }
      compareWithPrinted()
    case .map(let map):
      labels = starts.map { Self.label(of: $0, in: map) }
      compareWithPrinted()
    case nil:
      labels = counted()
      compareAnchors()
    }
  }

  /// The labels of all pages after what is printed nearest to each.
  private func counted() -> [(label: String, method: Page.Method)] {
    var next = 0
    return starts.indices.map { page in
      while next < printed.count, printed[next].page < page { next += 1 }
      let before = next > 0 ? printed[next - 1] : nil
      return label(of: page, before: before, after: next < printed.count ? printed[next] : nil)
    }
  }

  /// The label of a page between the last anchor before it and the first on it or after it.
  private func label(
    of page: Int,
    before: Anchor?,
    after: Anchor?
  ) -> (label: String, method: Page.Method) {
    let method: Page.Method = starts[page].isCertain ? .formFeed : .inferred
    guard !printed.isEmpty else { return (String(starts[page].number), method) }
    if let after, after.page == page { return (after.printed.label, .printed) }
    func label(from anchor: Anchor) -> PrintedNumber? {
      anchor.printed.advanced(by: starts[page].number - starts[anchor.page].number)
    }
    // Between Roman and Arabic numbers, counting back from the Arabic comes first.
    if let before, case .arabic = before.printed, let number = label(from: before) {
      return (number.label, method)
    }
    if let after, let number = label(from: after) { return (number.label, method) }
    if let before, let number = label(from: before) { return (number.label, method) }
    // A page before the first that counts has no label of its own: brackets, as in catalogues.
    return ("[\(starts[page].number)]", method)
  }

  private mutating func compareAnchors() {
    for (before, after) in zip(printed, printed.dropFirst()) {
      guard case .arabic = before.printed, case .arabic = after.printed else { continue }
      let distance = starts[after.page].number - starts[before.page].number
      guard let expected = before.printed.advanced(by: distance), expected != after.printed else {
        continue
      }
      disagree(after, counted: expected.label)
    }
  }

  private mutating func compareWithPrinted() {
    for anchor in printed where labels[anchor.page].label != anchor.printed.label {
      disagree(anchor, counted: labels[anchor.page].label)
    }
  }

  private mutating func disagree(_ anchor: Anchor, counted: String) {
    diagnostics.append(
      Diagnostic(
        "page-label-disagrees",
        .warning,
        at: FilePlace(path: "", line: anchor.line),
        words:
          "the page number printed here is '\(anchor.printed.label)', by counting '\(counted)'",
        remedy: "compare with the original, and declare 'pages' in the register"
      )
    )
  }

  /// The declared label of a page, or one counted on from the nearest declared page before it.
  private static func label(
    of start: TextPaging.Start,
    in map: [Int: String]
  ) -> (label: String, method: Page.Method) {
    if let label = map[start.number] { return (label, .declared) }
    let method: Page.Method = start.isCertain ? .formFeed : .inferred
    guard let nearest = map.keys.filter({ $0 < start.number }).max(), let label = map[nearest]
    else {
      return ("[\(start.number)]", method)
    }
    let distance = start.number - nearest
    if let value = Int(label) { return (String(value + distance), method) }
    if let value = RomanNumber.value(label) { return (RomanNumber.text(value + distance), method) }
    return ("\(label)+\(distance)", method)
  }
}
