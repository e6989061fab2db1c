/// Where the items of a readable YAML file stand.
struct FileLayout {
  /// A top-level field.
  struct Section {
    let name: String
    /// The line of its name, from 1.
    let line: Int
    /// The lines with its words.
    let lines: ClosedRange<Int>
    /// How many blanks stand before the dashes of its items; nothing where it has no dashes.
    let dashIndentation: Int?
    let items: [FileItem]
    /// What the items say, in the same order.
    let nodes: [YAMLNode]
    /// Whether it holds nothing.
    let isEmpty: Bool
  }

  let lines: TextLines
  let sections: [Section]
  private let fields: [YAMLNode.Field]

  init(_ text: String) throws(ItemEditError) {
    let lines = TextLines(text)
    let root: YAMLNode?
    do throws(YAMLFailure) {
      root = try YAMLTree.compose(TextLines.joined(lines.lines))
    } catch {
      throw .unreadable(line: error.line, column: error.column)
    }
    if let root, !root.isAbsent {
      guard case .fields(let fields) = root.content, root.column == 1 else {
        throw .unreadable(line: root.line, column: root.column)
      }
      self.fields = fields
    } else {
      fields = []
    }
    self.lines = lines
    var sections: [Section] = []
    for (index, field) in fields.enumerated() {
      let end = index + 1 < fields.count ? fields[index + 1].line - 1 : lines.lines.count
      sections.append(Self.section(field, end: max(end, field.line), lines))
    }
    self.sections = sections
  }

  /// All items, in order.
  var items: [FileItem] {
    sections.flatMap { section -> [FileItem] in
      guard section.items.isEmpty else { return section.items }
      guard section.name != "version", !section.isEmpty else { return [] }
      return [
        FileItem(
          list: "",
          id: section.name,
          lines: section.lines,
          text: Self.text(section.lines, lines)
        )
      ]
    }
  }

  /// Whether the file says anything.
  var hasFields: Bool { !fields.isEmpty }

  /// The last line with words, or the last of the leading comments.
  var lastLine: Int {
    sections.last?.lines.upperBound ?? lines.lines.count
  }

  func section(_ name: String) -> Section? {
    sections.first { $0.name == name }
  }

  func item(_ id: String, in list: String) -> FileItem? {
    section(list)?.items.first { $0.id == id }
  }

  /// The list and the number in it of an item.
  func place(of id: String, in list: String) throws(ItemEditError) -> (Section, Int) {
    guard let section = section(list) else { throw .unknownItem(id, list: list) }
    guard section.dashIndentation != nil || section.isEmpty else { throw .writtenInBrackets(list) }
    guard let index = section.items.firstIndex(where: { $0.id == id }) else {
      throw .unknownItem(id, list: list)
    }
    return (section, index)
  }

  func otherFields(than name: String) -> [YAMLNode.Field] {
    fields.filter { $0.name != name }
  }

  /// Whether an empty line stands above an item.
  func hasBlankLine(before item: FileItem) -> Bool {
    lines.words(item.lines.lowerBound - 1).trimmed.isEmpty
  }

  func words(_ range: ClosedRange<Int>) -> [String] {
    range.map { lines.words($0) }
  }

  func words(_ range: Range<Int>) -> [String] {
    range.map { lines.words($0) }
  }

  // MARK: - Fields of an item

  /// Whether a mapping stands in braces.
  func isInBrackets(_ node: YAMLNode) -> Bool {
    lines.words(node.line).dropping(scalars: node.column - 1).hasScalarPrefix("{")
  }

  /// The lines of a field, with comments indented below it.
  func lines(of field: YAMLNode.Field, in node: YAMLNode, _ item: FileItem) -> ClosedRange<Int> {
    let next = node.fields.map(\.line).filter { $0 > field.line }.min()
    let end = next.map { $0 - 1 } ?? item.lines.upperBound
    return Self.trimmed(field.line...max(end, field.line), deeperThan: field.column - 1, lines)
  }

  /// The comment behind a field's value on its line, with the blanks before it.
  func comment(after field: YAMLNode.Field) -> String? {
    let scalars = Array(lines.words(field.line).unicodeScalars)
    let start = min(field.column + field.name.unicodeScalars.count, scalars.count)
    guard let sharp = LineParts.commentStart(in: scalars, from: start) else { return nil }
    let blanks = scalars[start..<sharp].reversed().prefix { $0 == " " }.count
    return String(repeating: " ", count: blanks)
      + lines.words(field.line).dropping(scalars: sharp)
  }

  // MARK: - Finding items

  private static func section(_ field: YAMLNode.Field, end: Int, _ lines: TextLines) -> Section {
    let range = trimmed(field.line...end, deeperThan: 0, lines)
    var dashIndentation: Int?
    var items: [FileItem] = []
    var nodes: [YAMLNode] = []
    if case .list(let elements) = field.value.content, let first = elements.first {
      let before = lines.words(field.value.line).keeping(scalars: field.value.column - 1)
      let atDash = lines.words(field.value.line).dropping(scalars: field.value.column - 1)
      if before.trimmed.isEmpty, atDash.hasScalarPrefix("-"), field.value.line <= first.line {
        let indentation = field.value.column - 1
        dashIndentation = indentation
        nodes = elements
        let starts = elements.map { dashLine(of: $0, indentation: indentation, lines) }
        for (index, element) in elements.enumerated() {
          let last = index + 1 < starts.count ? starts[index + 1] - 1 : range.upperBound
          let range = trimmed(
            starts[index]...max(last, starts[index]),
            deeperThan: indentation,
            lines
          )
          items.append(
            FileItem(
              list: field.name,
              id: element.words(of: "id") ?? "\(field.name)/\(index + 1)",
              lines: range,
              text: text(range, lines)
            )
          )
        }
      }
    }
    let isEmpty: Bool =
      switch field.value.content {
      case .text: field.value.isAbsent
      case .list(let elements): elements.isEmpty
      case .fields(let fields): fields.isEmpty
      }
    return Section(
      name: field.name,
      line: field.line,
      lines: range,
      dashIndentation: dashIndentation,
      items: items,
      nodes: nodes,
      isEmpty: isEmpty
    )
  }

  /// The line with the dash of an element, which may stand above its first word.
  private static func dashLine(of element: YAMLNode, indentation: Int, _ lines: TextLines) -> Int {
    var line = element.line
    while line > 1 {
      let words = lines.words(line)
      if words.indentation == indentation,
        words.dropping(scalars: indentation).hasScalarPrefix("-")
      {
        return line
      }
      line -= 1
    }
    return element.line
  }

  /// Lines without blank ones at their end, nor comments that stand no deeper than their item.
  private static func trimmed(
    _ range: ClosedRange<Int>,
    deeperThan indentation: Int,
    _ lines: TextLines
  ) -> ClosedRange<Int> {
    var last = range.upperBound
    while last > range.lowerBound {
      let words = lines.words(last)
      let isOutside =
        words.trimmed.isEmpty || words == "---" || words == "..."
        || (words.isBlankOrComment && words.indentation <= indentation)
      guard isOutside else { break }
      last -= 1
    }
    return range.lowerBound...last
  }

  private static func text(_ range: ClosedRange<Int>, _ lines: TextLines) -> String {
    var piece = Array(lines.lines[(range.lowerBound - 1)...(range.upperBound - 1)])
    piece[piece.count - 1].ending = ""
    return TextLines.joined(piece)
  }

  /// The items of a text that cannot be read as a whole, found by their dashes.
  static func itemsByLines(of text: String) -> [FileItem] {
    let lines = TextLines(text)
    return FileSection.sections(of: lines).flatMap { section -> [FileItem] in
      guard let items = section.items else {
        guard section.name != "version" else { return [] }
        let range = trimmed(section.lines, deeperThan: 0, lines)
        let text = Self.text(range, lines)
        return [FileItem(list: "", id: section.name, lines: range, text: text)]
      }
      return items.enumerated().map { index, item in
        let range = trimmed(item, deeperThan: lines.words(item.lowerBound).indentation, lines)
        let id = id(in: range, lines)
        return FileItem(
          list: section.name,
          id: id ?? "\(section.name)/\(index + 1)",
          lines: range,
          text: Self.text(range, lines)
        )
      }
    }
  }

  /// The id of one item, read by itself, or else from the line that names it.
  private static func id(in range: ClosedRange<Int>, _ lines: TextLines) -> String? {
    let piece = lines.lines[(range.lowerBound - 1)...(range.upperBound - 1)]
    do throws(YAMLFailure) {
      guard case .list(let elements)? = try YAMLTree.compose(TextLines.joined(piece))?.content
      else {
        return nil
      }
      return elements.first?.words(of: "id")
    } catch {
      // What is wrong with the item is said where the file is read.
      return range.lazy.map { LineParts(lines.words($0)) }.first { $0.name == "id" }?.value
    }
  }
}

extension TextLines {
  /// Puts lines behind a line; the text's last line gets an ending where it has none.
  mutating func insert(_ added: [Line], after line: Int) {
    let index = min(line, lines.count)
    if index > 0, lines[index - 1].ending.isEmpty, !added.isEmpty {
      lines[index - 1].ending = usualEnding
    }
    lines.insert(contentsOf: added, at: index)
  }

  /// Puts words in the place of lines; equal lines at both ends stay as they are.
  mutating func replace(_ range: ClosedRange<Int>, by words: [String]) {
    let ending = usualEnding
    let old = Array(lines[(range.lowerBound - 1)...(range.upperBound - 1)])
    let shared = zip(old, words).prefix { $0.words.utf8.elementsEqual($1.utf8) }.count
    let tail = zip(old.dropFirst(shared).reversed(), words.dropFirst(shared).reversed())
      .prefix { $0.words.utf8.elementsEqual($1.utf8) }.count
    let middle = words[shared..<(words.count - tail)].map { Line(words: $0, ending: ending) }
    var new = old.prefix(shared) + middle + old.suffix(tail)
    // A text without an ending at its end keeps that, unless a line now follows.
    for index in new.indices.dropLast() where new[index].ending.isEmpty {
      new[index].ending = ending
    }
    let isLast = range.upperBound == lines.count
    if isLast, let last = new.indices.last { new[last].ending = old[old.count - 1].ending }
    lines.replaceSubrange((range.lowerBound - 1)...(range.upperBound - 1), with: new)
  }
}

extension YAMLValue {
  /// What a node says, to be written anew.
  init(_ node: YAMLNode) {
    switch node.content {
    case .text(let words): self = .text(words)
    case .list(let elements): self = .list(elements.map { YAMLValue($0) })
    case .fields(let fields): self = .fields(fields.map { YAMLField($0.name, YAMLValue($0.value)) })
    }
  }
}
