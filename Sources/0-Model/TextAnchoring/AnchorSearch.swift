public import StudyModel

/// A document made ready for finding any number of anchors again.
public struct AnchorSearch: Sendable {
  let document: Document
  let grams: LetterGrams
  let plain: PlainText

  /// The letters of a quotation that is taken for one, wherever it stands.
  static let tellingLetters = 24
  /// The share of one side's company that a shorter one must have kept.
  static let companyKept = 0.5

  /// Prepares a document: its letters are indexed, in time of its length.
  public init(in document: Document) {
    self.document = document
    grams = LetterGrams(document.text.utf8)
    plain = PlainText(document.text.utf8)
  }

  /// Where an anchor's excerpt stands in the document.
  ///
  /// In the document it was described in, the place with its words is exact. In another one the
  /// excerpt is carried when nobody could doubt it: its words stood once and stand once, and are
  /// long or have kept company on one side; or they stand more often and the words before and the
  /// words after each stand at one place alone, as they did; or place, words and company are all
  /// the same. All else is proposed, best first, or lost. Words are compared scalar by scalar.
  public func match(_ anchor: Anchor) -> AnchorMatch {
    if let exact = Anchoring.exactPlace(of: anchor, in: document) { return exact }
    let sought = SoughtQuote(anchor)
    guard !sought.utf8.isEmpty else { return .lost }
    let places = occurrences(of: sought)
    if let place = undoubted(sought, among: places) {
      return .carried(range(ofByte: place, count: sought.utf8.count))
    }
    let candidates = candidates(for: sought, at: places)
    return candidates.isEmpty ? .lost : .proposed(candidates)
  }

  /// Every place where the very words stand, by their rarest row of letters.
  func occurrences(of sought: SoughtQuote) -> [Int] {
    let text = document.text.utf8
    let letters = sought.grams.letters
    let rarest = (0..<max(0, letters.count - LetterGrams.length + 1)).min {
      grams.candidates(letters, at: $0).count < grams.candidates(letters, at: $1).count
    }
    guard let rarest else { return Occurrences.of(sought.utf8, in: text) }
    let offset = Int(sought.grams.bytes[rarest])
    var found: [Int] = []
    for letter in grams.candidates(letters, at: rarest) {
      let start = Int(grams.bytes[Int(letter)]) - offset
      guard start >= 0, start + sought.utf8.count <= text.count, found.last != start,
        text[start..<(start + sought.utf8.count)].elementsEqual(sought.utf8)
      else { continue }
      found.append(start)
    }
    return found
  }

  private func undoubted(_ sought: SoughtQuote, among places: [Int]) -> Int? {
    guard let place = onlyPlace(of: sought, among: places), !cutsWord(sought, at: place) else {
      return nil
    }
    return place
  }

  private func onlyPlace(of sought: SoughtQuote, among places: [Int]) -> Int? {
    let anchor = sought.anchor
    let text = document.text.utf8
    if places.count == 1, let place = places.first, anchor.distinction == .quote {
      if sought.grams.letters.count >= Self.tellingLetters { return place }
      let kept = company(of: place..<(place + sought.utf8.count), sought)
      return max(kept.before, kept.after) >= Self.companyKept ? place : nil
    }
    let company = Company(quote: sought.utf8, prefix: anchor.prefix, suffix: anchor.suffix)
    if anchor.distinction != .place,
      let place = company.onlyPlace(among: places, in: text)
    {
      return place
    }
    return unmoved(company, anchor, among: places)
  }

  /// Whether words that ended with a word would now end within one, as `net` in `network`.
  private func cutsWord(_ sought: SoughtQuote, at place: Int) -> Bool {
    let first = plain.index(ofByte: place)
    let last = plain.index(ofByte: place + sought.utf8.count)
    func isWord(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(Self.isWord) ?? false }
    let before = first > 0 && first < plain.scalars.count ? plain.scalars[first - 1] : nil
    let after = last < plain.scalars.count ? plain.scalars[last] : nil
    return isWord(sought.quote.first) && isWord(before) && !isWord(sought.prefix.last)
      || isWord(sought.quote.last) && isWord(after) && !isWord(sought.suffix.first)
  }

  /// The place of a repeated quotation that stands where it stood, between the words it stood between.
  ///
  /// The quotation must not repeat within that stretch: in `aaaa` nobody can tell where an `a` was
  /// put in.
  private func unmoved(_ company: Company, _ anchor: Anchor, among places: [Int]) -> Int? {
    let text = document.text.utf8
    let here = document.text.byteOffset(of: anchor.range.start)
    guard places.contains(here), company.isAfterPrefix(here, in: text),
      company.isBeforeSuffix(here, in: text)
    else { return nil }
    let stretch = company.prefix + company.quote + company.suffix
    return Occurrences.of(company.quote, in: Array(stretch)).count == 1
      && Occurrences.of(Array(stretch), in: text).count == 1 ? here : nil
  }

  func range(ofByte byte: Int, count: Int) -> TextRange {
    TextRange(
      document.text.textOffset(ofByte: byte),
      document.text.textOffset(ofByte: byte + count)
    )
  }
}

/// An anchor with its words in the forms in which they are looked for.
struct SoughtQuote {
  let anchor: Anchor
  let utf8: [UInt8]
  /// The letters of the words.
  let grams: LetterGrams
  /// The words, and those on either side, in typewriter form.
  let quote: [Unicode.Scalar]
  let prefix: [Unicode.Scalar]
  let suffix: [Unicode.Scalar]

  /// Whether the words are too few to be told from the same words elsewhere, where they stood too.
  var isCommon: Bool {
    anchor.distinction != .quote && grams.letters.count < AnchorSearch.tellingLetters
      && min(prefix.count, suffix.count) >= Anchor.contextLength / 2
  }

  init(_ anchor: Anchor) {
    self.anchor = anchor
    utf8 = Array(anchor.quote.utf8)
    grams = LetterGrams(utf8, isIndexed: false)
    quote = PlainText(utf8).scalars
    prefix = PlainText(Array(anchor.prefix.utf8)).scalars
    suffix = PlainText(Array(anchor.suffix.utf8)).scalars
  }
}
