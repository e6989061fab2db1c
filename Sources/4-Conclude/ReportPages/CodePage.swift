import StudyModel

/// One code with all its excerpts, by case; every count of the code leads here.
struct CodePage {
  let leaf: Leaf
  let code: Code

  init?(_ index: StudyIndex, _ language: String, _ code: Code) {
    guard let name = index.codeNames[code.id] else { return nil }
    leaf = Leaf(index, language, "2-reduce/code/\(name)")
    self.code = code
  }

  func page() -> (path: String, text: String) {
    let codings = leaf.index.codingsByCode[code.id] ?? []
    let counted = codings.filter(\.counts)
    var out =
      "<h1><span class=\"id\">\(HTML.escaped(code.id))</span> \(leaf.words(code.name))</h1>\n"
    out += leaf.definition(of: code)
    let amounts = [
      leaf.amount(Excerpt.count(counted), .excerpts),
      leaf.say(.codingsCount, leaf.number(counted.count)),
      leaf.amount(leaf.index.sourceCount(counted), .sources),
      leaf.amount(leaf.index.groupCount(counted), .groups),
    ]
    out += "<p class=\"hint\">\(amounts.joined(separator: " · "))</p>\n"
    if codings.isEmpty { out += "<p class=\"none\">\(leaf.say(.noExcerpts))</p>\n" }
    for (name, members) in Self.byCase(counted, leaf.index) {
      let shown = name.isEmpty ? leaf.say(.withoutCase) : HTML.escaped(leaf.caseName(name))
      out +=
        "<section id=\"\(Self.anchor(ofCase: name))\"><h2>\(shown) <small>\(leaf.amount(Excerpt.count(members), .excerpts))</small></h2>\n"
      out += leaf.excerpts(members, .ofCode) + "</section>\n"
    }
    let rest = codings.filter { !$0.counts }
    if !rest.isEmpty {
      out += "<section id=\"not-counted\"><h2>\(leaf.say(.countedNowhere))</h2>\n"
      out += leaf.excerpts(rest, .ofCode) + "</section>\n"
    }
    let language = leaf.language
    return leaf.page(
      code.id,
      trail: [
        (Wording.home.words(in: language), "index"),
        (Wording.codebook.words(in: language), "2-reduce/codebook"),
      ],
      kind: "code",
      out
    )
  }

  /// The anchor of a case's excerpts; the empty id is for those without a case.
  static func anchor(ofCase id: String) -> String { "case.\(Slug.of(id))" }

  /// The codings by case, in the order of the protocol, then by id, those without a case last.
  static func byCase(_ codings: [Coding], _ index: StudyIndex) -> [(String, [Coding])] {
    var members: [String: [Coding]] = [:]
    for coding in codings {
      for name in coding.cases.isEmpty ? [""] : Array(Set(coding.cases)) {
        members[name, default: []].append(coding)
      }
    }
    let declared = index.input.study.studyProtocol.cases.map(\.id).filter { !$0.isEmpty }
    let known = Set(declared)
    let others = members.keys.filter { !known.contains($0) && !$0.isEmpty }.sorted()
    return (declared + others + [""]).compactMap { name in members[name].map { (name, $0) } }
  }
}
