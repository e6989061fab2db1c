import PlainFormats
import StudyModel

extension JudgementLine {
  /// Reads a line without its line end; an act that this version does not know is kept by name.
  ///
  /// - Parameters:
  ///   - bytes: The line.
  ///   - chain: The chain it stands in.
  /// - Throws: ``JudgementLineError`` for what cannot be read.
  public init(parsing bytes: some Sequence<UInt8>, chain: String) throws(JudgementLineError) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: Array(bytes))
    } catch {
      throw .malformed
    }
    guard case .object = value else { throw .malformed }
    let fields = LineFields(value: value, act: value["act"]?.string ?? "")
    let number = try fields.number("n")
    guard number > 0 else { throw .invalid(field: "n", act: fields.act) }
    let at = try fields.words("at")
    guard JournalClock.isShapedAsTime(at) else { throw .invalid(field: "at", act: fields.act) }
    _ = try fields.words("act")
    judgement = Judgement(
      id: JudgementID(chain: chain, number: number),
      at: at,
      by: try fields.words("by"),
      act: try fields.read(),
      taken: try fields.wordsIfAny("taken")
    )
    machine = try fields.wordsIfAny("machine")
    previous = try fields.words("prev")
  }
}

/// The fields of one line, read with the names that its failures need.
struct LineFields {
  let value: JSONValue
  let act: String

  func read() throws(JudgementLineError) -> Act {
    switch act {
    case "code": .code(try coding())
    case "edit": .edit(of: try judgement("of"), try coding())
    case "accept": .accept(of: try words("of"), try coding())
    case "reject":
      .reject(
        Act.Rejection(
          of: try words("of"),
          code: try words("code"),
          anchor: try anchor(at: "place"),
          why: try wordsIfAny("why")
        )
      )
    case "undo": .undo(of: try judgement("of"), why: try wordsIfAny("why"))
    case "none": try nothing()
    case "memo", "form", "chapter":
      .wrote(
        Act.WritingVersion(
          kind: try word("act"),
          id: try words("id"),
          sha256: try words("sha256")
        )
      )
    case "event": .event(try event())
    case "actor": .actor(id: try words("id"), names: try strings("names"))
    case "link": .link(try link())
    case "cell": .cell(try cell(kind: "kind", text: "text"))
    case "rate": .rate(try cell(kind: "scale", text: "value"))
    case "verdict":
      .verdict(
        VerdictChoice(
          finding: try words("finding"),
          verdict: try word("verdict"),
          why: try words("why"),
          evidence: try words("evidence")
        )
      )
    case "codebook": .codebook(try codebookChange())
    case "record": .record(try recordedChange())
    case "contradiction": .contradiction(of: try judgements("of"), about: try words("about"))
    case "resolve": try resolution()
    case "reanchor": try reanchor()
    case "parts": .parts(source: try words("source"), change: try words("change"))
    case "passages": .passages(source: try words("source"), change: try words("change"))
    case "withhold": .withhold(of: try judgement("of"), why: try wordsIfAny("why"))
    case "jot": .jot(try anchor(at: "place"), words: try words("words"))
    case "translate": .translate(try translation())
    case "case":
      .delimit(
        CaseChoice(id: try words("id"), value: try words("value"), basis: try words("basis"))
      )
    case "attribute": .attribute(try attribute())
    case "decision": .decision(try decision())
    case "sample": .sample(try sample())
    default: .further(name: act)
    }
  }

  private func coding() throws(JudgementLineError) -> CodingChoice {
    var marks: [EvidenceMark] = []
    for word in try strings("evidence") {
      guard let mark = EvidenceMark(rawValue: word) else { throw invalid("evidence") }
      marks.append(mark)
    }
    return CodingChoice(
      anchor: try anchor(),
      code: try words("code"),
      cases: try strings("case"),
      claim: try wordIfAny("claim"),
      sign: try wordIfAny("sign"),
      strength: try wordIfAny("strength"),
      voice: try wordIfAny("voice"),
      evidence: marks,
      domain: try wordsIfAny("domain"),
      bearer: try wordsIfAny("bearer"),
      certainty: try wordIfAny("certainty"),
      why: try wordsIfAny("why"),
      sample: try wordsIfAny("sample"),
      seen: try visible(),
      suggester: try suggester()
    )
  }

  private func event() throws(JudgementLineError) -> EventChoice {
    var date: PartialDate?
    if let text = try wordsIfAny("date") {
      guard let read = PartialDate(text) else { throw invalid("date") }
      date = read
    }
    return EventChoice(
      id: try words("id"),
      name: try words("name"),
      date: date,
      actors: try strings("actors"),
      cases: try strings("case"),
      codings: try judgements("for"),
      anchor: try anchorIfAny(at: "place")
    )
  }

  private func link() throws(JudgementLineError) -> LinkChoice {
    LinkChoice(
      network: try words("network"),
      link: NetworkSpecification.Link(
        from: try words("from"),
        to: try words("to"),
        kind: try words("kind"),
        sign: try wordIfAny("sign"),
        strength: try wordIfAny("strength"),
        basis: try wordIfAny("basis"),
        excerpts: try judgements("for"),
        against: try judgements("against"),
        why: try wordsIfAny("why")
      )
    )
  }

  private func cell(kind: String, text: String) throws(JudgementLineError) -> CellChoice {
    var pieces = [try words("display")]
    for name in ["row", "column"] {
      if let piece = try wordsIfAny(name) { pieces.append(piece) }
    }
    return CellChoice(
      cell: pieces.joined(separator: "/"),
      kind: try words(kind),
      text: try words(text),
      evidence: try words("evidence")
    )
  }

  private func codebookChange() throws(JudgementLineError) -> CodebookChange {
    var moves: [JudgementID: [String]] = [:]
    if let value = value["moves"] {
      guard case .object(let members) = value else { throw invalid("moves") }
      moves.reserveCapacity(members.count)
      for member in members {
        let elements = member.value.elements ?? [member.value]
        let codes = elements.compactMap(\.string)
        guard let id = JudgementID(member.name), !codes.isEmpty, codes.count == elements.count
        else { throw invalid("moves") }
        moves[id] = codes
      }
    }
    return CodebookChange(
      operation: try words("operation"),
      code: try words("code"),
      others: try strings("others"),
      before: try words("before"),
      after: try words("after"),
      moves: moves,
      order: try strings("order"),
      why: try words("why")
    )
  }

  private func recordedChange() throws(JudgementLineError) -> RecordedChange {
    var sameMeaning: Bool?
    if let value = value["same-meaning"] {
      guard case .bool(let bool) = value else { throw invalid("same-meaning") }
      sameMeaning = bool
    }
    return RecordedChange(
      file: try words("file"),
      item: try words("item"),
      before: try words("before"),
      after: try words("after"),
      sameMeaning: sameMeaning,
      why: try wordsIfAny("why"),
      order: try strings("order")
    )
  }

  private func reanchor() throws(JudgementLineError) -> Act {
    let anchor = try anchorIfAny(at: "to")
    guard anchor != nil || value["lost"] == .bool(true) else {
      throw .missing(field: "to", act: act)
    }
    return .reanchor(of: try judgement("of"), to: anchor, why: try wordsIfAny("why"))
  }

  func anchor(at name: String) throws(JudgementLineError) -> Anchor {
    guard let anchor = try anchorIfAny(at: name) else { throw .missing(field: name, act: act) }
    return anchor
  }

  private func anchorIfAny(at name: String) throws(JudgementLineError) -> Anchor? {
    guard let place = value[name] else { return nil }
    guard case .object = place else { throw invalid(name) }
    return try LineFields(value: place, act: act).anchor()
  }

  func anchor() throws(JudgementLineError) -> Anchor {
    let start = try number("start")
    let end = try number("end")
    guard start >= 0 else { throw invalid("start") }
    guard end >= start else { throw invalid("end") }
    return Anchor(
      source: try words("source"),
      document: try words("document"),
      range: TextRange(start, end),
      quote: try words("quote"),
      prefix: try words("prefix"),
      suffix: try words("suffix"),
      distinction: try wordIfAny("distinction") ?? .quote
    )
  }

  func number(_ name: String) throws(JudgementLineError) -> Int {
    guard let field = value[name] else { throw .missing(field: name, act: act) }
    guard let number = field.number else { throw invalid(name) }
    return number
  }

  func words(_ name: String) throws(JudgementLineError) -> String {
    guard let words = try wordsIfAny(name) else { throw .missing(field: name, act: act) }
    return words
  }

  func wordsIfAny(_ name: String) throws(JudgementLineError) -> String? {
    guard let field = value[name] else { return nil }
    guard let words = field.string else { throw invalid(name) }
    return words
  }

  func word<Word: RawRepresentable<String>>(
    _ name: String
  ) throws(JudgementLineError) -> Word {
    guard let word = Word(rawValue: try words(name)) else { throw invalid(name) }
    return word
  }

  func wordIfAny<Word: RawRepresentable<String>>(
    _ name: String
  ) throws(JudgementLineError) -> Word? {
    value[name] == nil ? nil : try word(name)
  }

  func strings(_ name: String) throws(JudgementLineError) -> [String] {
    guard let field = value[name] else { return [] }
    guard let elements = field.elements else { throw invalid(name) }
    let words = elements.compactMap(\.string)
    guard words.count == elements.count else { throw invalid(name) }
    return words
  }

  func judgement(_ name: String) throws(JudgementLineError) -> JudgementID {
    guard let id = JudgementID(try words(name)) else { throw invalid(name) }
    return id
  }

  func judgements(_ name: String) throws(JudgementLineError) -> [JudgementID] {
    let words = try strings(name)
    let ids = words.compactMap(JudgementID.init(_:))
    guard ids.count == words.count else { throw invalid(name) }
    return ids
  }
}
