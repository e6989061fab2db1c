import StudyModel

extension CodebookRevising {
  func move(
    _ id: String,
    under parent: String?
  ) throws(CodebookRevisionError) -> CodebookRevision {
    let code = try known(id)
    guard code.parent != parent else { throw .nothingToChange(id) }
    if let parent {
      _ = try known(parent)
      guard !codebook.family(of: id).contains(parent) else { throw .cycle(id) }
    }
    return CodebookRevision(
      operation: "move",
      code: id,
      others: parent.map { [$0] } ?? [],
      edits: [.set(id, [CodeEdit.Field(name: "parent", value: parent.map { .word($0) })])],
      moves: [:],
      tally: nil,
      gone: [:]
    )
  }

  func promote(
    _ id: String,
    members: [String]
  ) throws(CodebookRevisionError) -> CodebookRevision {
    let code = try known(id)
    for member in members {
      _ = try known(member)
      guard member != id else { throw .ontoItself(id) }
    }
    guard code.kind != .pattern || code.members != members else { throw .nothingToChange(id) }
    return CodebookRevision(
      operation: "promote",
      code: id,
      others: members,
      edits: [
        .set(
          id,
          [
            CodeEdit.Field(name: "type", value: .word(Code.Kind.pattern.rawValue)),
            CodeEdit.Field(name: "members", value: .list(members)),
          ]
        )
      ],
      moves: [:],
      tally: nil,
      gone: [:]
    )
  }

  func retire(
    _ id: String,
    replacedBy successors: [String]
  ) throws(CodebookRevisionError) -> CodebookRevision {
    let code = try known(id)
    guard code.status != .retired else { throw .nothingToChange(id) }
    for successor in successors {
      _ = try known(successor)
      guard successor != id else { throw .ontoItself(id) }
    }
    var fields = [CodeEdit.Field(name: "status", value: .word(Code.Status.retired.rawValue))]
    if !successors.isEmpty {
      fields.append(CodeEdit.Field(name: "became", value: .list(successors)))
    }
    let count = codings[id]?.count ?? 0
    return CodebookRevision(
      operation: "retire",
      code: id,
      others: successors,
      edits: [.set(id, fields)],
      moves: [:],
      tally: CodebookRevision.Tally(
        before: count,
        gained: [],
        several: 0,
        copies: 0,
        stay: count,
        open: 0
      ),
      gone: [id: nil]
    )
  }
}
