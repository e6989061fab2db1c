import Fingerprints
import StudyModel

/// The smallest pieces of displays that a finding can rest on: cells, links, listed events.
enum DisplayUnits {
  /// A piece with what it rests on.
  struct Unit {
    /// The name, such as `cell:forms/NL/BTK-LATIH`.
    let name: String
    /// The codings.
    let codings: [JudgementID]
    /// Fingerprints of what else it shows, by name.
    let others: [String: String]
  }

  /// The pieces of a display, in its order.
  static func units(of display: Display, in state: StudyState) -> [Unit] {
    switch display.content {
    case .matrix(let matrix):
      matrix.rows.indices.flatMap { row in
        matrix.columns.indices.map { column in
          unit(
            "\(display.id)/\(matrix.rows[row].id)/\(matrix.columns[column].id)",
            of: matrix.cells[row][column]
          )
        }
      }
    case .network(let network):
      network.nodes.map { node in
        Unit(name: "node:\(display.id)/\(node.id)", codings: node.codings, others: [:])
      }
        + network.links.map { link in self.unit(of: link, in: display) }
    case .listing(let listing):
      listing.entries.map { entry in self.unit(of: entry, in: display, state) }
    }
  }

  /// A link that a person drew shows how it was drawn; one that was counted shows its codings only.
  private static func unit(of link: Network.Link, in display: Display) -> Unit {
    let name = "link:\(display.id)/\(link.from)>\(link.to)"
    let drawn = [link.sign?.rawValue, link.strength?.rawValue, link.basis?.rawValue]
    var others: [String: String] = [:]
    if drawn.contains(where: { $0 != nil }) {
      let words = [link.kind] + drawn.map { $0 ?? "" }
      others["drawn:\(name)"] = Fingerprints.fingerprint(of: words.joined(separator: " "))
    }
    return Unit(name: name, codings: link.codings + link.against, others: others)
  }

  private static func unit(
    of entry: EventListing.Entry,
    in display: Display,
    _ state: StudyState
  ) -> Unit {
    let name = "event:\(display.id)/\(entry.id)"
    let records = entry.records.map {
      "\($0.judgement.text) \($0.date?.text ?? "") \(entry.isOpen)"
    }
    var others = [
      "recorded:\(name)": Fingerprints.fingerprint(of: records.joined(separator: "\n"))
    ]
    for source in entry.records.compactMap(\.source) {
      others["document:\(source)"] = state.document(source)?.fingerprint ?? ""
    }
    return Unit(name: name, codings: entry.codings, others: others)
  }

  /// The names of the pieces that a finding's place in a display means.
  static func names(of rest: Finding.Rest, in displays: [Display]) -> [String] {
    guard let display = displays.first(where: { $0.id == rest.display }) else { return [] }
    if let link = rest.link { return ["link:\(rest.display)/\(link)"] }
    guard rest.row != nil || rest.column != nil else { return ["display:\(rest.display)"] }
    guard case .matrix(let matrix) = display.content else { return ["display:\(rest.display)"] }
    return matrix.rows.filter { rest.row == nil || $0.id == rest.row }.flatMap { row in
      matrix.columns.filter { rest.column == nil || $0.id == rest.column }.map { column in
        "cell:\(rest.display)/\(row.id)/\(column.id)"
      }
    }
  }

  private static func unit(_ place: String, of cell: Matrix.Cell) -> Unit {
    let written = cell.written.map { "\($0.kind) \($0.by) \($0.text) \($0.evidence)" }
    var others: [String: String] = [:]
    if !written.isEmpty {
      others["written:\(place)"] = Fingerprints.fingerprint(of: written.joined(separator: "\n"))
    }
    return Unit(name: "cell:\(place)", codings: cell.codings, others: others)
  }
}
