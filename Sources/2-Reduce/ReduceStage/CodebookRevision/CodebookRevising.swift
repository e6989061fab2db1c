public import StudyModel

/// Works out what an operation on the codebook does, from the codebook and the codings as they stand.
///
/// Nothing is written here: the changes of the file and of the codings are values.
public struct CodebookRevising {
  let codebook: Codebook
  let codings: [String: [JudgementID]]
  private let codes: [JudgementID: String]

  /// Prepares for operations on a codebook.
  public init(codebook: Codebook, codings: [Coding]) {
    self.codebook = codebook
    self.codings = Dictionary(grouping: codings, by: \.code).mapValues { $0.map(\.id).sorted() }
    codes = Dictionary(codings.map { ($0.id, $0.code) }) { first, _ in first }
  }

  /// What an operation does.
  ///
  /// - Parameters:
  ///   - operation: What is asked for.
  ///   - why: The reason; split, merge and redefine need one.
  /// - Returns: The changes.
  /// - Throws: ``CodebookRevisionError``; then nothing is to be changed.
  public func revision(
    _ operation: CodebookOperation,
    why: String
  ) throws(CodebookRevisionError) -> CodebookRevision {
    switch operation {
    case .split, .merge, .redefine:
      guard !why.isEmpty else { throw .reasonNeeded(operation.name) }
    default: break
    }
    switch operation {
    case .add(let id, let wording, let parent, let from):
      return try add(id, wording, under: parent, from: from)
    case .rename(let id, let name, let newID): return try rename(id, name: name, to: newID)
    case .redefine(let id, let wording): return try redefine(id, wording)
    case .split(let id, let targets, let decisions):
      return try split(id, into: targets, decisions)
    case .merge(let ids, let target): return try merge(ids, into: target)
    case .move(let id, let parent): return try move(id, under: parent)
    case .promote(let id, let members): return try promote(id, members: members)
    case .retire(let id, let successors): return try retire(id, replacedBy: successors)
    }
  }

  private func add(
    _ id: String,
    _ wording: CodebookOperation.Wording,
    under parent: String?,
    from origin: String?
  ) throws(CodebookRevisionError) -> CodebookRevision {
    try free(id)
    var fields = [CodeEdit.Field(name: "name", value: .words(wording.name ?? LocalizedText(id)))]
    if let parent {
      _ = try known(parent)
      fields.append(CodeEdit.Field(name: "parent", value: .word(parent)))
    }
    fields += Self.fields(of: wording).filter { $0.name != "name" }
    if let origin { fields.append(CodeEdit.Field(name: "from", value: .word(origin))) }
    return CodebookRevision(
      operation: "add",
      code: id,
      others: [],
      edits: [.add(id, fields, after: parent.flatMap { codebook.family(of: $0).last })],
      moves: [:],
      tally: nil,
      gone: [:]
    )
  }

  private func rename(
    _ id: String,
    name: LocalizedText?,
    to newID: String?
  ) throws(CodebookRevisionError) -> CodebookRevision {
    let code = try known(id)
    let isNewName = name.map { $0 != code.name } ?? false
    guard isNewName || newID.map({ $0 != id }) ?? false else { throw .nothingToChange(id) }
    var fields: [CodeEdit.Field] = []
    if isNewName, let name { fields.append(CodeEdit.Field(name: "name", value: .words(name))) }
    guard let newID, newID != id else {
      return CodebookRevision(
        operation: "rename",
        code: id,
        others: [],
        edits: [.set(id, fields)],
        moves: [:],
        tally: nil,
        gone: [:]
      )
    }
    try free(newID)
    fields.append(CodeEdit.Field(name: "id", value: .word(newID)))
    let count = codings[id]?.count ?? 0
    return CodebookRevision(
      operation: "rename",
      code: id,
      others: [newID],
      edits: [.set(id, fields)],
      moves: [:],
      tally: CodebookRevision.Tally(
        before: count,
        gained: [CodebookRevision.Tally.Gain(code: newID, count: count)],
        several: 0,
        copies: 0,
        stay: 0,
        open: 0
      ),
      gone: [id: newID]
    )
  }

  private func redefine(
    _ id: String,
    _ wording: CodebookOperation.Wording
  ) throws(CodebookRevisionError) -> CodebookRevision {
    let code = try known(id)
    let isOther =
      wording.definition.map { $0 != code.definition } ?? false
      || wording.include.map { $0 != code.include } ?? false
    guard isOther else { throw .nothingToChange(id) }
    let count = codings[id]?.count ?? 0
    return CodebookRevision(
      operation: "redefine",
      code: id,
      others: [],
      edits: [.set(id, Self.fields(of: wording))],
      moves: [:],
      tally: CodebookRevision.Tally(
        before: count,
        gained: [],
        several: 0,
        copies: 0,
        stay: 0,
        open: count
      ),
      gone: [:]
    )
  }

  private func split(
    _ id: String,
    into targets: [CodebookOperation.Target],
    _ decisions: [JudgementID: [String]]
  ) throws(CodebookRevisionError) -> CodebookRevision {
    let code = try known(id)
    guard code.isApplied else { throw .container(id) }
    guard !targets.isEmpty, targets.allSatisfy({ $0.id != id }) else { throw .ontoItself(id) }
    var edits: [CodeEdit] = []
    var last = id
    for target in targets {
      if let there = codebook[target.id] {
        guard there.isApplied else { throw .container(target.id) }
        continue
      }
      try free(target.id)
      edits.append(.add(target.id, Self.fields(for: target, like: code), after: last))
      last = target.id
    }
    let ids = targets.map(\.id)
    var moves: [JudgementID: [String]] = [:]
    for (coding, chosen) in decisions.sorted(by: { $0.key < $1.key }) {
      guard codes[coding] == id else { throw .notItsCoding(coding.text, code: id) }
      for name in chosen where name != id && !ids.contains(name) { throw .noTarget(name, of: id) }
      // In the order of the targets, what stays first: each code once.
      let codes = ([id] + ids).filter(chosen.contains)
      if !codes.isEmpty { moves[coding] = codes }
    }
    let all = codings[id] ?? []
    let stay = moves.values.count { $0.contains(id) }
    let open = all.count - moves.count
    let isLeft = stay + open == 0
    var became = code.became.filter { !ids.contains($0) }
    became += ids
    var fields = [CodeEdit.Field(name: "became", value: .list(became))]
    if isLeft { fields.insert(CodeEdit.Field(name: "status", value: .word("retired")), at: 0) }
    edits.insert(.set(id, fields), at: 0)
    return CodebookRevision(
      operation: "split",
      code: id,
      others: ids,
      edits: edits,
      moves: moves,
      tally: CodebookRevision.Tally(
        before: all.count,
        gained: ids.map { target in
          CodebookRevision.Tally.Gain(
            code: target,
            count: moves.values.count { $0.contains(target) }
          )
        },
        several: moves.values.count { $0.count > 1 },
        copies: moves.values.reduce(0) { $0 + $1.count - 1 },
        stay: stay,
        open: open
      ),
      gone: isLeft ? [id: nil] : [:]
    )
  }

  private func merge(
    _ ids: [String],
    into target: CodebookOperation.Target
  ) throws(CodebookRevisionError) -> CodebookRevision {
    let merged = ids.filter { $0 != target.id }
    guard let first = merged.first else { throw .ontoItself(target.id) }
    let model = try known(first)
    var edits: [CodeEdit] = []
    var moves: [JudgementID: [String]] = [:]
    var gone: [String: String?] = [:]
    for id in merged {
      let code = try known(id)
      guard code.isApplied else { throw .container(id) }
      for coding in codings[id] ?? [] { moves[coding] = [target.id] }
      gone[id] = target.id
      edits.append(
        .set(
          id,
          [
            CodeEdit.Field(name: "status", value: .word("retired")),
            CodeEdit.Field(name: "became", value: .list([target.id])),
          ]
        )
      )
    }
    if let there = codebook[target.id] {
      guard there.isApplied else { throw .container(target.id) }
      if there.status == .retired {
        edits.append(.set(target.id, [CodeEdit.Field(name: "status", value: .word("active"))]))
      }
    } else {
      try free(target.id)
      edits.insert(.add(target.id, Self.fields(for: target, like: model), after: first), at: 0)
    }
    return CodebookRevision(
      operation: "merge",
      code: target.id,
      others: merged,
      edits: edits,
      moves: moves,
      tally: CodebookRevision.Tally(
        before: moves.count,
        gained: [CodebookRevision.Tally.Gain(code: target.id, count: moves.count)],
        several: 0,
        copies: 0,
        stay: 0,
        open: 0
      ),
      gone: gone
    )
  }
}
