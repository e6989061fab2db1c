import StudyModel

extension Leaf {
  /// A badge of a verdict: sign, word and a border of its own.
  func badge(_ verdict: Verdict) -> String {
    "<span class=\"badge \(verdict.rawValue)\"><span aria-hidden=\"true\">"
      + "\(Wording.sign(of: verdict))</span> \(say(.of(verdict)))</span>"
  }

  /// A code's name, linked to its page.
  func code(_ id: String) -> String {
    let name = index.input.study.codebook[id].map { $0.name.words(in: language) } ?? id
    let shown =
      name == id
      ? "<span class=\"id\">\(HTML.escaped(id))</span>"
      : "<span class=\"id\">\(HTML.escaped(id))</span> \(HTML.escaped(name))"
    return codeBase(id).map { HTML.link(href($0), shown, class: "code") } ?? shown
  }

  /// A case's name.
  func caseName(_ id: String) -> String {
    index.cases[id]?.name.words(in: language) ?? id
  }

  /// Where a coding stands, for a citation: the page, else the paragraph.
  func citedPlace(_ coding: Coding) -> String {
    if let page = coding.page { return Wording.page.words(in: language, [page]) }
    guard let range = coding.range, let document = index.documents[coding.source],
      let passage = document.passage(at: range.start)
    else { return coding.locator }
    return Wording.paragraph.words(in: language, [String(passage.number)])
  }

  /// Author, year and place in parentheses.
  func citation(_ coding: Coding) -> String {
    let place = citedPlace(coding)
    let cited = index.citations.inText(coding.source, language)
    return place.isEmpty ? "(\(cited))" : "(\(cited), \(place))"
  }

  /// The language of a source, for an attribute.
  func languageAttribute(_ source: String) -> String {
    index.sources[source]?.language.map { " lang=\"\(HTML.escaped($0))\"" } ?? ""
  }

  /// How an excerpt is shown.
  struct ExcerptStyle {
    var showsCode = true
    /// Whether the exact place in the original is spelled out beside the citation.
    var showsLocator = false

    static let card = ExcerptStyle()
    static let full = ExcerptStyle(showsLocator: true)
    static let ofCode = ExcerptStyle(showsCode: false, showsLocator: true)
  }

  /// A quotation with all that a reader needs to judge and to find it; its words stand there once.
  func excerpt(_ excerpt: Excerpt, anchor: String? = nil, _ style: ExcerptStyle = .card) -> String {
    let coding = excerpt.first
    let id = anchor.map { " id=\"\(HTML.escaped($0))\"" } ?? ""
    // What leaves the study can be remarked on, and leads to no file of it.
    let remark = isAlone ? " data-on=\"quote:\(HTML.escaped(coding.id.text))\"" : ""
    var out =
      "<li\(id)\(remark) class=\"excerpt\"><blockquote\(languageAttribute(coding.source)) dir=\"auto\">"
    let quote = "“\(HTML.escaped(coding.quote))”"
    out += place(of: coding).map { HTML.link(href($0.base, $0.anchor), quote) } ?? quote
    out += "</blockquote>\n<p class=\"by\">\(HTML.escaped(citation(coding)))"
    if !isAlone, let source = index.sources[coding.source] {
      let address = original(source, at: coding.range, words: Self.searchWords(coding.quote))
      out += " · \(HTML.link(address, say(.original)))"
    }
    if style.showsLocator { out += locator(coding) }
    let choices = choices(excerpt, style)
    let translated = translations(excerpt).map { said in
      "\n<p class=\"by\">\(say(.translation)) (\(HTML.escaped(said.translator))): "
        + "\(HTML.escaped(said.words))</p>"
    }.joined()
    if choices.count == 1 { return out + " · \(choices[0])</p>\(translated)</li>\n" }
    let all = choices.map { "<p class=\"by\">\($0)</p>" }.joined(separator: "\n")
    return out + "</p>\n" + all + translated + "\n</li>\n"
  }

  /// The translations of an excerpt into the language of the page, each once; never a quotation.
  func translations(_ excerpt: Excerpt) -> [Reduction.Translation] {
    var seen: Set<[String]> = []
    return excerpt.codings.flatMap { index.translations[$0.id] ?? [] }.filter { said in
      said.language == language && seen.insert([said.words, said.translator]).inserted
    }
  }

  /// The first words of a quotation, enough to find it in the original.
  static func searchWords(_ quote: String) -> String {
    let space = UInt8(ascii: " ")
    var words: [UInt8] = []
    var count = 0
    var last = space
    for byte in quote.utf8 {
      // Where no ASCII stands beside a space, the two may be one sign.
      guard (byte != space && last != space) || (byte | last) < 0x80 else {
        return quote.split(separator: " ").prefix(6).joined(separator: " ")
      }
      defer { last = byte }
      guard byte != space else { continue }
      if last == space {
        guard count < 6 else { break }
        if count > 0 { words.append(space) }
        count += 1
      }
      words.append(byte)
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// A coding's id, linked to its mark in the source.
  func id(_ coding: Coding) -> String {
    let id = HTML.escaped(coding.id.text)
    let shown =
      place(of: coding).map { HTML.link(href($0.base, $0.anchor), id, class: "id") }
      ?? "<span class=\"id\">\(id)</span>"
    return coder(coding.by, of: coding.id) + shown
  }

  /// The person before an id of theirs, where the id does not name them already.
  func coder(_ by: String, of id: JudgementID) -> String {
    id.chain == by || by.isEmpty ? "" : "\(HTML.escaped(by)) "
  }

  /// What was chosen on the words: those who chose alike together, their ids at the end.
  private func choices(_ excerpt: Excerpt, _ style: ExcerptStyle) -> [String] {
    func line(_ traits: String, _ ids: [String]) -> String {
      (traits.isEmpty ? "" : "\(traits) · ") + ids.joined(separator: ", ")
    }
    if excerpt.codings.count == 1 {
      return [line(traits(excerpt.first, style), [id(excerpt.first)])]
    }
    var order: [String] = []
    var ids: [String: [String]] = [:]
    for coding in excerpt.codings {
      let traits = traits(coding, style)
      if ids[traits] == nil { order.append(traits) }
      ids[traits, default: []].append(id(coding))
    }
    return order.map { line($0, ids[$0] ?? []) }
  }

  private func locator(_ coding: Coding) -> String {
    let page = coding.page.map { "p. \($0) " } ?? ""
    let place =
      coding.locator.hasPrefix(page) ? coding.locator.dropFirst(page.count) : coding.locator[...]
    return place.isEmpty
      ? "" : " · <span class=\"locator\">\(HTML.escaped(String(place)))</span>"
  }

  private func traits(_ coding: Coding, _ style: ExcerptStyle) -> String {
    var pieces: [String] = []
    if style.showsCode { pieces.append(code(coding.code)) }
    pieces += coding.cases.map { HTML.escaped(caseName($0)) }
    if let claim = coding.choice.claim { pieces.append("<em>\(say(.of(claim)))</em>") }
    if let sign = coding.choice.sign { pieces.append(say(.of(sign))) }
    if let voice = coding.choice.voice { pieces.append(say(.of(voice))) }
    if !coding.choice.evidence.isEmpty {
      pieces.append(coding.choice.evidence.map { say(.of($0)) }.joined(separator: ", "))
    }
    if let domain = coding.choice.domain, !domain.isEmpty { pieces.append(say(.domain(domain))) }
    if coding.part?.isEvidence == false, let part = coding.part {
      pieces.append("<strong>\(say(.of(part)))</strong>")
    }
    if coding.status != .accepted {
      let lacks = coding.lacks.map { Wording.of($0).words(in: language) }.joined(separator: ", ")
      pieces.append(
        "<strong>\(say(.of(coding.status)))</strong>"
          + (lacks.isEmpty ? "" : " (\(say(.lacks, lacks)))")
      )
    }
    if coding.anchorState != .exact {
      pieces.append("<strong>\(say(.of(coding.anchorState)))</strong>")
    }
    return pieces.joined(separator: " · ")
  }

  /// A list of excerpts, or that there is none; anchors by the ids of the codings that lead them.
  func excerpts(
    _ codings: [Coding],
    _ style: ExcerptStyle = .card,
    anchors: [JudgementID: String] = [:]
  ) -> String {
    guard !codings.isEmpty else { return "<p class=\"none\">\(say(.noExcerpts))</p>\n" }
    let items = Excerpt.of(codings).map { excerpt($0, anchor: anchors[$0.first.id], style) }
    return "<ul class=\"excerpts\">\n\(items.joined())</ul>\n"
  }

  /// How many there are on a level, in words, escaped: `1 excerpt`, `3 independent groups`.
  func amount(_ value: Int, _ level: DisplaySpecification.Level) -> String {
    HTML.escaped(amountWords(value, level))
  }

  /// How many of all there are on a level, in words, escaped: `2 of 13 independent groups`.
  func share(_ value: Int, of all: Int, _ level: DisplaySpecification.Level) -> String {
    HTML.escaped(shareWords(value, of: all, level))
  }

  func amountWords(_ value: Int, _ level: DisplaySpecification.Level) -> String {
    Wording.amount(level).words(in: language, [number(value)])
  }

  func shareWords(_ value: Int, of all: Int, _ level: DisplaySpecification.Level) -> String {
    Wording.share(level).words(in: language, [number(value), number(all)])
  }

  /// Why a finding did not hold, or not fully: who gave which verdict, and the reason of each.
  ///
  /// Where the program found nothing wrong, its verdict stands without a reason.
  func reasons(_ assessment: Assessment) -> String {
    let isFailed = assessment.computed != .supported
    var out = ""
    for judged in assessment.judged where judged.verdict != .supported || isFailed {
      let why = judged.why.isEmpty ? "" : ": \(HTML.escaped(judged.why))"
      out +=
        "<p class=\"by\">\(badge(judged.verdict)) \(say(.judged)), \(HTML.escaped(judged.by))\(why)</p>\n"
    }
    let reason =
      isFailed && !assessment.reason.isEmpty ? ": \(say(.reason(assessment.reason)))" : ""
    return out
      + "<p class=\"by\">\(badge(assessment.computed)) \(say(.computed))\(reason)</p>\n"
  }

  /// The finding in one line, linked, with its badge.
  func findingLine(_ assessment: Assessment) -> String {
    let id = assessment.finding.id
    let inside =
      "<span class=\"id\">\(HTML.escaped(id))</span> \(words(assessment.finding.text))"
    let linked = findingBase(id).map { HTML.link(href($0), inside) } ?? inside
    return "\(badge(index.verdict(assessment))) \(linked)"
  }

  /// How a contradiction stands, in words, escaped.
  func words(of status: Contradiction.Status) -> String {
    switch status {
    case .open: say(.open)
    case .resolved(let choice, let why, let by):
      "\(say(.settled)): \(HTML.escaped(choice)), \(HTML.escaped(why)) (\(HTML.escaped(by)))"
    case .irreducible(let why, let by):
      "\(say(.irreducible)): \(HTML.escaped(why)) (\(HTML.escaped(by)))"
    }
  }
}
