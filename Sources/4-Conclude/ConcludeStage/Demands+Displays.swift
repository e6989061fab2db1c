import StudyModel

extension Demands {
  static let ofDisplays: [DemandRow] = [
    DemandRow(
      "DIS-01",
      .thesis,
      title: (
        "Tampilan menyebut pertanyaan, judul, baris, kolom, dan aturannya",
        "Displays say their question, title, rows, columns and rule"
      ),
      asks: (
        "Menurut aturan apa tabel ini disusun?",
        "By which rule was this table put together?"
      ),
      look: specifications
    ),
    DemandRow(
      "DIS-04",
      .sketch,
      title: ("Sel kosong menyebut alasannya", "Empty cells say why they are empty"),
      asks: (
        "Sel ini kosong karena tidak ada, atau karena belum dicari?",
        "Is this cell empty because nothing is there, or because nobody looked?"
      ),
      look: blanks
    ),
    DemandRow(
      "DIS-11",
      .full,
      wokenBy: .causalNetwork,
      title: (
        "Jaringan sebab: peran simpul; tanda, kekuatan, dan dasar hubungan",
        "Networks of causes: roles of nodes; sign, strength and basis of links"
      ),
      asks: (
        "Atas dasar apa panah ini digambar?",
        "On what grounds was this arrow drawn?"
      ),
      look: causes
    ),
    DemandRow(
      "DIS-20",
      .thesis,
      title: ("Setiap tampilan punya teks analitis", "Each display has its analytic text"),
      asks: ("Apa yang Anda baca dari tabel ini?", "What do you read in this table?"),
      look: readings
    ),
  ]

  @Sendable private static func specifications(_ ground: DemandGround) -> DemandState {
    let specifications = ground.specifications
    guard !specifications.isEmpty else { return .notApplicable }
    let titles =
      ground.study.displays.map { ($0.id, $0.title) }
      + ground.study.networks.map { ($0.id, $0.title) }
    let computed = Dictionary(ground.displays.map { ($0.id, $0) }) { first, _ in first }
    let headless = ground.displays.filter { display in
      guard case .matrix(let matrix) = display.content else { return false }
      return matrix.rows.isEmpty || matrix.columns.isEmpty
    }
    return DemandGap.state([
      DemandGap(
        "tanpa pertanyaan",
        "without a question",
        of: specifications.filter { $0.question == nil }.map(\.id)
      ),
      DemandGap(
        "tanpa judul",
        "without a title",
        // A missing title is filled with the id.
        of: titles.filter { $0.1.isEmpty || $0.1 == LocalizedText($0.0) }.map(\.0)
      ),
      DemandGap("tanpa baris atau kolom", "without rows or columns", of: headless.map(\.id)),
      DemandGap(
        "tanpa aturan",
        "without a rule",
        of: specifications.filter { computed[$0.id]?.rule.isEmpty ?? true }.map(\.id)
      ),
    ])
  }

  @Sendable private static func blanks(_ ground: DemandGround) -> DemandState {
    var blank: [String] = []
    var hasMatrix = false
    for display in ground.displays {
      guard case .matrix(let matrix) = display.content else { continue }
      hasMatrix = true
      for (row, cells) in zip(matrix.rows, matrix.cells) {
        for (column, cell) in zip(matrix.columns, cells) where cell.isBlank {
          blank.append("\(display.id)/\(row.id)/\(column.id)")
        }
      }
    }
    guard hasMatrix else { return .notApplicable }
    return DemandGap.state([
      DemandGap("sel kosong tanpa tanda", "blank cells without a mark", of: blank)
    ])
  }

  @Sendable private static func causes(_ ground: DemandGround) -> DemandState {
    let networks = ground.causalNetworks
    guard !networks.isEmpty else { return .notApplicable }
    func links(where isLacking: (Network.Link) -> Bool) -> [String] {
      networks.flatMap { id, network in
        network.links.filter(isLacking).map { "\(id)/\($0.from)>\($0.to)" }
      }
    }
    return DemandGap.state([
      DemandGap(
        "simpul tanpa peran",
        "nodes without a role",
        of: networks.flatMap { id, network in
          network.nodes.filter { ($0.role ?? "").isEmpty }.map { "\(id)/\($0.id)" }
        }
      ),
      DemandGap("hubungan tanpa tanda", "links without a sign", of: links { $0.sign == nil }),
      DemandGap(
        "hubungan tanpa kekuatan",
        "links without a strength",
        of: links { $0.strength == nil }
      ),
      DemandGap("hubungan tanpa dasar", "links without a basis", of: links { $0.basis == nil }),
      DemandGap(
        "hubungan yang disebut terbukti, tanpa kutipan",
        "links called attested, without an excerpt",
        of: links { $0.basis == .attested && $0.codings.isEmpty }
      ),
    ])
  }

  @Sendable private static func readings(_ ground: DemandGround) -> DemandState {
    let specifications = ground.specifications
    guard !specifications.isEmpty else { return .notApplicable }
    let written = Set(
      ground.study.memos.filter { memo in
        memo.body.unicodeScalars.contains { !$0.properties.isWhitespace }
      }.map(\.id)
    )
    return DemandGap.state([
      DemandGap(
        "tanpa teks analitis",
        "without an analytic text",
        of: specifications.filter { $0.reading == nil }.map(\.id)
      ),
      DemandGap(
        "teks analitisnya tidak ada atau kosong",
        "their analytic text is missing or empty",
        of: specifications.filter { $0.reading.map { !written.contains($0) } ?? false }.map(\.id)
      ),
    ])
  }
}

extension Matrix.Cell {
  /// Whether a reader would see nothing, or a nought, and not know what it means.
  fileprivate var isBlank: Bool {
    empty == nil && codings.isEmpty && written.isEmpty && (count ?? 0) == 0
  }
}
