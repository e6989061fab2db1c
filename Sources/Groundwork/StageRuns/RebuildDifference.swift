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

  /// Whether every byte is the same.
  public var isSame: Bool { differences.isEmpty }

  /// The difference as a person reads it.
  public var text: String {
    guard !isSame else {
      return "output/ is what its inputs give: \(files) files, every byte the same\n"
    }
    let made = tools.isEmpty ? [] : ["made with other tools: \(tools.joined(separator: ", "))"]
    return (made + differences).joined(separator: "\n") + "\n"
  }
}

extension StageRun {
  /// Makes everything from nothing and compares it with `output/`; writes nothing.
  ///
  /// - Returns: What differs.
  /// - Throws: ``FolderError`` where `output/` cannot be read.
  public func rebuild() async throws -> RebuildDifference {
    let made = try files(of: await state())
    var differences: [String] = []
    for file in made {
      let path = "\(StudyFiles.output)/\(file.path)"
      guard let present = try open.folder.read(path) else {
        differences.append("missing: \(path)")
        continue
      }
      if present != file.bytes { differences.append("differs: \(path)") }
    }
    let expected = Set(made.map(\.path))
    for path in try outputPaths() where !expected.contains(path) {
      differences.append("not made: \(StudyFiles.output)/\(path)")
    }
    return RebuildDifference(
      differences: differences,
      files: made.count,
      tools: try otherTools(made)
    )
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
