import StudyModel

/// Notices that statements of one code about one case name different years of a beginning.
///
/// A statement names a start year when a word of beginning (`dimulai`, `mulai`, `bermula`, `berawal`,
/// `began`, `started`, `commenced` and their forms) is followed by a year from 1900 to 2099 within
/// four words, without an opening bracket between them: a year in brackets is that of a citation.
/// The rule proposes; which year is right, or whether two things began, only a person can say.
public enum StartYearRule {
  /// The start years that a sentence names, each once, from early to late.
  public static func years(in sentence: String) -> [Int] {
    var years: Set<Int> = []
    var wordsSinceStart = Int.max
    for token in tokens(of: sentence) {
      switch token {
      case .bracket: wordsSinceStart = Int.max
      case .word(let word):
        if startWords.contains(word) {
          wordsSinceStart = 0
          continue
        }
        guard wordsSinceStart <= reach else { continue }
        wordsSinceStart += 1
        if wordsSinceStart <= reach, let year = year(word) { years.insert(year) }
      }
    }
    return years.sorted()
  }

  /// The start years of a stretch of a document.
  private static func years(at range: TextRange, in document: Document) -> [Int] {
    mayHaveYear(document.text.bytes(range)) ? years(in: document.text[range]) : []
  }

  /// Whether a stretch has four digits together and letters of a word of beginning; most have not.
  private static func mayHaveYear(_ words: ArraySlice<UInt8>) -> Bool {
    words.withUnsafeBufferPointer { words in
      var digits = 0
      for byte in words {
        digits = byte &- 0x30 < 10 ? digits &+ 1 : 0
        if digits == 4 { return stems.contains { Self.holds($0, words) } }
      }
      return false
    }
  }

  /// What every word of beginning has in it.
  private static let stems = ["mula", "awal", "beg", "start", "commenc"].map { Array($0.utf8) }

  private static func holds(_ stem: [UInt8], _ words: UnsafeBufferPointer<UInt8>) -> Bool {
    words.count >= stem.count
      && (0...(words.count - stem.count)).contains { start in
        words[start] | 0x20 == stem[0]
          && stem.indices.allSatisfy { words[start + $0] | 0x20 == stem[$0] }
      }
  }

  private static let reach = 4

  private static let startWords: Set<String> = [
    "dimulai", "dimulainya", "mulai", "memulai", "bermula", "berawal", "diawali",
    "begin", "begins", "began", "begun", "beginning", "start", "starts", "started", "starting",
    "commence", "commences", "commenced", "commencing",
  ]

  private enum Token {
    case word(String)
    case bracket
  }

  private static func tokens(of sentence: String) -> [Token] {
    var tokens: [Token] = []
    var word = ""
    for scalar in sentence.unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        word += scalar.properties.lowercaseMapping
        continue
      }
      if !word.isEmpty { tokens.append(.word(word)) }
      word = ""
      if scalar == "(" || scalar == "[" { tokens.append(.bracket) }
    }
    if !word.isEmpty { tokens.append(.word(word)) }
    return tokens
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1900...2099).contains(year) else {
      return nil
    }
    return year
  }
}

extension StartYearRule {
  /// A coded or suggested stretch that names a start year.
  private struct Statement {
    let code: String
    let subjects: [String]
    let source: String
    let range: TextRange
    let years: [Int]
    let judgement: JudgementID?
    let suggestion: String?
  }

  /// The conflicts among what is coded or suggested, without those that a person recorded.
  static func conflicts(
    codings: [Coding],
    suggestions: [Suggestion],
    corpus: Corpus,
    recorded: [Contradiction]
  ) -> [NoticedConflict] {
    let statements = statements(codings: codings, suggestions: suggestions, corpus: corpus)
    var groups: [String: [Statement]] = [:]
    for statement in statements {
      for subject in statement.subjects {
        groups["\(statement.code)/\(subject)", default: []].append(statement)
      }
    }
    var seen: Set<[Place]> = []
    return groups.sorted { $0.key < $1.key }.compactMap { about, group in
      let years = Set(group.flatMap(\.years))
      guard years.count > 1, !isRecorded(group, years: years, in: recorded) else { return nil }
      let ordered = group.sorted { corpus.isBefore(($0.source, $0.range), ($1.source, $1.range)) }
      // Two codes or cases with the same sentences speak of one conflict.
      let places = ordered.map { Place(source: $0.source, range: $0.range) }
      guard seen.insert(places).inserted else { return nil }
      return NoticedConflict(
        rule: "start-year",
        about: about,
        places: ordered.flatMap { statement in
          statement.years.map { place(of: statement, year: $0, corpus: corpus) }
        }
      )
    }
  }

  private struct Place: Hashable {
    let source: String
    let range: TextRange
  }

  private static func statements(
    codings: [Coding],
    suggestions: [Suggestion],
    corpus: Corpus
  ) -> [Statement] {
    var statements: [Statement] = []
    for coding in codings {
      guard let range = coding.range, let document = corpus.document(coding.source) else {
        continue
      }
      statements.append(
        Statement(
          code: coding.code,
          subjects: coding.cases.isEmpty ? [coding.source] : coding.cases,
          source: coding.source,
          range: range,
          years: years(at: range, in: document),
          judgement: coding.id,
          suggestion: nil
        )
      )
    }
    for suggestion in suggestions where suggestion.status == .suggested {
      guard let document = corpus.document(suggestion.source) else { continue }
      let cases = corpus.cases(of: suggestion.source)
      statements.append(
        Statement(
          code: suggestion.code,
          subjects: cases.isEmpty ? [suggestion.source] : cases,
          source: suggestion.source,
          range: suggestion.range,
          years: years(at: suggestion.range, in: document),
          judgement: nil,
          suggestion: suggestion.id
        )
      )
    }
    return statements.filter { !$0.years.isEmpty }
  }

  private static func isRecorded(
    _ group: [Statement],
    years: Set<Int>,
    in recorded: [Contradiction]
  ) -> Bool {
    recorded.contains { contradiction in
      let named = group.filter { $0.judgement.map(contradiction.of.contains) ?? false }
      return Set(named.flatMap(\.years)) == years
    }
  }

  private static func place(
    of statement: Statement,
    year: Int,
    corpus: Corpus
  ) -> NoticedConflict.Place {
    NoticedConflict.Place(
      source: statement.source,
      range: statement.range,
      locator: corpus.document(statement.source)?.locator(of: statement.range) ?? "",
      value: String(year),
      judgement: statement.judgement,
      suggestion: statement.suggestion
    )
  }
}
