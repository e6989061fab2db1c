import MarkupReading
import StudyModel

extension ODTWalk {
  /// Begins an element; false where nothing in it is read.
  mutating func begin(_ element: MarkupElement, at index: Int, _ frame: inout Frame) -> Bool {
    switch Self.vocabulary(of: element) {
    case "text": return beginText(element, at: index, &frame)
    case "table": return beginTable(element, &frame)
    case "office": return beginOffice(element, at: index, &frame)
    case "drawing":
      if element.localName == "a", let reference = Self.reference(of: element) {
        drafting.beginLink(reference)
        frame.end = .link
      }
      return !["object", "object-ole", "plugin"].contains(element.localName)
    case "style", "svg-compatible", "presentation", "form": return false
    default: return true
    }
  }

  /// The name of an element's namespace, such as `text`.
  private static func vocabulary(of element: MarkupElement) -> String {
    let start = "urn:oasis:names:tc:opendocument:xmlns:"
    guard let namespace = element.namespace, namespace.hasPrefix(start) else { return "" }
    return String(namespace.dropFirst(start.count).prefix { $0 != ":" })
  }

  // MARK: Text

  private mutating func beginText(
    _ element: MarkupElement,
    at index: Int,
    _ frame: inout Frame
  ) -> Bool {
    switch element.localName {
    case "p", "h": beginParagraph(element, &frame)
    case "span": beginSpan(element, &frame)
    case "list", "numbered-paragraph": frame.listLevel += 1
    case "s", "tab", "line-break": drafting.takeSpace()
    case "soft-page-break": beginPage(nil, at: element.byte)
    case "a":
      guard let reference = Self.reference(of: element) else { return true }
      drafting.beginLink(reference)
      frame.end = .link
    case "bookmark", "bookmark-start", "reference-mark", "reference-mark-start":
      if let name = element.value("name"), isWanted(name) { drafting.anchor(name) }
    case "note": beginNote(element, &frame)
    case "note-body":
      frame.takesWords = false
      frame.isNote = true
      frame.cell = nil
      frame.listLevel = 0
    case "tracked-changes", "note-citation", "ruby-text", "script", "sequence-decls",
      "variable-decls", "user-field-decls", "dde-connection-decls":
      return false
    case "change-start", "change-end", "change": takeChange(element)
    case "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
      "alphabetical-index":
      frame.part = .front
    case "bibliography": frame.part = .references
    case "hidden-text", "hidden-paragraph":
      if element.value("is-hidden") != "false" { frame.isHidden = true }
    case "section": if element.value("display") == "none" { frame.isHidden = true }
    default: return !element.localName.hasSuffix("-source")
    }
    return true
  }

  private mutating func beginParagraph(_ element: MarkupElement, _ frame: inout Frame) {
    let style = element.value("style-name").map { "paragraph/\($0)" }
    var shape = styles.styles.shape(style)
    if element.localName == "h" {
      shape.kind = .heading
      shape.level = max(1, element.value("outline-level").flatMap { Int($0) } ?? 1)
    }
    if frame.isNote {
      shape = OfficeDrafting.Shape(kind: .note, note: beginningNote)
      beginningNote = nil
    } else if frame.cell != nil, shape.kind != .heading {
      shape.kind = .tableCell
      shape.level = 0
    } else if frame.listLevel > 0, shape.kind == .paragraph {
      shape.kind = .listItem
      shape.level = frame.listLevel
    }
    if let part = frame.part {
      shape.part = part
      if part == .references, shape.kind == .paragraph { shape.kind = .reference }
    }
    shape.cell = frame.cell
    shape.path = path.path(in: part.name)
    let isNested = drafting.isOpen
    drafting.begin(shape)
    frame.takesWords = true
    frame.language = styles.styles.value(style, \.language) ?? frame.language
    frame.isHidden = styles.styles.value(style, \.isHidden) ?? frame.isHidden
    frame.end = .paragraph(endsPage: styles.styles.value(style, \.endsPage) ?? false)
    guard !isNested else { return }
    let beginsPage = endsPage || (styles.styles.value(style, \.beginsPage) ?? false)
    endsPage = false
    if pageNumber == 0 || beginsPage {
      beginPage(styles.styles.value(style, \.pageNumber), at: element.byte)
    }
  }

  private mutating func beginPage(_ number: Int?, at byte: Int) {
    guard hasPages, !drafting.isInterrupting else { return }
    let next = number.flatMap { $0 > 0 ? $0 : nil } ?? min(pageNumber, 1_000_000) + 1
    pageNumber = next
    let line = text.line(ofByte: part.offset + byte)
    drafting.beginPage(label: String(next), method: .inferred, line: line)
  }

  private func beginSpan(_ element: MarkupElement, _ frame: inout Frame) {
    let style = element.value("style-name").map { "text/\($0)" }
    frame.language = styles.styles.value(style, \.language) ?? frame.language
    frame.isHidden = styles.styles.value(style, \.isHidden) ?? frame.isHidden
  }

  private mutating func beginNote(_ element: MarkupElement, _ frame: inout Frame) {
    noteCount += 1
    let id = "\(element.value("note-class") ?? "note"):\(noteCount)"
    guard !frame.isHidden else { return }
    drafting.callNote(id)
    beginningNote = id
    frame.takesWords = false
  }

  private mutating func takeChange(_ element: MarkupElement) {
    guard let id = element.value("change-id"), let change = changes[id] else { return }
    switch element.localName {
    case "change-start":
      guard change.kind == .insertion, spans[id] == nil else { return }
      spans[id] = drafting.beginSpan(change.margin)
    case "change-end": if let span = spans[id] { drafting.endSpan(span) }
    default: if change.kind == .deletion { drafting.leave(change.margin) }
    }
  }

  // MARK: Annotations and tables

  private mutating func beginOffice(
    _ element: MarkupElement,
    at index: Int,
    _ frame: inout Frame
  ) -> Bool {
    switch element.localName {
    case "annotation":
      takeAnnotation(element, at: index)
      return false
    case "annotation-end":
      if let span = element.value("name").flatMap({ spans["annotation \($0)"] }) {
        drafting.endSpan(span)
      }
      return false
    case "document-content", "document", "body", "text": return true
    default: return false
    }
  }

  private mutating func takeAnnotation(_ element: MarkupElement, at index: Int) {
    let children = part.tree.children(of: index)
    let words = children.filter {
      part.tree.element($0)?.namespace?.contains("opendocument") == true
    }
    .map(part.tree.paragraphs(in:)).filter { !$0.isEmpty }
    var margin = PassageDraft.Margin(pieces: 0..<0, kind: .comment)
    margin.by = part.tree.child("creator", of: index).map(part.tree.words(of:)) ?? ""
    margin.date = part.tree.child("date", of: index).map(part.tree.words(of:)) ?? ""
    margin.words = words.joined(separator: " ")
    guard let name = element.value("name"), rangedAnnotations.contains(name),
      spans["annotation \(name)"] == nil
    else { return drafting.leave(margin) }
    margin.id = "annotation \(name)"
    spans["annotation \(name)"] = drafting.beginSpan(margin)
  }

  private mutating func beginTable(_ element: MarkupElement, _ frame: inout Frame) -> Bool {
    switch element.localName {
    case "table":
      tables.begin()
      frame.cell = nil
      frame.isHeads = false
      frame.listLevel = 0
      frame.end = .table
    case "table-header-rows": frame.isHeads = true
    case "table-row":
      tables.beginRow(isHeader: frame.isHeads)
      frame.end = .rows(repeated: number("number-rows-repeated", of: element))
    case "table-cell":
      frame.cell = tables.place(columns: number("number-columns-repeated", of: element))
      frame.takesWords = false
    case "covered-table-cell":
      _ = tables.place(columns: number("number-columns-repeated", of: element))
      return false
    case "table-source", "shapes", "title", "desc": return false
    default: break
    }
    return true
  }

  private func number(_ name: String, of element: MarkupElement) -> Int {
    element.value(name).flatMap { Int($0) } ?? 1
  }
}
