public import StudyModel

/// The words by which sources mark how real they make a statement, in Indonesian and English.
///
/// They propose a claim status and set none: *telah* may belong to a relative clause, *dapat* may mean
/// that something is received.
public enum ClaimMarkers {
  /// What a marker is a sign of.
  public enum Kind: String, Sendable, CaseIterable {
    case done, hoped
    /// Something is possible because someone is able: *dapat, mampu, bisa*.
    case ability
    /// Something is possible: *berpotensi, memungkinkan*.
    case potential
    case planned, obliged
    /// The author holds back: *mungkin, cenderung*.
    case hedged
  }

  /// A marker where it stands.
  public struct Mention: Hashable, Sendable {
    /// What it is a sign of.
    public let kind: Kind
    /// Its words.
    public let range: TextRange
  }

  /// The words of each kind, in lower case; two words stand next to one another.
  public static let words: [(kind: Kind, indonesian: [String], english: [String])] = [
    (.done, ["telah", "berhasil", "sudah"], ["has been", "have been", "succeeded"]),
    (.hoped, ["diharapkan", "harapan"], ["is expected", "are expected", "hoped"]),
    (.ability, ["dapat", "mampu", "bisa"], ["can", "may"]),
    (.potential, ["berpotensi", "potensi", "memungkinkan"], ["potential", "potentially"]),
    (.planned, ["akan"], ["will"]),
    (
      .obliged, ["perlu", "harus", "diperlukan", "krusial", "penting bagi"],
      ["must", "should", "needs to", "need to"]
    ),
    (
      .hedged, ["mungkin", "cenderung", "sering kali", "seringkali"],
      ["perhaps", "tends", "tend"]
    ),
  ]

  /// The markers of a document, in order of the text.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - languages: The language of each passage; one in neither language is looked at for both.
  /// - Returns: The mentions.
  public static func mentions(
    in document: Document,
    languages: [PassageLanguage] = []
  ) -> [Mention] {
    let byPassage = Dictionary(
      languages.map { ($0.passage, $0.language) },
      uniquingKeysWith: { first, _ in first }
    )
    let bytes = document.text.utf8
    let words = SurveyedWords(of: bytes).words
    var mentions: [Mention] = []
    var next = 0
    for passage in document.passages {
      let end = document.text.byteOffset(of: passage.range.end)
      let first = next
      while next < words.count, words[next].start < end { next += 1 }
      let table = tables[language(byPassage[passage.number])] ?? MarkerTable()
      mentions += table.mentions(of: words[first..<next], bytes: bytes).map { kind, span in
        Mention(kind: kind, range: document.text.range(span))
      }
    }
    return mentions
  }

  /// How often figures stand in a stretch: years, amounts, numbers of any kind.
  public static func figures(in range: TextRange, of document: Document) -> Int {
    var count = 0
    var isInside = false
    for byte in document.text.bytes(range) {
      let isDigit = (0x30...0x39).contains(byte)
      if isDigit, !isInside { count += 1 }
      isInside = isDigit
    }
    return count
  }

  private enum Language { case indonesian, english, either }

  private static func language(_ tag: String?) -> Language {
    switch tag?.prefix(2) {
    case "id", "ms": .indonesian
    case "en": .english
    default: .either
    }
  }

  private static let tables: [Language: MarkerTable] = [
    .indonesian: MarkerTable(words.map { ($0.kind, $0.indonesian) }),
    .english: MarkerTable(words.map { ($0.kind, $0.english) }),
    .either: MarkerTable(words.map { ($0.kind, $0.indonesian + $0.english) }),
  ]
}

/// The markers of one language by the keys of their words.
private struct MarkerTable {
  private var single: [UInt64: ClaimMarkers.Kind] = [:]
  private var double: [UInt64: [UInt64: ClaimMarkers.Kind]] = [:]

  init(_ words: [(ClaimMarkers.Kind, [String])] = []) {
    for (kind, markers) in words {
      for marker in markers {
        let keys = marker.split(separator: " ").map { WordKey.of(String($0)) }
        if keys.count == 1 {
          single[keys[0]] = kind
        } else {
          double[keys[0], default: [:]][keys[1]] = kind
        }
      }
    }
  }

  func mentions(
    of words: ArraySlice<SurveyedWord>,
    bytes: [UInt8]
  ) -> [(ClaimMarkers.Kind, Range<Int>)] {
    var found: [(ClaimMarkers.Kind, Range<Int>)] = []
    var index = words.startIndex
    while index < words.endIndex {
      let word = words[index]
      let after = index + 1
      if after < words.endIndex, let kind = double[word.key]?[words[after].key],
        bytes[word.end..<words[after].start].allSatisfy({ $0 == 0x20 || $0 == 0x0A })
      {
        found.append((kind, word.start..<words[after].end))
        index += 2
        continue
      }
      if let kind = single[word.key] { found.append((kind, word.start..<word.end)) }
      index = after
    }
    return found
  }
}
