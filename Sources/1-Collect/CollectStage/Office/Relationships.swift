import MarkupReading

/// What a part of an Open Packaging package refers to, by the ids that its elements use.
struct Relationships {
  struct Target {
    /// The last step of the type, such as `footnotes`.
    var type: String
    /// The name of a part, or the address of what lies outside.
    var target: String
    var isExternal: Bool
  }

  private(set) var targets: [String: Target] = [:]
  /// The names of parts by type, in the order of the file.
  private var names: [(type: String, name: String)] = []

  /// Reads the relationships of a part; those of the package for an empty name.
  init(of part: String, in parts: PackageParts) throws(CollectError) {
    let steps = part.split(separator: "/", omittingEmptySubsequences: false)
    let folder = steps.dropLast().map { "\($0)/" }.joined()
    guard let tree = try parts.tree("\(folder)_rels/\(steps.last ?? "").rels"), let root = tree.root
    else { return }
    for index in tree.children(of: root) {
      guard let element = tree.element(index), element.localName == "Relationship",
        let id = element["Id"], let target = element["Target"]
      else { continue }
      let type = element["Type"]?.split(separator: "/").last.map(String.init) ?? ""
      if element["TargetMode"] == "External" {
        targets[id] = Target(type: type, target: target, isExternal: true)
      } else if let name = Self.name(target, from: folder) {
        targets[id] = Target(type: type, target: name, isExternal: false)
        names.append((type, name))
      }
    }
  }

  /// The parts of a type, in the order of the file.
  func parts(_ type: String) -> [String] {
    names.filter { $0.type == type }.map(\.name)
  }

  /// The name of a part that an address names from a folder; nothing where it leads out.
  static func name(_ address: String, from folder: String) -> String? {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    var steps = path.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in path.split(separator: "/") {
      if step == ".." {
        guard !steps.isEmpty else { return nil }
        steps.removeLast()
      } else if step != "." {
        steps.append(step)
      }
    }
    return steps.isEmpty ? nil : steps.joined(separator: "/")
  }
}
