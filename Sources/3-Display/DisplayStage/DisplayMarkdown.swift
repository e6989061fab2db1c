public import StudyModel

/// Displays as tables for a report or a chapter.
public enum DisplayMarkdown {
  /// The table of a display, with its title above and its rule below.
  ///
  /// - Parameters:
  ///   - display: The display.
  ///   - study: The study.
  ///   - reduction: What was coded.
  ///   - language: The language of names and words.
  /// - Returns: Markdown with pipe tables.
  public static func markdown(
    of display: Display,
    study: Study,
    reduction: Reduction,
    language: String
  ) -> String {
    let words = CellWords(display, reduction, language: language)
    let table =
      switch display.content {
      case .matrix(let matrix): self.matrix(matrix, words)
      case .network(let network): self.network(network, words)
      case .listing(let listing): self.listing(listing, words)
      }
    let title = escaped(display.title.words(in: language))
    return "**\(title)**\n\n\(table)\n*\(escaped(display.rule.words(in: language)))*\n"
  }

  private static func matrix(_ matrix: Matrix, _ words: CellWords) -> String {
    var lines = [[""] + matrix.columns.map { $0.label.words(in: words.language) }]
    for (row, cells) in zip(matrix.rows, matrix.cells) {
      lines.append(
        [row.label.words(in: words.language)] + cells.map { content($0, matrix.level, words) }
      )
    }
    let used = Set(matrix.cells.joined().compactMap(\.empty))
    let marks = Matrix.EmptyMark.allCases.filter(used.contains).map {
      "`\($0.rawValue)` \(Wording.mark($0).words(in: words.language))"
    }
    return table(lines) + (marks.isEmpty ? "" : "\n" + marks.joined(separator: " · ") + "\n")
  }

  /// What a cell says, with excerpts by their ids, so that the table stays one.
  private static func content(
    _ cell: Matrix.Cell,
    _ level: DisplaySpecification.Level,
    _ words: CellWords
  ) -> String {
    let parts = words.parts(cell, level)
    guard cell.kind == DisplaySpecification.CellContent.excerpts.rawValue, !cell.codings.isEmpty
    else { return parts.joined(separator: "; ") }
    let short = parts.dropLast(cell.empty == nil || cell.empty == .unclear ? cell.codings.count : 0)
    return (short + [cell.codings.map(\.text).joined(separator: ", ")]).joined(separator: "; ")
  }

  private static func network(_ network: Network, _ words: CellWords) -> String {
    func say(_ indonesian: String, _ english: String) -> String {
      Wording.text(indonesian, english).words(in: words.language)
    }
    let names = Dictionary(network.nodes.map { ($0.id, $0.name.words(in: words.language)) }) {
      first,
      _ in first
    }
    func name(_ id: String) -> String { names[id] ?? id }
    let groups = Wording.level(.groups).words(in: words.language)
    if network.links.contains(where: { $0.count != nil }) {
      let rows = network.links.map { link in
        [
          "\(name(link.from)) — \(name(link.to))", link.count.map { "\($0)" } ?? "",
          link.coefficient.map(DisplaySVG.hundredths) ?? "", "\(link.groups)/\(link.ofGroups)",
        ]
      }
      return table([[say("Hubungan", "Link"), "n", "J", groups]] + rows)
    }
    let head = [
      say("Hubungan", "Link"), say("jenis", "kind"), say("tanda", "sign"),
      say("kekuatan", "strength"), say("dasar", "basis"), groups, say("mendukung", "for"),
      say("menentang", "against"),
    ]
    let rows = network.links.map { link in
      [
        "\(name(link.from)) → \(name(link.to))",
        Wording.kind(link.kind).words(in: words.language),
        link.sign.map { Wording.sign($0).words(in: words.language) } ?? "–",
        link.strength.map { Wording.strength($0).words(in: words.language) } ?? "–",
        Wording.basis(link.basis).words(in: words.language), "\(link.groups)/\(link.ofGroups)",
        link.codings.map(\.text).joined(separator: ", "),
        link.against.map(\.text).joined(separator: ", "),
      ]
    }
    return table([head] + rows)
  }

  private static func listing(_ listing: EventListing, _ words: CellWords) -> String {
    func say(_ indonesian: String, _ english: String) -> String {
      Wording.text(indonesian, english).words(in: words.language)
    }
    let head = [
      say("tanggal", "date"), say("peristiwa", "event"), say("pelaku", "actors"),
      say("kasus", "cases"), say("sumber", "sources"),
    ]
    let rows = listing.entries.map { entry in
      let dates = DisplaySVG.dates(of: entry).map { date in
        "\(date.text) (\(Wording.precision(date.precision).words(in: words.language)))"
      }
      var shown = dates.isEmpty ? say("tanpa tanggal", "undated") : dates.joined(separator: " ≠ ")
      if entry.isConflicting {
        shown += entry.isOpen ? say(" — terbuka", " — open") : say(" — diputuskan", " — settled")
      }
      let sources = entry.records.map { record in
        let place = [record.source, record.locator].compactMap { $0 }.filter { !$0.isEmpty }
        let date = record.date.map { "\($0.text): " } ?? ""
        return date + (place.isEmpty ? record.judgement.text : place.joined(separator: ", "))
      }
      return [
        shown, entry.name, entry.actors.joined(separator: ", "),
        entry.cases.joined(separator: ", "), sources.joined(separator: "; "),
      ]
    }
    return table([head] + rows)
  }

  // MARK: - Markdown

  private static func table(_ lines: [[String]]) -> String {
    guard let head = lines.first else { return "" }
    let rule = head.map { _ in "---" }
    return ([head] + [rule] + lines.dropFirst()).enumerated().map { number, cells in
      "| " + cells.map { number == 1 ? $0 : escaped($0) }.joined(separator: " | ") + " |\n"
    }.joined()
  }

  /// Words in which nothing is taken for Markdown, on one line.
  static func escaped(_ words: String) -> String {
    var out = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "$", "^", "&":
        out += "\\"
        out.unicodeScalars.append(scalar)
      case "\n", "\r", "\t": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
