import QuotationProof
public import StudyModel
import TextAnchoring

/// What the sources say to the quotations of a chapter, as a person reads it.
public struct ProvenChapter: Sendable {
  /// A quotation with what was found.
  public struct Entry: Sendable {
    let place: String
    let proven: ProvenQuotation

    /// Whether something of it is not as the sources have it.
    public var isWrong: Bool { proven.remarks.contains(where: \.isWrong) }

    /// Whether a person should look at it.
    public var needsLook: Bool { !proven.remarks.isEmpty }
  }

  /// The quotations in order.
  public let entries: [Entry]
  /// What was noticed in the chapter and the sources.
  public let diagnostics: [Diagnostic]
}

extension ProvenChapter.Entry {
  /// The quotation, the place in the sources, each difference, and what to look at, line by line.
  public var text: String {
    var lines = ["\(place)  \(Self.short(proven.quotation.words.text))"]
    if let found = proven.place {
      let others = proven.otherPlaces > 0 ? ", and \(proven.otherPlaces) more" : ""
      lines.append(
        "  \(found.source) \(found.locator): \(found.comparison.likeness.rawValue)\(others)"
      )
      lines += found.comparison.differences.map {
        "    here: \(Self.shown($0.quoted))  source: \(Self.shown($0.found))"
      }
    }
    if needsLook {
      lines.append("  look at: \(proven.remarks.map(\.rawValue).joined(separator: ", "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The names of ``fields``.
  public static let columns = [
    "place", "form", "quotation", "source", "locator", "pages", "likeness", "differences", "cited",
    "cited_year", "cited_pages", "other_places", "remarks",
  ]

  /// The quotation and what was found, a field a column.
  public var fields: [String] {
    let citation = proven.quotation.citation
    let differences = (proven.place?.comparison.differences ?? []).map {
      "\(Self.shown($0.quoted)) / \(Self.shown($0.found))"
    }
    return [
      place, proven.quotation.form.rawValue, proven.quotation.words.text,
      proven.place?.source ?? "", proven.place?.locator ?? "",
      proven.place?.pages.joined(separator: ";") ?? "",
      proven.place?.comparison.likeness.rawValue ?? "", differences.joined(separator: "; "),
      citation?.names.joined(separator: "; ") ?? "", citation?.year ?? "", citation?.pages ?? "",
      String(proven.otherPlaces), proven.remarks.map(\.rawValue).joined(separator: ";"),
    ]
  }

  /// Words on one line; whatever would move a terminal's cursor stands as a space.
  private static func shown(_ words: String) -> String {
    guard !words.isEmpty else { return "\u{B7}" }
    let isControl = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .control }
    return String(String.UnicodeScalarView(words.unicodeScalars.map { isControl($0) ? " " : $0 }))
  }

  /// The first and the last words of a quotation.
  private static func short(_ words: String) -> String {
    let all = shown(words).split(whereSeparator: \.isWhitespace)
    guard all.count > 12 else { return all.joined(separator: " ") }
    return (all.prefix(7) + ["\u{2026}"] + all.suffix(4)).joined(separator: " ")
  }
}
