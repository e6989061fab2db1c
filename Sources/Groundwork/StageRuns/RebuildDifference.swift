import PlainFormats
import StudyFolders
import StudyModel

/// How `output/` differs from what its inputs give.
public struct RebuildDifference: Sendable {
  /// Files that differ, are missing or are too many, in words.
  public let differences: [String]
  /// How many files were compared.
  public let files: Int
  /// The tools whose version is another than the one that made `output/`.
  public let tools: [String]

  /// Whether everything that was compared is the same.
  ///
  /// Under other tools these are reading texts, ids, counts and cells; under the same, every byte.
  public var isSame: Bool { differences.isEmpty }

  /// The difference as a person reads it.
  public var text: String {
    let made =
      tools.isEmpty
      ? []
      : [
        "output/ was made with another version of: \(tools.joined(separator: ", ")); "
          + "only reading texts, ids, counts and cells were compared"
      ]
    guard !isSame else {
      let same = "output/ is what its inputs give: \(files) files, the same"
      return (made + [same]).joined(separator: "\n") + "\n"
    }
    return (made + differences).joined(separator: "\n") + "\n"
  }
}

extension StageRun {
  /// Makes everything from nothing and compares it with `output/`; writes nothing.
  ///
  /// - Returns: What differs.
  /// - Throws: `FolderError` where `output/` cannot be read.
  public func rebuild() async throws -> RebuildDifference {
    let made = try files(of: await state())
    let tools = try otherTools(made)
    var differences: [String] = []
    for file in made where tools.isEmpty || Self.isBoundToMaterial(file.path) {
      let path = "\(StudyFiles.output)/\(file.path)"
      guard let present = try open.folder.read(path) else {
        differences.append("missing: \(path)")
        continue
      }
      if present != file.bytes { differences.append("differs: \(path)") }
    }
    let expected = Set(made.map(\.path))
    for path in try outputPaths() where tools.isEmpty && !expected.contains(path) {
      differences.append("not made: \(StudyFiles.output)/\(path)")
    }
    return RebuildDifference(
      differences: differences,
      files: tools.isEmpty ? made.count : made.count { Self.isBoundToMaterial($0.path) },
      tools: tools
    )
  }

  /// Whether a file holds reading texts, ids, counts or cells, which no tool's version may change.
  private static func isBoundToMaterial(_ path: String) -> Bool {
    path.hasSuffix(".txt") || path.hasSuffix(".csv")
  }

  private func otherTools(_ made: [OutputFile]) throws -> [String] {
    guard let now = made.first(where: { $0.path == "made-with.json" }),
      let before = try open.folder.read("\(StudyFiles.output)/made-with.json"),
      let then = try? JSONValue(parsing: before), let today = try? JSONValue(parsing: now.bytes)
    else { return [] }
    let own = then["jejak"]?.string == today["jejak"]?.string ? [] : ["jejak"]
    guard case .object(let tools)? = today["tools"] else { return own }
    return own
      + tools.filter { then["tools"]?[$0.name]?.string != $0.value.string }.map(\.name)
  }
}
