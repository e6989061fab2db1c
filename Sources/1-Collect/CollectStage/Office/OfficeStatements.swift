import MarkupReading
import StudyModel

/// What the properties of an office document say of it, by the names of CSL.
enum OfficeStatements {
  /// The fields of `docProps/core.xml`; the dates in it are those of the file, and not taken.
  static func core(_ tree: MarkupTree?) -> [String: StatedField] {
    fields(tree, ["title", "creator", "keywords", "language"], from: "docProps/core.xml")
  }

  /// The fields of `meta.xml`; the author who began the file comes before the last who saved it.
  static func meta(_ tree: MarkupTree?) -> [String: StatedField] {
    let names = ["title", "initial-creator", "creator", "keyword", "language"]
    return fields(tree, names, from: "meta.xml")
  }

  private static let fieldNames = [
    "title": "title", "creator": "author", "initial-creator": "author", "keywords": "keyword",
    "keyword": "keyword", "language": "language",
  ]

  private static func fields(
    _ tree: MarkupTree?,
    _ names: [String],
    from part: String
  ) -> [String: StatedField] {
    guard let tree, let root = tree.root else { return [:] }
    var stated: [String: StatedField] = [:]
    for name in names {
      let found = tree.descendants(name, of: root)
      let words = found.map(tree.words(of:)).filter { !$0.isEmpty }
      guard let field = fieldNames[name], stated[field] == nil, !words.isEmpty,
        let element = found.first.flatMap(tree.element)
      else { continue }
      stated[field] = StatedField(words.joined(separator: "; "), from: "\(part) \(element.name)")
    }
    return stated
  }
}
