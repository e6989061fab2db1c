import PlainFormats
import StudyModel

extension JudgementLine {
  /// The line as JSON, without a line end; the fields stand in the order of the format.
  public var text: String {
    var members: [(String, JSONValue?)] = [
      ("n", .number(judgement.id.number)),
      ("at", .string(judgement.at)),
      ("by", .string(judgement.by)),
      ("machine", machine.map(JSONValue.string)),
      ("act", .string(judgement.act.name)),
    ]
    members += Self.fields(of: judgement.act)
    members.append(("taken", judgement.taken.map(JSONValue.string)))
    members.append(("prev", .string(previous)))
    return JSONValue.members(members).line
  }

  typealias Fields = [(String, JSONValue?)]

  private static func fields(of act: Act) -> Fields {
    switch act {
    case .code(let choice): fields(of: choice)
    case .edit(let id, let choice): [("of", .string(id.text))] + fields(of: choice)
    case .accept(let id, let choice): [("of", .string(id))] + fields(of: choice)
    case .reject(let rejection):
      [
        ("of", .string(rejection.of)),
        ("code", .string(rejection.code)),
        ("place", place(rejection.anchor)),
        ("why", rejection.why.map(JSONValue.string)),
      ]
    case .undo(let id, let why): [("of", .string(id.text)), ("why", why.map(JSONValue.string))]
    case .none(let anchor): [("place", place(anchor))]
    case .noneInSample(let anchor, let sample):
      [("place", place(anchor)), ("sample", .string(sample))]
    case .wrote(let version): [("id", .string(version.id)), ("sha256", .string(version.sha256))]
    case .event(let event): fields(of: event)
    case .actor(let id, let names): [("id", .string(id)), ("names", strings(names))]
    case .link(let choice): fields(of: choice)
    case .cell(let choice):
      cell(choice.cell) + [
        ("kind", .string(choice.kind)),
        ("text", .string(choice.text)),
        ("evidence", .string(choice.evidence)),
      ]
    case .rate(let choice):
      cell(choice.cell) + [
        ("scale", .string(choice.kind)),
        ("value", .string(choice.text)),
        ("evidence", .string(choice.evidence)),
      ]
    case .verdict(let choice):
      [
        ("finding", .string(choice.finding)),
        ("verdict", .string(choice.verdict.rawValue)),
        ("why", .string(choice.why)),
        ("evidence", .string(choice.evidence)),
      ]
    case .codebook(let change): fields(of: change)
    case .record(let change): fields(of: change)
    case .contradiction(let ids, let about):
      [("of", judgements(ids)), ("about", .string(about))]
    case .resolve(let id, let choice, let why):
      [("of", .string(id.text)), ("choice", .string(choice)), ("why", .string(why))]
    case .settle(let settlement): fields(of: settlement)
    case .reanchor(let id, let anchor, let why):
      [
        ("of", .string(id.text)),
        ("to", anchor.map(place)),
        ("lost", anchor == nil ? .bool(true) : nil),
        ("why", why.map(JSONValue.string)),
      ]
    case .parts(let source, let change), .passages(let source, let change):
      [("source", .string(source)), ("change", .string(change))]
    case .withhold(let id, let why):
      [("of", .string(id.text)), ("why", why.map(JSONValue.string))]
    case .jot(let anchor, let words): [("place", place(anchor)), ("words", .string(words))]
    case .translate(let translation):
      [
        ("of", .string(translation.of.text)),
        ("language", .string(translation.language)),
        ("words", .string(translation.words)),
        ("translator", .string(translation.translator)),
      ]
    case .delimit(let choice):
      [
        ("id", .string(choice.id)),
        ("value", .string(choice.value)),
        ("basis", .string(choice.basis)),
      ]
    case .attribute(let choice):
      [
        ("id", .string(choice.id)),
        ("name", .string(choice.name)),
        ("value", .string(choice.value)),
        ("basis", .string(choice.basis)),
      ]
    case .decision(let choice):
      [
        ("about", .string(choice.about)),
        ("options", strings(choice.options)),
        ("choice", .string(choice.choice)),
        ("why", .string(choice.why)),
      ]
    case .sample(let choice): fields(of: choice)
    case .further: []
    }
  }

  private static func fields(of choice: CodingChoice) -> Fields {
    position(choice.anchor) + [
      ("code", .string(choice.code)),
      ("case", some(choice.cases)),
      ("claim", choice.claim.map { .string($0.rawValue) }),
      ("sign", choice.sign.map { .string($0.rawValue) }),
      ("strength", choice.strength.map { .string($0.rawValue) }),
      ("voice", choice.voice.map { .string($0.rawValue) }),
      ("evidence", some(choice.evidence.map(\.rawValue))),
      ("domain", choice.domain.map(JSONValue.string)),
      ("bearer", choice.bearer.map(JSONValue.string)),
      ("certainty", choice.certainty.map { .string($0.rawValue) }),
      ("why", choice.why.map(JSONValue.string)),
      ("sample", choice.sample.map(JSONValue.string)),
      ("seen", choice.seen.map { strings($0.map(\.rawValue)) }),
      ("suggester", choice.suggester.map(mark)),
    ]
  }

  private static func fields(of event: EventChoice) -> Fields {
    [
      ("id", .string(event.id)),
      ("name", .string(event.name)),
      ("date", event.date.map { .string($0.text) }),
      ("precision", event.date.map { .string($0.precision.rawValue) }),
      ("actors", some(event.actors)),
      ("case", some(event.cases)),
      ("for", event.codings.isEmpty ? nil : judgements(event.codings)),
      ("place", event.anchor.map(place)),
    ]
  }

  private static func fields(of choice: LinkChoice) -> Fields {
    let link = choice.link
    return [
      ("network", .string(choice.network)),
      ("from", .string(link.from)),
      ("to", .string(link.to)),
      ("kind", .string(link.kind)),
      ("sign", link.sign.map { .string($0.rawValue) }),
      ("strength", link.strength.map { .string($0.rawValue) }),
      ("basis", link.basis.map { .string($0.rawValue) }),
      ("for", link.excerpts.isEmpty ? nil : judgements(link.excerpts)),
      ("against", link.against.isEmpty ? nil : judgements(link.against)),
      ("why", link.why.map(JSONValue.string)),
    ]
  }

  private static func fields(of choice: SampleChoice) -> Fields {
    [
      ("id", .string(choice.id)),
      ("coder", .string(choice.coder)),
      // As words: a reader of JSON may keep no more than 53 bits of a number.
      ("seed", .string(String(choice.seed))),
      ("size", .number(choice.size)),
      ("unit", .string(choice.unit.rawValue)),
      ("strata", .string(choice.strata)),
      ("codes", some(choice.codes)),
      ("drawn", .array(choice.drawn.map(place))),
    ]
  }

  private static func fields(of change: CodebookChange) -> Fields {
    [
      ("operation", .string(change.operation)),
      ("code", .string(change.code)),
      ("others", some(change.others)),
      ("before", .string(change.before)),
      ("after", .string(change.after)),
      (
        "moves",
        .members(
          change.moves.sorted { $0.key < $1.key }.map { coding, codes in
            (coding.text, codes.count == 1 ? .string(codes[0]) : strings(codes))
          }
        )
      ),
      ("order", some(change.order)),
      ("why", .string(change.why)),
    ]
  }

  private static func fields(of change: RecordedChange) -> Fields {
    [
      ("file", .string(change.file)),
      ("item", .string(change.item)),
      ("before", .string(change.before)),
      ("after", .string(change.after)),
      ("same-meaning", change.sameMeaning.map(JSONValue.bool)),
      ("order", some(change.order)),
      ("why", change.why.map(JSONValue.string)),
    ]
  }

  private static func position(_ anchor: Anchor) -> Fields {
    [
      ("source", .string(anchor.source)),
      ("document", .string(anchor.document)),
      ("start", .number(anchor.range.start.scalars)),
      ("end", .number(anchor.range.end.scalars)),
      ("quote", .string(anchor.quote)),
      ("prefix", .string(anchor.prefix)),
      ("suffix", .string(anchor.suffix)),
      (
        "distinction",
        anchor.distinction == .quote ? nil : .string(anchor.distinction.rawValue)
      ),
    ]
  }

  static func place(_ anchor: Anchor) -> JSONValue {
    .members(position(anchor))
  }

  /// The first and the last piece are the display and the column; a row may hold a slash.
  private static func cell(_ id: String) -> Fields {
    let pieces = id.split(separator: "/", omittingEmptySubsequences: false)
    guard pieces.count > 2, let display = pieces.first, let column = pieces.last else {
      return zip(["display", "row"], pieces).map { ($0, .string(String($1))) }
    }
    let row = pieces.dropFirst().dropLast().joined(separator: "/")
    return [
      ("display", .string(String(display))),
      ("row", .string(row)),
      ("column", .string(String(column))),
    ]
  }

  static func judgements(_ ids: [JudgementID]) -> JSONValue {
    strings(ids.map(\.text))
  }

  private static func strings(_ words: [String]) -> JSONValue {
    .array(words.map(JSONValue.string))
  }

  private static func some(_ words: [String]) -> JSONValue? {
    words.isEmpty ? nil : strings(words)
  }
}
