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

  /// A quotation with all that a reader needs to judge and to find it.
  func excerpt(_ coding: Coding, anchor: String? = nil, showsCode: Bool = true) -> String {
    let id = anchor.map { " id=\"\(HTML.escaped($0))\"" } ?? ""
    var out =
      "<li\(id) class=\"excerpt\"><blockquote\(languageAttribute(coding.source)) dir=\"auto\">"
    let quote = HTML.escaped(coding.quote)
    if let place = place(of: coding) {
      out += HTML.link(href(place.base, place.anchor), "“\(quote)”")
    } else {
      out += "“\(quote)”"
    }
    out += "</blockquote>\n<p class=\"by\">\(HTML.escaped(citation(coding)))"
    out += traits(coding, showsCode: showsCode)
    if let source = index.sources[coding.source] {
      let address = original(source, at: coding.range, words: Self.searchWords(coding.quote))
      out += " · \(HTML.link(address, say(.original)))"
    }
    return out + "</p></li>\n"
  }

  /// The first words of a quotation, enough to find it in the original.
  static func searchWords(_ quote: String) -> String {
    quote.split(separator: " ").prefix(6).joined(separator: " ")
  }

  private func traits(_ coding: Coding, showsCode: Bool) -> String {
    var pieces: [String] = []
    let page = coding.page.map { "p. \($0) " } ?? ""
    let place =
      coding.locator.hasPrefix(page) ? coding.locator.dropFirst(page.count) : coding.locator[...]
    if !place.isEmpty {
      pieces.append("<span class=\"locator\">\(HTML.escaped(String(place)))</span>")
    }
    if showsCode { pieces.append(code(coding.code)) }
    pieces += coding.cases.map { HTML.escaped(caseName($0)) }
    if let claim = coding.choice.claim { pieces.append("<em>\(say(.of(claim)))</em>") }
    if let sign = coding.choice.sign { pieces.append(say(.of(sign))) }
    if let voice = coding.choice.voice { pieces.append(say(.of(voice))) }
    if !coding.choice.evidence.isEmpty {
      pieces.append(coding.choice.evidence.map { say(.of($0)) }.joined(separator: ", "))
    }
    if let domain = coding.choice.domain, !domain.isEmpty { pieces.append(HTML.escaped(domain)) }
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
    pieces.append(
      "\(HTML.escaped(coding.by)) <span class=\"id\">\(HTML.escaped(coding.id.text))</span>"
    )
    return pieces.map { " · \($0)" }.joined()
  }

  /// A list of excerpts, or that there is none.
  func excerpts(_ codings: [Coding], showsCode: Bool = true) -> String {
    guard !codings.isEmpty else { return "<p class=\"none\">\(say(.noExcerpts))</p>\n" }
    return "<ul class=\"excerpts\">\n" + codings.map { excerpt($0, showsCode: showsCode) }.joined()
      + "</ul>\n"
  }

  /// The finding in one line, linked, with its badge.
  func findingLine(_ assessment: Assessment) -> String {
    let id = assessment.finding.id
    let inside =
      "<span class=\"id\">\(HTML.escaped(id))</span> \(words(assessment.finding.text))"
    let linked = findingBase(id).map { HTML.link(href($0), inside) } ?? inside
    return "\(badge(index.verdict(assessment))) \(linked)"
  }
}
