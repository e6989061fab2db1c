public import StudyModel

/// Citations and references after the seventh edition of the manual of the APA, in Indonesian and English.
///
/// Indonesian has *dkk.* for *et al.*, *hlm.* for *p.*, *t.t.* for *n.d.* and *dalam* for *as cited in*,
/// `&` within parentheses and *dan* in a sentence. Works whose citations would look alike get letters.
public struct APAStyle: Sendable {
  /// Words of an entry, to be set in italics or linked.
  public struct Run: Hashable, Sendable {
    /// The words.
    public let words: String
    /// Whether they stand in italics.
    public let isItalic: Bool
    /// The address they lead to, as the record has it; not checked.
    public let address: String?

    /// Creates words of an entry.
    public init(_ words: String, isItalic: Bool = false, address: String? = nil) {
      self.words = words
      self.isItalic = isItalic
      self.address = address
    }
  }

  /// Where in a work the cited words stand.
  public enum Locator: Hashable, Sendable {
    /// A page or pages, by their labels: `12`, `12-14`, `iv`.
    case pages(String)
    /// A paragraph, counted by hand, where there are no pages.
    case paragraph(Int)
    /// A paragraph below a heading, where there are neither pages nor few paragraphs.
    case section(String, paragraph: Int)
  }

  private struct Work {
    let record: BibliographicRecord
    let label: CitationLabel
    var letter = ""
  }

  private var works: [String: Work] = [:]

  /// Prepares the citations of works that are cited side by side.
  ///
  /// - Parameter records: The works with their ids; the first of an id counts.
  public init(_ records: [(id: String, record: BibliographicRecord)]) {
    var alike: [String: [(title: String, id: String)]] = [:]
    for (id, record) in records where works[id] == nil {
      let label = CitationLabel(record, id: id)
      works[id] = Work(record: record, label: label)
      alike[label.key, default: []].append((record.title, id))
    }
    for group in alike.values where group.count > 1 {
      for (position, member) in group.sorted(by: { ($0.title, $0.id) < ($1.title, $1.id) })
        .enumerated()
      {
        works[member.id]?.letter = Self.letter(position)
      }
    }
  }

  /// The citation as it stands in parentheses, without them: `Hariyanto & Putri, 2021a, hlm. 12`.
  ///
  /// - Parameters:
  ///   - id: The work's id; an unknown one is its own citation.
  ///   - language: The language of the text, `id` or any other for English.
  ///   - locator: Where in the work.
  ///   - original: The author, and year where known, whose words the work hands on.
  /// - Returns: The citation.
  public func citation(
    of id: String,
    in language: String,
    at locator: Locator? = nil,
    handingOn original: String? = nil
  ) -> String {
    guard let work = works[id] else { return id }
    let words = APAWords(language)
    var out = original.map { "\($0), \(words.asCitedIn) " } ?? ""
    out += work.label.names(words, joinedBy: "&")
    if !work.label.holdsYear { out += ", \(year(of: id, in: language))" }
    if let locator { out += ", \(words.locator(locator))" }
    return out
  }

  /// The citation as part of a sentence: `Hariyanto dan Putri (2021a)`.
  ///
  /// - Parameters:
  ///   - id: The work's id.
  ///   - language: The language of the text.
  ///   - locator: Where in the work.
  /// - Returns: The citation with the year in parentheses.
  public func narrative(of id: String, in language: String, at locator: Locator? = nil) -> String {
    guard let work = works[id] else { return id }
    let words = APAWords(language)
    let place = locator.map { words.locator($0) }
    let year = work.label.holdsYear ? nil : year(of: id, in: language)
    let inside = [year, place].compactMap(\.self).joined(separator: ", ")
    let names = work.label.names(words, joinedBy: words.and)
    return inside.isEmpty ? names : "\(names) (\(inside))"
  }

  /// The year with its letter, or what says that there is none.
  ///
  /// - Parameters:
  ///   - id: The work's id.
  ///   - language: The language of the text.
  /// - Returns: The year.
  public func year(of id: String, in language: String) -> String {
    let none = APAWords(language).noDate
    guard let work = works[id] else { return none }
    guard let year = work.record.year else {
      return work.letter.isEmpty ? none : "\(none)-\(work.letter)"
    }
    return year + work.letter
  }

  /// The entry in a list of references.
  ///
  /// - Parameters:
  ///   - id: The work's id.
  ///   - language: The language of the list.
  /// - Returns: The runs of the entry; none for an unknown id.
  public func reference(to id: String, in language: String) -> [Run] {
    guard let work = works[id] else { return [] }
    return APAEntry(
      work.record,
      id: id,
      year: year(of: id, in: language),
      words: APAWords(language)
    ).runs
  }

  /// The ids of the works in the order of a list of references: by names, then year, then title.
  public var sortedIDs: [String] {
    works.map { id, work in (sortKey(work, id), id) }.sorted { $0 < $1 }.map(\.1)
  }

  private func sortKey(_ work: Work, _ id: String) -> String {
    let record = work.record
    var names = record.authors.map { "\($0.family) \($0.given)" }
    if names.isEmpty { names = [APAEntry.standIn(record) ?? ""] }
    let head = names.joined(separator: " ")
    let title = record.title.isEmpty ? id : record.title
    return
      ([head.isEmpty ? title : head, record.year ?? "", work.letter, title, id]
      .joined(separator: "\u{1F}")).lowercased()
  }

  private static func letter(_ position: Int) -> String {
    var rest = position
    var out = ""
    repeat {
      out = String(UnicodeScalar(UInt8(97 + rest % 26))) + out
      rest = rest / 26 - 1
    } while rest >= 0
    return out
  }
}
