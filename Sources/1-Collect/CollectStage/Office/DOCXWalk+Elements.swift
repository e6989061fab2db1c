import MarkupReading
import StudyModel

extension DOCXWalk {
  /// Begins an element; false where nothing in it is read.
  mutating func begin(_ element: MarkupElement, at index: Int, _ frame: inout Frame) -> Bool {
    guard element.namespace.map(Self.isWord) ?? false else {
      return beginForeign(element, at: index, &frame)
    }
    switch element.localName {
    case "p": beginParagraph(at: index, &frame)
    case "r": beginRun(at: index, &frame)
    case "t": frame.takesWords = true
    case "pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "delText", "object",
      "delInstrText", "rt", "footnotePr", "endnotePr":
      return false
    case "instrText":
      for event in part.tree.transcript.events[index..<part.tree.transcript.ends[index]] {
        if case .text(let words) = event { fields.take(code: words.words) }
      }
      return false
    case "tab", "ptab", "cr": drafting.takeSpace()
    case "br": breakLine(element)
    case "lastRenderedPageBreak": pages.breakPage(isRendered: true)
    case "noBreakHyphen": take(part.words("\u{2011}", for: element, in: text), of: frame)
    case "softHyphen": softHyphens += 1
    case "sym": takeSymbol(element, of: frame)
    case "footnoteReference", "endnoteReference": callNote(element)
    case "hyperlink":
      guard let reference = reference(of: element) else { return true }
      drafting.beginLink(reference)
      frame.end = .link
    case "fldSimple":
      guard let reference = WordFields.reference(in: element.value("instr") ?? "") else {
        return true
      }
      drafting.beginLink(reference)
      frame.end = .link
    case "fldChar": takeFieldMark(element)
    case "bookmarkStart":
      if let name = element.value("name"), isWanted(name) { drafting.anchor(name) }
    case "sdt": beginControl(at: index, &frame)
    case "txbxContent": frame.end = .box
    case "tbl", "tr", "tc": return beginTable(element, at: index, &frame)
    case "footnote", "endnote": return beginNote(element, &frame)
    default: return beginChange(element, at: index, &frame)
    }
    return true
  }

  private static func isWord(_ namespace: String) -> Bool {
    namespace.hasSuffix("/wordprocessingml/main")
      || namespace.hasSuffix("/wordprocessingml/2006/main")
  }

  /// Begins an element of another vocabulary: formulas, and what is drawn around text boxes.
  private mutating func beginForeign(
    _ element: MarkupElement,
    at index: Int,
    _ frame: inout Frame
  ) -> Bool {
    switch element.localName {
    case "AlternateContent": frame.skipsFallback = part.tree.child("Choice", of: index) != nil
    case "Fallback": return frames.last?.skipsFallback != true
    case "t" where element.namespace?.hasSuffix("/math") == true: frame.takesWords = true
    case "num", "den", "deg", "mr": drafting.takeSpace()
    default: break
    }
    return true
  }

  // MARK: Paragraphs and runs

  private mutating func beginParagraph(at index: Int, _ frame: inout Frame) {
    let properties =
      part.tree.child("pPr", of: index).map { ParagraphProperties($0, of: part.tree) }
      ?? ParagraphProperties()
    var shape = package.styles.shape(properties)
    if noteKind != nil {
      shape = OfficeDrafting.Shape(kind: .note)
    } else if frame.cell != nil, shape.kind != .heading {
      shape.kind = .tableCell
      shape.level = 0
    }
    if let part = fields.part ?? frame.part {
      shape.part = part
      if part == .references, shape.kind == .paragraph { shape.kind = .reference }
    }
    shape.cell = frame.cell
    shape.path = path.path(in: part.name)
    drafting.begin(shape)
    let style = properties.style ?? package.styles.defaultStyle
    frame.language = package.styles.styles.value(style, \.language) ?? frame.language
    frame.isHidden = package.styles.styles.value(style, \.isHidden) ?? frame.isHidden
    frame.end = .paragraph(
      joinsNext: properties.isEndDeleted,
      endsSection: properties.endsSection
    )
  }

  private func beginRun(at index: Int, _ frame: inout Frame) {
    guard let child = part.tree.child("rPr", of: index) else { return }
    let run = RunProperties(child, of: part.tree)
    let styles = package.styles.styles
    frame.language = run.language ?? styles.value(run.style, \.language) ?? frame.language
    frame.isHidden = run.isHidden ?? styles.value(run.style, \.isHidden) ?? frame.isHidden
  }

  private mutating func breakLine(_ element: MarkupElement) {
    drafting.takeSpace()
    if element.value("type") == "page" { pages.breakPage(isRendered: false) }
  }

  private mutating func takeSymbol(_ element: MarkupElement, of frame: Frame) {
    guard let code = element.value("char").flatMap({ UInt32($0, radix: 16) }),
      let scalar = SymbolFont.scalar(code, font: element.value("font") ?? "")
    else { return }
    if (0xE000...0xF8FF).contains(scalar.value) { strangeSymbols += 1 }
    guard !scalar.properties.isWhitespace else { return drafting.takeSpace() }
    take(part.words(String(Character(scalar)), for: element, in: text), of: frame)
  }

  // MARK: Notes, links, fields

  private mutating func callNote(_ element: MarkupElement) {
    guard let id = element.value("id"), frames.last?.isHidden != true else { return }
    let kind = element.localName == "footnoteReference" ? "footnote" : "endnote"
    guard let note = calledNotes["\(kind):\(id)"] else { return }
    // A note that is called twice stands once.
    let isFirst = readNotes.insert("\(kind):\(id)").inserted
    drafting.callNote("\(kind):\(id)", isFirst ? note : [])
  }

  private mutating func beginNote(_ element: MarkupElement, _ frame: inout Frame) -> Bool {
    guard noteKind != nil, let id = element.value("id"),
      ["normal", nil].contains(element.value("type"))
    else { return false }
    frame.end = .note(id)
    return true
  }

  private func reference(of element: MarkupElement) -> LinkReference? {
    let anchor = element.value("anchor").map { "#\($0)" } ?? ""
    let address = element.value("id").flatMap { package.relationships.targets[$0]?.target } ?? ""
    return LinkReference(address: address + anchor)
  }

  private mutating func takeFieldMark(_ element: MarkupElement) {
    switch element.value("fldCharType") {
    case "begin": fields.begin()
    case "separate":
      if let reference = fields.beginResult() { drafting.beginLink(reference) }
      if let part = fields.part { drafting.setPart(part) }
    case "end": if fields.end() { drafting.endLink() }
    default: break
    }
  }

  /// A content control: a table of contents, or a place where nobody wrote yet.
  private mutating func beginControl(at index: Int, _ frame: inout Frame) {
    guard let properties = part.tree.child("sdtPr", of: index) else { return }
    if part.tree.child("showingPlcHdr", of: properties) != nil { frame.isHidden = true }
    let gallery = part.tree.descendants("docPartGallery", of: properties).first
      .flatMap(part.tree.element)?.value("val")
    if gallery == "Table of Contents" { frame.part = .front }
    if gallery == "Bibliographies" { frame.part = .references }
  }

  // MARK: Tables

  private mutating func beginTable(
    _ element: MarkupElement,
    at index: Int,
    _ frame: inout Frame
  ) -> Bool {
    switch element.localName {
    case "tbl":
      drafting.endJoined()
      tables.begin()
      frame.cell = nil
      frame.end = .table
    case "tr":
      let properties = part.tree.child("trPr", of: index)
      let isHeader = properties.flatMap { part.tree.child("tblHeader", of: $0) } != nil
      tables.beginRow(isHeader: isHeader, skipping: number("gridBefore", in: properties) ?? 0)
      frame.end = .row
      if let deleted = properties.flatMap({ part.tree.child("del", of: $0) }),
        let change = part.tree.element(deleted)
      {
        leaveDeletion(of: index, by: change)
        return false
      }
      if let inserted = properties.flatMap({ part.tree.child("ins", of: $0) }),
        let change = part.tree.element(inserted)
      {
        frame.end = .span(drafting.beginSpan(margin(.insertion, of: change)))
      }
    default:
      let properties = part.tree.child("tcPr", of: index)
      frame.cell = tables.place(columns: number("gridSpan", in: properties) ?? 1)
      frame.end = .box
    }
    return true
  }

  private func number(_ name: String, in index: Int?) -> Int? {
    index.flatMap { part.tree.child(name, of: $0) }.flatMap(part.tree.element)
      .flatMap { $0.value("val") }.flatMap { Int($0) }
  }
}
