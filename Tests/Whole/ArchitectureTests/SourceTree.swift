import Foundation
import TestKit

/// The Swift files below `Sources`, and those of the package in `Loopback`, as text.
struct SourceTree {
  /// One file and what a rule may ask of it.
  struct File {
    /// Its path from the top of the repository.
    let path: String
    /// `0-Model` … `Groundwork`, and `Loopback`.
    let group: String
    /// The target it belongs to.
    let module: String
    let lines: [Substring]

    var name: String {
      String(path.split(separator: "/").last?.dropLast(".swift".count) ?? "")
    }

    /// The modules it imports, each without what precedes or follows its name.
    var imports: [String] {
      lines.compactMap { Self.importedModule(in: $0) }
    }

    /// The lines that declare something for other modules.
    var publicLines: [Substring] {
      lines.filter { line in
        let line = line.drop { $0 == " " }
        return line.hasPrefix("public ") && !line.hasPrefix("public import ")
      }
    }

    private static func importedModule(in line: Substring) -> String? {
      let words = line.split(separator: " ")
      guard
        let place = words.firstIndex(of: "import"),
        words[..<place].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains(String($0)) }),
        place + 1 < words.count
      else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let"]
      let isOfOneThing = kinds.contains(words[place + 1]) && place + 2 < words.count
      let name = isOfOneThing ? words[place + 2] : words[place + 1]
      return name.split(separator: ".").first.map(String.init)
    }

    private static let accessLevels: Set<String> = [
      "public", "package", "internal", "fileprivate", "private",
    ]
  }

  /// The folder of a target.
  struct Module: Hashable {
    let group: String
    let name: String

    var isLibrary: Bool { name.first?.isUppercase == true && !isOfC }
    var isCommand: Bool { name.first?.isLowercase == true }
    var isStage: Bool { name.hasSuffix("Stage") }

    /// Whether it is the door to a C library: `CPCRE2`, not `CollectStage`.
    var isOfC: Bool {
      let letters = name.prefix(2)
      return letters.count == 2 && letters.first == "C" && letters.last?.isUppercase == true
    }
  }

  let files: [File]
  let modules: [Module]

  /// Reads the tree of the repository that these tests belong to.
  init() throws {
    let top = repositoryFolder().resolvingSymlinksInPath()
    var files: [File] = []
    var modules: Set<Module> = []
    for path in try Self.paths(below: top) {
      let parts = path.split(separator: "/").map(String.init)
      // `Sources/GROUP/MODULE/…`, and `Loopback/MODULE/…`, where the package is the group.
      let place = parts[0] == "Sources" ? 1 : 0
      guard parts.count > place + 2 else { continue }
      modules.insert(Module(group: parts[place], name: parts[place + 1]))
      guard path.hasSuffix(".swift") else { continue }
      let text = try String(contentsOf: top.appending(path: path), encoding: .utf8)
      files.append(
        File(
          path: path,
          group: parts[place],
          module: parts[place + 1],
          lines: text.split(separator: "\n", omittingEmptySubsequences: false)
        )
      )
    }
    self.files = files
    self.modules = modules.sorted { ($0.group, $0.name) < ($1.group, $1.name) }
  }

  private static func paths(below top: URL) throws -> [String] {
    // On a disk that ignores case the folder also holds the material, which is no code.
    let material = ["library", "library.yaml", "searches.yaml"]
    return try ["Sources", "Loopback"].flatMap { folder in
      try FileManager.default
        .subpathsOfDirectory(atPath: top.appending(path: folder).path(percentEncoded: false))
        .sorted()
        .filter { path in
          let parts = path.split(separator: "/")
          guard let first = parts.first, !first.hasPrefix(".") else { return false }
          return folder == "Sources"
            ? !material.contains(String(first)) : !first.hasSuffix("Tests")
        }
        .map { "\(folder)/\($0)" }
    }
  }
}
