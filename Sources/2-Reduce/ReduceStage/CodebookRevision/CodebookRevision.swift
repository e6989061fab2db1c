public import StudyModel

/// What an operation does: to the file, to the codings, and in numbers.
public struct CodebookRevision: Hashable, Sendable {
  /// What became of the codings that the operation met.
  public struct Tally: Hashable, Sendable {
    /// How many stood with the codes before.
    public let before: Int
    /// How many a code has got, by code, in the order asked for; one that went to two counts in both.
    public let gained: [Gain]
    /// How many went to more than one code.
    public let several: Int
    /// How many further codings that made.
    public let copies: Int
    /// How many stay by decision.
    public let stay: Int
    /// How many stay because nobody decided, and wait for review.
    public let open: Int

    /// What one code got.
    public struct Gain: Hashable, Sendable {
      /// The code.
      public let code: String
      /// How many codings.
      public let count: Int
    }

    /// Whether every coding, with the further ones, is accounted for.
    public var addsUp: Bool {
      before + copies == gained.reduce(0) { $0 + $1.count } + stay + open
    }
  }

  /// The operation's name.
  public let operation: String
  /// The code it is about.
  public let code: String
  /// The other codes, as in the journal.
  public let others: [String]
  /// The changes of the file, in order.
  public let edits: [CodeEdit]
  /// Where codings go.
  public let moves: [JudgementID: [String]]
  /// The codings in numbers, where the operation meets any.
  public let tally: Tally?
  /// Ids that nothing can be coded with afterwards, with the code that takes their place.
  public let gone: [String: String?]
}

extension CodebookRevision {
  /// What taking in codes of another program does.
  ///
  /// - Parameter codes: The new codes; what one hangs below stands before it or in the codebook.
  /// - Returns: The changes of the file.
  public static func adding(_ codes: [Code]) -> CodebookRevision {
    CodebookRevision(
      operation: "import",
      code: "*",
      others: codes.map(\.id),
      edits: codes.map { .add($0.id, $0.fields, after: nil) },
      moves: [:],
      tally: nil,
      gone: [:]
    )
  }
}

extension Code {
  /// What is said of the code, as fields of the file in their usual order.
  var fields: [CodeEdit.Field] {
    var fields: [CodeEdit.Field] = []
    func add(_ name: String, _ value: CodeEdit.Value, _ isSaid: Bool) {
      if isSaid { fields.append(CodeEdit.Field(name: name, value: value)) }
    }
    add("name", .words(name), true)
    add("label", .words(label), !label.isEmpty)
    add("parent", .word(parent ?? ""), parent != nil)
    add("applied", .word("false"), !isApplied)
    add("definition", .words(definition), !definition.isEmpty)
    add("include", .words(include), !include.isEmpty)
    add("exclude", .exclusions(exclude), !exclude.isEmpty)
    add("type", .word(kind?.rawValue ?? ""), kind != nil)
    add("method", .word(method), !method.isEmpty)
    add("status", .word(status.rawValue), status != .active)
    add("became", .list(became), !became.isEmpty)
    add("from", .word(origin), !origin.isEmpty)
    add("concepts", .list(concepts), !concepts.isEmpty)
    add("questions", .list(questions), !questions.isEmpty)
    add("needs", .list(needs.map(\.rawValue)), !needs.isEmpty)
    add("examples", .examples(examples), !examples.isEmpty)
    add("members", .list(members), !members.isEmpty)
    add("guid", .word(guid ?? ""), guid != nil)
    add("color", .word(color ?? ""), color != nil)
    return fields
  }
}
