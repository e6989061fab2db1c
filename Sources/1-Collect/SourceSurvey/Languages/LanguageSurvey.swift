public import StudyModel

/// The language of a passage, and how it became known.
public struct PassageLanguage: Hashable, Sendable {
  /// How a language became known.
  public enum Basis: String, Sendable, CaseIterable {
    /// The source's markup names it.
    case markup
    /// Its words or its script tell: a proposal.
    case words
    /// The passage is too short, and takes that of its neighbour or of the source.
    case inherited
  }

  /// The passage's number.
  public let passage: Int
  /// The language tag; `und` with a script such as `und-Arab`, or alone, where it is another one.
  public let language: String
  /// How it became known.
  public let basis: Basis

  /// Creates the language of a passage.
  public init(passage: Int, language: String, basis: Basis) {
    self.passage = passage
    self.language = language
    self.basis = basis
  }
}

/// Proposes the language of each passage from its function words and its script.
///
/// A passage of ten words or more has the language with the most function words, if they are at least
/// a tenth of all words. Indonesian and Malay differ by some words only; without one of them it is
/// Indonesian. What markup says stands.
public enum LanguageSurvey {
  /// The language of every passage, in order.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - language: The language of the source, where declared.
  /// - Returns: One entry for each passage.
  public static func languages(
    of document: Document,
    source language: String? = nil
  ) -> [PassageLanguage] {
    let words = SurveyedWords(of: document.text.utf8).words
    var next = 0
    var known: [PassageLanguage?] = document.passages.map { passage in
      let end = document.text.byteOffset(of: passage.range.end)
      let first = next
      while next < words.count, words[next].start < end { next += 1 }
      if let tag = passage.language {
        return PassageLanguage(passage: passage.number, language: tag, basis: .markup)
      }
      return self.language(of: words[first..<next], in: document.text.utf8).map {
        PassageLanguage(passage: passage.number, language: $0, basis: .words)
      }
    }
    inherit(&known, document, language ?? "und")
    return known.compactMap { $0 }
  }

  /// Stretches of passages in another language than the source's, as parts that a person may declare.
  ///
  /// - Parameters:
  ///   - languages: The language of every passage.
  ///   - document: The document.
  ///   - language: The language of the source, where declared; else the one of most passages.
  /// - Returns: The stretches, and the part that each is proposed as: a translation where the source
  ///   has the same part in its own language too.
  public static func stretches(
    of languages: [PassageLanguage],
    in document: Document,
    source language: String? = nil
  ) -> [(language: String, range: TextRange, part: DocumentPart.Kind)] {
    guard languages.count == document.passages.count else { return [] }
    let own = language ?? mostFrequent(languages)
    var found: [(language: String, range: TextRange, part: DocumentPart.Kind)] = []
    var isOpen = false
    for (passage, spoken) in zip(document.passages, languages) {
      let isOther = spoken.language != own && spoken.language != "und"
      let part = document.part(at: passage.range.start)
      guard isOther, part == .abstract || part == .translation || part == .front else {
        isOpen = false
        continue
      }
      if isOpen, let last = found.last, last.language == spoken.language {
        found[found.count - 1].range = last.range.union(passage.range)
      } else {
        found.append((spoken.language, passage.range, part))
      }
      isOpen = true
    }
    let ownAbstract = zip(document.passages, languages).contains {
      $1.language == own && document.part(at: $0.range.start) == .abstract
    }
    return found.map { stretch in
      (
        stretch.language, stretch.range,
        stretch.part == .abstract && ownAbstract ? .translation : stretch.part
      )
    }
  }

  /// The language of words, or nothing where they are too few or too strange.
  static func language(of words: ArraySlice<SurveyedWord>, in bytes: [UInt8]) -> String? {
    if let script = script(of: words, in: bytes) { return "und-" + script }
    let spoken = words.count { !$0.form.contains(.hasDigit) }
    guard spoken >= 10 else { return nil }
    var counts = [Int](repeating: 0, count: FunctionWords.languages.count)
    for word in words {
      guard var bits = FunctionWords.bits[word.key] else { continue }
      while bits != 0 {
        counts[bits.trailingZeroBitCount] += 1
        bits &= bits - 1
      }
    }
    var best = 0
    // Malay is Indonesian with other words here and there: it takes two of them.
    for index in counts.indices
    where counts[index] > counts[best] + (FunctionWords.languages[index] == "ms" ? 1 : 0) {
      best = index
    }
    return counts[best] * 10 >= spoken ? FunctionWords.languages[best] : nil
  }

  /// The script of most letters, where it is not Latin and there are four letters or more.
  private static func script(of words: ArraySlice<SurveyedWord>, in bytes: [UInt8]) -> String? {
    guard let first = words.first, let last = words.last else { return nil }
    let slice = bytes[first.start..<last.end]
    guard slice.contains(where: { $0 >= 0xCD }) else { return nil }
    var counts: [String: Int] = [:]
    var latin = 0
    for scalar in String(decoding: slice, as: UTF8.self).unicodeScalars {
      if let tag = WritingScript.tag(scalar.value) {
        counts[tag, default: 0] += 1
      } else if scalar.properties.isAlphabetic {
        latin += 1
      }
    }
    // Japanese writes with Chinese signs too, so that some kana decide.
    if let kana = counts["Jpan"], let signs = counts["Hani"], kana * 10 >= signs {
      counts["Jpan"] = kana + signs
      counts["Hani"] = nil
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value >= 4, best.value > latin else { return nil }
    return best.key
  }

  /// Gives short passages a language: headings that of what follows, others of what stands before.
  private static func inherit(
    _ known: inout [PassageLanguage?],
    _ document: Document,
    _ language: String
  ) {
    var before = known.lazy.compactMap { $0 }.first?.language ?? language
    var after = [String?](repeating: nil, count: known.count)
    var following: String?
    for index in known.indices.reversed() {
      following = known[index]?.language ?? following
      after[index] = following
    }
    for (index, passage) in document.passages.enumerated() {
      if let found = known[index] {
        before = found.language
        continue
      }
      let isHead = passage.kind == .heading || passage.kind == .title || passage.kind == .caption
      known[index] = PassageLanguage(
        passage: passage.number,
        language: isHead ? after[index] ?? before : before,
        basis: .inherited
      )
    }
  }

  private static func mostFrequent(_ languages: [PassageLanguage]) -> String {
    var counts: [String: Int] = [:]
    for spoken in languages where spoken.basis != .inherited {
      counts[spoken.language, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "und"
  }
}
