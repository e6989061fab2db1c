public import StudyModel
import TextAnchoring

/// Draws samples for check-coding: reproducibly, and in proportion to a property of the sources.
///
/// After Miles & Huberman 1994, chapter 4 (check-coding). Every unit in body and appendix is numbered
/// by the SHA-256 of the seed, its source's id, its document's fingerprint and its place; those with
/// the smallest numbers are drawn (after Rivest, *sampler.py*, as used in audits of elections). So the
/// same seed over the same texts gives the same sample, whatever the order of the sources and on any
/// machine, and of a stratum a larger sample holds what a smaller one does. How many come from each stratum is settled by
/// the largest remainder.
public struct SampleDrawing: Sendable {
  /// What the sources are parted by.
  public enum Strata: String, Sendable, CaseIterable {
    case type, `class`, language, source, none
  }

  /// What is to be drawn.
  public struct Order: Sendable {
    let id: String
    let coder: String
    let size: Int
    let seed: UInt64?
    let strata: Strata
    let unit: SampleChoice.Unit
    let codes: [String]
    let isFresh: Bool

    /// Creates an order; without a seed it is made of the sample's name.
    public init(
      id: String,
      coder: String,
      size: Int,
      seed: UInt64? = nil,
      strata: Strata = .type,
      unit: SampleChoice.Unit = .sentence,
      codes: [String] = [],
      isFresh: Bool = false
    ) {
      self.id = id
      self.coder = coder
      self.size = size
      self.seed = seed
      self.strata = strata
      self.unit = unit
      self.codes = codes
      self.isFresh = isFresh
    }
  }

  /// How much of a stratum was drawn.
  public struct Share: Hashable, Sendable {
    /// The stratum, such as `article-journal`; `-` for sources that do not say.
    public let name: String
    /// How many units it has.
    public let units: Int
    /// How many of them were drawn.
    public let drawn: Int
  }

  /// A sample, ready to be recorded, and how it is made up.
  public struct Drawn: Hashable, Sendable {
    /// The act.
    public let choice: SampleChoice
    /// The strata, by name.
    public let shares: [Share]
  }

  private struct Unit {
    let stratum: String
    let source: String
    let range: TextRange
    let number: String
  }

  private let study: Study
  private let reduction: Reduction
  private let documents: [String: Document]
  private let hash: @Sendable ([UInt8]) -> String

  /// Prepares for drawing.
  ///
  /// - Parameters:
  ///   - study: What persons wrote.
  ///   - reduction: What stands of it, with earlier samples.
  ///   - documents: The documents of today.
  ///   - hash: The SHA-256 of bytes, in lower-case hexadecimal.
  public init(
    study: Study,
    reduction: Reduction,
    documents: [Document],
    hash: @escaping @Sendable ([UInt8]) -> String
  ) {
    self.study = study
    self.reduction = reduction
    self.documents = Dictionary(
      documents.map { ($0.source, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.hash = hash
  }

  /// Draws a sample.
  ///
  /// - Parameter order: What is asked for.
  /// - Returns: The sample, its units by the ids of the sources, then by place.
  /// - Throws: ``CheckingError`` where it cannot be drawn.
  public func draw(_ order: Order) throws(CheckingError) -> Drawn {
    try check(order)
    let seed = order.seed ?? seed(from: order.id)
    let units = units(order, seed: seed)
    guard order.size <= units.count else {
      throw .tooFewUnits(asked: order.size, there: units.count, isFresh: order.isFresh)
    }
    let strata = Dictionary(grouping: units, by: \.stratum)
    let names = strata.keys.sorted()
    let quotas = Self.largestRemainder(names.map { strata[$0]?.count ?? 0 }, seats: order.size)
    var drawn: [Unit] = []
    var shares: [Share] = []
    for (name, quota) in zip(names, quotas) {
      let members = (strata[name] ?? []).sorted { $0.number < $1.number }
      drawn += members.prefix(quota)
      shares.append(Share(name: name, units: members.count, drawn: quota))
    }
    drawn.sort { ($0.source, $0.range) < ($1.source, $1.range) }
    let anchors = drawn.compactMap { unit in
      documents[unit.source].map { Anchoring.describe(unit.range, in: $0) }
    }
    return Drawn(
      choice: SampleChoice(
        id: order.id,
        coder: order.coder,
        seed: seed,
        size: order.size,
        unit: order.unit,
        strata: order.strata == .none ? "" : order.strata.rawValue,
        codes: order.codes,
        drawn: anchors
      ),
      shares: shares
    )
  }

  private func check(_ order: Order) throws(CheckingError) {
    let isName =
      !order.id.isEmpty
      && order.id.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
      }
    guard isName else { throw .unusableName(order.id) }
    guard !reduction.samples.contains(where: { $0.id == order.id }) else {
      throw .sampleExists(order.id)
    }
    let coders = study.studyProtocol.coders.map(\.id)
    guard coders.contains(order.coder) else {
      throw .unknownCoder(order.coder, nearest: NearestWord.of(order.coder, among: coders))
    }
    guard order.size > 0 else {
      throw .tooFewUnits(asked: order.size, there: 0, isFresh: order.isFresh)
    }
    for code in order.codes where study.codebook[code]?.isInUse != true {
      let known = study.codebook.applied.map(\.id)
      throw .unknownCode(code, nearest: NearestWord.of(code, among: known))
    }
  }

  /// All units that may be drawn: they hold words, in parts that are evidence.
  private func units(_ order: Order, seed: UInt64) -> [Unit] {
    let earlier = order.isFresh ? drawnBefore() : [:]
    var units: [Unit] = []
    for source in study.sources {
      guard let document = documents[source.id] else { continue }
      let stratum = stratum(of: source, order.strata)
      let taken = earlier[source.id] ?? []
      for passage in document.passages
      where passage.kind != .reference && document.part(at: passage.range.start).isEvidence {
        let ranges = order.unit == .sentence ? passage.sentences : [passage.range]
        for range in ranges
        where holdsWords(range, of: document) && !taken.contains(where: { $0.overlaps(range) }) {
          units.append(
            Unit(
              stratum: stratum,
              source: source.id,
              range: range,
              number: number(of: range, in: document, seed: seed)
            )
          )
        }
      }
    }
    return units
  }

  private func drawnBefore() -> [String: [TextRange]] {
    var taken: [String: [TextRange]] = [:]
    for sample in reduction.samples {
      for (anchor, range) in zip(sample.choice.drawn, sample.ranges) {
        guard let range else { continue }
        taken[anchor.source, default: []].append(range)
      }
    }
    return taken
  }

  private func holdsWords(_ range: TextRange, of document: Document) -> Bool {
    document.text[range].unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private func stratum(of source: Source, _ strata: Strata) -> String {
    let name =
      switch strata {
      case .type: source.record.type
      case .class: source.sourceClass?.rawValue ?? ""
      case .language: source.language ?? ""
      case .source: source.id
      case .none: "all"
      }
    return name.isEmpty ? "-" : name
  }

  private func number(of range: TextRange, in document: Document, seed: UInt64) -> String {
    let words = [
      String(seed), document.source, document.fingerprint, String(range.start.scalars),
      String(range.end.scalars),
    ]
    return hash(Array(words.joined(separator: "\u{0}").utf8))
  }

  /// The first sixteen digits of the SHA-256 of the name, so that nobody need think of a number.
  private func seed(from id: String) -> UInt64 {
    UInt64(hash(Array(id.utf8)).prefix(16), radix: 16) ?? 0
  }

  /// How many of a number of seats each group gets: its exact share rounded down, and one more for the
  /// largest remainders until all are given; of equal remainders the first (Hare–Niemeyer).
  static func largestRemainder(_ sizes: [Int], seats: Int) -> [Int] {
    let total = sizes.reduce(0, +)
    guard total > 0 else { return sizes.map { _ in 0 } }
    var quotas = sizes.map { $0 * seats / total }
    let remainders = sizes.indices.sorted { left, right in
      let (first, second) = (sizes[left] * seats % total, sizes[right] * seats % total)
      return first == second ? left < right : first > second
    }
    for group in remainders.prefix(seats - quotas.reduce(0, +)) { quotas[group] += 1 }
    return quotas
  }
}
