import StudyModel

extension SourceMapping {
  /// A mapping that the program brings along, written as lines of `path kind [level] [part]`.
  ///
  /// Several paths are parted by commas; `-` is no kind. A test reads every line.
  init(root: String, lines: String, stated: String = "") {
    var rules: [Rule] = []
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 2 else { continue }
      for path in words[0].split(separator: ",") {
        guard let pattern = ElementPattern(String(path)) else { continue }
        rules.append(
          Rule(
            path: pattern,
            meaning: Meaning(rawValue: words[1]),
            level: words.dropFirst(2).compactMap { Int($0) }.first ?? 0,
            part: words.dropFirst(2).compactMap { DocumentPart.Kind(rawValue: $0) }.first
          )
        )
      }
    }
    var statements: [Statement] = []
    for line in stated.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 2 else { continue }
      let pieces = words[0].pathAndAttribute
      guard let pattern = ElementPattern(pieces.path) else { continue }
      statements.append(
        Statement(path: pattern, attribute: pieces.attribute, field: words[1])
      )
    }
    self.init(root: root, rules: rules, statements: statements)
  }
}

extension String {
  /// A path and the attribute behind it, as `meta/number/@value` has them.
  fileprivate var pathAndAttribute: (path: String, attribute: String?) {
    let scalars = Array(unicodeScalars)
    guard let slash = scalars.lastIndex(of: "/"), slash + 1 < scalars.count,
      scalars[slash + 1] == "@"
    else { return (self, nil) }
    var path = ""
    path.unicodeScalars.append(contentsOf: scalars[..<slash])
    var attribute = ""
    attribute.unicodeScalars.append(contentsOf: scalars[(slash + 2)...])
    return (path, attribute)
  }
}
