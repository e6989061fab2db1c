public import StudyModel

/// An operation on the codebook as a person asks for it (Miles & Huberman 1994, chapter 4: revising
/// codes).
public enum CodebookOperation: Hashable, Sendable {
  /// A code that may be new, with a name for that case.
  public struct Target: Hashable, Sendable {
    /// The id.
    public let id: String
    /// The name of a new code; the id where nothing is said.
    public let name: String?

    /// Creates a target.
    public init(id: String, name: String? = nil) {
      self.id = id
      self.name = name
    }
  }

  /// What may be said of a code in words.
  public struct Wording: Hashable, Sendable {
    /// The name.
    public var name: LocalizedText?
    /// The definition.
    public var definition: LocalizedText?
    /// What belongs in it.
    public var include: LocalizedText?

    /// Creates a wording; what is not given is not said.
    public init(
      name: LocalizedText? = nil,
      definition: LocalizedText? = nil,
      include: LocalizedText? = nil
    ) {
      self.name = name
      self.definition = definition
      self.include = include
    }
  }

  /// A new code, below another or at the top.
  case add(id: String, Wording, under: String?, from: String?)
  /// Another name, another id, or both; the meaning stays.
  case rename(String, name: LocalizedText?, id: String?)
  /// Another meaning: every coding waits for review.
  case redefine(String, Wording)
  /// A code divided: each coding goes to one or more of the targets, or stays by decision.
  case split(String, into: [Target], decisions: [JudgementID: [String]])
  /// Codes joined: their codings go to one that may be among them.
  case merge([String], into: Target)
  /// Another place in the tree.
  case move(String, under: String?)
  /// A code becomes a pattern code of its members, which stay.
  case promote(String, members: [String])
  /// A code is used no more; its codings stay with it, hidden.
  case retire(String, replacedBy: [String])

  /// The operation's name, as in the journal.
  public var name: String {
    switch self {
    case .add: "add"
    case .rename: "rename"
    case .redefine: "redefine"
    case .split: "split"
    case .merge: "merge"
    case .move: "move"
    case .promote: "promote"
    case .retire: "retire"
    }
  }
}

/// A change of one code in the codebook's file.
public enum CodeEdit: Hashable, Sendable {
  /// The value of a field.
  public enum Value: Hashable, Sendable {
    case word(String)
    case words(LocalizedText)
    case list([String])
  }

  /// A field of a code.
  public struct Field: Hashable, Sendable {
    /// The name, as in the file.
    public let name: String
    /// The value; nothing takes the field out.
    public let value: Value?
  }

  /// A new code with its fields, behind another or at the end.
  case add(String, [Field], after: String?)
  /// Fields of a code, set or taken out.
  case set(String, [Field])

  /// The id of the code, before the change.
  public var code: String {
    switch self {
    case .add(let id, _, _), .set(let id, _): id
    }
  }
}

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

/// Why an operation on the codebook cannot be done.
public enum CodebookRevisionError: Error, Equatable {
  /// The codebook has no such code.
  case unknownCode(String, nearest: String?)
  /// A code has this id already.
  case taken(String)
  /// The id holds something else than letters, digits, '-', '_' and '.'.
  case unusableID(String)
  /// The operation would change nothing.
  case nothingToChange(String)
  /// The code would be its own ancestor.
  case cycle(String)
  /// The code is a container, and nothing is coded with it.
  case container(String)
  /// A code cannot be divided into or joined with itself alone.
  case ontoItself(String)
  /// A decision is about something that is no coding of the code.
  case notItsCoding(String, code: String)
  /// A decision names a code that the split does not make.
  case noTarget(String, of: String)
  /// The operation needs a reason.
  case reasonNeeded(String)

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .unknownCode(_, let nearest?): "did you mean '\(nearest)'?"
    case .unknownCode: "the codes stand in codebook/codes.yaml"
    case .taken: "choose another id"
    case .unusableID: "write an id such as 'BTK-LATIH'; the name may say anything"
    case .nothingToChange: "say what is to be otherwise; see --help"
    case .cycle: "choose a code that does not hang below it"
    case .container: "name one of the codes below it"
    case .ontoItself: "name another code"
    case .notItsCoding: "the ids stand in output/2-reduce/codings.csv"
    case .noTarget(_, let code): "name it with --into, or write '\(code)' for what stays"
    case .reasonNeeded: "say it with --why"
    }
  }
}

extension CodebookRevisionError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unknownCode(let id, _): "the codebook has no code '\(id)'"
    case .taken(let id): "the codebook has a code '\(id)' already"
    case .unusableID(let id):
      "the id '\(id)' holds something else than letters, digits, '-', '_' and '.'"
    case .nothingToChange(let id): "nothing is to be changed of '\(id)'"
    case .cycle(let id): "the code '\(id)' would be its own ancestor"
    case .container(let id): "the code '\(id)' is a container"
    case .ontoItself(let id): "the operation would lead from '\(id)' to itself"
    case .notItsCoding(let coding, let code): "'\(coding)' is no standing coding of '\(code)'"
    case .noTarget(let id, let code): "'\(id)' is none of the codes that '\(code)' is split into"
    case .reasonNeeded(let operation): "the operation '\(operation)' needs a reason"
    }
  }
}
