public import StudyModel

/// The words by which a person names codes, cases and fields in a comment or a mark.
///
/// In any order and either case of letters, with semicolons between: ids, names in any language, and
/// the values of the fields in English or Indonesian. `code:`, `case:` and `claim:` before a word say
/// which is meant where one word is two things.
public struct CodingVocabulary: Sendable {
  /// What a comment says.
  public enum Reading: Hashable, Sendable {
    /// Codes; the words hold everything but the code.
    case codes([String], HandedWords)
    /// Read, and nothing to code.
    case nothing
    /// Prose that names no code.
    case note(String)
    /// What it means cannot be told.
    case unclear(reason: String, remedy: String)
  }

  /// What a word may mean.
  private enum Meaning: Hashable {
    case code(String)
    case unit(String)
    case claim(String)
    case sign(String)
    case strength(String)

    var field: String {
      switch self {
      case .code: "code"
      case .unit: "case"
      case .claim: "claim"
      case .sign: "sign"
      case .strength: "strength"
      }
    }
  }

  private let meanings: [String: Set<Meaning>]
  private let codes: [String]

  /// Gathers the words of a study.
  ///
  /// - Parameters:
  ///   - codebook: Its codes; containers and retired ones too, so that they are known when they are
  ///     given, and refused with their own reason.
  ///   - cases: Its cases.
  public init(codebook: Codebook, cases: [Case]) {
    var meanings: [String: Set<Meaning>] = [:]
    func add(_ word: String, _ meaning: Meaning) {
      let folded = Self.folded(word)
      if !folded.isEmpty { meanings[folded, default: []].insert(meaning) }
    }
    for code in codebook.codes { add(code.id, .code(code.id)) }
    for unit in cases { add(unit.id, .unit(unit.id)) }
    // A name counts where no id is the same word.
    let ids = meanings
    for code in codebook.applied {
      for name in code.name.byLanguage.values where ids[Self.folded(name)] == nil {
        add(name, .code(code.id))
      }
    }
    for unit in cases {
      for name in unit.name.byLanguage.values where ids[Self.folded(name)] == nil {
        add(name, .unit(unit.id))
      }
    }
    for status in ClaimStatus.allCases {
      for word in [status.rawValue] + status.indonesian { add(word, .claim(status.rawValue)) }
    }
    for sign in Sign.allCases { add(sign.rawValue, .sign(sign.rawValue)) }
    for strength in Strength.allCases { add(strength.rawValue, .strength(strength.rawValue)) }
    self.meanings = meanings
    codes = codebook.applied.map(\.id)
  }

  /// Reads what a person wrote about words: terms, then a note after a dash or on further lines.
  public func read(_ text: String) -> Reading {
    let lines = text.unicodeScalars.split { Self.isLineEnd($0) }
      .map { CommentLine.trimmed($0) }.filter { !$0.isEmpty }
    guard let first = lines.first else {
      return .unclear(reason: "the comment has no words", remedy: "name a code in it")
    }
    if lines.count == 1, Self.nothing.contains(Self.folded(first)) { return .nothing }
    var terms: [String] = []
    var note: [String] = []
    for line in lines {
      let parts = CommentLine(line)
      // A further line of words that are all known goes on with them; any other is the note.
      let isKnown = note.isEmpty && !parts.terms.isEmpty && parts.terms.allSatisfy(isKnown)
      guard terms.isEmpty && note.isEmpty || isKnown else {
        note.append(line)
        continue
      }
      terms += parts.terms
      if !parts.note.isEmpty { note.append(parts.note) }
    }
    guard terms.contains(where: isKnown) || isMeantAsCode(terms, first) else {
      return .note(lines.joined(separator: "\n"))
    }
    return read(terms: terms, note: note.joined(separator: "\n"))
  }

  /// Reads words that are one each, such as those of a table's cells or of a mark.
  public func read(terms: [String], note: String) -> Reading {
    var codes: [String] = []
    var words = HandedWords(why: note.isEmpty ? nil : note)
    for term in terms {
      let found = meanings(of: term)
      guard found.count < 2 else {
        let fields = found.map(\.field).sorted().joined(separator: " and ")
        return .unclear(
          reason: "'\(Self.shown(term))' is \(fields)",
          remedy: "say which: code:\(Self.shown(term)) or case:\(Self.shown(term))"
        )
      }
      guard let meaning = found.first else {
        let nearest = NearestWord.of(term, among: self.codes)
        return .unclear(
          reason: "\(Self.naming(term)) is no code, case or status",
          remedy: nearest.map { "did you mean '\($0)'?" }
            ?? "put notes after a dash or on a second line"
        )
      }
      switch meaning {
      case .code(let id): if !codes.contains(id) { codes.append(id) }
      case .unit(let id): if !words.cases.contains(id) { words.cases.append(id) }
      case .claim(let word): if let unclear = Self.set(&words.claim, word) { return unclear }
      case .sign(let word): if let unclear = Self.set(&words.sign, word) { return unclear }
      case .strength(let word): if let unclear = Self.set(&words.strength, word) { return unclear }
      }
    }
    guard !codes.isEmpty else {
      return .unclear(reason: "no code is named", remedy: "name one: CODE; CASE; STATUS")
    }
    return .codes(codes, words)
  }

  /// The words that say that there is nothing to code.
  static let nothing: Set<String> = [
    "-", "–", "nothing", "nothing here", "none", "kosong", "tidak ada yang dikode",
  ]

  private static func set(_ field: inout String?, _ word: String) -> Reading? {
    if let earlier = field, earlier != word {
      return .unclear(
        reason: "'\(earlier)' and '\(word)' cannot both hold",
        remedy: "keep one, or write two comments"
      )
    }
    field = word
    return nil
  }

  /// Whether words that are all unknown were meant as codes and mistyped, and are no prose.
  private func isMeantAsCode(_ terms: [String], _ line: String) -> Bool {
    if line.unicodeScalars.contains(";") || terms.contains(where: Self.looksLikeID) { return true }
    // `BTK-LATIH see page 3`: a code, and a note without a dash before it.
    let first = line.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).first
    if let first, codes.contains(String(first)) { return true }
    guard terms.count == 1, let term = terms.first,
      !term.unicodeScalars.contains(where: \.properties.isWhitespace)
    else { return false }
    return NearestWord.of(term, among: codes) != nil
  }

  private func isKnown(_ term: String) -> Bool { !meanings(of: term).isEmpty }

  private func meanings(of term: String) -> Set<Meaning> {
    let folded = Self.folded(term)
    if let found = meanings[folded] { return found }
    guard let colon = folded.utf8.firstIndex(of: UInt8(ascii: ":")),
      let field = Self.fields[String(folded[..<colon])]
    else { return [] }
    let rest = CommentLine.trimmed(folded[folded.utf8.index(after: colon)...].unicodeScalars)
    return (meanings[rest] ?? []).filter { $0.field == field }
  }

  private static let fields = [
    "code": "code", "kode": "code", "case": "case", "kasus": "case", "claim": "claim",
    "klaim": "claim", "status": "claim", "sign": "sign", "strength": "strength",
  ]

  /// Whether a word has the shape of an id: no small letters, no white space, a letter at least.
  private static func looksLikeID(_ term: String) -> Bool {
    let scalars = term.unicodeScalars
    return scalars.count > 1 && scalars.count < 40
      && scalars.allSatisfy {
        ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
      }
      && scalars.contains { ("A"..."Z").contains($0) }
  }

  /// A word for a message: only what has the shape of an id, as it may be a word of a source.
  private static func naming(_ term: String) -> String {
    looksLikeID(term) ? "'\(term)'" : "one of its words"
  }

  private static func shown(_ term: String) -> String { looksLikeID(term) ? term : "WORD" }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
      || scalar == "\u{0B}"
  }

  private static func folded(_ word: String) -> String {
    CommentLine.trimmed(word.lowercased().unicodeScalars)
  }
}

/// A line of a comment: terms with semicolons between, and a note after a dash.
struct CommentLine {
  let terms: [String]
  let note: String

  init(_ line: String) {
    let scalars = Array(line.unicodeScalars)
    var end = scalars.count
    var noteStart = scalars.count
    for index in scalars.indices where Self.isDash(scalars[index]) {
      let isAlone =
        index > 0 && Self.isSpace(scalars[index - 1])
        && (index + 1 == scalars.count || Self.isSpace(scalars[index + 1]))
      // A long dash needs no white space about it: no id has one.
      guard isAlone || (scalars[index] == "\u{2014}" && index > 0) else { continue }
      (end, noteStart) = (index, index + 1)
      break
    }
    terms = scalars[..<end].split { $0 == ";" || $0 == "," }
      .map { Self.trimmed($0) }.filter { !$0.isEmpty }
    note = noteStart < scalars.count ? Self.trimmed(scalars[noteStart...]) : ""
  }

  static func trimmed(_ scalars: some BidirectionalCollection<Unicode.Scalar>) -> String {
    var rest = Array(scalars)[...]
    while let first = rest.first, isSpace(first) { rest.removeFirst() }
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: rest)
    return String(text)
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2013}" || scalar == "\u{2014}"
  }

  /// White space, and the invisible signs that office programs leave.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }
}

extension ClaimStatus {
  /// The words of Indonesian for it, as pages show them.
  fileprivate var indonesian: [String] {
    switch self {
    case .absent: ["tidak ada"]
    case .theory: ["teori"]
    case .possible: ["mungkin"]
    case .hoped: ["diharapkan"]
    case .obliged: ["diwajibkan"]
    case .planned: ["direncanakan"]
    case .ongoing: ["berlangsung"]
    case .done: ["terlaksana", "dilakukan"]
    }
  }
}
