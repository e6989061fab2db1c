import StudyModel

/// How a display came about, in words for its reader.
enum DisplayRule {
  /// The rule of a matrix.
  static func matrix(_ building: MatrixBuilding, _ matrix: Matrix) -> LocalizedText {
    let specification = building.specification
    let total = matrix.cells.joined().compactMap(\.denominator).first
    return both { language in
      var sentences = [
        "\(say("Baris", "Rows", language)): \(axis(building.rowAxis, language)), "
          + "\(order(specification.rowOrder, language)).",
        "\(say("Kolom", "Columns", language)): \(axis(building.columnAxis, language)), "
          + "\(order(specification.columnOrder, language)).",
      ]
      sentences += negative(building, language)
      sentences.append(scope(specification.scope, language))
      sentences.append(content(building.cellContent, language))
      sentences.append(numbers(specification.level, total: total, language))
      sentences += ties(building.ties, language)
      return sentences.joined(separator: " ")
    }
  }

  /// The rule of a co-occurrence network.
  static func coOccurrence(_ specification: DisplaySpecification, codes: Int) -> LocalizedText {
    both { language in
      let unit = unit(specification.within, language)
      return [
        say(
          "Simpul: \(codes) kode, urutan buku kode. Dua kode dihubungkan bila muncul bersama "
            + "sedikitnya sekali dalam \(unit) yang sama.",
          "Nodes: \(codes) codes, in the codebook's order. Two codes are linked when they occur "
            + "together at least once in one \(unit).",
          language
        ),
        say(
          "n = banyaknya \(unit) dengan keduanya; J = n dibagi banyaknya \(unit) dengan salah satu "
            + "atau keduanya (Jaccard, 0 sampai 1).",
          "n = units (\(unit)) with both; J = n divided by the units with either or both (Jaccard, "
            + "0 to 1).",
          language
        ),
        scope(specification.scope, language),
        say(
          "Hanya isi dan lampiran yang dihitung; yang berstatus “tidak ada” tidak.",
          "Only body and appendix count; what is coded “absent” does not.",
          language
        ),
      ].joined(separator: " ")
    }
  }

  /// The rule of a network that the researcher drew.
  static func network(_ network: Network, ofGroups total: Int) -> LocalizedText {
    let bases = NetworkSpecification.Basis.allCases.map { basis in
      (basis, network.links.count { $0.basis == basis })
    }
    let bare = network.links.count { $0.basis == nil }
    let contested = network.links.count { !$0.against.isEmpty }
    return both { language in
      let counted = bases.map { "\(Wording.basis($0).words(in: language)): \($1)" }
      let missing = bare == 0 ? [] : ["\(Wording.basis(nil).words(in: language)): \(bare)"]
      return [
        say(
          "Simpul dan hubungan digambar peneliti dalam networks.yaml dan jurnal, menurut urutannya; "
            + "waktu berjalan dari kiri ke kanan.",
          "Nodes and links as the researcher drew them in networks.yaml and the journal, in that "
            + "order; time runs from left to right.",
          language
        ),
        say(
          "Sebuah hubungan bertumpu pada kutipannya yang masih berdiri; k/\(total) ialah kelompok "
            + "independen yang mendukungnya dalam isi atau lampiran.",
          "A link rests on its standing excerpts; k/\(total) are the independent groups that speak "
            + "for it in body or appendix.",
          language
        ),
        say(
          "Dari \(network.links.count) hubungan — ",
          "Of \(network.links.count) links — ",
          language
        ) + (counted + missing).joined(separator: "; ")
          + say(
            "; dengan bukti yang menentang: \(contested).",
            "; with evidence against: \(contested).",
            language
          ),
      ].joined(separator: " ")
    }
  }

  /// The rule of an event listing.
  static func listing(_ specification: DisplaySpecification, _ listing: EventListing)
    -> LocalizedText
  {
    let undated = listing.entries.count { entry in entry.records.allSatisfy { $0.date == nil } }
    let conflicting = listing.entries.count(where: \.isConflicting)
    return both { language in
      [
        say(
          "Baris: peristiwa menurut tanggal pertamanya; yang tidak bertanggal di akhir, lalu "
            + "menurut id. Tanggal ditulis setepat sumbernya (tahun, bulan, hari).",
          "Rows: events by their first date; undated ones at the end, then by id. A date is as "
            + "exact as its source gives it (year, month, day).",
          language
        ),
        say(
          "Tanggal yang tidak mungkin semuanya benar berdiri berdampingan dan ditandai.",
          "Dates that cannot all be true stand side by side and are marked.",
          language
        ),
        say(
          "Dari \(listing.entries.count) peristiwa, \(conflicting) bertentangan tanggalnya dan "
            + "\(undated) tidak bertanggal.",
          "Of \(listing.entries.count) events, \(conflicting) have conflicting dates and "
            + "\(undated) none.",
          language
        ),
        scope(specification.scope, language),
      ].joined(separator: " ")
    }
  }

  // MARK: - Pieces

  private static func both(_ words: (String) -> String) -> LocalizedText {
    LocalizedText(byLanguage: ["id": words("id"), "en": words("en")])
  }

  private static func say(_ indonesian: String, _ english: String, _ language: String) -> String {
    language == "id" ? indonesian : english
  }

  private static func axis(_ axis: DisplaySpecification.Axis, _ language: String) -> String {
    switch axis {
    case .case: say("kasus", "cases", language)
    case .source: say("sumber", "sources", language)
    case .period: say("tahun peristiwa", "years of events", language)
    case .actor: say("pelaku peristiwa", "actors of events", language)
    case .group: say("kelompok independen", "independent groups", language)
    case .claim: say("status klaim, dari lemah ke kuat", "claim statuses, weak to strong", language)
    case .bearer: say("pihak yang terkena", "bearers", language)
    case .codes(let codes): say("kode", "codes", language) + " " + codes.joined(separator: ", ")
    case .attribute(let name):
      say("nilai atribut", "values of the attribute", language) + " '\(name)'"
    }
  }

  private static func order(_ order: DisplaySpecification.Order, _ language: String) -> String {
    switch order {
    case .listed: say("urutan seperti ditulis", "as listed", language)
    case .alphabetical: say("menurut abjad, lalu id", "alphabetical, then by id", language)
    case .date:
      say(
        "menurut tanggal, lalu id; tanpa tanggal di akhir",
        "by date, then by id; undated at the end",
        language
      )
    case .count:
      say("dari terbanyak, lalu id", "by number from the highest, then by id", language)
    }
  }

  private static func negative(_ building: MatrixBuilding, _ language: String) -> [String] {
    let what =
      building.kind == .effectsMatrix
      ? say(
        "kerugian (tanda minus), yang dicari dan tidak ada, dan yang ditemukan menentang temuan",
        "losses (sign minus), what was looked for and absent, and what was found against findings",
        language
      )
      : say(
        "yang dicari dan tidak ada, dan yang ditemukan menentang temuan",
        "what was looked for and absent, and what was found against findings",
        language
      )
    switch building.negative {
    case .row: return ["\(say("Baris negatif", "The negative row", language)): \(what)."]
    case .column: return ["\(say("Kolom negatif", "The negative column", language)): \(what)."]
    case .nowhere: return []
    }
  }

  static func scope(_ scope: DisplaySpecification.Scope, _ language: String) -> String {
    var parts: [String] = []
    if !scope.sources.isEmpty {
      parts.append("\(say("sumber", "sources", language)) \(scope.sources.joined(separator: ", "))")
    }
    if !scope.cases.isEmpty {
      parts.append("\(say("kasus", "cases", language)) \(scope.cases.joined(separator: ", "))")
    }
    if !scope.claims.isEmpty {
      let claims = scope.claims.map { Wording.claim($0).words(in: language) }
      parts.append("\(say("status", "status", language)) \(claims.joined(separator: ", "))")
    }
    if !scope.codes.isEmpty {
      parts.append("\(say("kode", "codes", language)) \(scope.codes.joined(separator: ", "))")
    }
    let limits =
      parts.isEmpty
      ? say("seluruh studi", "the whole study", language) : parts.joined(separator: "; ")
    return say(
      "Lingkup: \(limits); pengodean yang diterima dan kata-katanya ditemukan.",
      "Scope: \(limits); accepted codings whose words are found.",
      language
    )
  }

  private static func content(_ content: DisplaySpecification.CellContent, _ language: String)
    -> String
  {
    switch content {
    case .excerpts:
      say("Sel memuat semua kutipannya.", "A cell holds all its excerpts.", language)
    case .quote:
      say(
        "Sel menampilkan kutipan pertama menurut sumber dan letak.",
        "A cell shows its first excerpt by source and place.",
        language
      )
    case .summary:
      say(
        "Sel menampilkan ringkasan yang ditulis orang; ringkasan usang ditandai.",
        "A cell shows the summary that a person wrote; an outdated one is marked.",
        language
      )
    case .rating:
      say(
        "Sel menampilkan penilaian orang dan sebuah kutipan.",
        "A cell shows a person's rating and an excerpt.",
        language
      )
    case .count: say("Sel menampilkan jumlah.", "A cell shows a number.", language)
    case .presence:
      say("Sel menampilkan ada atau tidaknya.", "A cell shows whether there is any.", language)
    }
  }

  private static func numbers(
    _ level: DisplaySpecification.Level,
    total: Int?,
    _ language: String
  ) -> String {
    let name = Wording.level(level).words(in: language)
    let of = total.map { say(" dari \($0)", " out of \($0)", language) } ?? ""
    let once =
      level == .excerpts
      ? say(
        "; sepuluh kata atau lebih yang sama di dua tempat dihitung sekali",
        "; the same ten words or more in two places count once",
        language
      ) : ""
    return say(
      "Angka menghitung \(name)\(of); hanya isi dan lampiran yang dihitung, yang berstatus “tidak ada” tidak\(once).",
      "Numbers count \(name)\(of); only body and appendix count, what is coded “absent” does not\(once).",
      language
    )
  }

  private static func ties(_ ties: [[String]], _ language: String) -> [String] {
    guard !ties.isEmpty else { return [] }
    let shown = ties.prefix(6).map { $0.joined(separator: " = ") }.joined(separator: "; ")
    return ["\(say("Seri", "Ties", language)): \(shown)\(ties.count > 6 ? "; …" : "")."]
  }

  static func unit(_ within: String, _ language: String) -> String {
    switch within {
    case "excerpt": say("kutipan", "excerpt", language)
    case "paragraph": say("paragraf", "paragraph", language)
    case "source": say("sumber", "source", language)
    default: say("kalimat", "sentence", language)
    }
  }
}
