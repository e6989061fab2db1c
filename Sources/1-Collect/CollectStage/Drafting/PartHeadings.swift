import StudyModel

/// The headings that tell what part of a work follows: the list of Jejak, Indonesian and English.
enum PartHeadings {
  /// The part that a heading of these words begins, or nothing where it is not listed.
  static func kind(of words: String) -> DocumentPart.Kind? {
    let key = key(of: words)
    if let kind = exact[key] { return kind }
    guard key.utf8.count <= 60 else { return nil }
    let first = String(decoding: key.utf8.prefix { $0 != 0x20 }, as: UTF8.self)
    return appendices.contains(first) ? .appendix : nil
  }

  private static let appendices: Set<String> = ["lampiran", "appendix", "annex", "apendiks"]

  /// Whether a heading within a conclusion belongs to it.
  static func goesOnConclusion(_ words: String) -> Bool {
    let key = key(of: words)
    return exact[key] == .conclusion || suggestions.contains(key)
  }

  /// Whether a paragraph carries its heading in itself, such as `Abstract:`.
  static func runInKind(of words: ArraySlice<UInt8>) -> DocumentPart.Kind? {
    let head = words.prefix(24)
    let end = head.withUnsafeBufferPointer { bytes in
      bytes.firstIndex { $0 == 0x3A || $0 == 0x2E || $0 == 0xE2 }
    }
    guard let end = end.map({ head.startIndex + $0 }), mayBeAbstract(head[..<end])
    else { return nil }
    let key = key(of: String(decoding: head[..<end], as: UTF8.self))
    return exact[key] == .abstract ? .abstract : nil
  }

  /// Whether a word for an abstract may stand in bytes.
  ///
  /// Every paragraph is asked, so that only three letters are sought that each of the words has.
  private static func mayBeAbstract(_ head: ArraySlice<UInt8>) -> Bool {
    var isASCII = true
    var three: UInt32 = 0
    for byte in head {
      three = (three << 8 | UInt32(byte | 0x20)) & 0xFF_FFFF
      if byte >= 0x80 { isASCII = false }
      switch three {
      // abSTRak, inTISari, riNGKasan, suMMAry, kuNCI, keYWOrds
      case 0x73_7472, 0x74_6973, 0x6E_676B, 0x6D_6D61, 0x6E_6369, 0x79_776F: return true
      default: break
      }
    }
    return !isASCII
  }

  /// Lower case, without numbers before it and marks after it, one space between words.
  private static func key(of words: String) -> String {
    var tokens = tokens(of: words)
    if let first = tokens.first, first == "bab" || first == "chapter", tokens.count > 2 {
      tokens.removeFirst(2)
    } else if let first = tokens.first, ["bagian", "part", "section"].contains(first),
      tokens.count > 2, isNumbering(tokens[1])
    {
      tokens.removeFirst(2)
    } else if tokens.count > 1, let first = tokens.first, isNumbering(first) {
      tokens.removeFirst()
      while tokens.count > 1, tokens[0].allSatisfy(\.isNumber) { tokens.removeFirst() }
    }
    return tokens.joined(separator: " ")
  }

  /// The words of letters, numbers and hyphens, in lower case.
  private static func tokens(of words: String) -> [String] {
    guard words.utf8.allSatisfy({ $0 < 0x80 }) else {
      return words.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-") }
        .map(String.init)
    }
    var tokens: [String] = []
    var token: [UInt8] = []
    for byte in words.utf8 {
      switch byte {
      case 0x41...0x5A: token.append(byte + 0x20)
      case 0x30...0x39, 0x61...0x7A, 0x2D: token.append(byte)
      default:
        if !token.isEmpty { tokens.append(String(decoding: token, as: UTF8.self)) }
        token.removeAll(keepingCapacity: true)
      }
    }
    if !token.isEmpty { tokens.append(String(decoding: token, as: UTF8.self)) }
    return tokens
  }

  private static func isNumbering(_ token: String) -> Bool {
    token.allSatisfy(\.isNumber) || token.count == 1
      || token.allSatisfy { "ivx".contains($0) }
  }

  private static let exact: [String: DocumentPart.Kind] = {
    let lists: [(DocumentPart.Kind, [String])] = [
      (
        .abstract,
        [
          "abstrak", "abstract", "abstraksi", "intisari", "ringkasan", "ringkasan eksekutif",
          "summary", "executive summary", "kata kunci", "keywords", "rangkuman eksekutif",
          "abstract and keywords", "author summary", "plain language summary",
        ]
      ),
      (
        .conclusion,
        [
          "kesimpulan", "simpulan", "penutup", "conclusion", "conclusions", "kesimpulan dan saran",
          "simpulan dan saran", "conclusion and suggestions", "conclusions and recommendations",
          "conclusion and recommendations", "concluding remarks", "kesimpulan dan rekomendasi",
          "simpulan dan rekomendasi", "simpulan dan implikasi", "kesimpulan dan implikasi",
          "kata penutup", "catatan penutup", "penutup dan saran", "closing remarks",
          "final remarks", "concluding thoughts", "concluding observations", "concluding comments",
          "conclusions and suggestions", "conclusion and implications",
          "conclusions and implications", "conclusion and outlook", "conclusions and outlook",
          "conclusion and future work", "conclusions and future work", "summary and conclusion",
          "summary and conclusions",
        ]
      ),
      (
        .references,
        [
          "daftar pustaka", "daftar rujukan", "daftar referensi", "daftar acuan", "referensi",
          "rujukan", "kepustakaan", "references", "reference list", "bibliography", "works cited",
          "literature cited", "bibliografi", "pustaka", "pustaka acuan", "sumber pustaka",
          "sumber rujukan", "sumber referensi", "daftar bacaan", "daftar sumber", "reference",
          "list of references", "references and notes", "notes and references", "cited works",
          "cited literature", "sources cited", "works consulted", "selected bibliography",
          "literature",
        ]
      ),
      (
        .appendix,
        [
          "lampiran", "lampiran-lampiran", "appendix", "appendices", "annex", "apendiks", "annexes",
          "supplementary material", "supplementary materials", "supplementary information",
          "supporting information",
        ]
      ),
      (
        .front,
        [
          "daftar isi", "daftar tabel", "daftar gambar", "daftar lampiran", "daftar singkatan",
          "kata pengantar", "prakata", "halaman pengesahan", "lembar pengesahan", "halaman judul",
          "halaman persetujuan", "pernyataan keaslian", "ucapan terima kasih", "contents",
          "table of contents", "list of tables", "list of figures", "preface", "foreword",
          "acknowledgements", "acknowledgments", "kata sambutan", "sambutan", "persembahan",
          "halaman persembahan", "motto", "halaman pernyataan", "lembar persetujuan",
          "lembar pernyataan", "pernyataan orisinalitas", "surat pernyataan", "daftar istilah",
          "daftar simbol", "daftar grafik", "daftar peta", "ucapan terimakasih", "penghargaan",
          "riwayat hidup", "daftar riwayat hidup", "biodata penulis", "tentang penulis",
          "dedication", "acknowledgement", "acknowledgment", "list of abbreviations",
          "list of illustrations", "list of maps", "list of appendices", "declaration",
          "statement of originality", "curriculum vitae", "about the author", "about the authors",
          "author contributions", "competing interests", "conflict of interest",
          "conflicts of interest", "declaration of competing interest", "funding",
          "data availability", "data availability statement", "konflik kepentingan", "pendanaan",
        ]
      ),
    ]
    var exact: [String: DocumentPart.Kind] = [:]
    for (kind, names) in lists {
      for name in names { exact[name] = kind }
    }
    return exact
  }()

  private static let suggestions: Set<String> = [
    "saran", "saran-saran", "rekomendasi", "implikasi", "suggestions", "suggestion",
    "recommendations", "recommendation", "implications", "limitations", "keterbatasan",
  ]
}
