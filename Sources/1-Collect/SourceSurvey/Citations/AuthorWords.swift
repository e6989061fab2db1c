/// The authors that words before a year name.
struct AuthorWords {
  let authors: [String]
  let hasOthers: Bool

  /// Reads the words before a year in parentheses; nothing where they name nobody.
  ///
  /// The words come without what leads in, and without the comma at their end.
  init?(_ tokens: ArraySlice<CitationToken>, endsInComma: Bool) {
    let words = tokens.filter { !$0.isMark && $0.words != "&" }
    guard let first = words.first, (1...30).contains(words.count) else { return nil }
    let lead = first.lower
    let isLaw = CitationWords.laws.contains(lead)
    let isBody = isLaw || CitationWords.bodies.contains(lead)
    guard CitationWords.isCapital(first.words) || Self.beginsInParticle(words) else { return nil }
    var pieces = Self.pieces(tokens, cutsAtAnd: !isBody)
    let hasOthers = pieces.contains { $0.contains { CitationWords.others.contains($0.lower) } }
    pieces = pieces.map { piece in
      piece.filter { !CitationWords.others.contains($0.lower) && $0.lower != "et" }
    }.filter { !$0.isEmpty }
    guard let head = pieces.first else { return nil }
    if isLaw {
      self.init(authors: [Self.words(tokens.filter { !$0.isMark })], hasOthers: false)
      return
    }
    guard Self.isName(head, most: isBody || endsInComma ? 14 : 6) else { return nil }
    // Without a comma before the year only names may stand there: `Sari 2019`.
    if !endsInComma, !hasOthers {
      guard pieces.allSatisfy({ Self.isName($0, most: 6) }), Self.endsInName(head) else {
        return nil
      }
    }
    // After the first piece that is no name a title follows.
    let names = pieces.prefix {
      Self.isName($0, most: isBody ? 14 : $0[0].start == head[0].start ? 14 : 4)
    }
    self.init(authors: names.map(Self.words), hasOthers: hasOthers)
  }

  init(authors: [String], hasOthers: Bool) {
    self.authors = authors
    self.hasOthers = hasOthers
  }

  /// Whether a name begins with a particle: `van den Berg`.
  private static func beginsInParticle(_ words: [CitationToken]) -> Bool {
    particles.contains(words[0].words)
      && words.dropFirst().prefix(3).contains { CitationWords.isCapital($0.words) }
  }

  private static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "el",
    "al",
    "bin", "binti", "ibn", "ben", "ter", "ten",
  ]

  /// The pieces between commas, `&`, and *dan* or *and*.
  private static func pieces(
    _ tokens: ArraySlice<CitationToken>,
    cutsAtAnd: Bool
  ) -> [[CitationToken]] {
    var pieces: [[CitationToken]] = [[]]
    for token in tokens {
      let isAnd = ["dan", "and", "en", "und"].contains(token.words)
      if token.words == "," || token.words == "&" || (isAnd && cutsAtAnd) {
        pieces.append([])
      } else if !token.isMark || token.words == ":" {
        pieces[pieces.count - 1].append(token)
      }
    }
    return pieces.filter { !$0.isEmpty }
  }

  /// Whether the words may name a person or a body: capitals, but for small words between.
  static func isName(_ piece: [CitationToken], most: Int) -> Bool {
    guard let last = piece.last, piece.count <= most else { return false }
    let hasCapital = piece.contains { CitationWords.isCapital($0.words) }
    return hasCapital && !CitationWords.notBeforeYear.contains(last.lower)
      && piece.allSatisfy { token in
        CitationWords.isCapital(token.words) || CitationWords.within.contains(token.lower)
      }
  }

  private static func endsInName(_ piece: [CitationToken]) -> Bool {
    piece.last.map { CitationWords.isCapital($0.words) } ?? false
  }

  static func words(_ tokens: some Sequence<CitationToken>) -> String {
    tokens.map(\.words).joined(separator: " ")
  }
}
