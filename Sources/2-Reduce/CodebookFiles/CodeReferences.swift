import StudyModel

/// Where a file names a code, other than where the code is defined.
public struct CodeReference: Hashable, Sendable {
  /// The file.
  public let path: String
  /// The physical line, from 1.
  public let line: Int
  /// Whether it is a pattern of ids that fits the code, and not its id.
  public let isPattern: Bool

  /// The place as a message names it.
  public var text: String { "\(path):\(line)" }
}

/// Finds the names of codes in the files that people write, and changes them line by line.
public enum CodeReferences {
  /// The fields whose words are ids of codes, or patterns of them.
  private static let fields: Set<String> = [
    "parent", "use", "members", "became", "code", "codes", "row", "column", "count", "more", "than",
    "co-occur", "none", "links",
  ]

  private struct Place {
    let line: Int
    let column: Int
    let isPattern: Bool
    /// Whether it stands in a list that names the successor already.
    let isDouble: Bool
  }

  /// The places that name a code.
  ///
  /// - Parameters:
  ///   - id: The code.
  ///   - text: The text of a YAML file, or of one with front matter or headings of cells.
  ///   - path: The file.
  ///   - left: Fields that do not matter.
  /// - Returns: The places in order; none for a file that cannot be read.
  public static func of(
    _ id: String,
    in text: String,
    path: String,
    but left: Set<String> = []
  ) -> [CodeReference] {
    let places = places(of: id, successor: nil, in: text, path: path, but: left)
    return places.map { CodeReference(path: path, line: $0.line, isPattern: $0.isPattern) }
  }

  /// The text with another id wherever a code is named; where a list would name it twice, once.
  ///
  /// - Parameters:
  ///   - id: The code.
  ///   - successor: The other id.
  ///   - text: The text of the file.
  ///   - path: The file.
  ///   - left: Fields that are not changed.
  /// - Returns: The text; nothing where a place cannot be changed by itself.
  public static func replacing(
    _ id: String,
    by successor: String,
    in text: String,
    path: String,
    but left: Set<String> = []
  ) -> String? {
    var lines = TextLines(text)
    let places = places(of: id, successor: successor, in: text, path: path, but: left)
      .filter { !$0.isPattern }
    for place in places.sorted(by: { ($0.line, $0.column) > ($1.line, $1.column) }) {
      guard lines.lines.indices.contains(place.line - 1) else { return nil }
      let scalars = Array(lines.lines[place.line - 1].words.unicodeScalars)
      guard let token = token(id, in: scalars, at: place.column - 1) else { return nil }
      if place.isDouble {
        guard let rest = without(token, scalars) else { return nil }
        if rest.trimmed == "-" {
          lines.lines.remove(at: place.line - 1)
        } else {
          lines.lines[place.line - 1].words = rest
        }
        continue
      }
      let isQuoted = token.count > id.unicodeScalars.count
      let start = isQuoted ? token.lowerBound + 1 : token.lowerBound
      let end = isQuoted ? token.upperBound - 1 : token.upperBound
      lines.lines[place.line - 1].words = Self.text(
        Array(scalars[..<start]) + Array(successor.unicodeScalars) + scalars[end...]
      )
    }
    let changed = lines.text
    let rest = Self.places(of: id, successor: nil, in: changed, path: path, but: left)
    return rest.contains { !$0.isPattern } ? nil : changed
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The scalars of an id at a column, with its quotation marks.
  private static func token(_ id: String, in line: [Unicode.Scalar], at column: Int) -> Range<Int>?
  {
    let name = Array(id.unicodeScalars)
    guard column >= 0, column < line.count else { return nil }
    let isQuoted = line[column] == "\"" || line[column] == "'"
    let start = isQuoted ? column + 1 : column
    let end = start + name.count
    guard end <= line.count, line[start..<end].elementsEqual(name) else { return nil }
    guard isQuoted else { return start..<end }
    guard end < line.count, line[end] == line[column] else { return nil }
    return column..<(end + 1)
  }

  /// A line without one element of a list in it.
  private static func without(_ token: Range<Int>, _ line: [Unicode.Scalar]) -> String? {
    var start = token.lowerBound
    while start > 0, line[start - 1] == " " { start -= 1 }
    if start > 0, line[start - 1] == "," {
      return text(Array(line[..<(start - 1)]) + line[token.upperBound...])
    }
    var end = token.upperBound
    while end < line.count, line[end] == " " { end += 1 }
    if end < line.count, line[end] == "," {
      end += 1
      while end < line.count, line[end] == " " { end += 1 }
      return text(Array(line[..<token.lowerBound]) + line[end...])
    }
    let rest = text(Array(line[..<token.lowerBound]) + line[token.upperBound...])
    return rest.trimmed == "-" ? rest : nil
  }

  // MARK: - Finding

  private static func places(
    of id: String,
    successor: String?,
    in text: String,
    path: String,
    but left: Set<String>
  ) -> [Place] {
    if path.hasSuffix(".md") {
      return path.hasPrefix("codebook/cells/")
        ? headings(id, text) : frontMatter(id, successor, text, but: left)
    }
    return tree(text, 1, id, successor, but: left)
  }

  private static func tree(
    _ text: String,
    _ firstLine: Int,
    _ id: String,
    _ successor: String?,
    but left: Set<String>
  ) -> [Place] {
    let body = TextLines.joined(TextLines(text).lines)
    // A file that cannot be read is reported where it is read.
    guard let root = try? YAMLTree.compose(body, firstLine: firstLine) else { return [] }
    var places: [Place] = []
    walk(root, id, successor, but: left, isDouble: false, &places)
    return places
  }

  private static func walk(
    _ node: YAMLNode,
    _ id: String,
    _ successor: String?,
    but left: Set<String>,
    isDouble: Bool,
    _ places: inout [Place]
  ) {
    switch node.content {
    case .text(let words):
      guard fields.contains(node.label), !left.contains(node.label) else { return }
      let isPattern = words.utf8.contains(UInt8(ascii: "*")) && Glob.matches(words, id)
      guard isPattern || words.utf8.elementsEqual(id.utf8) else { return }
      places.append(
        Place(line: node.line, column: node.column, isPattern: isPattern, isDouble: isDouble)
      )
    case .list(let elements):
      var named = elements.contains { element in
        guard case .text(let words) = element.content, let successor else { return false }
        return words.utf8.elementsEqual(successor.utf8)
      }
      for element in elements {
        let count = places.count
        walk(element, id, successor, but: left, isDouble: named, &places)
        // The first becomes the successor; any further one would name it twice.
        if successor != nil, places.count > count, case .text = element.content { named = true }
      }
    case .fields(let fields):
      for field in fields {
        walk(field.value, id, successor, but: left, isDouble: false, &places)
      }
    }
  }

  private static func frontMatter(
    _ id: String,
    _ successor: String?,
    _ text: String,
    but left: Set<String>
  ) -> [Place] {
    let lines = TextLines(text).lines
    guard lines.first?.words == "---",
      let end = lines.dropFirst().firstIndex(where: { $0.words == "---" })
    else { return [] }
    return tree(TextLines.joined(lines[1..<end]), 2, id, successor, but: left)
  }

  /// The headings of a sheet of cells, `## ROW / COLUMN`.
  private static func headings(_ id: String, _ text: String) -> [Place] {
    TextLines(text).lines.enumerated().flatMap { number, line -> [Place] in
      guard line.words.hasScalarPrefix("## ") else { return [] }
      let scalars = Array(line.words.unicodeScalars)
      let name = Array(id.unicodeScalars)
      var starts = [3]
      for index in scalars.indices.dropFirst(4)
      where scalars[index - 1] == " " && scalars[index - 2] == "/" && scalars[index - 3] == " " {
        starts.append(index)
      }
      return starts.filter { start in
        let end = start + name.count
        guard end <= scalars.count, scalars[start..<end].elementsEqual(name) else { return false }
        return end == scalars.count || scalars[end...].starts(with: Array(" / ".unicodeScalars))
      }.map { Place(line: number + 1, column: $0 + 1, isPattern: false, isDouble: false) }
    }
  }
}
