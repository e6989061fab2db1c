import StudyModel

extension CodebookReview {
  /// How many scalars a short label may have, the mnemonic of MacQueen and others 1998.
  static let longestLabel = 20
  /// How many codes a list without a tree may hold and still be kept in mind (Miles & Huberman 1994,
  /// chapter 4: from about a dozen to sixty).
  static let flatList = 12...60

  /// What is said of the list as a whole.
  func size() -> [(code: String, diagnostic: Diagnostic)] {
    let count = study.codebook.applied.count
    let isFlat = study.codebook.codes.allSatisfy { $0.parent == nil }
    guard count > 0, isFlat, !Self.flatList.contains(count) else { return [] }
    let diagnostic = Diagnostic(
      "codebook-size",
      .warning,
      at: FilePlace(path: "codebook/codes.yaml"),
      words: "the codebook has \(count) codes and no tree",
      remedy: count < Self.flatList.lowerBound
        ? "a dozen codes are usual to begin with; few codes hide differences"
        : "put the codes under containers; nobody keeps so many apart in a flat list"
    )
    return [("", diagnostic)]
  }

  /// What is wrong with the words of a code.
  func wording(of code: Code) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let longest = code.label.byLanguage.values.map(\.unicodeScalars.count).max() ?? 0
    if longest > Self.longestLabel {
      found.append(
        remark(
          "label-long",
          .warning,
          code,
          "its label has \(longest) characters",
          "write at most \(Self.longestLabel), close to the concept"
        )
      )
    }
    if isCircular(code) {
      found.append(
        remark(
          "definition-circular",
          .warning,
          code,
          "its definition says its name again",
          "say what it is in other words than its name"
        )
      )
    }
    if !code.exclude.isEmpty, code.exclude.allSatisfy(\.use.isEmpty) {
      found.append(
        remark(
          "exclude-without-rival",
          .note,
          code,
          "'exclude' names no code to use instead",
          "name the code it is taken for: exclude: [{when: …, use: CODE}]"
        )
      )
    }
    return found
  }

  /// A pattern code gathers others and is seen in more than one place.
  func pattern(_ code: Code, _ counted: [Coding]) -> [Diagnostic] {
    guard code.kind == .pattern else { return [] }
    let members = Set(code.members.flatMap { study.codebook.ids(matching: $0) })
      .subtracting([code.id])
    guard !members.isEmpty else {
      return [
        remark(
          "pattern-without-members",
          .error,
          code,
          "it is a pattern code and names no members",
          "name the codes it gathers under 'members'"
        )
      ]
    }
    let gathered = members.union([code.id])
    let places = counted.filter { gathered.contains($0.code) }.compactMap { coding in
      coding.range.map { (source: coding.source, range: $0) }
    }
    let isSpread = places.contains { place in
      places.contains { place.source != $0.source || !place.range.overlaps($0.range) }
    }
    guard !isSpread else { return [] }
    return [
      remark(
        "pattern-thin",
        severity("RED-10"),
        code,
        "it is a pattern code and rests on fewer than two places",
        "look for it elsewhere; one place is no pattern"
      )
    ]
  }

  /// A container that was given to excerpts all the same.
  func container(_ code: Code) -> [Diagnostic] {
    let count = reduction.codings.count { $0.code == code.id }
    guard count > 0 else { return [] }
    return [
      remark(
        "container-applied",
        .error,
        code,
        "it is a container, and \(count) codings use it",
        "give them one of the codes below it with `jejak edit`"
      )
    ]
  }

  /// Whether the name stands in the definition, word for word, in one of their languages.
  private func isCircular(_ code: Code) -> Bool {
    code.definition.byLanguage.contains { language, definition in
      guard let name = code.name.byLanguage[language] else { return false }
      let (words, all) = (Self.words(of: name), Self.words(of: definition))
      guard !words.isEmpty, words.count <= all.count else { return false }
      return (0...(all.count - words.count)).contains {
        all[$0..<$0 + words.count].elementsEqual(words)
      }
    }
  }

  private static func words(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().unicodeScalars.split { !words($0) }.map { String($0) }
  }
}
