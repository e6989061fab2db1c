public import StudyModel

/// Sees from register, forms and journal how far the work on each source has come.
public enum DataAccounting {
  /// The data accounting log, in the register's order.
  ///
  /// Retrieved is a source whose file gave a document. A form is written after reading, so it tells
  /// of reading too, unless it says `read: parts`; without a form, codings and marks on every
  /// sentence of body and appendix do. Checked is a source on which a second person has codings or
  /// marks.
  ///
  /// - Parameters:
  ///   - study: What people wrote.
  ///   - documents: The reading texts.
  ///   - reduction: What stands of the codings.
  /// - Returns: A row for each source.
  public static func log(
    of study: Study,
    documents: [Document],
    reduction: Reduction
  ) -> [SourceAccount] {
    let texts = Dictionary(documents.map { ($0.source, $0) }) { first, _ in first }
    var works: [String: [Work]] = [:]
    for coding in reduction.codings where coding.status != .unfinished {
      works[coding.source, default: []]
        .append(Work(by: coding.by, day: day(coding.at), range: coding.range, isCoding: true))
    }
    let times = Dictionary(study.judgements.map { ($0.id, $0.at) }) { first, _ in first }
    for mark in reduction.nothingHere {
      works[mark.anchor.source, default: []].append(
        Work(
          by: mark.by,
          day: day(times[mark.judgement] ?? ""),
          range: mark.range,
          isCoding: false
        )
      )
    }
    return study.sources.map { source in
      let form =
        study.forms.first { $0.id == source.id }
        ?? study.forms.first { $0.links.contains(source.id) }
      let entries = SourceWork(
        source: source,
        search: study.searches.searches.first { source.origin == .search($0.id) },
        document: texts[source.id],
        form: form,
        works: works[source.id] ?? []
      ).entries()
      return SourceAccount(
        source: source.id,
        entries: reasoned(entries, of: source.id, study.studyProtocol.accounting)
      )
    }
  }

  /// The entries, with the protocol's reason where a step was left out.
  private static func reasoned(
    _ entries: [SourceAccount.Step: SourceAccount.Entry],
    of source: String,
    _ omissions: [StudyProtocol.Omission]
  ) -> [SourceAccount.Step: SourceAccount.Entry] {
    var entries = entries
    for omission in omissions where !omission.why.isEmpty {
      guard omission.sources.isEmpty || omission.sources.contains(source),
        let entry = entries[omission.step], entry.state == .missing || entry.state == .partly
      else { continue }
      entries[omission.step] = SourceAccount.Entry(
        .reasoned,
        by: entry.by,
        day: entry.day,
        covered: entry.covered,
        total: entry.total,
        why: omission.why
      )
    }
    return entries
  }

  private static func day(_ moment: String) -> String { String(moment.prefix(10)) }
}

/// What a person did at a stretch of a source.
private struct Work {
  let by: String
  let day: String
  let range: TextRange?
  let isCoding: Bool
}

/// All that is known of the work on one source.
private struct SourceWork {
  let source: Source
  let search: SearchLog.Search?
  let document: Document?
  let form: Writing?
  let works: [Work]

  func entries() -> [SourceAccount.Step: SourceAccount.Entry] {
    [
      .retrieved: retrieved, .read: read, .summarised: summarised, .coded: coded,
      .checked: checked,
    ]
  }

  private var retrieved: SourceAccount.Entry {
    let by = [search?.fields["by"] ?? ""].filter { !$0.isEmpty }
    let day = source.record.fields["accessed"] ?? search?.fields["date"] ?? ""
    return SourceAccount.Entry(document == nil ? .missing : .done, by: by, day: day)
  }

  private var read: SourceAccount.Entry {
    if let form, form.hasBody {
      return SourceAccount.Entry(form.isOfParts ? .partly : .done, by: form.persons, day: form.date)
    }
    let reach = reach(of: works)
    guard reach.covered > 0 else { return SourceAccount.Entry(.missing) }
    return entry(of: works, reach.covered == reach.total ? .done : .partly)
  }

  private var summarised: SourceAccount.Entry {
    guard let form, form.hasBody else { return SourceAccount.Entry(.missing) }
    return SourceAccount.Entry(.done, by: form.persons, day: form.date)
  }

  private var coded: SourceAccount.Entry {
    entry(of: works, works.isEmpty ? .missing : .done)
  }

  private var checked: SourceAccount.Entry {
    // Whoever worked first is the coder; the others check.
    let days = Dictionary(grouping: works, by: \.by).mapValues { $0.map(\.day).min() ?? "" }
    let persons = days.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    guard persons.count > 1 else { return SourceAccount.Entry(.missing) }
    return entry(of: works.filter { $0.by != persons[0] }, .done)
  }

  private func entry(of works: [Work], _ state: SourceAccount.State) -> SourceAccount.Entry {
    guard !works.isEmpty else { return SourceAccount.Entry(state) }
    let reach = reach(of: works)
    return SourceAccount.Entry(
      state,
      by: Set(works.map(\.by)).sorted(),
      day: works.map(\.day).max() ?? "",
      covered: reach.covered,
      total: reach.total
    )
  }

  /// How many sentences of body and appendix works share words with.
  private func reach(of works: [Work]) -> (covered: Int, total: Int) {
    guard let document else { return (0, 0) }
    let ranges = works.compactMap(\.range).sorted { $0.start < $1.start }
    let sentences = document.passages.flatMap(\.sentences)
      .filter { document.part(at: $0.start).isEvidence }
    // The furthest end of all ranges that begin before a sentence ends tells whether one reaches it.
    var next = 0
    var furthest: TextOffset?
    var covered = 0
    for sentence in sentences {
      while next < ranges.count, ranges[next].start < sentence.end {
        furthest = max(furthest ?? ranges[next].end, ranges[next].end)
        next += 1
      }
      if let furthest, furthest > sentence.start { covered += 1 }
    }
    return (covered, sentences.count)
  }
}

extension Writing {
  fileprivate var hasBody: Bool {
    body.unicodeScalars.contains { !$0.properties.isWhitespace }
  }

  fileprivate var persons: [String] { by.isEmpty ? [] : [by] }

  /// Whether its writer read parts only.
  fileprivate var isOfParts: Bool { ["parts", "partly", "no", "sebagian"].contains(read) }
}
