import PlainFormats
import StudyModel

/// What the script of a page knows: the codebook, what was chosen and proposed, and its words.
///
/// The words of the text stand in the page alone.
struct CodingValues {
  private let leaf: Leaf
  private let texts: [CodedText]
  private let sample: SampleValues?

  init(_ leaf: Leaf, _ texts: [CodedText], sample: SampleValues? = nil) {
    self.leaf = leaf
    self.texts = texts
    self.sample = sample
  }

  /// The values as JSON that may stand in a page: nothing in it ends a script or begins a comment.
  func json() -> String { Self.harmless(values.line) }

  /// JSON with every scalar escaped that a page may not hold or that could become markup.
  static func harmless(_ json: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      let isPlain = scalar != "<" && scalar != ">" && scalar != "&" && scalar != "\n"
      if isPlain, HTML.visible(scalar) == scalar {
        out.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          out.append(
            contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
              .unicodeScalars
          )
        }
      }
    }
    return String(out)
  }

  private var values: JSONValue {
    let plan = leaf.study.studyProtocol
    return .members([
      ("study", .string(leaf.index.input.mark)),
      ("program", .string(leaf.index.input.programVersion)),
      ("language", .string(leaf.language)),
      ("handover", leaf.index.input.handover.map(JSONValue.string)),
      ("sample", sample.map { .string($0.id) }),
      ("by", sample.map { .string($0.coder) }),
      ("coders", .array((sample == nil ? plan.coders.map(\.id) : []).map(JSONValue.string))),
      ("sources", .array(texts.map(source))),
      ("codes", .array(codes.map(code))),
      ("fields", .array(fields)),
      (
        "words",
        .object(Wording.ofCoding.map { .init($0.0, .string($0.1.words(in: leaf.language))) })
      ),
    ])
  }

  // MARK: A source

  private func source(_ text: CodedText) -> JSONValue {
    .members([
      ("id", .string(text.source.id)),
      ("document", .string(text.document.fingerprint)),
      ("cases", Self.list(text.source.cases)),
      ("codings", sample == nil ? .array(text.codings.indices.map { coding($0, text) }) : nil),
      ("suggestions", sample == nil ? .array(text.suggestions.map(suggestion)) : nil),
      ("nothing", sample == nil ? .array(text.nothing.compactMap(nothing)) : nil),
      ("remarks", sample == nil ? .array(text.remarks.compactMap(remark)) : nil),
      ("units", sample.map { .array(($0.units[text.source.id] ?? []).map(Self.place)) }),
      ("altered", altered(text.document)),
    ])
  }

  private func coding(_ number: Int, _ text: CodedText) -> JSONValue {
    let coding = text.codings[number]
    let choice = coding.choice
    let range = coding.range ?? TextRange(0, 0)
    return .members([
      ("id", .string(coding.id.text)),
      ("start", .number(range.start.scalars)),
      ("end", .number(range.end.scalars)),
      ("code", .string(coding.code)),
      ("by", .string(coding.by)),
      ("line", text.lanes[number] == 0 ? nil : .number(text.lanes[number])),
      ("case", Self.list(choice.cases)),
      ("claim", choice.claim.map { .string($0.rawValue) }),
      ("sign", choice.sign.map { .string($0.rawValue) }),
      ("strength", choice.strength.map { .string($0.rawValue) }),
      ("voice", choice.voice.map { .string($0.rawValue) }),
      ("evidence", Self.list(choice.evidence.map(\.rawValue))),
      ("domain", choice.domain.map(JSONValue.string)),
      ("bearer", choice.bearer.map(JSONValue.string)),
      ("certainty", choice.certainty.map { .string($0.rawValue) }),
      ("why", choice.why.map(JSONValue.string)),
    ])
  }

  private func suggestion(_ suggestion: Suggestion) -> JSONValue {
    .members([
      ("id", .string(suggestion.id)),
      ("start", .number(suggestion.range.start.scalars)),
      ("end", .number(suggestion.range.end.scalars)),
      ("code", .string(suggestion.code)),
      ("by", suggestion.suggester.map { .string($0.name) }),
    ])
  }

  private func nothing(_ mark: Reduction.NothingHere) -> JSONValue? {
    mark.range.map { range in
      .members([
        ("id", .string(mark.judgement.text)),
        ("start", .number(range.start.scalars)),
        ("end", .number(range.end.scalars)),
        ("by", .string(mark.by)),
      ])
    }
  }

  private func remark(_ remark: Reduction.Remark) -> JSONValue? {
    remark.range.map { range in
      .members([
        ("id", .string(remark.judgement.text)),
        ("start", .number(range.start.scalars)),
        ("end", .number(range.end.scalars)),
        ("by", .string(remark.by)),
        ("text", .string(remark.words)),
      ])
    }
  }

  /// Scalars that stand in the page as signs for themselves: quotes need them as they are.
  private func altered(_ document: Document) -> JSONValue? {
    var found: [JSONValue] = []
    guard document.text.string.utf8.contains(where: HTML.mayBeAltered) else { return nil }
    for (place, scalar) in document.text.string.unicodeScalars.enumerated()
    where HTML.visible(scalar) != scalar {
      found.append(.array([.number(place), .number(Int(scalar.value))]))
    }
    return found.isEmpty ? nil : .array(found)
  }

  // MARK: The codebook

  private var codes: [Code] {
    let drawn = sample?.codes ?? []
    return leaf.study.codebook.codes.filter { code in
      code.status != .retired && (drawn.isEmpty || !code.isApplied || drawn.contains(code.id))
    }
  }

  private func code(_ code: Code) -> JSONValue {
    func words(_ text: LocalizedText) -> JSONValue? {
      let words = text.words(in: leaf.language)
      return words.isEmpty ? nil : .string(words)
    }
    return .members([
      ("id", .string(code.id)),
      ("name", words(code.name)),
      ("depth", depth(of: code) == 0 ? nil : .number(depth(of: code))),
      ("isContainer", code.isApplied ? nil : .bool(true)),
      ("definition", words(code.definition)),
      ("include", words(code.include)),
      (
        "exclude",
        code.exclude.isEmpty
          ? nil
          : .array(
            code.exclude.map { exclusion in
              .array(
                [.string(exclusion.when.words(in: leaf.language))]
                  + exclusion.use.map(JSONValue.string)
              )
            }
          )
      ),
      (
        "examples",
        examples(of: code).isEmpty
          ? nil
          : .array(
            examples(of: code).map { example in
              .array([
                .string(Wording.of(example.role).words(in: leaf.language)),
                .string(Self.shortened(example.quote)),
              ])
            }
          )
      ),
      ("needs", Self.list(code.needs.map(\.rawValue))),
    ])
  }

  /// The first examples; none from a source of a sample, where it could tell what was chosen.
  private func examples(of code: Code) -> [Code.Example] {
    let asked = Set(texts.filter { !$0.units.isEmpty }.map(\.source.id))
    return Array(code.examples.filter { !asked.contains($0.source) }.prefix(3))
  }

  /// Every page carries the codebook: of a long example its beginning shows what is meant.
  private static func shortened(_ quote: String) -> String {
    let scalars = quote.unicodeScalars
    guard scalars.count > 160 else { return quote }
    return String(String.UnicodeScalarView(scalars.prefix(159))) + "…"
  }

  private func depth(of code: Code) -> Int {
    var depth = 0
    var above = code.parent
    while let parent = above, depth < 4 {
      depth += 1
      above = leaf.study.codebook[parent]?.parent
    }
    return depth
  }

  /// What a coding may carry, with the values to choose from; a field without any takes words.
  private var fields: [JSONValue] {
    let language = leaf.language
    func choices<Value: RawRepresentable<String>>(
      _ values: [Value],
      _ words: (Value) -> Wording
    ) -> JSONValue {
      .array(values.map { .array([.string($0.rawValue), .string(words($0).words(in: language))]) })
    }
    func field(_ need: Code.Need, many: Bool = false, _ choices: JSONValue? = nil) -> JSONValue {
      .members([
        ("id", .string(need.rawValue)),
        ("name", .string(Wording.of(need).words(in: language))),
        ("many", many ? .bool(true) : nil),
        ("choices", choices),
      ])
    }
    let cases = leaf.study.studyProtocol.cases.map { unit in
      JSONValue.array([.string(unit.id), .string(unit.name.words(in: language))])
    }
    return [
      field(.case, many: true, .array(cases)),
      field(.claim, choices(ClaimStatus.allCases, Wording.of)),
      field(.sign, choices(Sign.allCases, Wording.of)),
      field(.strength, choices(Strength.allCases, Wording.of)),
      field(.voice, choices(Voice.allCases, Wording.of)),
      field(.evidence, many: true, choices(EvidenceMark.allCases, Wording.of)),
      field(.domain),
      field(.bearer),
      field(.certainty, choices(Certainty.allCases, Wording.of)),
    ]
  }

  private static func list(_ values: [String]) -> JSONValue? {
    values.isEmpty ? nil : .array(values.map(JSONValue.string))
  }

  private static func place(_ range: TextRange) -> JSONValue {
    .array([.number(range.start.scalars), .number(range.end.scalars)])
  }
}

/// What a second coder is asked, and nothing of the first one.
struct SampleValues {
  /// The sample's name.
  let id: String
  /// Who is to code it.
  let coder: String
  /// The codes that are asked; none means all.
  let codes: [String]
  /// The stretches drawn, by source.
  let units: [String: [TextRange]]
}
