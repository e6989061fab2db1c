import StudyModel

/// The rows of pages that belong to the page and not to the text: running heads and feet, printed
/// page numbers.
struct SheetFurniture {
  /// What each such row is, by page and place among the page's rows.
  private(set) var rows: [[Int: String]]
  /// The printed number of each page that has one.
  private(set) var printed: [Int: PrintedNumber] = [:]

  /// How many rows at the head and at the foot are looked at.
  private static let depth = 3

  /// A row at the head or foot of a page.
  private struct Edge {
    let sheet: Int
    let row: Int
    let words: String
    /// Its words without numbers.
    let signature: String
    /// Its distance from the upper edge, for a head, or from the lower one, in points.
    let height: Int32
    let isHead: Bool
    /// How many rows stand between it and the edge.
    let order: Int
    let candidates: [PrintedLabel]
  }

  /// Looks at all pages; `pages` holds the rows of each from top to bottom.
  init(_ pages: [[SheetRow]], _ lines: SheetLines) {
    rows = Array(repeating: [:], count: pages.count)
    let edges = pages.enumerated().flatMap { Self.edges($1, sheet: $0, lines) }
    findNumbers(edges, pages)
    findRepeated(edges, pages)
    findBesideNumbers(edges)
  }

  private static func edges(_ rows: [SheetRow], sheet: Int, _ lines: SheetLines) -> [Edge] {
    let height = lines.transcript.sheets[sheet].height
    var edges: [Edge] = []
    func take(_ row: Int, _ order: Int, isHead: Bool) {
      let place = rows[row]
      let distance = isHead ? place.top : height - place.bottom
      // No head reaches down to the middle of a page.
      guard distance < height / 4, lines.byteCount(of: place) <= 240 else { return }
      let words = lines.words(of: place)
      edges.append(
        Edge(
          sheet: sheet,
          row: row,
          words: words,
          signature: signature(words),
          height: distance / 100,
          isHead: isHead,
          order: order,
          candidates: PrintedLabel.candidates(words, sheet: sheet, row: row)
        )
      )
    }
    for order in 0..<min(depth, rows.count) { take(order, order, isHead: true) }
    for order in 0..<min(depth, rows.count) where rows.count - 1 - order >= depth {
      take(rows.count - 1 - order, order, isHead: false)
    }
    // On a page of few rows the lower ones are a foot as well.
    if rows.count <= depth {
      for order in 0..<rows.count { take(rows.count - 1 - order, order, isHead: false) }
    }
    return edges
  }

  /// The words in lower case without numbers, which change from page to page.
  private static func signature(_ words: String) -> String {
    words.lowercased().split(separator: " ")
      .filter { token in
        let isNumber = token.unicodeScalars.allSatisfy {
          $0.properties.numericType != nil || !$0.properties.isAlphabetic
        }
        return !isNumber && RomanNumber.value(String(token)) == nil
      }
      .joined(separator: " ")
  }

  private mutating func findNumbers(_ edges: [Edge], _ pages: [[SheetRow]]) {
    let outer = edges.filter { $0.order < 2 }.flatMap(\.candidates)
    let least = pages.count <= 1 ? 1 : pages.count <= 4 ? 2 : 3
    var chosen = outer.filter(\.isAlone).consistent(least: min(least, 2))
    for (sheet, label) in outer.consistent(least: least) where chosen[sheet] == nil {
      chosen[sheet] = label
    }
    if pages.count == 1 { chosen = chosen.filter { $0.value.isAlone } }
    for (sheet, label) in chosen {
      printed[sheet] = label.printed
      if label.isAlone { rows[sheet][label.row] = "page-number" }
    }
  }

  /// Rows whose words return at the same height on pages near by; even and odd pages may differ.
  private mutating func findRepeated(_ edges: [Edge], _ pages: [[SheetRow]]) {
    var places: [String: [Edge]] = [:]
    for edge in edges where !edge.signature.isEmpty {
      places[(edge.isHead ? "h" : "f") + edge.signature, default: []].append(edge)
    }
    let least = pages.count < 4 ? 2 : 3
    let groups = places.values.filter { $0.count >= least }
    for group in groups {
      for edge in group {
        let alike = group.count { abs($0.height - edge.height) <= 4 }
        let isNear = group.contains {
          $0.sheet != edge.sheet && abs($0.sheet - edge.sheet) <= 4
            && abs($0.height - edge.height) <= 4
        }
        guard alike >= least, isNear, pages[edge.sheet].count > 1 || alike > 3 else { continue }
        rows[edge.sheet][edge.row] = edge.isHead ? "running-head" : "running-foot"
      }
    }
    keepOuter(pages)
    giveBackTexts(groups, pages)
  }

  /// Gives back the rows of pages that would have no text without them.
  ///
  /// A head or foot stands beside a text. Where none of its pages has one, as on forms and short
  /// records filled in alike, its rows are the text, unless they are the same to the last number:
  /// then they are a stamp on pictures, as a single row is.
  private mutating func giveBackTexts(_ groups: [[Edge]], _ pages: [[SheetRow]]) {
    let textless = Set(
      pages.indices.filter { sheet in
        let words = pages[sheet].indices.filter { rows[sheet][$0] != "page-number" }
        return words.count > 1 && words.allSatisfy { rows[sheet][$0] != nil }
      }
    )
    let alone = groups.filter { $0.allSatisfy { textless.contains($0.sheet) } }
    guard alone.contains(where: { Set($0.map(\.words)).count > 1 }) else { return }
    for edge in alone.joined() where rows[edge.sheet][edge.row] != "page-number" {
      rows[edge.sheet][edge.row] = nil
    }
  }

  /// A row between text and text is no furniture: only what stands outside of it is.
  private mutating func keepOuter(_ pages: [[SheetRow]]) {
    for sheet in pages.indices {
      let count = pages[sheet].count
      let head = (0..<count).prefix { rows[sheet][$0] != nil }
      let foot = (0..<count).reversed().prefix { rows[sheet][$0] != nil }
      let kept = Set(head).union(foot)
      rows[sheet] = rows[sheet].filter { kept.contains($0.key) }
    }
  }

  /// A head of other words that stands where heads stand, with the page's number in it.
  private mutating func findBesideNumbers(_ edges: [Edge]) {
    var heights: [Int32: Int] = [:]
    for edge in edges where rows[edge.sheet][edge.row] != nil {
      heights[edge.height * 2 + (edge.isHead ? 1 : 0), default: 0] += 1
    }
    for edge in edges where edge.order == 0 && rows[edge.sheet][edge.row] == nil {
      guard let printed = printed[edge.sheet],
        edge.candidates.contains(where: { $0.printed == printed })
      else { continue }
      let near = (-3...3).reduce(0) {
        $0 + (heights[(edge.height + $1) * 2 + (edge.isHead ? 1 : 0)] ?? 0)
      }
      let others = edges.count {
        $0.order == 0 && $0.isHead == edge.isHead && abs($0.height - edge.height) <= 3
          && $0.candidates.contains { self.printed[$0.sheet] == $0.printed }
      }
      guard near + others >= 3 else { continue }
      rows[edge.sheet][edge.row] = edge.isHead ? "running-head" : "running-foot"
    }
  }
}
