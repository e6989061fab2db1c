public import StudyModel

/// How a code came to the codings it has: what was added and taken away, and what is left.
public struct CodeAccount: Hashable, Sendable {
  /// The code.
  public let code: String
  /// How many codings persons made with it, also those undone since.
  public var coded = 0
  /// How many of them were undone.
  public var undone = 0
  /// How many were on words that the same person had coded with it already, and joined that coding.
  public var joined = 0
  /// How many came from other codes by single edits.
  public var editedIn = 0
  /// How many went to other codes by single edits.
  public var editedOut = 0
  /// How many operations on the codebook brought.
  public var movedIn = 0
  /// How many operations took.
  public var movedOut = 0
  /// How many a split made, of codings that went to several codes.
  public var copied = 0
  /// How many stand today, whether they count or not.
  public var standing = 0
  /// How many of these do not count: unfinished, contested, of a retired code, or without their words.
  public var uncounted = 0
  /// How many of these wait for review.
  public var toReview = 0

  /// Whether the numbers explain what stands.
  public var addsUp: Bool {
    coded - undone - joined + editedIn - editedOut + movedIn - movedOut + copied == standing
  }

  /// The sum as a line: what is nothing is left out.
  public var text: String {
    var words = "\(coded) coded"
    let parts: [(String, Int, String)] = [
      ("-", undone, "undone"), ("-", joined, "joined"), ("+", editedIn, "edited to it"),
      ("-", editedOut, "edited away"), ("+", movedIn, "moved in"), ("-", movedOut, "moved out"),
      ("+", copied, "doubled by a split"),
    ]
    for (sign, number, what) in parts where number > 0 { words += " \(sign) \(number) \(what)" }
    words += " = \(standing) now"
    if uncounted > 0 { words += ", \(uncounted) of them counted nowhere" }
    if toReview > 0 { words += ", \(toReview) to review" }
    return words
  }
}

/// The life of the codebook: its operations with what they did to codings, and today's numbers.
public struct CodebookHistory {
  /// An operation with its effect.
  public struct Event: Hashable, Sendable {
    /// The line.
    public let step: CodebookVersions.Step
    /// How many codings it gave another code, or made.
    public let moved: Int
    /// How many codings still wait for review because of it.
    public let open: Int
  }

  /// The operations, in order.
  public let events: [Event]
  /// The numbers of every code that ever had a coding, by id; and of every code of today.
  public let accounts: [String: CodeAccount]

  /// Works the history out.
  ///
  /// - Parameters:
  ///   - study: What persons wrote, with every judgement.
  ///   - documents: The documents of today.
  ///   - cutting: Cuts lines of the codebook's file into codes.
  public init(
    study: Study,
    documents: [Document],
    cutting: @escaping CodebookVersions.Cutting
  ) {
    let corpus = Corpus(study: study, documents: documents)
    var replay = Replay(corpus: corpus)
    let codings = replay.codings().codings
    var moved: [JudgementID: Int] = [:]
    for recoding in replay.recodings where recoding.kind != .edit {
      moved[recoding.line, default: 0] += 1
    }
    var open: [JudgementID: Int] = [:]
    for coding in codings {
      if let line = coding.review { open[line, default: 0] += 1 }
    }
    events = CodebookVersions(study.judgements, cutting: cutting).steps.map { step in
      Event(step: step, moved: moved[step.judgement] ?? 0, open: open[step.judgement] ?? 0)
    }
    accounts = Self.accounts(replay, codings, study)
  }

  private static func accounts(
    _ replay: Replay,
    _ codings: [Coding],
    _ study: Study
  ) -> [String: CodeAccount] {
    var accounts: [String: CodeAccount] = [:]
    func account(_ code: String, _ change: (inout CodeAccount) -> Void) {
      change(&accounts[code, default: CodeAccount(code: code)])
    }
    for code in study.codebook.codes { account(code.id) { _ in } }
    for judgement in study.judgements {
      switch judgement.act {
      case .code(let choice), .accept(_, let choice):
        account(choice.code) { account in
          account.coded += 1
          if replay.standing.undone.contains(judgement.id) {
            account.undone += 1
          }
        }
      default: break
      }
    }
    for code in replay.joinings { account(code) { $0.joined += 1 } }
    for recoding in replay.recodings {
      switch recoding.kind {
      case .edit:
        account(recoding.from) { $0.editedOut += 1 }
        account(recoding.to) { $0.editedIn += 1 }
      case .operation:
        account(recoding.from) { $0.movedOut += 1 }
        account(recoding.to) { $0.movedIn += 1 }
      case .copy: account(recoding.to) { $0.copied += 1 }
      }
    }
    for coding in codings {
      account(coding.code) { account in
        account.standing += 1
        if !coding.counts { account.uncounted += 1 }
        if coding.review != nil { account.toReview += 1 }
      }
    }
    return accounts
  }
}
