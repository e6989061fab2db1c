/// A top-level field of a YAML file by its lines, found without reading YAML.
struct FileSection {
  let name: String
  /// The line of its name, from 1.
  let line: Int
  /// All its lines.
  let lines: ClosedRange<Int>
  /// The lines of each item, where it is a list with a dash an item.
  let items: [ClosedRange<Int>]?

  /// The sections of a file, in order.
  static func sections(of text: TextLines) -> [FileSection] {
    let starts = text.lines.indices.filter { name(in: text.lines[$0].words) != nil }
    return starts.enumerated().compactMap { position, start in
      guard let name = name(in: text.lines[start].words) else { return nil }
      let end = position + 1 < starts.count ? starts[position + 1] : text.lines.count
      return FileSection(
        name: name,
        line: start + 1,
        lines: (start + 1)...end,
        items: items(of: text, from: start, to: end)
      )
    }
  }

  /// The name that a line begins a section with.
  private static func name(in line: String) -> String? {
    let parts = LineParts(line)
    guard !parts.name.isEmpty, parts.before.hasScalarPrefix(parts.name) else { return nil }
    return parts.name
  }

  private static func items(of text: TextLines, from start: Int, to end: Int)
    -> [ClosedRange<Int>]?
  {
    guard LineParts(text.lines[start].words).value.isEmpty else { return nil }
    let body = (start + 1)..<end
    guard
      let first = body.first(where: {
        let words = text.lines[$0].words
        return !words.isBlankOrComment && !isMarker(words)
      }), isDash(text.lines[first].words, at: text.lines[first].words.indentation)
    else { return nil }
    let indentation = text.lines[first].words.indentation
    let dashes = (first..<end).filter { isDash(text.lines[$0].words, at: indentation) }
    return dashes.enumerated().map { position, dash in
      let next = position + 1 < dashes.count ? dashes[position + 1] : end
      return (dash + 1)...next
    }
  }

  private static func isDash(_ line: String, at indentation: Int) -> Bool {
    guard line.indentation == indentation else { return false }
    let rest = line.dropping(scalars: indentation)
    return rest.hasScalarPrefix("- ") || rest.trimmed == "-"
  }

  private static func isMarker(_ line: String) -> Bool {
    ["<<<<<<<", "=======", ">>>>>>>"].contains { line.hasScalarPrefix($0) }
  }
}
