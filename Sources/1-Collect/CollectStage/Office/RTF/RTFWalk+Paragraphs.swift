import StudyModel

extension RTFWalk {
  // MARK: Styles

  mutating func describeStyle(_ name: String, _ number: Int?) {
    switch name {
    case "s": style.number = number
    case "cs", "ds", "ts": style.isParagraph = false
    case "sbasedon": style.parent = number
    case "outlinelevel": style.outlineLevel = number.map { (0...8).contains($0) ? $0 + 1 : 0 }
    default: break
    }
  }

  mutating func endStyle() {
    guard style.isParagraph, let number = style.number else { return }
    var described = OfficeStyle()
    described.name = String(style.words.prefix { $0 != ";" })
    // A style that is based on none names the number 222.
    described.parent = style.parent.flatMap { $0 == number || $0 == 222 ? nil : "\($0)" }
    described.outlineLevel = style.outlineLevel
    styles.styles["\(number)"] = described
    style = RTFStyle()
    style.isParagraph = false
  }

  // MARK: Properties

  mutating func setProperty(_ name: String, _ number: Int?, _ last: Int) {
    let isOn = number != 0
    switch name {
    case "ansicpg": codePage = number ?? 1252
    case "mac": codePage = 10_000
    case "pc": codePage = 437
    case "pca": codePage = 850
    case "uc": groups[last].standIns = min(max(number ?? 1, 0), 16)
    case "f": groups[last].font = number ?? 0
    case "lang": groups[last].language = RTFLanguage.tag(number)
    case "v": groups[last].isHidden = isOn
    case "deleted": groups[last].isDeleted = isOn
    case "revised": groups[last].isInserted = isOn
    case "revauth": groups[last].author = number ?? 0
    case "revauthdel": groups[last].deleter = number ?? 0
    case "plain":
      groups[last].isHidden = false
      groups[last].isDeleted = false
      groups[last].isInserted = false
    case "pard":
      groups[last].style = nil
      groups[last].outlineLevel = nil
      groups[last].isListed = false
      groups[last].listLevel = 0
      groups[last].isInTable = false
    case "s": groups[last].style = number
    case "outlinelevel":
      groups[last].outlineLevel = number.map { (0...8).contains($0) ? $0 + 1 : 0 }
    case "ls": groups[last].isListed = isOn
    case "ilvl": groups[last].listLevel = min(max(number ?? 0, 0), 8)
    case "intbl": groups[last].isInTable = true
    case "trhdr": isHeaderRow = true
    default: break
    }
  }

  // MARK: Paragraphs

  /// Does what a control word asks for that parts words; false where it asks for something else.
  mutating func takeParagraph(_ name: String, _ number: Int?) -> Bool {
    switch name {
    case "par", "sect", "nestcell": endParagraph()
    case "line", "tab", "lbr", "page", "column": drafting.takeSpace()
    case "cell":
      beginTable()
      endParagraph()
      cell = tables.place(columns: 1)
    case "row":
      endParagraph()
      tables.beginRow(isHeader: false)
      isHeaderRow = false
      cell = nil
    case "trowd": isHeaderRow = false
    default: return false
    }
    return true
  }

  /// Begins the paragraph that the words to come are of, if none is open.
  mutating func beginParagraph() {
    guard let group = groups.last, stories.last == false else { return }
    let isInTable = group.isInTable && stories.count == 1
    if isInTable { beginTable() } else if stories.count == 1 { endTable() }
    var shape = styles.shape(group.style.map { "\($0)" })
    if let level = group.outlineLevel {
      shape.kind = level > 0 ? .heading : shape.kind == .heading ? .paragraph : shape.kind
      shape.level = level
    }
    if group.isNote {
      shape = OfficeDrafting.Shape(kind: .note, note: beginningNote)
      beginningNote = nil
    } else if isInTable, shape.kind != .heading {
      shape.kind = .tableCell
      shape.level = 0
    } else if group.isListed, shape.kind == .paragraph {
      shape.kind = .listItem
      shape.level = group.listLevel + 1
    }
    shape.cell = isInTable ? cell : nil
    drafting.begin(shape)
    stories[stories.count - 1] = true
  }

  mutating func endParagraph() {
    leaveDeletion()
    guard stories.last == true else { return }
    drafting.end()
    stories[stories.count - 1] = false
  }

  private mutating func beginTable() {
    if !isTableOpen {
      tables.begin()
      tables.beginRow(isHeader: isHeaderRow)
      isTableOpen = true
      cell = nil
    }
    if cell == nil { cell = tables.place(columns: 1) }
  }

  private mutating func endTable() {
    guard isTableOpen else { return }
    tables.end()
    isTableOpen = false
    cell = nil
  }
}
