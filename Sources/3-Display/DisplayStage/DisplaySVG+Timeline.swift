public import StudyModel

extension DisplaySVG {
  /// An event listing as a line of time, from early to late and not to scale; nothing for other displays.
  ///
  /// A full disc is a day, a half one a month, an empty one a year; rival dates stand side by side.
  ///
  /// - Parameters:
  ///   - display: A display with a listing.
  ///   - language: The language of names and legend.
  ///   - page: The page that holds the excerpts; by default `ID.html` beside the drawing.
  /// - Returns: An SVG document, or nothing.
  public static func timeline(
    of display: Display,
    language: String,
    page: String? = nil
  ) -> String? {
    guard case .listing(let listing) = display.content else { return nil }
    let width = 640
    let axis = 176
    let title = TextMeasure.lines(
      display.title.words(in: language),
      size: 15,
      within: width - 2 * margin
    )
    var y = margin + title.count * 19 + 14
    let top = y
    var rows = ""
    for entry in listing.entries {
      let lines = TextMeasure.lines(entry.name, size: textSize, within: width - axis - 40)
      rows += row(
        entry,
        lines,
        at: y,
        axis: axis,
        href: page ?? "\(AnchorName.safe(display.id)).html",
        language
      )
      y += max(lines.count, dateLines(of: entry).count) * lineHeight + 12
    }
    let bottom = y
    let height = bottom + 24 + margin
    return opening(
      display,
      width: width,
      height: height,
      language: language,
      description: listing.entries.map { words(of: $0, language) + "." }.joined(separator: " ")
    ) + heading(title, language)
      + "<path d=\"M\(axis) \(top - 6) L\(axis) \(max(bottom - 12, top))\" stroke=\"#111\" "
      + "stroke-width=\"1\" fill=\"none\"/>\n" + rows + precisions(y: bottom + 8, language)
      + "</svg>\n"
  }

  /// An event in words: its dates with what speaks for each, its name, and whether they conflict.
  static func words(of entry: EventListing.Entry, _ language: String) -> String {
    let undated = Wording.text("tanpa tanggal", "undated").words(in: language)
    let dates = dates(of: entry)
    let said = dates.isEmpty ? undated : dates.map(\.text).joined(separator: " ≠ ")
    guard entry.isConflicting else { return "\(said): \(entry.name)" }
    let state =
      entry.isOpen
      ? Wording.text("tanggal bertentangan, terbuka", "conflicting dates, open")
      : Wording.text("tanggal bertentangan, diputuskan", "conflicting dates, settled")
    return "\(said): \(entry.name) (\(state.words(in: language)))"
  }

  /// The different dates of an event, in order.
  static func dates(of entry: EventListing.Entry) -> [PartialDate] {
    Set(entry.records.compactMap(\.date)).sorted()
  }

  private static func row(
    _ entry: EventListing.Entry,
    _ lines: [String],
    at y: Int,
    axis: Int,
    href: String,
    _ language: String
  ) -> String {
    let dates = dates(of: entry)
    let label = words(of: entry, language)
    var out =
      "<a href=\"\(XMLText.escaped(href))#\(AnchorName.event(entry.id))\" "
      + "aria-label=\"\(XMLText.escaped(label))\">\n"
    for (index, line) in dateLines(of: entry).enumerated() {
      out += text(
        line,
        x: axis - 16,
        y: y + 9 + index * lineHeight,
        size: 12,
        anchor: "end",
        weight: entry.isConflicting ? "bold" : "normal"
      )
    }
    out += moment(dates.first?.precision, x: axis, y: y + 5)
    if entry.isConflicting {
      out += plate(entry.isOpen ? "≠" : "(≠)", x: axis + 16, y: y + 5, size: 11, weight: "bold")
    }
    for (index, line) in lines.enumerated() {
      out += text(
        line,
        x: axis + 30,
        y: y + 9 + index * lineHeight,
        size: textSize,
        anchor: "start"
      )
    }
    return out + "</a>\n"
  }

  /// The dates in as few lines as the room beside the line of time allows.
  private static func dateLines(of entry: EventListing.Entry) -> [String] {
    let dates = dates(of: entry).map(\.text)
    return dates.isEmpty
      ? ["—"] : TextMeasure.lines(dates.joined(separator: " ≠ "), size: 12, within: 138)
  }

  /// A disc as full as a date is exact.
  private static func moment(_ precision: PartialDate.Precision?, x: Int, y: Int) -> String {
    let circle = { (fill: String) in
      "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"6\" fill=\"\(fill)\" stroke=\"#111\" stroke-width=\"1.5\"/>\n"
    }
    switch precision {
    case .day: return circle("#111")
    case .month:
      return circle("#fff")
        + "<path d=\"M\(x) \(y - 6) A6 6 0 0 0 \(x) \(y + 6) Z\" fill=\"#111\"/>\n"
    case .year: return circle("#fff")
    case nil:
      return
        "<rect x=\"\(x - 4)\" y=\"\(y - 4)\" width=\"8\" height=\"8\" fill=\"#fff\" stroke=\"#111\"/>\n"
    }
  }

  private static func precisions(y: Int, _ language: String) -> String {
    var x = margin
    var out = "<g aria-hidden=\"true\">\n"
    let cases: [(PartialDate.Precision?, LocalizedText)] =
      PartialDate.Precision.allCases.reversed().map { ($0, Wording.precision($0)) }
      + [(nil, Wording.text("tanpa tanggal", "undated"))]
    for (precision, name) in cases {
      let words = name.words(in: language)
      out += moment(precision, x: x + 8, y: y)
      out += text(words, x: x + 20, y: y + 4, size: 11, fill: "#333", anchor: "start")
      x += 20 + TextMeasure.width(words, size: 11) + 18
    }
    let conflict = Wording.text(
      "≠ tanggal bertentangan; (≠) diputuskan",
      "≠ conflicting dates; (≠) settled"
    )
    out += text(
      conflict.words(in: language),
      x: x,
      y: y + 4,
      size: 11,
      fill: "#333",
      anchor: "start"
    )
    return out + "</g>\n"
  }
}
