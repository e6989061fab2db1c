import MarkupReading
import StudyModel

/// What the elements of TEI mean for the reading text.
struct TEIVocabulary: MarkupVocabulary {
  let tree: MarkupTree
  private let traits: NameTable<Traits>
  let marks: NameTable<UInt32>?
  private let isDivision: NameTable<Bool>

  init(tree: MarkupTree) {
    self.tree = tree
    traits = NameTable(tree.transcript) { Traits.all[$0] ?? Traits() }
    marks = NameTable(tree.transcript) {
      (Traits.all[$0]?.marks ?? 0) | AttributeMarks.of($0)
    }
    isDivision = NameTable(tree.transcript) { $0.hasPrefix("div") }
  }

  /// What is known of a name.
  private struct Traits {
    var name: Name?
    var isLeftOut = false
    var isBlock = false
    var marks: UInt32 = 0

    /// The bits of elements in which others mean something else.
    static let passage: UInt32 = 1
    static let structured: UInt32 = 2
    static let prose: UInt32 = 4
    static let entryList: UInt32 = 8
    static let entry: UInt32 = 16

    static let all: [String: Traits] = {
      var all: [String: Traits] = [:]
      for name in Name.allCases { all[name.rawValue, default: Traits()].name = name }
      for name in leftOut { all[name, default: Traits()].isLeftOut = true }
      for name in blocks { all[name, default: Traits()].isBlock = true }
      let within: [(UInt32, Set<String>)] = [
        (passage, passages), (structured, ["biblStruct", "biblFull"]), (prose, ["p", "note"]),
        (entryList, ["listBibl"]), (entry, ["bibl", "biblStruct", "biblFull"]),
      ]
      for (mark, names) in within {
        for name in names { all[name, default: Traits()].marks |= mark }
      }
      return all
    }()
  }

  /// The names whose elements are more than blocks or parts of them.
  private enum Name: String, CaseIterable {
    case bibl, biblFull, biblStruct, castItem, cell, corr, div, div1, div2, div3, div4, div5
    case div6, div7, epigraph, expan, front, fw, head, item, l, label, lb, listBibl, note, pb
    case ptr, q, quote, ref, reg, row, said, sp, speaker, stage, supplied, table, titlePart, u
  }

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
    let name = traits[element].name
    guard name == .ref || name == .ptr else { return [] }
    return LinkReference.words(element["target"]).compactMap(LinkReference.init(address:))
  }

  func mayLead(_ record: MarkupRecord) -> Bool {
    let name = traits[record].name
    return name == .ref || name == .ptr
  }

  func role(of element: MarkupElement, at index: Int, within scope: MarkupScope) -> ElementRole {
    let traits = traits[element]
    if traits.isLeftOut { return .leftOut }
    let name = traits.name
    switch name {
    case .pb: return ElementRole(page: ElementRole.PageLabel(label: element["n"]))
    case .lb: return element["break"] == "no" ? .inline : ElementRole(flow: .lineBreak)
    case .fw: return ElementRole(flow: .leftOut, setAside: "running-head")
    case .corr, .reg, .expan, .supplied:
      // The text keeps what the source has; beside it the editor's reading is left out.
      return scope.parent == "choice" ? .leftOut : .inline
    case .front: return .part(.front)
    case .div, .div1, .div2, .div3, .div4, .div5, .div6, .div7:
      return .part(part(of: element, at: index, within: scope))
    case .listBibl: return .part(.references)
    case .head: return head(within: scope)
    default:
      return passage(name, element, at: index, within: scope)
        ?? (traits.isBlock ? .block : .inline)
    }
  }

  private func head(within scope: MarkupScope) -> ElementRole {
    if scope.has("figure") || scope.parent == "table" { return .block(.caption) }
    let depth = scope.count(isDivision)
    return .block(.heading, level: max(1, depth))
  }

  private func passage(
    _ name: Name?,
    _ element: MarkupElement,
    at index: Int,
    within scope: MarkupScope
  ) -> ElementRole? {
    let isWithinPassage = scope.marks & Traits.passage != 0
    switch name {
    case .titlePart: return .block(.title)
    case .sp, .u: return .block(.speech)
    case .speaker: return .block(.speech)
    case .l: return isWithinPassage && scope.parent != "lg" ? .inline : .block(.verse)
    case .stage: return isWithinPassage ? .inline : .block(.paragraph)
    case .note: return ElementRole(flow: .aside, kind: .note)
    case .item, .castItem:
      return .block(.listItem, level: max(1, scope.count("list", "castList", "castGroup")))
    case .label where scope.parent == "list": return ElementRole(flow: .label)
    case .epigraph: return .block(.quotation)
    case .quote, .q, .said:
      let holdsPassages = tree.children(of: index).contains { child in
        tree.element(child).map { ["p", "lg", "l", "ab"].contains($0.localName) } ?? false
      }
      return isWithinPassage && !holdsPassages || name != .quote && !holdsPassages
        ? .inline : .block(.quotation)
    case .bibl, .biblStruct, .biblFull:
      return scope.marks & (Traits.entryList | Traits.entry) == Traits.entryList
        ? .block(.reference) : ElementRole(flow: name == .bibl ? .inline : .spaced)
    case .table: return ElementRole(flow: .block, table: .table)
    case .row:
      return ElementRole(flow: .block, table: .row)
    case .cell:
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
    scope.marks & (Traits.structured | Traits.prose) == Traits.structured
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
