/// A kind of forms under which a term may stand in a text.
public enum TermForm: String, Sendable, CaseIterable {
  /// Words joined, with a hyphen, or apart: `kerja sama`, `kerjasama`, `kerja-sama`.
  case spelling
  /// The affixes of Indonesian, and a word doubled with a hyphen: `bekerja sama`, `negara-negara`.
  case affixes
  /// The endings of English: `-s`, `-ed`, `-ing`, `-'s`.
  case inflection
}

extension TermVariants {
  /// The forms of a term as a list, so that each can be read, counted and struck out.
  ///
  /// With affixes the first word takes the prefixes and the last the suffixes; where both meet at a
  /// compound it is also written in one word (*dikerjasamakan*), as the spelling of Indonesian wants
  /// (Pedoman Umum Ejaan Bahasa Indonesia, II.A.2). Nothing else is taken for the same word.
  ///
  /// - Parameters:
  ///   - term: Words with a space or a hyphen between them.
  ///   - kinds: Which forms to make.
  ///   - except: Forms to leave out; small and capital letters are the same.
  /// - Returns: The term as written, then its other forms in alphabetical order, none twice.
  public static func forms(
    of term: String,
    _ kinds: Set<TermForm>,
    except: [String] = []
  ) -> [String] {
    let words = term.split { $0 == " " || $0 == "-" || $0.isNewline || $0 == "\t" }.map(String.init)
    guard !words.isEmpty else { return [] }
    let written = words.joined(separator: term.contains("-") ? "-" : " ")
    let spellings = kinds.contains(.spelling) ? spellings(of: words) : [written]
    var found = Set(spellings)
    if kinds.contains(.affixes) { found.formUnion(affixed(words, spellings)) }
    if kinds.contains(.inflection) { found.formUnion(inflected(words, spellings)) }
    let out = Set(except.map(folded))
    var known: Set<String> = [folded(written)]
    let others = found.sorted().filter { known.insert(folded($0)).inserted }
    return ([written] + others).filter { !out.contains(folded($0)) }
  }

  /// Words joined, with hyphens and apart.
  private static func spellings(of words: [String]) -> [String] {
    words.count > 1 ? [" ", "-", ""].map { words.joined(separator: $0) } : words
  }

  /// The suffixes that stand alone, and those that follow another.
  private static let suffixes = [
    "an", "i", "kan", "lah", "nya", "annya", "anlah", "inya", "ilah", "kannya", "kanlah", "nyalah",
  ]

  private static func affixed(_ words: [String], _ spellings: [String]) -> [String] {
    guard let first = words.first else { return [] }
    let beginnings = prefixed(first)
    var found: [String] = []
    for spelling in spellings {
      let rest = spelling.dropFirst(first.count)
      let bare = [spelling] + beginnings.map { $0 + rest }
      found += bare
      for suffix in suffixes {
        found += bare.map { $0 + suffix }
      }
    }
    if words.count > 1 {
      let rest = words.dropFirst().joined()
      for suffix in suffixes { found += beginnings.map { $0 + rest + suffix } }
    } else {
      let doubled = "\(first)-\(first)"
      found += [doubled] + suffixes.map { doubled + $0 }
      found += ["ber", "ter", "se"].map { $0 + doubled }
    }
    return found
  }

  /// A word with each prefix: me(N)-, pe(N)-, di-, ber-, ter-, se-, ke-, per- and those before others.
  private static func prefixed(_ word: String) -> [String] {
    var found = ["di", "se", "ke", "memper", "diper", "per"].map { $0 + word }
    guard let letter = word.lowercased().unicodeScalars.first else { return found }
    // Before r, and before a first syllable that ends in r, ber- and ter- have no r of their own.
    let losesR = letter == "r" || endsFirstSyllableInR(word)
    found += (losesR ? ["be", "te"] : ["ber", "ter"]).map { $0 + word }
    switch letter {
    case "b", "f", "v": found += ["mem", "pem"].map { $0 + word }
    case "c", "d", "j", "z": found += ["men", "pen"].map { $0 + word }
    case "a", "e", "i", "o", "u", "g", "h", "q", "x": found += ["meng", "peng"].map { $0 + word }
    case "p": found += ["mem", "pem"].map { $0 + word.dropFirst() }
    case "t": found += ["men", "pen"].map { $0 + word.dropFirst() }
    case "k": found += ["meng", "peng"].map { $0 + word.dropFirst() }
    case "s": found += ["meny", "peny"].map { $0 + word.dropFirst() }
    default: break
    }
    // Borrowed words keep their first letter, and l, m, n, r, w, y always do.
    found += ["me", "pe"].map { $0 + word }
    if word.lowercased().filter({ "aeiou".contains($0) }).count == 1 {
      found += ["menge", "penge"].map { $0 + word }
    }
    return found
  }

  /// As in *kerja*, *serta*: a consonant, e, r, a consonant.
  private static func endsFirstSyllableInR(_ word: String) -> Bool {
    let letters = Array(word.lowercased().prefix(4))
    return letters.count == 4 && letters[1] == "e" && letters[2] == "r"
      && !"aeiou".contains(letters[3]) && !"aeiou".contains(letters[0])
  }

  /// Each spelling with the endings of English on its last word.
  private static func inflected(_ words: [String], _ spellings: [String]) -> [String] {
    guard let last = words.last else { return [] }
    let forms = endings(of: last)
    return spellings.flatMap { spelling in
      let beginning = String(spelling.dropLast(last.count))
      return forms.map { beginning + $0 }
    }
  }

  private static func endings(of word: String) -> [String] {
    let small = word.lowercased()
    let isVowel = { (letter: Character) in "aeiou".contains(letter) }
    guard let end = small.last, end.isLetter else { return [] }
    let before = small.dropLast().last
    let endsInY = end == "y" && before.map { !isVowel($0) } ?? false
    let hisses = ["s", "x", "z", "ch", "sh"].contains { small.hasSuffix($0) }
    let stem = String(word.dropLast())
    var found = [
      endsInY ? stem + "ies" : (hisses ? word + "es" : word + "s"),
      endsInY ? stem + "ied" : (end == "e" ? word + "d" : word + "ed"),
      end == "e" && before != "e" ? stem + "ing" : word + "ing",
    ]
    // One vowel between consonants: plan, planned, planning.
    if small.filter(isVowel).count == 1, let before, isVowel(before), !isVowel(end),
      !"wxy".contains(end)
    {
      found += ["\(word)\(end)ed", "\(word)\(end)ing"]
    }
    found += ["'s", "\u{2019}s"].map { word + $0 }
    if small.hasSuffix("s") { found += ["'", "\u{2019}"].map { word + $0 } }
    return found
  }

  /// Words in small letters by simple case folding, with one space for white space: what two terms
  /// must share to be found in the same places.
  public static func folded(_ term: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: term.unicodeScalars.map(SimpleCaseFolding.fold))
    return String(view).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
