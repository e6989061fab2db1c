import StudyModel
import TestKit
import Testing

@testable import ReferenceFormats

/// What the three formats share goes round without loss.
@Suite struct RoundTripTests {
  /// CSL-JSON → BibTeX → RIS → CSL-JSON, by way of the written files.
  private func round(_ references: [Reference]) -> [Reference] {
    var references = references
    for format in [ReferenceFormat.cslJSON, .bibTeX, .ris, .cslJSON] {
      let read = format.read(Array(format.write(references).utf8), path: "f")
      #expect(read.diagnostics == [])
      references = read.references
    }
    return references
  }

  @Test(arguments: 0..<60)
  func `COL-08: random records lose no field the formats share`(seed: UInt64) {
    var records = RandomRecords(seed: seed)
    let references = (0..<8).map { Reference(id: "w\($0)", record: records.record()) }
    let after = round(references)
    #expect(after.map(\.id) == references.map(\.id))
    for (one, other) in zip(references, after) {
      #expect(differences(one.record, other.record) == [])
    }
  }

  private func differences(_ one: BibliographicRecord, _ other: BibliographicRecord) -> [String] {
    var found: [String] = []
    if one.type != other.type { found.append("type \(one.type) → \(other.type)") }
    if one.authors != other.authors { found.append("authors \(one.authors) → \(other.authors)") }
    if one.title != other.title { found.append("title \(one.title) → \(other.title)") }
    if one.issued != other.issued { found.append("issued \(one.issued) → \(other.issued)") }
    for name in Set(one.fields.keys).union(other.fields.keys).sorted() {
      let (before, after) = (one.fields[name], other.fields[name])
      if before != after { found.append("\(name) \(before ?? "–") → \(after ?? "–")") }
    }
    return found
  }

  @Test(arguments: FieldTable.shared)
  func `each shared field goes round in each shared type`(field: String) {
    for type in WorkType.shared {
      let value =
        switch field {
        case "ISSN": "1234-567X"
        case "ISBN": "978-602-1234-56-7"
        case "accessed", "original-date": "2020-05-07"
        case "language": "id"
        case "keyword": "satu, dua"
        case "editor", "translator": "Sari, Ayu; Badan Contoh"
        case "page": "12-34"
        default: "nilai 3"
        }
      let record = BibliographicRecord(
        type: type,
        authors: [.init(family: "Sari", given: "Ayu")],
        title: "Judul",
        issued: "2019-02",
        fields: [field: value]
      )
      let after = round([Reference(id: "w", record: record)])
      #expect(after.map(\.record) == [record])
    }
  }

  @Test(arguments: ReferenceFormat.allCases)
  func `what is written twice is the same bytes`(format: ReferenceFormat) {
    var records = RandomRecords(seed: 7)
    let references = (0..<30).map { Reference(id: "w\($0)", record: records.record()) }
    let once = format.write(references)
    #expect(once == format.write(references))
    let again = format.read(Array(once.utf8), path: "f").references
    #expect((format.write(again) == once) as Bool)
  }

  @Test func `the first and the last reference of a crowd are read`() {
    let many = (0..<3_000).map {
      Reference(id: "w\($0)", record: BibliographicRecord(type: "book", title: "Judul \($0)"))
    }
    for format in ReferenceFormat.allCases {
      let read = format.read(Array(format.write(many).utf8), path: "f").references
      #expect(read.map(\.record.title) == many.map(\.record.title))
    }
  }
}

/// Records of chance, with whatever the formats share.
private struct RandomRecords {
  private var chance: SeededGenerator

  init(seed: UInt64) { chance = SeededGenerator(seed: seed) }

  mutating func record() -> BibliographicRecord {
    var fields: [String: String] = [:]
    for name in FieldTable.shared where Bool.random(using: &chance) {
      switch name {
      case "ISSN": fields[name] = "\(number(1000...9999))-\(number(100...999))X"
      case "ISBN":
        fields[name] = "978-602-\(number(1000...9999))-\(number(10...99))-\(number(1...9))"
      case "accessed", "original-date": fields[name] = date()
      case "language": fields[name] = pick(["id", "en", "en-GB", "nl", "fil", "id-ID"])
      case "keyword":
        fields[name] = (0..<number(1...3)).map { _ in plainWords() }.joined(separator: ", ")
      case "editor", "translator":
        fields[name] = (0..<number(1...3)).map { _ in
          let name = person()
          return name.given.isEmpty ? "Badan Contoh" : "\(name.family), \(name.given)"
        }.joined(separator: "; ")
      case "page":
        fields[name] = pick(["12-34", "7", "e12", "A-3", "1-2, 9", "xi", "12-12"])
      case "DOI": fields[name] = "10.\(number(1000...9999))/a_b-\(number(1...99)).x%20#(c)"
      case "URL": fields[name] = "https://contoh.id/~a_b/?q=1&r=%7E#d-\(number(1...9))"
      default: fields[name] = words()
      }
    }
    return BibliographicRecord(
      type: pick(WorkType.shared),
      authors: (0..<number(0...4)).map { _ in Bool.random(using: &chance) ? person() : body() },
      title: words(),
      issued: Bool.random(using: &chance) ? date() : pick(["", "circa 1900", "in press"]),
      fields: fields
    )
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &chance)
  }

  private mutating func pick(_ words: [String]) -> String {
    words.randomElement(using: &chance) ?? ""
  }

  private mutating func date() -> String {
    let year = number(1000...2999)
    let month = number(10...12)
    return pick([
      "\(year)", "\(year)-\(month)", "\(year)-03-0\(number(1...9))", "\(year)/\(year + 1)",
      "\(year)-01-01/\(year)-02-03",
    ])
  }

  private mutating func person() -> BibliographicRecord.Name {
    let family = pick([
      "Sari", "van den Berg", "O'Neil", "Ångström", "de la Cruz", "Nye", "ben Oni", "ꦱꦫꦶ", "Ḥasan",
    ])
    let given = pick(["Ayu", "J. S.", "Ève-Marie", "Al and Bo", "M., Jr.", "Jan, III", "É. {x}"])
    return .init(family: family, given: given)
  }

  private mutating func body() -> BibliographicRecord.Name {
    .init(
      family: pick([
        "Badan Contoh", "Sugito", "others", "Ilmu dan and Seni", "Dinas A, Bidang B", "KPU",
        "منظمة", "Uji & Coba", "a=b", "and",
      ])
    )
  }

  private mutating func plainWords() -> String {
    pick(["satu", "dua tiga", "é", "C&A", "100%", "ꦗꦮ", "emoji 🎉", "a_b"])
  }

  private mutating func words() -> String {
    let pieces = [
      "satu", "dua", "Ünïcode", "50%", "a_b", "#1", "$5", "{b}", "}", "{", "\\", "~", "^", "--",
      "---", "–", "—", "“kutip”", "'a'", "''", "``", "\"b\"", "e\u{301}", "ñ", "ß", "ł", "İ", "ı",
      "🎉", "العربية", "ꦗꦮ", "日本", "and", "@", "&", "<i>", "\u{A0}x", "a\u{2028}b", "ER -", "ǰ",
      "\u{AD}y", "`", "’", "‘", "…", "TY", "Ç", "đ",
    ]
    return (0..<number(1...6)).map { _ in pick(pieces) }.joined(separator: " ")
  }
}
