public import CoderAgreement

/// Units as the tables that measures read: one for each code, all codes together, and sets.
///
/// A decision is a unit and a code: a person applied it, did not, or had no answer. Together, the
/// codes make one table of decisions, and what is drawn again for intervals is a unit with all its
/// decisions. Characters are not drawn one by one, which would make intervals far too narrow: drawn are
/// passages or, where there are thirty documents, documents.
public struct AgreementTables: Sendable {
  /// Units that got the same codes from the same persons.
  private struct Kind {
    /// Who worked on them, as a place among the different answers to that.
    let presence: Int
    /// The answers about the codes that somebody gave: a place for each person.
    let given: [[Int32]]
    var count = 0
  }

  /// What is drawn as a whole.
  private struct Cluster: Hashable {
    let source: String
    let passage: Int
  }

  /// The sets of codes that persons gave.
  public let sets: SetTable
  /// Whether a unit is drawn by itself, so that intervals of sets can be had.
  public let drawsUnits: Bool

  private let coderCount: Int
  private let codeCount: Int
  private let kinds: [Kind]
  /// The answers of persons where nobody gave a code, by who worked on the unit, and how many units
  /// each of these was worked on.
  private let nothing: [[Int32]]
  private let presences: [Int]
  /// By code, the kinds of units that somebody gave it to, with the answers.
  private let given: [[(kind: Int, answers: [Int32])]]
  /// By what is drawn as a whole, how often each kind occurs in it; empty where units are drawn.
  private let clusters: [[(kind: Int, count: Int)]]

  /// Counts units that are alike.
  public init(_ units: CodedUnits) {
    var places: [[[Int]?]: Int] = [:]
    var nothing: [[Int32]] = []
    var given = [[(kind: Int, answers: [Int32])]](repeating: [], count: units.codes.count)
    var kinds: [Kind] = []
    var codes: [[[Int]?]] = []
    var clusters: [Cluster: Int] = [:]
    var contents: [[(kind: Int, count: Int)]] = []
    let isWeighed = units.kind == .character
    let drawsDocuments = units.universe.sources.count >= CoderComparison.enoughDocuments
    for unit in units.units {
      let place: Int
      if let known = places[unit.codes] {
        place = known
      } else {
        place = kinds.count
        places[unit.codes] = place
        codes.append(unit.codes)
        kinds.append(Self.kind(unit.codes, place, &nothing, &given))
      }
      kinds[place].count += unit.weight
      guard isWeighed else { continue }
      let cluster = Cluster(source: unit.source, passage: drawsDocuments ? 0 : unit.passage)
      if let known = clusters[cluster] {
        contents[known].append((place, unit.weight))
      } else {
        clusters[cluster] = contents.count
        contents.append([(place, unit.weight)])
      }
    }
    coderCount = units.coders.count
    codeCount = units.codes.count
    self.kinds = kinds
    self.nothing = nothing
    self.given = given
    presences = kinds.reduce(into: .init(repeating: 0, count: nothing.count)) {
      $0[$1.presence] += $1.count
    }
    self.clusters = contents
    drawsUnits = !isWeighed
    sets = SetTable(
      answers: codes.flatMap { $0 },
      coderCount: units.coders.count,
      weights: kinds.map(\.count)
    )
  }

  /// The decisions on all codes together.
  public var pooled: RatingTable {
    let rows = kinds.map { kind in
      kind.given.map { RatingTable.Rows(answers: $0) }
        + [
          RatingTable.Rows(answers: nothing[kind.presence], count: codeCount - kind.given.count)
        ]
    }
    return table(drawsUnits ? zip(rows, kinds).map { ($0, $1.count) } : clustered(rows))
  }

  /// The decisions on one code, by its place among the codes.
  public func table(of code: Int) -> RatingTable {
    guard drawsUnits else {
      var answers = kinds.map { nothing[$0.presence] }
      for (kind, given) in given[code] { answers[kind] = given }
      return table(clustered(answers.map { [RatingTable.Rows(answers: $0)] }))
    }
    var left = presences
    var units: [(rows: [RatingTable.Rows], count: Int)] = []
    for (kind, answers) in given[code] {
      left[kinds[kind].presence] -= kinds[kind].count
      units.append(([RatingTable.Rows(answers: answers)], kinds[kind].count))
    }
    for (answers, count) in zip(nothing, left) {
      units.append(([RatingTable.Rows(answers: answers)], count))
    }
    return table(units)
  }

  private func table(_ units: [(rows: [RatingTable.Rows], count: Int)]) -> RatingTable {
    RatingTable(units: units, coderCount: coderCount, categoryCount: 2)
  }

  /// The rows of whatever is drawn as a whole.
  private func clustered(
    _ rows: [[RatingTable.Rows]]
  ) -> [(rows: [RatingTable.Rows], count: Int)] {
    clusters.map { contents in
      (
        contents.flatMap { kind, count in
          rows[kind].map { RatingTable.Rows(answers: $0.answers, count: $0.count * count) }
        }, 1
      )
    }
  }

  private static func kind(
    _ codes: [[Int]?],
    _ place: Int,
    _ nothings: inout [[Int32]],
    _ given: inout [[(kind: Int, answers: [Int32])]]
  ) -> Kind {
    let nothing = codes.map { $0 == nil ? RatingTable.missing : RatingTable.notApplied }
    let presence = nothings.firstIndex(of: nothing) ?? nothings.count
    if presence == nothings.count { nothings.append(nothing) }
    var answers: [[Int32]] = []
    for code in Set(codes.flatMap { $0 ?? [] }).sorted() {
      let answer = codes.map { codes in
        codes.map { $0.contains(code) ? RatingTable.applied : RatingTable.notApplied }
          ?? RatingTable.missing
      }
      answers.append(answer)
      given[code].append((place, answer))
    }
    return Kind(presence: presence, given: answers)
  }
}
