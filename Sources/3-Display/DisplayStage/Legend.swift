import StudyModel

/// What the marks of a drawn network mean, in rows below it.
struct Legend {
  private struct Item {
    let words: String
    /// Draws the sample in a field 40 wide, around a middle height.
    let sample: (_ x: Int, _ y: Int) -> String
  }

  private let rows: [[(item: Item, x: Int)]]
  private static let rowHeight = 24

  init(network: Network, language: String, width: Int) {
    let items =
      network.links.contains { $0.count != nil }
      ? Self.coOccurrence(language) : Self.links(network, language) + Self.nodes(network, language)
    var rows: [[(item: Item, x: Int)]] = []
    var row: [(item: Item, x: Int)] = []
    var x = 0
    for item in items {
      let needed = 48 + TextMeasure.width(item.words, size: 11) + 14
      if x + needed > width, !row.isEmpty {
        rows.append(row)
        row = []
        x = 0
      }
      row.append((item, x))
      x += needed
    }
    if !row.isEmpty { rows.append(row) }
    self.rows = rows
  }

  var height: Int { rows.count * Self.rowHeight }

  func drawing(x: Int, y: Int) -> String {
    var out = "<g aria-hidden=\"true\">\n"
    for (number, row) in rows.enumerated() {
      let middle = y + number * Self.rowHeight + Self.rowHeight / 2
      for (item, offset) in row {
        out += item.sample(x + offset, middle)
        out += DisplaySVG.text(
          item.words,
          x: x + offset + 46,
          y: middle + 4,
          size: 11,
          fill: "#333",
          anchor: "start"
        )
      }
    }
    return out + "</g>\n"
  }

  private static func links(_ network: Network, _ language: String) -> [Item] {
    var items: [Item] = []
    if network.links.contains(where: { $0.sign != nil || DisplaySVG.isCausal($0) }) {
      var signs: [Sign?] = [.plus, .minus, .depends]
      if network.links.contains(where: { $0.sign == nil && DisplaySVG.isCausal($0) }) {
        signs.append(nil)
      }
      items += signs.map { sign in
        Item(words: Wording.sign(sign).words(in: language)) { x, y in
          DisplaySVG.disc(sign, x: x + 20, y: y)
        }
      }
      items += Strength.allCases.map { strength in
        line(.attested, strength, Wording.strength(strength).words(in: language))
      }
    }
    var bases: [NetworkSpecification.Basis?] = [.attested, .inferred, .theory]
    if network.links.contains(where: { $0.basis == nil }) { bases.append(nil) }
    items += bases.map { line($0, .moderate, Wording.basis($0).words(in: language)) }
    let groups = Wording.text(
      "kelompok independen yang mendukung, dari semua",
      "independent groups for it, of all"
    )
    items.append(
      Item(words: groups.words(in: language)) { x, y in
        DisplaySVG.plate("k/n", x: x + 20, y: y, size: DisplaySVG.smallSize)
      }
    )
    if network.links.contains(where: { !$0.against.isEmpty }) {
      let against = Wording.text("pengodean yang menentang", "codings against it")
      items.append(
        Item(words: against.words(in: language)) { x, y in
          DisplaySVG.plate("≠ m", x: x + 20, y: y, size: DisplaySVG.smallSize, weight: "bold")
        }
      )
    }
    return items
  }

  private static func nodes(_ network: Network, _ language: String) -> [Item] {
    let known = ["variable", "event", "state", "actor", "concept"]
    let kinds = known.filter { kind in network.nodes.contains { $0.kind == kind } }
    guard kinds.count > 1 else { return [] }
    return kinds.map { kind in
      Item(words: Wording.kind(kind).words(in: language)) { x, y in
        DisplaySVG.shape(
          kind,
          x: x + 4,
          y: y - 8,
          size: NetworkLayout.Size(width: 32, height: 16)
        )
      }
    }
  }

  private static func coOccurrence(_ language: String) -> [Item] {
    let words = [
      ("n", Wording.text("satuan dengan kedua kode", "units with both codes")),
      (
        "J",
        Wording.text(
          "n dibagi satuan dengan salah satu atau keduanya (Jaccard)",
          "n divided by units with either or both (Jaccard)"
        )
      ),
    ]
    return words.map { mark, meaning in
      Item(words: meaning.words(in: language)) { x, y in
        DisplaySVG.plate(mark, x: x + 20, y: y, size: DisplaySVG.smallSize, weight: "bold")
      }
    }
  }

  private static func line(
    _ basis: NetworkSpecification.Basis?,
    _ strength: Strength,
    _ words: String
  ) -> Item {
    Item(words: words) { x, y in
      "<path d=\"M\(x) \(y) L\(x + 40) \(y)\" \(DisplaySVG.line(basis, strength))/>\n"
    }
  }
}
