public import StudyModel

/// What became of the suggestions of each maker, and how persons dealt with them.
///
/// Accepting nearly everything, or faster than one can read, suggests that nobody looked (automation
/// bias: Parasuraman & Manzey 2010, *Human Factors* 52(3)).
public struct MachineUse: Hashable, Sendable {
  /// One maker of suggestions: the codebook's indicators, or a program from outside.
  public struct Maker: Hashable, Sendable {
    /// `indicators`, or the program's name and version.
    public let name: String
    /// The program; nothing for the indicators.
    public let mark: SuggesterMark?
    /// How many suggestions stand, judged or not.
    public let proposed: Int
    /// By what became of them.
    public let byStatus: [Suggestion.Status: Int]

    /// How many of those that were decided were accepted unchanged; nothing where none was.
    public var unchangedShare: Double? {
      let decided = [.accepted, .edited, .rejected].reduce(0) { $0 + (byStatus[$1] ?? 0) }
      return decided == 0 ? nil : Double(byStatus[.accepted] ?? 0) / Double(decided)
    }
  }

  /// How one person decided on the suggestions of one maker.
  public struct Person: Hashable, Sendable {
    /// The person.
    public let by: String
    /// The maker.
    public let maker: String
    /// Suggestions accepted with their code and words as proposed.
    public let unchanged: Int
    /// Suggestions accepted with another code or other words, then or later.
    public let edited: Int
    /// Suggestions turned down.
    public let rejected: Int
    /// The median of the seconds between one decision and the one before.
    ///
    /// Pauses of more than an hour are left out. Decisions of one batch have one time, so no seconds
    /// lie between them.
    public let medianSeconds: Int?

    /// How many decisions these are.
    public var decisions: Int { unchanged + edited + rejected }
    /// The share accepted unchanged.
    public var unchangedShare: Double? {
      decisions == 0 ? nil : Double(unchanged) / Double(decisions)
    }
  }

  /// Longer than this is a pause and no decision.
  static let pause = 3600

  /// The makers: indicators first, then programs by name.
  public let makers: [Maker]
  /// The persons, by name, then by maker.
  public let persons: [Person]

  /// Looks at all suggestions and decisions of a study.
  ///
  /// - Parameters:
  ///   - study: The study with its judgements.
  ///   - reduction: What stands of it.
  ///   - seconds: How many seconds lie between two times of the journal.
  public init(
    study: Study,
    reduction: Reduction,
    seconds: (_ first: String, _ second: String) -> Int?
  ) {
    makers = Self.makers(of: reduction.suggestions)
    persons = Self.persons(study, reduction, seconds)
  }

  /// What is worth a second look, by the bounds that the protocol sets.
  public func warnings(_ bounds: StudyProtocol.Acceptance) -> [Diagnostic] {
    persons.filter { $0.decisions >= bounds.fromDecisions }.flatMap { person in
      var warnings: [Diagnostic] = []
      func warn(_ code: String, _ words: String) {
        warnings.append(
          Diagnostic(
            code,
            .warning,
            words: words,
            remedy: "read a sample of them again against the sources, or say in a memo why it is so"
          )
        )
      }
      if let share = person.unchangedShare, share > bounds.unchangedAtMost {
        warn(
          "acceptance-high",
          "'\(person.by)' accepted \(Self.percent(share)) of \(person.decisions) suggestions of "
            + "\(person.maker) unchanged, more than \(Self.percent(bounds.unchangedAtMost))"
        )
      }
      if let median = person.medianSeconds, median < bounds.secondsAtLeast {
        warn(
          "acceptance-fast",
          "'\(person.by)' took \(median) s for a suggestion of \(person.maker) (median), less than "
            + "\(bounds.secondsAtLeast) s"
        )
      }
      return warnings
    }
  }

  private static func makers(of suggestions: [Suggestion]) -> [Maker] {
    let byMaker = Dictionary(grouping: suggestions, by: \.makerName)
    return byMaker.keys.sorted { ($0 == indicators ? 0 : 1, $0) < ($1 == indicators ? 0 : 1, $1) }
      .map { name in
        let own = byMaker[name] ?? []
        return Maker(
          name: name,
          mark: own.compactMap(\.suggester).max { $0.at < $1.at },
          proposed: own.count,
          byStatus: own.reduce(into: [:]) { $0[$1.status, default: 0] += 1 }
        )
      }
  }

  private static func persons(
    _ study: Study,
    _ reduction: Reduction,
    _ seconds: (String, String) -> Int?
  ) -> [Person] {
    struct Key: Hashable {
      let by: String
      let maker: String
    }
    struct Tally {
      var unchanged = 0
      var edited = 0
      var rejected = 0
      var gaps: [Int] = []
    }
    let suggestions = Dictionary(
      reduction.suggestions.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let codings = Dictionary(
      reduction.codings.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var tallies: [Key: Tally] = [:]
    var last: [String: String] = [:]
    for line in StandingJudgements.of(study.judgements) {
      let id: String
      let outside: SuggesterMark?
      switch line.act {
      case .accept(let of, let choice): (id, outside) = (of, choice.suggester)
      case .reject(let rejection): (id, outside) = (rejection.of, nil)
      default: continue
      }
      let maker = outside?.name ?? suggestions[id]?.makerName ?? indicators
      var tally = tallies[Key(by: line.by, maker: maker)] ?? Tally()
      if let before = last[line.by], let gap = seconds(before, line.at), (0...pause).contains(gap) {
        tally.gaps.append(gap)
      }
      last[line.by] = line.at
      if case .accept(_, let choice) = line.act {
        let now = codings[reduction.joined[line.id] ?? line.id]
        let code = now?.code ?? choice.code
        // What the codebook no longer proposes cannot be compared by place; its code can.
        let isSame =
          suggestions[id].map { suggestion in
            suggestion.code == code && (now == nil || now?.range == suggestion.range)
          } ?? (code == choice.code)
        if isSame { tally.unchanged += 1 } else { tally.edited += 1 }
      } else {
        tally.rejected += 1
      }
      tallies[Key(by: line.by, maker: maker)] = tally
    }
    return tallies.sorted { ($0.key.by, $0.key.maker) < ($1.key.by, $1.key.maker) }
      .map { key, tally in
        Person(
          by: key.by,
          maker: key.maker,
          unchanged: tally.unchanged,
          edited: tally.edited,
          rejected: tally.rejected,
          medianSeconds: median(tally.gaps)
        )
      }
  }

  /// The middle one; of two middle ones the smaller.
  private static func median(_ gaps: [Int]) -> Int? {
    gaps.isEmpty ? nil : gaps.sorted()[(gaps.count - 1) / 2]
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  static let indicators = "indicators"
}

extension Suggestion {
  var makerName: String { suggester?.name ?? MachineUse.indicators }
}
