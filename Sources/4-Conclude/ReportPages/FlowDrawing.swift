public import StudyModel

/// Draws a screening flow as PRISMA 2020 has it: boxes from what was found down to what is in.
///
/// Black on white, with every number in the description as well. What the log leaves open has a
/// dashed box of its own, so that a diagram never looks more complete than the log.
public enum FlowDrawing {
  /// The drawing in a language.
  ///
  /// - Parameters:
  ///   - flow: The flow.
  ///   - language: `id`, else English.
  ///   - prefix: What the ids of title and description begin with, unlike any other in the page.
  /// - Returns: An SVG document.
  public static func svg(
    of flow: ScreeningFlow,
    language: String,
    prefix: String = "flow"
  ) -> String {
    var columns = [FlowColumn(flow, searched: true, language: language)]
    let other = FlowColumn(flow, searched: false, language: language)
    if other.counts.identified > 0 { columns.append(other) }
    let words = FlowWords(flow, columns: columns, language: language)
    var sheet = FlowSheet(columns: columns, included: words.included)
    let body = sheet.drawing(phases: words.phases)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(sheet.width)" height="\(sheet.height)" \
      viewBox="0 0 \(sheet.width) \(sheet.height)" lang="\(HTML.escaped(language))" role="img" \
      aria-labelledby="\(prefix)-title" aria-describedby="\(prefix)-desc">
      <title id="\(prefix)-title">\(HTML.escaped(words.title))</title>
      <desc id="\(prefix)-desc">\(HTML.escaped(words.description))</desc>
      <rect width="\(sheet.width)" height="\(sheet.height)" fill="#fff"/>
      \(body)</svg>

      """
  }

  /// The flow in words: every box with its number.
  static func description(of flow: ScreeningFlow, language: String) -> String {
    let columns = [true, false].map { FlowColumn(flow, searched: $0, language: language) }
      .filter { $0.counts.identified > 0 || $0.isSearched }
    return FlowWords(flow, columns: columns, language: language).description
  }
}

/// A box of the diagram: its lines, and whether it stands for something left open.
struct FlowBox: Hashable {
  var lines: [String]
  var isOpen = false
}

/// One column: what was found on its ways, level by level.
struct FlowColumn {
  let counts: ScreeningFlow.Counts
  let isSearched: Bool
  let title: String
  /// The boxes in the middle by level: identified, screened, sought, assessed; none is skipped over.
  let main: [FlowBox?]
  /// The boxes beside them.
  let side: [[FlowBox]]

  init(_ flow: ScreeningFlow, searched: Bool, language: String) {
    let counts = flow.counts(searched: searched)
    self.counts = counts
    isSearched = searched
    func say(_ wording: Wording) -> String { wording.words(in: language) }
    func n(_ count: Int) -> String { FlowWords.count(count, language) }
    func line(_ wording: Wording, _ count: Int) -> String { "\(say(wording)) \(n(count))" }
    title = say(searched ? .searchedWays : .otherWays)

    let ways = Self.ways(flow, searched: searched).map { "– " + line(.way($0.way), $0.count) }
    // Nobody screens by title what a hand took up, so that level may be empty.
    let hasScreening =
      searched || counts.screened != counts.sought || counts.waiting(at: .title) > 0
    main = [
      FlowBox(lines: [say(.identifiedFrom)] + ways),
      hasScreening ? FlowBox(lines: [line(.recordsScreened, counts.screened)]) : nil,
      FlowBox(lines: [line(.reportsSought, counts.sought)]),
      FlowBox(lines: [line(.reportsAssessed, counts.assessed)]),
    ]

    func waiting(_ stages: SearchLog.Screening.Stage...) -> [FlowBox] {
      let count = stages.reduce(0) { $0 + counts.waiting(at: $1) }
      return count == 0 ? [] : [FlowBox(lines: [line(.undecided, count)], isOpen: true)]
    }
    var removed: [FlowBox] = []
    if searched || counts.removed > 0 {
      removed.append(
        FlowBox(lines: [
          say(.removedBefore), "– " + line(.duplicates, counts.left(at: .duplicate)),
          "– " + line(.byAutomation, counts.left(at: .automation)),
          "– " + line(.otherReasons, counts.left(at: .before)),
        ])
      )
    }
    removed += waiting(.duplicate, .automation, .before)
    // Too few on one way and too many on another must not hide one another.
    let gaps = flow.tracks.filter { $0.way.isSearched == searched }.map(\.counts.unaccounted)
    let missing = gaps.filter { $0 > 0 }.reduce(0, +)
    let surplus = gaps.filter { $0 < 0 }.reduce(0, -)
    if missing > 0 {
      removed.append(FlowBox(lines: [line(.unaccounted, missing)], isOpen: true))
    }
    if surplus > 0 {
      removed.append(FlowBox(lines: [line(.overcounted, surplus)], isOpen: true))
    }
    let reasons = flow.reasons.filter { $0.isSearched == searched }.map {
      "– \($0.why.isEmpty ? say(.withoutReason) : $0.why) \(n($0.count))"
    }
    let left = counts.left(at: .fullText)
    side = [
      removed,
      (hasScreening ? [FlowBox(lines: [line(.recordsExcluded, counts.left(at: .title))])] : [])
        + waiting(.title),
      [FlowBox(lines: [line(.notRetrieved, counts.left(at: .retrieval))])] + waiting(.retrieval),
      [
        FlowBox(
          lines: left == 0
            ? ["\(say(.reportsExcluded)) \(n(0))"] : ["\(say(.reportsExcluded)):"] + reasons
        )
      ] + waiting(.fullText),
    ]
  }

  /// The ways with how many records each gave, those of one line together.
  private static func ways(_ flow: ScreeningFlow, searched: Bool)
    -> [(way: Wording.SearchWay, count: Int)]
  {
    var counts: [Wording.SearchWay: Int] = [:]
    for track in flow.tracks where track.way.isSearched == searched {
      counts[way(track.way), default: 0] += track.counts.identified
    }
    return Wording.SearchWay.allCases.compactMap { way in counts[way].map { (way, $0) } }
  }

  private static func way(_ way: ScreeningFlow.Way) -> Wording.SearchWay {
    switch way {
    case .search(_, .database): .database
    case .search(_, .register): .register
    case .search(_, .website): .website
    case .search(_, .organisation): .organisation
    case .search(_, .citation), .citation: .citation
    case .search(_, .other), .other: .other
    case .search(_, nil): .logged
    case .unlogged: .unlogged
    case .hand: .hand
    case .unsaid: .unsaid
    }
  }
}

/// The words of a flow that belong to no column.
struct FlowWords {
  let title: String
  let description: String
  let included: FlowBox
  let phases: [String]

  /// A number as flow diagrams write it, with spaces at which no line ends.
  static func count(_ count: Int, _ language: String) -> String {
    "(n\u{A0}=\u{A0}\(Numbers.count(count, language)))"
  }

  init(_ flow: ScreeningFlow, columns: [FlowColumn], language: String) {
    func say(_ wording: Wording) -> String { wording.words(in: language) }
    let count = columns.reduce(0) { $0 + $1.counts.included }
    title = say(.flowTitle)
    phases = [say(.identification), say(.screeningPhase), say(.inclusion)]
    included = FlowBox(lines: [
      "\(say(.sourcesIncluded)) \(Self.count(count, language))",
      "\(say(.groupsIncluded)) \(Self.count(flow.groups, language))",
    ])
    let sentences = columns.map { column in
      let boxes = zip(column.main, column.side).flatMap { main, side in
        [main].compactMap { $0 } + side
      }
      return "\(column.title). "
        + boxes.map { $0.lines.joined(separator: " ") + "." }.joined(separator: " ")
    }
    description = (sentences + [included.lines.joined(separator: "; ") + "."])
      .joined(separator: " ")
  }
}
