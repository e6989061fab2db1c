import StudyModel

/// Finds the registered source that a work is: by DOI, by address, then by title and year.
struct WorkMatching {
  private var byDOI: [String: String] = [:]
  private var byAddress: [String: String] = [:]
  private var titles: [(words: [String], year: String?, id: String)] = []

  /// Takes in the sources as they stand.
  init(_ sources: [Source]) {
    for source in sources { add(source.record, id: source.id) }
  }

  /// Takes in one more work under an id.
  mutating func add(_ record: BibliographicRecord, id: String) {
    if let doi = Self.doi(record), byDOI[doi] == nil { byDOI[doi] = id }
    if let address = Self.address(record), byAddress[address] == nil { byAddress[address] = id }
    let words = Self.words(record.title)
    if !words.isEmpty { titles.append((words, record.year, id)) }
  }

  /// The id of the source that a work is, where one fits.
  func source(of record: BibliographicRecord) -> String? {
    if let doi = Self.doi(record), let id = byDOI[doi] { return id }
    if let address = Self.address(record), let id = byAddress[address] { return id }
    let words = Self.words(record.title)
    guard !words.isEmpty else { return nil }
    return titles.first { title in
      (title.year == nil || record.year == nil || title.year == record.year)
        && Self.areNear(title.words, words)
    }?.id
  }

  /// A DOI without its resolver, in lower case.
  static func doi(_ record: BibliographicRecord) -> String? {
    let words = (record.fields["DOI"] ?? record.fields["URL"] ?? "").lowercased()
    guard let start = words.firstRange(of: "10.")?.lowerBound else { return nil }
    let isDOI = record.fields["DOI"] != nil || words.contains("doi.org/")
    return isDOI ? String(words[start...]) : nil
  }

  /// An address without scheme, `www.`, fragment and last stroke; its host in lower case.
  static func address(_ record: BibliographicRecord) -> String? {
    guard var words = record.fields["URL"], let scheme = words.firstRange(of: "://") else {
      return nil
    }
    words = String(words[scheme.upperBound...])
    if let fragment = words.firstIndex(of: "#") { words = String(words[..<fragment]) }
    let host = words.prefix { $0 != "/" && $0 != "?" }
    words = host.lowercased() + words[host.endIndex...]
    if words.hasPrefix("www.") { words = String(words.dropFirst(4)) }
    while words.hasSuffix("/") { words.removeLast() }
    return words.isEmpty ? nil : words
  }

  /// The words of a title in lower case, without marks.
  static func words(_ title: String) -> [String] {
    title.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Whether two titles are one: equal, one the beginning of the other, or all but one word in ten.
  private static func areNear(_ one: [String], _ other: [String]) -> Bool {
    if one == other { return true }
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard short.count >= 4 else { return false }
    if long.starts(with: short) { return true }
    let common = Set(short).intersection(long).count
    return common * 10 >= Set(long).count * 9 && common * 10 >= Set(short).count * 9
  }
}
