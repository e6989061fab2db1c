public import StudyModel

/// Codes of other programs as codes of a study.
public enum CodebookImport {
  /// What an import brings.
  public struct Result: Sendable {
    /// The new codes, in order.
    public let codes: [Code]
    /// The ids of the codes that were there already, by identifier or id; they stay as they are.
    public let known: [String]
    /// What was left out or taken otherwise than it stands, and where.
    public let diagnostics: [Diagnostic]

    init(codes: [Code], known: [String], diagnostics: [Diagnostic] = []) {
      self.codes = codes
      self.known = known
      self.diagnostics = diagnostics
    }
  }

  /// The codes of a REFI-QDA codebook that a study does not have yet.
  ///
  /// A code is known by its identifier, not by its name: two of one name in two branches are two.
  ///
  /// - Parameters:
  ///   - book: What was read.
  ///   - codebook: The study's codes.
  ///   - concepts: The ids of the protocol's concepts.
  ///   - names: How codes and sets of the study are identified.
  /// - Returns: The new codes, and which are known.
  public static func codes(
    of book: ExchangedCodebook,
    into codebook: Codebook,
    concepts: [String],
    names: ExchangeNames
  ) -> Result {
    var ids: [String: String] = [:]
    for code in codebook.codes {
      ids[ExchangedCodebook.folded(code.guid ?? names.code(code.id))] = code.id
    }
    var drafts: [CodeDraft] = []
    var taken = Set(codebook.codes.map(\.id))
    var known: [String] = []
    var made: Set<String> = []
    func take(_ codes: [ExchangedCodebook.Code], below parent: String?) {
      for code in codes {
        let guid = ExchangedCodebook.folded(code.guid)
        if let there = ids[guid], !made.contains(there) {
          known.append(there)
          take(code.codes, below: there)
          continue
        }
        var draft = CodeDraft(
          name: code.name,
          description: code.description,
          language: names.language
        )
        draft.claim(&taken, slug: slug(code.name))
        draft.parent = parent
        draft.isApplied = code.isCodable
        draft.color = code.color
        // Of two codes with one identifier, which a file should not have, the second gets its own.
        let isDouble = ids[guid] != nil
        if !isDouble {
          ids[guid] = draft.id
          if guid != ExchangedCodebook.folded(names.code(draft.id)) { draft.guid = code.guid }
        }
        let id = draft.id
        made.insert(id)
        drafts.append(draft)
        take(code.codes, below: id)
      }
    }
    take(book.codes, below: nil)
    let memberSets = Dictionary(
      (codebook.codes.map(\.id) + drafts.map(\.id)).map {
        (ExchangedCodebook.folded(names.members($0)), $0)
      }
    ) { first, _ in first }
    let conceptSets = Dictionary(
      concepts.map { (ExchangedCodebook.folded(names.concept($0)), $0) }
    ) { first, _ in first }
    for set in book.sets {
      let guid = ExchangedCodebook.folded(set.guid)
      let members = set.members.compactMap { ids[ExchangedCodebook.folded($0)] }
      if let owner = memberSets[guid] {
        if let place = drafts.firstIndex(where: { $0.id == owner }) {
          drafts[place].members = members
        }
      } else if let concept = conceptSets[guid] {
        for place in drafts.indices where members.contains(drafts[place].id) {
          drafts[place].concepts.append(concept)
        }
      } else if let there = ids[guid] {
        known.append(there)
      } else {
        var draft = CodeDraft(
          name: set.name,
          description: set.description,
          language: names.language
        )
        draft.claim(&taken, slug: slug(set.name))
        draft.isApplied = false
        draft.kind = .pattern
        draft.members = members
        if guid != ExchangedCodebook.folded(names.code(draft.id)) { draft.guid = set.guid }
        ids[guid] = draft.id
        drafts.append(draft)
      }
    }
    return Result(codes: drafts.map(\.code), known: known)
  }

  /// An id made of a name: its letters and digits, upper case, with hyphens between.
  static func slug(_ name: String) -> String {
    var slug = ""
    for scalar in name.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug += scalar.properties.uppercaseMapping
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? "CODE" : slug
  }
}

/// A code as it is gathered from the fields of a file.
struct CodeDraft {
  var id = ""
  var name: LocalizedText
  var definition = LocalizedText("")
  var label: [String: String] = [:]
  var include: [String: String] = [:]
  var parent: String?
  var isApplied = true
  var exclude: [(when: [String: String], use: [String])] = []
  var kind: Code.Kind?
  var method = ""
  var status = Code.Status.active
  var became: [String] = []
  var origin = ""
  var concepts: [String] = []
  var questions: [String] = []
  var needs: [Code.Need] = []
  var examples: [Code.Example] = []
  var members: [String] = []
  var guid: String?
  var color: String?

  /// Reads a name and a description.
  init(name: String, description: String?, language: String) {
    let read = CodeDescription(description ?? "")
    let main = read.fields.first { $0.name == "language" }?.value
    var names: [String: String] = [main ?? "": name]
    var definitions: [String: String] =
      read.definition.isEmpty ? [:] : [main ?? "": read.definition]
    self.name = LocalizedText(name)
    for (field, value) in read.fields {
      let pieces = field.split(separator: " ", maxSplits: 1).map(String.init)
      let tag = pieces.count > 1 ? pieces[1] : ""
      if pieces.first == "name" {
        names[tag] = value
      } else if pieces.first == "definition" {
        definitions[tag] = value
      } else {
        take(pieces.first ?? "", tag, value)
      }
    }
    self.name = LocalizedText(byLanguage: names)
    definition = definitions.isEmpty ? LocalizedText("") : LocalizedText(byLanguage: definitions)
  }

  /// Takes one field.
  mutating func take(_ field: String, _ tag: String, _ value: String) {
    func list() -> [String] {
      value.split(separator: ",").map { piece in
        String(piece.drop { $0 == " " })
      }.filter { !$0.isEmpty }
    }
    switch field {
    case "id": id = value
    case "label": label[tag] = value
    case "include": include[tag] = value
    case "exclude": exclude.append(([tag: value], []))
    case "or" where !exclude.isEmpty: exclude[exclude.count - 1].when[tag] = value
    case "use" where !exclude.isEmpty: exclude[exclude.count - 1].use = list()
    case "typical", "borderline", "counter":
      guard let role = Code.Example.Role(rawValue: field), let colon = value.range(ofText: ": ")
      else { return }
      examples.append(
        Code.Example(
          role: role,
          source: String(value[..<colon.lowerBound]),
          quote: String(value[colon.upperBound...])
        )
      )
    case "because":
      guard let last = examples.popLast() else { return }
      examples.append(
        Code.Example(role: last.role, source: last.source, quote: last.quote, why: value)
      )
    case "type": kind = Code.Kind(rawValue: value)
    case "method": method = value
    case "status": status = Code.Status(rawValue: value) ?? .active
    case "became": became = list()
    case "from": origin = value
    case "questions": questions = list()
    case "concepts": concepts = list()
    case "members": members = list()
    case "needs": needs = list().compactMap(Code.Need.init(rawValue:))
    default: break
    }
  }

  /// Gives the code an id that no other has.
  mutating func claim(_ taken: inout Set<String>, slug: String) {
    let isUsable =
      !id.isEmpty && !taken.contains(id)
      && id.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || "-_.".unicodeScalars.contains($0)
      }
    if !isUsable {
      id = slug
      var number = 2
      while taken.contains(id) {
        id = "\(slug)-\(number)"
        number += 1
      }
    }
    taken.insert(id)
  }

  /// The code.
  var code: Code {
    Code(
      id: id,
      name: name,
      label: LocalizedText(byLanguage: label.isEmpty ? ["": ""] : label),
      parent: parent,
      isApplied: isApplied,
      definition: definition,
      include: LocalizedText(byLanguage: include.isEmpty ? ["": ""] : include),
      exclude: exclude.map {
        Code.Exclusion(when: LocalizedText(byLanguage: $0.when), use: $0.use)
      },
      kind: kind,
      method: method,
      status: status,
      became: became,
      origin: origin,
      concepts: concepts,
      questions: questions,
      needs: needs,
      examples: Code.Example.Role.allCases.flatMap { role in
        examples.filter { $0.role == role }
      },
      members: members,
      guid: guid,
      color: color
    )
  }
}
