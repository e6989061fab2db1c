import SourceSurvey
import StudyFolders
import StudyModel

extension StageRun {
  /// The lines of sources with personal identifiers, and whether a person let them into exports.
  ///
  /// The words themselves are not given: a list may be kept where the source may not.
  public func identifiers(of source: String? = nil) async throws -> SurveyList {
    var list = SurveyList(["source", "kind", "lines", "page", "locator", "allowed"])
    for document in try await surveyed(source) {
      let allowed = open.study.source(document.source)?.allowedIdentifiers ?? []
      for found in IdentifierSurvey.identifiers(in: document) {
        let lines = document.origin.lines(of: found.range)
        let isAllowed =
          lines.map { lines in
            allowed.contains { $0.contains(lines.lowerBound) && $0.contains(lines.upperBound) }
          } ?? false
        list.append([
          document.source, found.kind.rawValue, Self.lines(of: found.range, in: document),
          document.page(at: found.range.start)?.label ?? "", document.locator(of: found.range),
          isAllowed ? "yes" : "",
        ])
      }
    }
    return list
  }

  /// Where exports hold personal identifiers: those of the sources, and what looks like one.
  ///
  /// - Parameter files: The paths of files; without any, those of `output/4-conclude` and the pages
  ///   at its top.
  /// - Returns: A row for each find; empty where the exports are clean.
  /// - Throws: What reading a file gave.
  public func exposedIdentifiers(in files: [String] = []) async throws -> SurveyList {
    let documents = try await surveyed(nil)
    var values: Set<String> = []
    var allowed: Set<String> = []
    for document in documents {
      let lines = open.study.source(document.source)?.allowedIdentifiers ?? []
      let withheld = WithheldWords(document, allowed: lines).values
      values.formUnion(withheld)
      allowed.formUnion(Set(WithheldWords(document).values).subtracting(withheld))
    }
    var list = SurveyList(["file", "line", "kind"])
    for (name, bytes) in try exports(files) {
      for found in Self.exposed(in: bytes, values, allowed) {
        list.append([name, String(found.line), found.kind])
      }
    }
    return list
  }

  private func exports(_ files: [String]) throws -> [(name: String, bytes: [UInt8])] {
    guard files.isEmpty else {
      return try files.map { path in
        let folder = StudyFolder(path: path.hasPrefix("/") ? "/" : ".")
        let relative = path.hasPrefix("/") ? String(path.dropFirst()) : path
        guard let bytes = try folder.read(relative) else {
          throw SourceAddingError.noFile(path)
        }
        return (path, bytes)
      }
    }
    let endings = [".html", ".md", ".csv", ".txt", ".svg"]
    return try open.folder.files(below: "output").filter { file in
      let isTop = !file.contains("/")
      return (isTop || file.hasPrefix("4-conclude/")) && endings.contains { file.hasSuffix($0) }
    }.compactMap { file in
      let path = "output/\(file)"
      return try open.folder.read(path).map { (path, $0) }
    }
  }

  /// The lines of a text that hold an identifier, each kind once a line.
  static func exposed(
    in bytes: [UInt8],
    _ values: Set<String>,
    _ allowed: Set<String>
  ) -> [(line: Int, kind: String)] {
    var found: [(line: Int, kind: String)] = []
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      var kinds: Set<String> = []
      let line = Array(line)
      for identifier in IdentifierSurvey.identifiers(in: line)
      where !allowed.contains(String(decoding: line[identifier.bytes], as: UTF8.self)) {
        kinds.insert(identifier.kind.rawValue)
      }
      if values.contains(where: { holds(line, Array($0.utf8)) }) { kinds.insert("of-a-source") }
      found += kinds.sorted().map { (number, $0) }
    }
    return found
  }

  private static func holds(_ line: [UInt8], _ value: [UInt8]) -> Bool {
    guard let first = value.first, line.count >= value.count else { return false }
    return (0...(line.count - value.count)).contains {
      line[$0] == first && line[$0..<($0 + value.count)].elementsEqual(value)
    }
  }
}
