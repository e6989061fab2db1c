import StudyModel

// What is otherwise than at the last meeting.
extension SupervisionSheet {
  func changes() -> [Block] {
    let heading =
      input.since.isEmpty ? say(.sheetState) : say(.sheetChanged, date(input.since))
    var out: [Block] = [.heading(2, [.text(heading)], anchor: nil)]
    out.append(.list([sources(), codings()].filter { !$0.isEmpty }, ordered: false))
    if let table = codes() { out += [.heading(3, [.text(say(.sheetCodes))], anchor: nil), table] }
    out += findings()
    out += written()
    return out
  }

  private func sources() -> [Inline] {
    let now = leaf.study.sources.map(\.id)
    guard let then = input.sourcesThen else {
      return [.text(say(.sheetSources, number(now.count)))]
    }
    guard then != now else { return [.text(say(.sheetSources, number(now.count)))] }
    var line: [Inline] = [
      .text(say(.sheetSourcesThen, number(then.count), number(now.count)))
    ]
    let (old, new) = (Set(then), Set(now))
    let added = now.filter { !old.contains($0) }
    let gone = then.filter { !new.contains($0) }
    if !added.isEmpty { line.append(.text(" \(say(.sheetAdded)): \(listed(added)).")) }
    if !gone.isEmpty { line.append(.text(" \(say(.sheetGone)): \(listed(gone)).")) }
    return line
  }

  /// The first of many ids, and how many more there are.
  private func listed(_ ids: [String], atMost most: Int = 30) -> String {
    let more = ids.count - most
    return ids.prefix(most).joined(separator: ", ")
      + (more > 0 ? ", \(say(.sheetMore, number(more)))" : "")
  }

  /// What was judged on passages since, by kind.
  private func codings() -> [Inline] {
    var counts = [Int](repeating: 0, count: 5)
    for line in input.lines {
      switch line.act {
      case .code: counts[0] += 1
      case .accept: counts[1] += 1
      case .edit: counts[2] += 1
      case .reject: counts[3] += 1
      case .none: counts[4] += 1
      default: break
      }
    }
    let kinds: [Wording] = [
      .sheetCoded, .sheetAccepted, .sheetEdited, .sheetRejected, .sheetNothing,
    ]
    var pieces = zip(counts, kinds).filter { $0.0 > 0 }.map { say($0.1, number($0.0)) }
    if input.takenBack > 0 { pieces.append(say(.sheetTakenBack, number(input.takenBack))) }
    let standing = index.input.reduction.codings.count(where: \.counts)
    let total = say(.sheetCodings, number(standing))
    return [.text(pieces.isEmpty ? total : "\(total) \(pieces.joined(separator: ", ")).")]
  }

  /// The codes whose counts changed, most changed first.
  private func codes() -> Block? {
    func counts(_ codings: [Coding]) -> [String: Int] {
      Dictionary(grouping: codings.filter(\.counts), by: \.code).mapValues(\.count)
    }
    let then = counts(input.codingsThen)
    let now = counts(index.input.reduction.codings)
    let changed = Set(then.keys).union(now.keys)
      .map { (id: $0, then: then[$0] ?? 0, now: now[$0] ?? 0) }
      .filter { $0.then != $0.now }
      .sorted { left, right in
        let (one, other) = (abs(left.now - left.then), abs(right.now - right.then))
        return one == other ? left.id < right.id : one > other
      }
    guard !changed.isEmpty else { return nil }
    let most = 25
    let rows = changed.prefix(most).map { code -> [[Inline]] in
      let name = leaf.study.codebook[code.id].map { words($0.name) } ?? []
      return [
        [.text(code.id)], name, [.text(number(code.then))], [.text(number(code.now))],
      ]
    }
    let more = changed.count - most
    return .table(
      Block.Grid(
        source: more > 0 ? [.text(say(.sheetMore, number(more)))] : [],
        columns: [.code, .title, .sheetThen, .sheetNow].map { [.text(say($0))] },
        rows: Array(rows)
      )
    )
  }

  /// The findings whose verdict changed, was given, or rests on what changed since.
  private func findings() -> [Block] {
    let then = Dictionary(input.assessmentsThen.map { ($0.finding.id, $0) }) { one, _ in one }
    let judged = Set(
      input.lines.compactMap { line -> String? in
        guard case .verdict(let choice) = line.act else { return nil }
        return choice.finding
      }
    )
    var items: [[Inline]] = []
    for assessment in index.input.assessments {
      let id = assessment.finding.id
      let isStale = assessment.judged.contains { $0.evidence != assessment.fingerprint }
      let before = then[id]
      let isMoved = before.map { $0.computed != assessment.computed } ?? true
      let isOtherwise = before.map { $0.fingerprint != assessment.fingerprint } ?? true
      guard isStale || isMoved || judged.contains(id) || isOtherwise else { continue }
      var line: [Inline] = [.strong([.text(id)]), .text(" ")] + words(assessment.finding.text)
      let computed = say(.of(assessment.computed))
      let change =
        before.map { isMoved ? "\(say(.of($0.computed))) → \(computed)" : computed } ?? computed
      line.append(.text(" — \(say(.computed)): \(change)"))
      if isMoved, !assessment.reason.isEmpty {
        line.append(.text(" (\(say(.reason(assessment.reason))))"))
      }
      for verdict in assessment.judged {
        line.append(.text("; \(verdict.by): \(say(.of(verdict.verdict)))"))
      }
      if isStale { line.append(.strong([.text(" ⟳ \(say(.staleVerdict))")])) }
      items.append(line)
    }
    guard !index.input.assessments.isEmpty else { return [] }
    let heading = Block.heading(3, [.text(say(.findings))], anchor: nil)
    let rest = index.input.assessments.count - items.count
    var out = [heading]
    if !items.isEmpty { out.append(.list(items, ordered: false)) }
    if rest > 0 { out.append(.paragraph([.text(say(.sheetUnchanged, number(rest)))])) }
    if !input.since.isEmpty, !items.isEmpty {
      out.append(.paragraph([.emphasis([.text(say(.sheetThenHint))])]))
    }
    return out
  }

  /// Changes of the codebook and of what people write by hand, with their reasons.
  private func written() -> [Block] {
    var items: [[Inline]] = []
    for line in input.lines {
      switch line.act {
      case .codebook(let change):
        let others = change.others.isEmpty ? "" : " → \(change.others.joined(separator: ", "))"
        items.append(
          [.strong([.text("\(change.operation) \(change.code)\(others)")])] + why(change.why)
        )
      case .wrote(let version) where line.taken == nil:
        items.append([.text("\(say(.of(version.kind))) \(version.id)")])
      default: break
      }
    }
    items += recorded()
    guard !items.isEmpty else { return [] }
    return [
      .heading(3, [.text(say(.sheetWritten))], anchor: nil), .list(items, ordered: false),
    ]
  }

  /// Changes by hand: those of one file that were recorded with one reason in one line.
  private func recorded() -> [[Inline]] {
    struct Kind: Hashable {
      let file: String
      let how: Wording
      let why: String
    }
    var order: [Kind] = []
    var items: [Kind: [String]] = [:]
    for line in input.lines {
      guard case .record(let change) = line.act else { continue }
      let how: Wording =
        change.before.isEmpty ? .sheetNew : change.after.isEmpty ? .sheetOut : .sheetAltered
      let kind = Kind(file: change.file, how: how, why: change.why ?? "")
      if items[kind] == nil { order.append(kind) }
      let name = change.item.split(separator: "/", maxSplits: 1).last.map(String.init)
      items[kind, default: []].append(name ?? change.item)
    }
    return order.map { kind in
      let names = listed(items[kind] ?? [], atMost: 12)
      return [.code(kind.file), .text(" \(say(kind.how)): \(names)")] + why(kind.why)
    }
  }

  func why(_ words: String) -> [Inline] { words.isEmpty ? [] : [.text(" — \(words)")] }

  // MARK: Decisions

  /// What was decided since, with the reasons.
  func decisions() -> [Block] {
    let items = input.lines.compactMap { line -> [Inline]? in
      func entry(_ about: String, _ choice: String, _ why: String) -> [Inline] {
        [.strong([.text(about)]), .text(": \(choice)")] + self.why(why)
          + [.text(" (\(line.by), \(date(line.at)), \(line.id.text))")]
      }
      switch line.act {
      case .decision(let decision):
        let others = decision.options.filter { $0 != decision.choice }
        let weighed =
          others.isEmpty ? "" : " (\(say(.sheetWeighed)): \(others.joined(separator: "; ")))"
        return entry(decision.about, decision.choice + weighed, decision.why)
      case .verdict(let choice):
        return entry(choice.finding, say(.of(choice.verdict)), choice.why)
      case .resolve(let target, let choice, let why): return entry(target.text, choice, why)
      case .withhold(let target, let why):
        return entry(target.text, say(.sheetWithheld), why ?? "")
      default: return nil
      }
    }
    let heading = Block.heading(2, [.text(say(.sheetDecisions))], anchor: nil)
    guard !items.isEmpty else { return [heading, .paragraph([.text(say(.sheetNoDecisions))])] }
    return [heading, .list(items, ordered: false)]
  }
}
