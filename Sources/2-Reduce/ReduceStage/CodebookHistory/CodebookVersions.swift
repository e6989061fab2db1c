public import StudyModel

/// The codebook at every moment, as the journal tells it: the lines of each code before and after.
public struct CodebookVersions {
  /// Cuts lines of the codebook's file into codes: their ids and their lines, in order.
  public typealias Cutting = (String) -> [Item]

  /// A code as its lines in the file.
  public struct Item: Hashable, Sendable {
    /// The id.
    public let id: String
    /// The lines, without the last one's ending.
    public let text: String

    /// Creates an item.
    public init(id: String, text: String) {
      self.id = id
      self.text = text
    }
  }

  /// One line of the journal that changed the codebook.
  public struct Step: Hashable, Sendable {
    /// The line.
    public let judgement: JudgementID
    /// When.
    public let at: String
    /// Who.
    public let by: String
    /// The operation; `edit` for what was changed by hand.
    public let operation: String
    /// The codes it touched, in order.
    public let codes: [String]
    /// The other codes that the operation names.
    public let others: [String]
    /// For a definition changed by hand, whether it means the same.
    public let sameMeaning: Bool?
    /// Why; empty where no reason was given.
    public let why: String
  }

  /// A moment in the life of the codebook.
  public enum Moment: Hashable, Sendable {
    /// The end of a day or the moment itself: `2026-11-20`, `2026-11-20T09:15:00Z`.
    case time(String)
    /// After a line of the journal.
    case line(JudgementID)

    /// Reads a date, a time or a line's id.
    public init?(_ text: String) {
      if let id = JudgementID(text), id.part == 0, !Self.isTime(text) {
        self = .line(id)
      } else if Self.isTime(text) {
        self = .time(text)
      } else {
        return nil
      }
    }

    /// Whether a text is a day, or a moment of UTC in seconds.
    private static func isTime(_ text: String) -> Bool {
      let shape = "0000-00-00T00:00:00Z"
      guard text.utf8.count == 10 || text.utf8.count == shape.utf8.count else { return false }
      return zip(text.utf8, shape.utf8).allSatisfy { byte, sign in
        sign == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == sign
      }
    }
  }

  private let judgements: [Judgement]
  private let cutting: Cutting

  /// Reads the journal's lines about the codebook.
  ///
  /// - Parameters:
  ///   - judgements: All judgements, in any order.
  ///   - cutting: Cuts lines of the file into codes.
  public init(_ judgements: [Judgement], cutting: @escaping Cutting) {
    self.judgements = ReplayOrder.of(judgements)
    self.cutting = cutting
  }

  /// The lines that changed the codebook and stand, in order.
  public var steps: [Step] {
    StandingLines(judgements).lines.compactMap(step)
  }

  /// The codes of a moment, in the order of the file.
  ///
  /// What was undone later stood at that time.
  public func items(at moment: Moment) -> [Item] {
    var past: [Judgement] = []
    for judgement in judgements {
      switch moment {
      case .time(let time)
      where judgement.at.utf8.prefix(time.utf8.count).lexicographicallyPrecedes(
        time.utf8
      ) || judgement.at.utf8.starts(with: time.utf8):
        past.append(judgement)
      case .line: past.append(judgement)
      case .time: break
      }
      if case .line(let id) = moment, id == judgement.id { break }
    }
    return Self.fold(StandingLines(past).lines, cutting)
  }

  /// Whether a line is in the journal.
  public func has(_ line: JudgementID) -> Bool {
    judgements.contains { $0.id == line }
  }

  /// The codes after the last line, in the order of the file.
  public var latest: [Item] { Self.fold(StandingLines(judgements).lines, cutting) }

  private static func fold(_ lines: [Judgement], _ cutting: Cutting) -> [Item] {
    var order: [String] = []
    var texts: [String: String] = [:]
    for line in lines {
      switch line.act {
      case .record(let change):
        guard let code = change.code else { continue }
        if texts[code] == nil, !change.after.isEmpty { order.append(code) }
        texts[code] = change.after.isEmpty ? nil : change.after
        arrange(&order, change.order, texts)
      case .codebook(let change):
        let (before, after) = (cutting(change.before), cutting(change.after))
        if let new = renamed(change), let place = order.firstIndex(of: change.code) {
          // A new id stands in the very place of the old one.
          order[place] = new
        }
        let kept = Set(after.map(\.id))
        for item in before where !kept.contains(item.id) { texts[item.id] = nil }
        for item in after {
          if texts[item.id] == nil, !order.contains(item.id) { order.append(item.id) }
          texts[item.id] = item.text
        }
        arrange(&order, change.order, texts)
      default: break
      }
    }
    var seen: Set<String> = []
    return order.compactMap { id in
      guard seen.insert(id).inserted else { return nil }
      return texts[id].map { Item(id: id, text: $0) }
    }
  }

  private static func renamed(_ change: CodebookChange) -> String? {
    change.operation == "rename" ? change.others.first : nil
  }

  /// Puts the codes into an order; what it does not name keeps its place behind the one before it.
  private static func arrange(
    _ order: inout [String],
    _ asked: [String],
    _ texts: [String: String]
  ) {
    order.removeAll { texts[$0] == nil }
    guard !asked.isEmpty else { return }
    let named = Set(asked)
    let there = Set(order)
    var followers: [String: [String]] = [:]
    var last = ""
    for id in order {
      if named.contains(id) { last = id } else { followers[last, default: []].append(id) }
    }
    order =
      (followers[""] ?? []) + asked.filter(there.contains).flatMap { [$0] + (followers[$0] ?? []) }
  }

  private func step(_ judgement: Judgement) -> Step? {
    switch judgement.act {
    case .record(let change):
      guard let code = change.code else { return nil }
      return Step(
        judgement: judgement.id,
        at: judgement.at,
        by: judgement.by,
        operation: change.before.isEmpty ? "new" : change.after.isEmpty ? "taken out" : "edit",
        codes: [code],
        others: [],
        sameMeaning: change.sameMeaning,
        why: change.why ?? ""
      )
    case .codebook(let change):
      var codes = change.code == "*" ? [] : [change.code]
      for item in cutting(change.before) + cutting(change.after) where !codes.contains(item.id) {
        codes.append(item.id)
      }
      for code in change.others where !codes.contains(code) { codes.append(code) }
      return Step(
        judgement: judgement.id,
        at: judgement.at,
        by: judgement.by,
        operation: change.operation,
        codes: codes,
        others: change.others,
        sameMeaning: nil,
        why: change.why
      )
    default: return nil
    }
  }
}
