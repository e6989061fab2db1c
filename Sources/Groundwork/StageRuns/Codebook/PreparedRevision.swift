import CodebookFiles
public import ReduceStage
public import StudyFolders
public import StudyModel

/// An operation on the codebook, worked out and not yet written.
public struct PreparedRevision: Sendable {
  /// What it does.
  public let revision: CodebookRevision
  /// The journal's lines: what was changed by hand before, the operation, and what followed it.
  public let acts: [Act]
  /// How many of them record what had been changed by hand.
  public let recorded: Int
  /// The files that change, with their new texts.
  public let files: [(path: String, text: String)]
  /// Where other lines name what is gone and are changed with it, as `FILE:LINE`.
  public let followed: [String]
  /// Where lines name it and are left, as `FILE:LINE`.
  public let left: [String]

  /// Writes the files; the journal's lines are to be written right after.
  public func write(to folder: StudyFolder) throws {
    for file in files { try folder.write(Array(file.text.utf8), to: file.path) }
  }
}

/// Why an operation on the codebook was not prepared.
public enum RevisionRefusal: Error, Equatable {
  /// Definitions were changed by hand, and nobody said whether they mean the same.
  case unrecorded([String])
  /// Lines name what would be gone and cannot follow by themselves.
  case references(String, [String])

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .unrecorded: "jejak record --same-meaning, or --new-meaning to review the codings"
    case .references: "change these lines first, or leave them as they are with --leave"
    }
  }
}

extension RevisionRefusal: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unrecorded(let codes):
      "definitions were changed by hand: \(codes.joined(separator: ", "))"
    case .references(let id, let places):
      "lines that cannot follow name '\(id)': "
        + places.joined(separator: ", ")
    }
  }
}

extension StageRun {
  /// Works out an operation on the codebook: what it writes into which file and into the journal.
  ///
  /// - Parameters:
  ///   - operation: What is asked for.
  ///   - why: The reason, where one was given.
  ///   - leaves: Whether lines that cannot follow are left as they are.
  /// - Returns: The operation, with nothing written.
  /// - Throws: `CodebookRevisionError`, ``RevisionRefusal``, or what the editor says.
  public func revising(
    _ operation: CodebookOperation,
    why: String?,
    leaves: Bool = false
  ) async throws -> PreparedRevision {
    let state = await state(through: .reduce)
    let revising = CodebookRevising(
      codebook: open.study.codebook,
      codings: state.reduction.codings
    )
    return try prepare(try revising.revision(operation, why: why ?? ""), why, leaves)
  }

  /// Prepares a revision for writing.
  func prepare(
    _ revision: CodebookRevision,
    _ why: String?,
    _ leaves: Bool
  ) throws -> PreparedRevision {
    let byHand = try unrecorded().filter { $0.file == StudyFiles.codes }
    let redefined = byHand.filter(\.changesDefinition).map(\.code)
    guard redefined.isEmpty else { throw RevisionRefusal.unrecorded(redefined) }
    let original = try text(of: StudyFiles.codes)
    var codes = CodesText(original)
    for edit in revision.edits {
      if case .set(let id, let fields) = edit, fields.contains(where: { $0.name == "id" }),
        open.study.codebook[id]?.guid == nil
      {
        // Other programs know the code by what its first id gave.
        try codes.set("guid", of: id, to: CodeGUID.of(code: id))
      }
      try codes.apply(edit)
    }
    var following = ReferenceFollowing(codes.editor.text, in: self)
    for (id, successor) in revision.gone.sorted(by: { $0.key < $1.key }) {
      try following.follow(id, to: successor, isRename: revision.operation == "rename")
    }
    guard leaves || following.stuck.isEmpty else {
      throw RevisionRefusal.references(revision.code, following.stuck.map(\.text))
    }
    let act = Act.codebook(
      Self.change(revision, from: CodesText.items(in: original), to: following.codes, why ?? "")
    )
    let recording = byHand.map { $0.act(sameMeaning: nil, why: nil) }
    return PreparedRevision(
      revision: revision,
      acts: recording + [act] + following.acts(why: "follows '\(revision.code)'"),
      recorded: recording.count,
      files: following.files,
      followed: following.followed.map(\.text),
      left: (following.stuck + following.remarked).map(\.text)
    )
  }

  /// The journal's words for a revision: the lines of every code that differs, before and after.
  static func change(
    _ revision: CodebookRevision,
    from before: [CodebookVersions.Item],
    to after: [CodebookVersions.Item],
    _ why: String
  ) -> CodebookChange {
    let old = Dictionary(before.map { ($0.id, $0.text) }) { first, _ in first }
    let new = Dictionary(after.map { ($0.id, $0.text) }) { first, _ in first }
    let gone = before.filter { new[$0.id] != $0.text }
    let come = after.filter { old[$0.id] != $0.text }
    var natural = before.map {
      $0.id == revision.code && new[$0.id] == nil
        ? revision.others.first ?? $0.id : $0.id
    }
    natural.removeAll { new[$0] == nil }
    natural += after.map(\.id).filter { !natural.contains($0) }
    let order = after.map(\.id)
    return CodebookChange(
      operation: revision.operation,
      code: revision.code,
      others: revision.others,
      before: gone.map(\.text).joined(separator: "\n"),
      after: come.map(\.text).joined(separator: "\n"),
      moves: revision.moves,
      order: order == natural ? [] : order,
      why: why
    )
  }

  func text(of path: String) throws -> String {
    try open.folder.read(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
