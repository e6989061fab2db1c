public import StudyModel

/// A summary of one case on the way: what is known of it, what is doubtful, what is missing, and what
/// to do next; a draft for a person to edit.
///
/// After Miles & Huberman 1994, chapter 4 (interim case summary, case analysis meeting). It names
/// codings, events and sources by their ids and holds no words of a source.
public struct InterimSummary: Sendable {
  private let unit: Case
  private let study: Study
  private let reduction: Reduction
  private let coverage: [SourceCoverage]
  private let codings: [Coding]
  private let words: NoteWords

  /// Gathers what there is of a case.
  ///
  /// - Parameters:
  ///   - unit: The case.
  ///   - study: What people wrote.
  ///   - reduction: What stands of the codings.
  ///   - documents: The documents of today.
  ///   - language: The language of the draft; any but `id` gives English.
  public init(
    of unit: Case,
    study: Study,
    reduction: Reduction,
    documents: [Document],
    language: String
  ) {
    self.unit = unit
    self.study = study
    self.reduction = reduction
    words = NoteWords(language: language)
    codings = reduction.codings.filter { $0.cases.contains(unit.id) }
    let sources = Set(
      study.sources.filter { $0.cases.contains(unit.id) }.map(\.id) + codings.map(\.source)
    )
    coverage = SourceCoverage.of(
      documents.filter { sources.contains($0.source) },
      in: reduction
    )
  }

  /// The draft as Markdown, ending in a line feed.
  public var draft: String {
    section(words("Known", "Yang diketahui"), known)
      + section(words("Doubtful", "Yang diragukan"), doubtful)
      + section(words("Missing", "Yang belum ada"), missing)
      + section(words("Next steps", "Langkah berikutnya"), next)
      + section(words("What I make of it", "Bagaimana saya memahaminya"), [])
  }

  /// The record of a meeting about the case as Markdown, with what the data offers to talk about.
  public var meeting: String {
    let themes = byCode.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .prefix(8).map { code, codings in "- \(name(of: code)): \(amounts(codings))" }
    return section(words("Present", "Yang hadir"), [])
      + section(words("Main themes", "Tema utama"), Array(themes))
      + section(words("Other explanations", "Penjelasan lain"), [])
      + section(words("Doubtful", "Yang diragukan"), doubtful)
      + section(words("Next steps", "Langkah berikutnya"), next)
      + section(words("What changes in the codebook", "Yang berubah dalam buku kode"), [])
  }

  // MARK: - What is known

  private var known: [String] {
    var lines: [String] = []
    let definition = unit.definition.words(in: words.language)
    if !definition.isEmpty { lines.append("- \(unit.id): \(definition)") }
    for (name, value) in unit.attributes.sorted(by: { $0.key < $1.key }) {
      let basis = unit.bases[name].map { " (\($0))" } ?? ""
      lines.append("- \(name): \(value)\(basis)")
    }
    for code in study.codebook.codes {
      guard let found = byCode[code.id] else { continue }
      lines.append("- \(name(of: code.id)): \(amounts(found))")
    }
    for event in events {
      let date = event.date.map { "\($0.text) " } ?? ""
      lines.append("- \(date)\(event.name) (\(event.judgement.text))")
    }
    return lines
  }

  private var byCode: [String: [Coding]] {
    Dictionary(grouping: codings.filter(\.counts), by: \.code)
  }

  private var events: [Event] {
    let own = Set(codings.map(\.id))
    return reduction.events.filter { event in
      event.cases.contains(unit.id) || event.codings.contains(where: own.contains)
    }
  }

  // MARK: - What is doubtful

  private var doubtful: [String] {
    var lines = openContradictions.map { "- \($0)" }
    for coding in codings where coding.status != .accepted {
      lines.append("- \(coding.id.text) (\(coding.code)): \(words.state(coding.status))")
    }
    for coding in codings where coding.counts && coding.choice.certainty == .guess {
      lines.append("- \(coding.id.text) (\(coding.code)): \(words("a guess", "dugaan"))")
    }
    for coding in codings where coding.range == nil {
      lines.append(
        "- \(coding.id.text) (\(coding.code)): "
          + words("its words moved or are gone", "kata-katanya berpindah atau hilang")
      )
    }
    for code in study.codebook.codes {
      guard let found = byCode[code.id], groups(found).count == 1,
        found.contains(where: {
          ($0.choice.claim ?? .done).strength >= ClaimStatus.ongoing.strength
        })
      else { continue }
      lines.append(
        "- \(name(of: code.id)): "
          + words("from one independent group only: ", "hanya dari satu kelompok: ")
          + groups(found).joined()
      )
    }
    return lines
  }

  private var openContradictions: [String] {
    let own = Set(codings.map(\.id) + events.map(\.judgement))
    let recorded = reduction.contradictions.filter { contradiction in
      contradiction.of.contains(where: own.contains) && !contradiction.isSettled
    }.map { contradiction in
      "≠ \(contradiction.about): \(contradiction.of.map(\.text).joined(separator: " × "))"
    }
    let noticed = reduction.noticed.filter { conflict in
      conflict.about.hasSuffix("/\(unit.id)")
        || conflict.places.contains { $0.judgement.map(own.contains) ?? false }
    }.map { conflict in
      let places = conflict.places.map { "\($0.source) \($0.locator)" }.joined(separator: " × ")
      return "≠ \(conflict.about) (\(words("noticed", "terlihat"))): \(places)"
    }
    return recorded + noticed
  }

  // MARK: - What is missing

  private var missing: [String] {
    var lines: [String] = []
    let absent = study.studyProtocol.attributes.filter {
      $0.isOf(.case) && unit.attributes[$0.id] == nil
    }
    if !absent.isEmpty {
      lines.append(
        "- \(words("attributes without a value", "atribut tanpa nilai")): "
          + absent.map(\.id).joined(separator: ", ")
      )
    }
    let unfounded = unit.attributes.keys.filter { unit.bases[$0] == nil }.sorted()
    if !unfounded.isEmpty {
      lines.append(
        "- \(words("attributes without a basis", "atribut tanpa dasar")): "
          + unfounded.joined(separator: ", ")
      )
    }
    let found = byCode
    let unused = study.codebook.applied.filter { found[$0.id] == nil && !$0.questions.isEmpty }
    for question in study.studyProtocol.questions {
      let codes = unused.filter { $0.questions.contains(question.id) }.map(\.id)
      guard !codes.isEmpty else { continue }
      lines.append(
        "- \(question.id): \(words("nothing coded with", "belum ada pengodean dengan")) "
          + codes.joined(separator: ", ")
      )
    }
    for gap in study.studyProtocol.unanswered {
      let part = gap.part.words(in: words.language)
      let why = gap.why.words(in: words.language)
      lines.append(
        "- \(gap.question)\(part.isEmpty ? "" : " (\(part))"): "
          + words("unanswered", "tidak terjawab") + (why.isEmpty ? "" : ", \(why)")
      )
    }
    for source in coverage where source.passages.unread > 0 {
      lines.append(
        "- \(source.source): \(source.passages.unread)/\(source.passages.total) "
          + words("passages unread", "paragraf belum dibaca")
      )
    }
    return lines
  }

  // MARK: - What to do next

  private var next: [String] {
    var lines: [String] = []
    if !openContradictions.isEmpty {
      lines.append(
        "- [ ] \(words("settle what contradicts itself", "putuskan yang bertentangan")): "
          + "`jejak resolve ID --choice … --why …`"
      )
    }
    let unfinished = codings.filter { $0.status == .unfinished }.map(\.id.text)
    if !unfinished.isEmpty {
      lines.append(
        "- [ ] \(words("finish", "selesaikan")) \(unfinished.joined(separator: " "))"
      )
    }
    for source in coverage where source.passages.unread > 0 {
      lines.append("- [ ] \(words("read on in", "lanjutkan membaca")) \(source.source)")
    }
    let formless = coverage.map(\.source).filter { id in
      !study.forms.contains { $0.id == id || $0.links.contains(id) }
    }
    if !formless.isEmpty {
      lines.append(
        "- [ ] \(words("write the summary form of", "tulis lembar ringkasan"))"
          + " \(formless.joined(separator: ", "))"
      )
    }
    return lines
  }

  // MARK: - Words

  private func section(_ heading: String, _ lines: [String]) -> String {
    "## \(heading)\n\n" + lines.map { $0 + "\n" }.joined() + (lines.isEmpty ? "" : "\n")
  }

  private func name(of code: String) -> String {
    let name = study.codebook[code]?.name.words(in: words.language) ?? code
    return name == code ? code : "\(code) \(name)"
  }

  private func groups(_ codings: [Coding]) -> [String] {
    Set(codings.map { study.source($0.source)?.group ?? $0.source }).sorted()
  }

  private func amounts(_ codings: [Coding]) -> String {
    let strongest = codings.compactMap(\.choice.claim).max { $0.strength < $1.strength }
    let claim = strongest.map { ", \(words("at most", "paling kuat")) \($0.rawValue)" } ?? ""
    return "\(codings.count) \(words("codings", "pengodean")), \(groups(codings).count) "
      + "\(words("groups", "kelompok"))\(claim) "
      + "(\(codings.prefix(5).map(\.id.text).joined(separator: " "))\(codings.count > 5 ? " …" : ""))"
  }
}

/// Chooses between the two languages of notes; all others have English.
struct NoteWords {
  let language: String

  func callAsFunction(_ english: String, _ indonesian: String) -> String {
    language == "id" ? indonesian : english
  }

  func state(_ status: Coding.Status) -> String {
    switch status {
    case .accepted: self("accepted", "diterima")
    case .unfinished: self("unfinished", "belum selesai")
    case .contested: self("contested", "diperselisihkan")
    case .retired: self("code retired", "kode tidak dipakai lagi")
    }
  }
}

extension Contradiction {
  /// Whether a person settled it in favour of one side.
  fileprivate var isSettled: Bool {
    if case .resolved = status { true } else { false }
  }
}
