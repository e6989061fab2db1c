import MarkupReading
import StudyModel

/// What the elements of TEI mean for the reading text.
struct TEIVocabulary: MarkupVocabulary {
  let tree: MarkupTree

  private static let leftOut: Set<String> = [
    "facsimile", "figDesc", "index", "sourceDoc", "standOff", "teiHeader",
  ]
  private static let blocks: Set<String> = [
    "TEI", "TEI.2", "ab", "argument", "back", "body", "byline", "castGroup", "castList", "cit",
    "closer", "dateline", "div", "div1", "div2", "div3", "div4", "div5", "div6", "div7",
    "docAuthor", "docDate", "docEdition", "docImprint", "docTitle", "figure", "floatingText",
    "front", "group", "imprimatur", "lg", "list", "listBibl", "opener", "p", "performance",
    "postscript", "prologue", "epilogue", "salute", "set", "signed", "sp", "spGrp", "teiCorpus",
    "text", "titlePage", "trailer", "u",
  ]
  /// Elements in whose words others go on instead of standing apart.
  private static let passages: Set<String> = [
    "ab", "bibl", "byline", "castItem", "cell", "closer", "head", "item", "l", "note", "opener",
    "p", "speaker", "stage", "titlePart", "trailer",
  ]

  func references(of element: MarkupElement, at index: Int) -> [LinkReference] {
    guard element.localName == "ref" || element.localName == "ptr" else { return [] }
    return LinkReference.words(element["target"]).compactMap(LinkReference.init(address:))
  }

  func role(of element: MarkupElement, at index: Int, within scope: MarkupScope) -> ElementRole {
    let name = element.localName
    if Self.leftOut.contains(name) { return .leftOut }
    switch name {
    case "pb": return ElementRole(page: ElementRole.PageLabel(label: element["n"]))
    case "lb": return element["break"] == "no" ? .inline : ElementRole(flow: .lineBreak)
    case "fw": return ElementRole(flow: .leftOut, setAside: "running-head")
    case "corr", "reg", "expan", "supplied":
      // The text keeps what the source has; beside it the editor's reading is left out.
      return scope.parent == "choice" ? .leftOut : .inline
    case "front": return .part(.front)
    case "div", "div1", "div2", "div3", "div4", "div5", "div6", "div7":
      return .part(part(of: element, at: index, within: scope))
    case "listBibl": return .part(.references)
    case "head": return head(within: scope)
    default:
      return passage(name, element, at: index, within: scope)
        ?? (Self.blocks.contains(name) ? .block : .inline)
    }
  }

  private func head(within scope: MarkupScope) -> ElementRole {
    if scope.has("figure") || scope.parent == "table" { return .block(.caption) }
    let depth = scope.names.count { $0.hasPrefix("div") }
    return .block(.heading, level: max(1, depth))
  }

  private func passage(
    _ name: String,
    _ element: MarkupElement,
    at index: Int,
    within scope: MarkupScope
  ) -> ElementRole? {
    let isWithinPassage = scope.names.contains { Self.passages.contains($0) }
    switch name {
    case "titlePart": return .block(.title)
    case "sp", "u": return .block(.speech)
    case "speaker": return .block(.speech)
    case "l": return isWithinPassage && scope.parent != "lg" ? .inline : .block(.verse)
    case "stage": return isWithinPassage ? .inline : .block(.paragraph)
    case "note": return ElementRole(flow: .aside, kind: .note)
    case "item", "castItem":
      return .block(.listItem, level: max(1, scope.count("list", "castList", "castGroup")))
    case "label" where scope.parent == "list": return ElementRole(flow: .label)
    case "epigraph": return .block(.quotation)
    case "quote", "q", "said":
      let holdsPassages = tree.children(of: index).contains { child in
        tree.element(child).map { ["p", "lg", "l", "ab"].contains($0.localName) } ?? false
      }
      return isWithinPassage && !holdsPassages || name != "quote" && !holdsPassages
        ? .inline : .block(.quotation)
    case "bibl", "biblStruct", "biblFull":
      return scope.has("listBibl") && !scope.has("bibl", "biblStruct", "biblFull")
        ? .block(.reference) : ElementRole(flow: name == "bibl" ? .inline : .spaced)
    case "table": return ElementRole(flow: .block, table: .table)
    case "row":
      return ElementRole(flow: .block, table: .row)
    case "cell":
      return ElementRole(
        flow: .block,
        kind: .tableCell,
        table: .cell(
          isHeader: element["role"] == "label",
          columns: element["cols"].flatMap { Int($0) } ?? 1,
          rows: element["rows"].flatMap { Int($0) } ?? 1
        )
      )
    default: return structured(within: scope)
    }
  }

  /// The fields of a structured reference stand without punctuation and are parted.
  private func structured(within scope: MarkupScope) -> ElementRole? {
    scope.has("biblStruct", "biblFull") && !scope.has("p", "note")
      ? ElementRole(flow: .spaced) : nil
  }

  private func part(
    of element: MarkupElement,
    at index: Int,
    within scope: MarkupScope
  ) -> DocumentPart.Kind? {
    switch element["type"] {
    case "abstract": return .abstract
    case "appendix", "annex": return .appendix
    case "bibliography", "references": return .references
    case "conclusion": return .conclusion
    case "translation": return .translation
    default: break
    }
    guard scope.has("body"), let head = tree.child("head", of: index) else { return nil }
    return ConclusionWords.isConclusion(tree.words(of: head)) ? .conclusion : nil
  }
}
