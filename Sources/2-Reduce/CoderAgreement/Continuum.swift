/// A text, a recording or another continuum with the stretches that coders marked on it.
public struct Continuum: Hashable, Sendable {
  /// A stretch with a code: places from `start` up to, not including, `end`.
  public struct Span: Hashable, Sendable {
    /// Where it begins.
    public let start: Int
    /// Where it ends, exclusive.
    public let end: Int
    /// The code, a number from 0.
    public let code: Int

    /// Creates a stretch.
    public init(start: Int, end: Int, code: Int) {
      self.start = start
      self.end = end
      self.code = code
    }
  }

  /// A stretch in which one coder's codes are the same; those of one coder never overlap.
  struct Unit: Hashable, Sendable {
    let start: Int
    let end: Int
    /// The codes, ascending.
    let codes: [Int]
  }

  /// The number of places.
  public let length: Int
  /// Places at which it may be parted when parts of it are drawn again, such as the ends of passages.
  public let cuts: [Int]
  /// By coder, the units in order; nothing where the coder did not work on it.
  let units: [[Unit]?]

  /// Creates a continuum.
  ///
  /// Stretches of one coder and one code that share a place become one. Where stretches of different
  /// codes share places they are cut, and every piece carries the set of its codes: the coefficients
  /// are defined for units that exclude each other. Stretches that merely touch stay two units.
  ///
  /// - Parameters:
  ///   - length: The number of places.
  ///   - spans: By coder, the stretches in any order; nothing where the coder did not work on it.
  ///   - cuts: Where it may be parted for resampling, ascending.
  public init(length: Int, spans: [[Span]?], cuts: [Int] = []) {
    self.length = max(0, length)
    self.cuts = cuts.filter { $0 > 0 && $0 < length }
    units = spans.map { $0.map { Self.units(of: $0, length: length) } }
  }

  private static func units(of spans: [Span], length: Int) -> [Unit] {
    let clipped = spans.map {
      Span(start: max(0, $0.start), end: min(length, $0.end), code: $0.code)
    }.filter { $0.start < $0.end }
      .sorted { ($0.start, $0.end, $0.code) < ($1.start, $1.end, $1.code) }
    let areApart = zip(clipped, clipped.dropFirst()).allSatisfy { $0.end <= $1.start }
    return areApart
      ? clipped.map { Unit(start: $0.start, end: $0.end, codes: [$0.code]) }
      : pieces(of: united(clipped))
  }

  /// The spans with those of one code that share a place made one.
  private static func united(_ spans: [Span]) -> [Span] {
    var last: [Int: Int] = [:]
    var united: [Span] = []
    for span in spans {
      if let place = last[span.code], span.start < united[place].end {
        united[place] = Span(
          start: united[place].start,
          end: max(united[place].end, span.end),
          code: span.code
        )
      } else {
        last[span.code] = united.count
        united.append(span)
      }
    }
    return united
  }

  /// The stretches between all ends of spans, where there is a code.
  private static func pieces(of spans: [Span]) -> [Unit] {
    struct Event {
      let place: Int
      let code: Int
      let begins: Bool
    }
    let events =
      (spans.map { Event(place: $0.start, code: $0.code, begins: true) }
      + spans.map { Event(place: $0.end, code: $0.code, begins: false) })
      .sorted { ($0.place, $0.code) < ($1.place, $1.code) }
    var active: [Int: Int] = [:]
    var pieces: [Unit] = []
    var start = 0
    for event in events {
      if event.place > start, !active.isEmpty {
        pieces.append(Unit(start: start, end: event.place, codes: active.keys.sorted()))
      }
      start = event.place
      let depth = (active[event.code] ?? 0) + (event.begins ? 1 : -1)
      active[event.code] = depth == 0 ? nil : depth
    }
    return pieces
  }
}
