import StudyModel

extension RTFWalk {
  /// Does what a control word asks for.
  mutating func take(_ name: String, _ number: Int?, _ bytes: Range<Int>) {
    guard let last = groups.indices.last else { return }
    if beginDestination(name, last) { return }
    if groups[last].isOptional {
      // Nobody knows what it is; that is what the sign before it is for.
      groups[last].isOptional = false
      groups[last].destination = .nothing
      return
    }
    switch groups[last].destination {
    case .fontTable:
      if name == "f" { groups[last].font = number ?? 0 }
      if name == "fcharset", number == 2 { symbolFonts.insert(groups[last].font) }
    case .styleTable: describeStyle(name, number)
    case .body:
      if takeCharacter(name, bytes) || takeParagraph(name, number) { return }
      setProperty(name, number, last)
    default:
      if takeCharacter(name, bytes) { return }
      if ["par", "line", "tab"].contains(name) { take(words: " ", bytes, isExact: false) }
    }
  }

  /// Does what a control symbol asks for.
  mutating func take(symbol: UInt8, _ bytes: Range<Int>) {
    guard let last = groups.indices.last else { return }
    switch symbol {
    case UInt8(ascii: "*"): groups[last].isOptional = true
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      take(words: String(Character(Unicode.Scalar(symbol))), bytes, isExact: false)
    case UInt8(ascii: "~"): take(words: "\u{A0}", bytes, isExact: false)
    case UInt8(ascii: "_"): take(words: "\u{2011}", bytes, isExact: false)
    case UInt8(ascii: "-"): if groups[last].destination == .body { softHyphens += 1 }
    case 0x0A, 0x0D: _ = takeParagraph("par", nil)
    case 0x09: drafting.takeSpace()
    default: break
    }
  }

  private static let characters: [String: String] = [
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": "\u{2003}", "enspace": "\u{2002}",
    "zwj": "\u{200D}", "zwnj": "\u{200C}",
  ]

  private mutating func takeCharacter(_ name: String, _ bytes: Range<Int>) -> Bool {
    guard let words = Self.characters[name] else { return false }
    take(words: words, bytes, isExact: false)
    return true
  }

  // MARK: Destinations

  private static let unread: Set<String> = [
    "colortbl", "pict", "object", "objdata", "nonshppict", "shprslt", "listtext", "pntext",
    "rsidtbl",
    "generator", "xe", "tc", "rxe", "txe", "listtable", "listoverridetable", "themedata",
    "datastore", "latentstyles", "datafield", "bkmkend", "operator", "template",
    "comment", "pn", "atnref", "atndate", "atntime", "atnid", "atrfstart", "atrfend", "upr",
    "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn",
  ]
  private static let margins: [String: String] = [
    "header": "running-head", "headerl": "running-head", "headerr": "running-head",
    "headerf": "running-head", "footer": "running-foot", "footerl": "running-foot",
    "footerr": "running-foot", "footerf": "running-foot",
  ]
  private static let fields: [String: String] = [
    "title": "title", "author": "author", "keywords": "keyword",
  ]

  /// Begins a group whose words go elsewhere; false where the word is none of a destination.
  private mutating func beginDestination(_ name: String, _ last: Int) -> Bool {
    if Self.unread.contains(name) {
      if name == "listtext" || name == "pntext" || name == "pn" { markListed(last) }
      groups[last].destination = .nothing
      return true
    }
    let isInInfo = groups.dropLast().last?.destination == .info("")
    if let kind = Self.margins[name] {
      begin(.aside(kind), end: .aside(kind), last)
    } else if isInInfo {
      guard let field = Self.fields[name] else {
        groups[last].destination = .nothing
        return true
      }
      begin(.info(name), end: .aside(field), last)
    } else {
      switch name {
      case "fonttbl": groups[last].destination = .fontTable
      case "stylesheet": groups[last].destination = .styleTable
      case "revtbl": groups[last].destination = .authors
      case "info": groups[last].destination = .info("")
      case "fldinst": begin(.fieldCode, end: .nothing, last)
      case "field":
        fieldCode = ""
        return true
      case "fldrslt": beginResult(last)
      case "footnote": beginNote(last)
      case "annotation": begin(.annotation, end: .annotation, last)
      case "bkmkstart": begin(.bookmark, end: .bookmark, last)
      case "atnauthor":
        annotationAuthor = ""
        begin(.annotationAuthor, end: .nothing, last)
      // A drawn shape: of its description only the text in it is read.
      case "shpinst", "do": groups[last].destination = .nothing
      case "shptxt", "dptxbxtext": beginStory(last)
      case "ud": groups[last].destination = groups.dropLast(2).last?.destination ?? .body
      default: return false
      }
    }
    groups[last].isOptional = false
    return true
  }

  private mutating func begin(
    _ destination: RTFGroup.Destination,
    end: RTFGroup.End,
    _ last: Int
  ) {
    groups[last].destination = destination
    groups[last].end = end
    aside = ""
  }

  private mutating func markListed(_ last: Int) {
    // The number of a list item stands in a group of its own, in the paragraph that it numbers.
    if last > 0 { groups[last - 1].isListed = true }
  }

  private mutating func beginResult(_ last: Int) {
    guard groups[last].destination == .body,
      let reference = WordFields.reference(in: fieldCode)
    else { return }
    drafting.beginLink(reference)
    groups[last].end = .link
  }

  private mutating func beginNote(_ last: Int) {
    guard groups[last].destination == .body, !groups[last].isNote else {
      groups[last].destination = .nothing
      return
    }
    noteCount += 1
    let id = "footnote:\(noteCount)"
    beginParagraph()
    drafting.callNote(id)
    beginningNote = id
    beginStory(last)
    groups[last].isNote = true
  }

  private mutating func beginStory(_ last: Int) {
    let outer = groups[last]
    var group = RTFGroup()
    group.standIns = outer.standIns
    group.language = outer.language
    group.isHidden = outer.isHidden
    group.isDeleted = outer.isDeleted
    group.deleter = outer.deleter
    group.end = .story
    groups[last] = group
    stories.append(false)
  }

  /// Ends a group.
  mutating func end(_ group: RTFGroup) {
    switch group.end {
    case .nothing: break
    case .link: drafting.endLink()
    case .story:
      endParagraph()
      if stories.count > 1 { stories.removeLast() }
    case .style: endStyle()
    case .aside(let name):
      let words = aside.split { $0.isWhitespace }.joined(separator: " ")
      aside = ""
      guard !words.isEmpty else { return }
      if case .info(let word) = group.destination {
        info[name] = (word, words)
      } else {
        let isNew = knownMargins.insert("\(name) \(words)").inserted
        if isNew { drafting.setAside(words, as: name, line: 1) }
      }
    case .bookmark:
      drafting.anchor(aside.split(separator: " ").joined(separator: " "))
      aside = ""
    case .annotation:
      var margin = PassageDraft.Margin(pieces: 0..<0, kind: .comment)
      margin.by = annotationAuthor
      margin.words = aside.split { $0.isWhitespace }.joined(separator: " ")
      aside = ""
      drafting.leave(margin)
    }
  }
}
