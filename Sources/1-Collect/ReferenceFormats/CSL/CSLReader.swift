import PlainFormats
import StudyModel

/// Reads CSL items in JSON, after the schema `csl-data.json` of the CSL project.
enum CSLReader {
  static func read(_ bytes: [UInt8], path: String) -> ReferencesRead {
    let cut = JSONElements(bytes)
    var lines = LineCounter(bytes)
    var references: [Reference] = []
    var diagnostics: [Diagnostic] = []
    func notice(_ place: FilePlace, _ words: String) {
      diagnostics.append(
        Diagnostic(
          "unreadable-reference",
          .error,
          at: place,
          words: words,
          remedy: "export the work again, or mend its JSON"
        )
      )
    }
    for element in cut.elements {
      let position = lines.position(of: element.lowerBound)
      let place = FilePlace(path: path, line: position.line, column: position.column)
      guard element.count <= 4 * ReferenceFormat.longestValue,
        let value = value(Array(bytes[element])), case .object = value
      else {
        notice(place, "this is no work in JSON; it was left out")
        continue
      }
      references.append(draft(value).made(at: place))
    }
    if let slip = cut.slip {
      let position = lines.position(of: slip.byte)
      notice(
        FilePlace(path: path, line: position.line, column: position.column),
        "\(slip.words); what follows was left out"
      )
    }
    return ReferencesRead(references: references, diagnostics: diagnostics)
  }

  private static func value(_ bytes: [UInt8]) -> JSONValue? {
    do throws(JSONError) {
      return try JSONValue(parsing: bytes)
    } catch {
      return nil
    }
  }

  private static func draft(_ item: JSONValue) -> DraftReference {
    var draft = DraftReference()
    guard case .object(let members) = item else { return draft }
    draft.id = text(item["citation-key"]) ?? text(item["id"]) ?? ""
    for member in members {
      switch member.name {
      case "id", "citation-key": break
      case "type":
        let type = text(member.value) ?? ""
        draft.type = type.isEmpty ? "document" : type
      case "author": draft.authors = names(member.value)
      case "title": draft.title = text(member.value) ?? ""
      case "issued": draft.issued = date(member.value) ?? ""
      case "page", "page-first":
        let words = (text(member.value) ?? "").replacing("–", with: "-")
        if member.name == "page" { draft.fields["page"] = nil }
        draft.add(words, to: "page")
      case "language": draft.add(LanguageName.tag(text(member.value) ?? ""), to: "language")
      case "attachments":
        draft.files = (member.value.elements ?? []).compactMap {
          text($0["path"]) ?? text($0["localPath"])
        }
      case "file": draft.files = text(member.value).map { [$0] } ?? []
      case "custom", "note-data", "categories": break
      default: draft.add(words(member), to: member.name)
      }
    }
    return draft
  }

  private static func words(_ member: JSONValue.Member) -> String {
    if CSLVariables.names.contains(member.name) {
      return names(member.value).map { name in
        name.given.isEmpty ? name.family : "\(name.family), \(name.given)"
      }.joined(separator: "; ")
    }
    if CSLVariables.dates.contains(member.name) { return date(member.value) ?? "" }
    if member.name == "keyword" {
      let all = member.value.elements.map { $0.compactMap(text).joined(separator: ",") }
      return FieldTable.keywords(all ?? text(member.value) ?? "").joined(separator: ", ")
    }
    if let elements = member.value.elements {
      return elements.compactMap(text).joined(separator: "; ")
    }
    return text(member.value) ?? ""
  }

  private static func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let words): Bytes.tidied(words)
    case .number(let number): String(number)
    case .decimal(let number): String(number)
    default: nil
    }
  }

  private static func names(_ value: JSONValue) -> [BibliographicRecord.Name] {
    (value.elements ?? []).compactMap { name in
      if let words = text(name) { return PersonName.read(words) }
      if let body = text(name["literal"]), !body.isEmpty { return .init(family: body) }
      let family = [text(name["non-dropping-particle"]), text(name["family"])]
        .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
      let given = [text(name["given"]), text(name["dropping-particle"])]
        .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
      let suffix = text(name["suffix"]) ?? ""
      let whole = [given, suffix].filter { !$0.isEmpty }.joined(separator: ", ")
      if family.isEmpty { return whole.isEmpty ? nil : .init(family: whole) }
      return .init(family: family, given: whole)
    }
  }

  private static func date(_ value: JSONValue) -> String? {
    if let words = text(value) { return words.isEmpty ? nil : words }
    let days = (value["date-parts"]?.elements ?? []).compactMap { day -> String? in
      let parts = (day.elements ?? []).compactMap(text)
      guard let year = parts.first, let number = Int(year) else { return nil }
      let padded =
        number >= 0 ? String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year : year
      return DateWords.date(
        padded,
        parts.dropFirst().first ?? "",
        parts.dropFirst(2).first ?? ""
      )
    }
    if !days.isEmpty { return days.prefix(2).joined(separator: "/") }
    return (text(value["literal"]) ?? text(value["raw"])).flatMap { $0.isEmpty ? nil : $0 }
  }
}
