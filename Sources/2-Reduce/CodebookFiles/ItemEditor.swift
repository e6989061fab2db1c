/// An item of a file that people write: its id, its lines, and its exact text.
public struct FileItem: Hashable, Sendable {
  /// The list it stands in; empty for a top-level field that is no list.
  public let list: String
  /// Its id; the list's name and a number such as `screened/3` for an item without one.
  public let id: String
  /// Its first and last line, from 1.
  public let lines: ClosedRange<Int>
  /// Its lines as they are, without the last one's ending.
  public let text: String
}

/// Changes one item of a YAML file and leaves every other byte as it is.
///
/// Each change is read again before it is taken: unless exactly the one item differs, it is refused.
public struct ItemEditor: Sendable {
  /// The text as it stands.
  public private(set) var text: String

  /// Begins with the text of a file; an absent file is an empty text.
  public init(_ text: String = "") {
    self.text = text
  }

  /// The items of a text in order, also of one that can only be read in part.
  public static func items(in text: String) -> [FileItem] {
    do throws(ItemEditError) {
      return try FileLayout(text).items
    } catch {
      // What is wrong with the file is said where it is read.
      return FileLayout.itemsByLines(of: text)
    }
  }

  /// The item with an id in a list.
  public func item(_ id: String, in list: String) -> FileItem? {
    Self.items(in: text).first { $0.list == list && $0.id == id }
  }

  /// Adds an item at the end of a list, and the list and its file where they are absent.
  ///
  /// - Parameters:
  ///   - fields: The item's fields, in order.
  ///   - list: The name of the list, such as `codes`.
  /// - Throws: Why nothing was changed.
  public mutating func append(_ fields: [YAMLField], to list: String) throws(ItemEditError) {
    let layout = try FileLayout(text)
    if case .text(let id)? = fields.first(where: { $0.name == "id" })?.value,
      layout.item(id, in: list) != nil
    {
      throw .duplicateID(id)
    }
    var edited = layout.lines
    let ending = edited.usualEnding
    func line(_ words: String) -> TextLines.Line { TextLines.Line(words: words, ending: ending) }
    if let section = layout.section(list) {
      guard let indentation = section.dashIndentation, let last = section.items.last else {
        guard section.isEmpty else { throw .writtenInBrackets(list) }
        edited.lines[section.line - 1].words = try Self.opened(
          edited.lines[section.line - 1].words,
          list: list
        )
        edited.insert(YAMLText.item(fields).map(line), after: section.line)
        try take(edited, from: layout, changing: list, at: [:], adding: true)
        return
      }
      var added = YAMLText.item(fields, indentation: indentation).map(line)
      if layout.hasBlankLine(before: last), section.items.count > 1 {
        added.insert(line(""), at: 0)
      }
      edited.insert(added, after: last.lines.upperBound)
    } else {
      var added = [line(YAMLText.name(list) + ":")] + YAMLText.item(fields).map(line)
      if !layout.hasFields { added.insert(line("version: 1"), at: 0) }
      edited.insert(added, after: layout.lastLine)
    }
    try take(edited, from: layout, changing: list, at: [:], adding: true)
  }

  /// Adds an item behind another one of its list.
  ///
  /// - Parameters:
  ///   - fields: The item's fields, in order.
  ///   - id: The item before it.
  ///   - list: The name of the list.
  /// - Throws: Why nothing was changed.
  public mutating func insert(
    _ fields: [YAMLField],
    behind id: String,
    in list: String
  ) throws(ItemEditError) {
    let layout = try FileLayout(text)
    let (section, index) = try layout.place(of: id, in: list)
    let item = section.items[index]
    var edited = layout.lines
    let ending = edited.usualEnding
    var added = YAMLText.item(fields, indentation: section.dashIndentation ?? 0)
    if section.items.count > 1, layout.hasBlankLine(before: section.items[max(index, 1)]) {
      added.insert("", at: 0)
    }
    edited.insert(
      added.map { TextLines.Line(words: $0, ending: ending) },
      after: item.lines.upperBound
    )
    try take(edited, from: layout, changing: list, at: [:], adding: true, place: index + 1)
  }

  /// Writes an item anew in the place of the one with an id.
  ///
  /// - Parameters:
  ///   - id: The id of the item as it stands.
  ///   - list: The name of the list.
  ///   - fields: All fields of the item.
  /// - Throws: Why nothing was changed.
  public mutating func replaceItem(
    _ id: String,
    in list: String,
    with fields: [YAMLField]
  ) throws(ItemEditError) {
    let layout = try FileLayout(text)
    let (section, index) = try layout.place(of: id, in: list)
    let item = section.items[index]
    let lines = YAMLText.item(fields, indentation: section.dashIndentation ?? 0)
    try replace(item.lines, by: lines, in: layout, list: list, index: index)
  }

  /// Takes an item out of a list; comments above it stay.
  ///
  /// - Parameters:
  ///   - id: The item's id.
  ///   - list: The name of the list.
  /// - Throws: Why nothing was changed.
  public mutating func removeItem(_ id: String, from list: String) throws(ItemEditError) {
    let layout = try FileLayout(text)
    let (section, index) = try layout.place(of: id, in: list)
    try replace(section.items[index].lines, by: [], in: layout, list: list, index: index)
  }

  /// Sets, adds or takes out one field of an item; its other lines stay as they are.
  ///
  /// - Parameters:
  ///   - name: The field's name.
  ///   - id: The item's id.
  ///   - list: The name of the list.
  ///   - value: The value; nil takes the field out.
  /// - Throws: Why nothing was changed.
  public mutating func setField(
    _ name: String,
    of id: String,
    in list: String,
    to value: YAMLValue?
  ) throws(ItemEditError) {
    let layout = try FileLayout(text)
    let (section, index) = try layout.place(of: id, in: list)
    let item = section.items[index]
    let node = section.nodes[index]
    if layout.isInBrackets(node) {
      try setFieldInBrackets(name, node, item, to: value, layout, section, index)
      return
    }
    let indentation = node.column - 1
    guard let field = node.fields.first(where: { $0.name == name }) else {
      guard let value else { return }
      let added = YAMLText.lines(of: YAMLField(name, value), indentation: indentation)
      try replace(
        item.lines,
        by: layout.words(item.lines) + added,
        in: layout,
        list: list,
        index: index
      )
      return
    }
    let range = layout.lines(of: field, in: node, item)
    let isFirst = field.line == node.line
    if value == nil, isFirst {
      guard node.fields.count > 1 else { throw .lastField(name) }
      let rest = node.fields.filter { $0.name != name }.map {
        YAMLField($0.name, YAMLValue($0.value))
      }
      try replaceItem(id, in: list, with: rest)
      return
    }
    var lines =
      value.map { YAMLText.lines(of: YAMLField(name, $0), indentation: indentation) } ?? []
    if isFirst {
      lines[0] =
        layout.lines.words(field.line).keeping(scalars: indentation)
        + lines[0].dropping(scalars: indentation)
    }
    if lines.count == 1, range.count == 1,
      let comment = layout.comment(after: field)
    {
      lines[0] += comment
    }
    let before = layout.words(item.lines.lowerBound..<range.lowerBound)
    let after = layout.words((range.upperBound + 1)..<(item.lines.upperBound + 1))
    try replace(item.lines, by: before + lines + after, in: layout, list: list, index: index)
  }
}

extension ItemEditor {
  /// Sets a field of an item that stands in braces: the item is written anew, on one line.
  private mutating func setFieldInBrackets(
    _ name: String,
    _ node: YAMLNode,
    _ item: FileItem,
    to value: YAMLValue?,
    _ layout: FileLayout,
    _ section: FileLayout.Section,
    _ index: Int
  ) throws(ItemEditError) {
    var fields = node.fields.map { YAMLField($0.name, YAMLValue($0.value)) }
    if let position = fields.firstIndex(where: { $0.name == name }) {
      fields.remove(at: position)
      if let value { fields.insert(YAMLField(name, value), at: position) }
    } else if let value {
      fields.append(YAMLField(name, value))
    }
    let blanks = String(repeating: " ", count: section.dashIndentation ?? 0)
    let line = blanks + "- " + YAMLText.onOneLine(.fields(fields))
    try replace(item.lines, by: [line], in: layout, list: item.list, index: index)
  }

  /// Puts lines in the place of an item's lines; what does not differ keeps its ending.
  private mutating func replace(
    _ range: ClosedRange<Int>,
    by words: [String],
    in layout: FileLayout,
    list: String,
    index: Int
  ) throws(ItemEditError) {
    var edited = layout.lines
    edited.replace(range, by: words)
    try take(edited, from: layout, changing: list, at: [index: words.isEmpty], adding: false)
  }

  /// Takes changed lines, if reading them again shows that nothing else was changed.
  private mutating func take(
    _ edited: TextLines,
    from layout: FileLayout,
    changing list: String,
    at changed: [Int: Bool],
    adding: Bool,
    place: Int? = nil
  ) throws(ItemEditError) {
    let after: FileLayout
    do throws(ItemEditError) {
      after = try FileLayout(edited.text)
    } catch {
      throw .wouldChangeMore
    }
    guard
      layout.otherFields(than: list).elementsEqual(after.otherFields(than: list), by: Self.isSame)
        || (!layout.hasFields && after.otherFields(than: list).map(\.name) == ["version"])
    else { throw .wouldChangeMore }
    var before = layout.section(list)?.nodes ?? []
    var now = after.section(list)?.nodes ?? []
    if adding, !now.isEmpty { now.remove(at: min(place ?? now.count, now.count - 1)) }
    for (index, isRemoved) in changed {
      guard before.indices.contains(index) else { throw .wouldChangeMore }
      before.remove(at: index)
      guard !isRemoved else { continue }
      guard now.indices.contains(index) else { throw .wouldChangeMore }
      now.remove(at: index)
    }
    guard before.elementsEqual(now, by: { $0.says($1) }) else { throw .wouldChangeMore }
    text = edited.text
  }

  private static func isSame(_ left: YAMLNode.Field, _ right: YAMLNode.Field) -> Bool {
    left.name == right.name && left.value.says(right.value)
  }

  /// The line of an empty list without what says that it is empty.
  private static func opened(_ line: String, list: String) throws(ItemEditError) -> String {
    let parts = LineParts(line)
    guard parts.name == list, ["", "[]", "~"].contains(parts.value) else {
      throw .writtenInBrackets(list)
    }
    if parts.value.isEmpty { return line }
    return list + ":" + (parts.comment.isEmpty ? "" : "  " + parts.comment)
  }
}
