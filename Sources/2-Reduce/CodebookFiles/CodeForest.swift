import StudyModel

/// The codes that form a forest, and what is wrong with the others.
struct CodeForest {
  let codes: [Code]
  let diagnostics: [Diagnostic]

  /// Leaves out codes whose parents are unknown or form a cycle, and what stands below them.
  init(_ codes: [Code], parentPlaces: [String: FilePlace]) {
    let parents = Dictionary(
      codes.map { ($0.id, $0.parent) },
      uniquingKeysWith: { first, _ in first }
    )
    let byID = Dictionary(codes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = codes.map(\.id)
    // Codes known to stand in the forest, so that no way up is gone twice.
    var rooted: Set<String> = []
    // Codes below an unknown parent, each with the code that names it.
    var unrooted: [String: String] = [:]
    var reported: Set<String> = []
    var leftOut: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for code in codes {
      var path = [code.id]
      var passed: Set<String> = [code.id]
      var current = code
      var above = code.parent
      while let parent = above, !rooted.contains(parent) {
        if let top = unrooted[parent] {
          leftOut.insert(code.id)
          path.append(top)
          for id in path { unrooted[id] = top }
          break
        }
        guard let next = parents[parent] else {
          leftOut.insert(code.id)
          for id in path { unrooted[id] = current.id }
          if reported.insert(current.id).inserted {
            diagnostics.append(
              Diagnostic(
                "unknown-parent",
                .error,
                at: parentPlaces[current.id] ?? current.declaredAt,
                words: "code '\(current.id)' has the unknown parent '\(parent)'",
                remedy: NearestWord.remedy(
                  for: parent,
                  among: ids.filter { $0 != current.id },
                  called: "other code"
                )
              )
            )
          }
          break
        }
        if !passed.insert(parent).inserted, let start = path.firstIndex(of: parent) {
          leftOut.insert(code.id)
          let cycle = Array(path[start...])
          if reported.isDisjoint(with: cycle) {
            diagnostics.append(Self.cycle(cycle, from: ids, parentPlaces))
          }
          reported.formUnion(cycle)
          break
        }
        path.append(parent)
        current = byID[parent] ?? current
        above = next
      }
      if !leftOut.contains(code.id) { rooted.formUnion(path) }
      if leftOut.contains(code.id), !reported.contains(code.id) {
        diagnostics.append(
          Diagnostic(
            "parent-left-out",
            .error,
            at: code.declaredAt,
            words: "code '\(code.id)' is left out with the code above it",
            remedy: "mend the 'parent' of '\(path.last ?? code.id)'"
          )
        )
      }
    }
    self.codes = codes.filter { !leftOut.contains($0.id) }
    self.diagnostics = diagnostics
  }

  /// One diagnostic for a cycle, at the parent of its first code in the file.
  private static func cycle(
    _ cycle: [String],
    from ids: [String],
    _ parentPlaces: [String: FilePlace]
  ) -> Diagnostic {
    let first = ids.first { cycle.contains($0) } ?? ""
    let turn = cycle.firstIndex(of: first) ?? 0
    let ordered = Array(cycle[turn...] + cycle[..<turn]) + [first]
    return Diagnostic(
      "code-cycle",
      .error,
      at: parentPlaces[first],
      words: "code '\(first)' is its own ancestor: \(ordered.joined(separator: " < "))",
      remedy: "take out one 'parent'; the codes of the circle are left out until then"
    )
  }
}
