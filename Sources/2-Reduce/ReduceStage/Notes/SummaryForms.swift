public import StudyModel

/// How the summary forms of the sources stand: which is needed, whether it is there, and whether it
/// was written before the coding.
///
/// A form is written after reading and before coding (Miles & Huberman 1994, chapter 4): later, the
/// whole is buried under what its pieces brought to mind. What the journal holds says which came first.
public struct SummaryForms: Sendable {
  /// What kind of form a source has.
  public enum Kind: String, Sendable, CaseIterable {
    /// Of a text.
    case document = "document-summary"
    /// Of an interview, a correspondence, a visit to an archive.
    case contact = "contact-summary"
  }

  /// How the form of a source stands.
  public enum State: String, Sendable, CaseIterable {
    /// There is none.
    case missing
    /// It has headings and no words.
    case empty
    /// It is there, and the journal knows nothing of it.
    case unrecorded
    /// It was recorded after the first coding of its source.
    case late = "after-coding"
    /// It was recorded before any coding of its source.
    case done
  }

  /// The form of one source.
  public struct Row: Hashable, Sendable {
    /// The source's id.
    public let source: String
    /// Which form it needs.
    public let kind: Kind
    /// How it stands.
    public let state: State
    /// How many codings of the source count.
    public let codings: Int
    /// The line that recorded the form first.
    public let recorded: JudgementID?
    /// The first coding of the source.
    public let firstCoding: JudgementID?
  }

  /// A row a source, in the register's order.
  public let rows: [Row]

  /// The types of sources that are contacts, by their names in CSL.
  public static let contactTypes: Set<String> = ["interview", "personal_communication", "hearing"]

  /// Which form a source needs: a contact's where its type or a form of its own says so.
  public static func kind(of source: Source, forms: [Writing]) -> Kind {
    if contactTypes.contains(source.record.type) { return .contact }
    let own = forms.first { $0.id == source.id }
    return own?.type == Kind.contact.rawValue ? .contact : .document
  }

  /// Looks at every source.
  ///
  /// - Parameters:
  ///   - study: The study.
  ///   - codings: The codings that stand.
  ///   - lines: The judgements that stand, in order of replay.
  public init(study: Study, codings: [Coding], lines: [Judgement]) {
    let counts = codings.filter(\.counts).reduce(into: [String: Int]()) {
      $0[$1.source, default: 0] += 1
    }
    let order = SummaryOrder(lines)
    rows = study.sources.map { source in
      let kind = Self.kind(of: source, forms: study.forms)
      let forms = study.forms.filter { $0.id == source.id || $0.links.contains(source.id) }
        .filter { kind == .document || $0.type == Kind.contact.rawValue }
      let lines = forms.compactMap { order.recorded[$0.id] }.sorted { $0.place < $1.place }
      let first = order.coded[source.id]
      let state: State =
        if forms.isEmpty {
          .missing
        } else if !forms.contains(where: \.hasWords) {
          .empty
        } else if let recorded = lines.first {
          first.map { $0.place < recorded.place } ?? false ? .late : .done
        } else {
          .unrecorded
        }
      return Row(
        source: source.id,
        kind: kind,
        state: state,
        codings: counts[source.id] ?? 0,
        recorded: lines.first?.id,
        firstCoding: first?.id
      )
    }
  }

  /// A warning for each form that came after the coding.
  public var diagnostics: [Diagnostic] {
    rows.compactMap { row in
      guard row.state == .late, let form = row.recorded, let coding = row.firstCoding else {
        return nil
      }
      return Diagnostic(
        "form-after-coding",
        .warning,
        at: form.place,
        source: row.source,
        words:
          "the summary form of '\(row.source)' was recorded in '\(form.text)', after its first "
          + "coding '\(coding.text)'",
        remedy:
          "say in the form what the coding had shown already; write the next one before coding"
      )
    }
  }
}

/// When forms were recorded first and sources coded first, by the journal.
private struct SummaryOrder {
  struct Line {
    let place: Int
    let id: JudgementID
  }

  private(set) var recorded: [String: Line] = [:]
  private(set) var coded: [String: Line] = [:]

  init(_ judgements: [Judgement]) {
    for (place, judgement) in judgements.enumerated() {
      let line = Line(place: place, id: judgement.id)
      switch judgement.act {
      case .wrote(let version) where version.kind == .form:
        if recorded[version.id] == nil { recorded[version.id] = line }
      case .code(let choice), .accept(_, let choice):
        if coded[choice.anchor.source] == nil { coded[choice.anchor.source] = line }
      default: break
      }
    }
  }
}

extension Writing {
  /// Whether anything stands below the headings.
  fileprivate var hasWords: Bool {
    body.split(separator: "\n").contains { line in
      !line.hasPrefix("#") && line.unicodeScalars.contains { !$0.properties.isWhitespace }
    }
  }
}
