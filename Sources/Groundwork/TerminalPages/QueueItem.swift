/// Something that waits, as light as a long list needs it.
public struct QueueItem: Hashable, Sendable, Identifiable {
  /// What kind of thing it is.
  public let kind: QueueKind
  /// What a judgement about it names: a suggestion, a coding, a unit, a cell.
  public let name: String
  /// The code, or what it is about.
  public let code: String
  /// The source; empty where it stands in several.
  public let source: String

  /// Tells it from all others.
  public let id: String

  /// Creates an item.
  public init(kind: QueueKind, name: String, code: String, source: String) {
    id = "\(kind.rawValue) \(name)"
    self.kind = kind
    self.name = name
    self.code = code
    self.source = source
  }
}

/// Which items are looked at.
public struct QueueFilter: Hashable, Sendable {
  /// Only this kind.
  public var kind: QueueKind?
  /// Only this code.
  public var code: String?
  /// Only this source.
  public var source: String?

  /// Creates a filter; without arguments everything passes.
  public init(kind: QueueKind? = nil, code: String? = nil, source: String? = nil) {
    self.kind = kind
    self.code = code
    self.source = source
  }

  /// Whether an item passes.
  public func passes(_ item: QueueItem) -> Bool {
    (kind == nil || item.kind == kind) && (code == nil || item.code == code)
      && (source == nil || item.source == source)
  }

  /// Whether everything passes.
  public var isEmpty: Bool { self == QueueFilter() }

  /// What it asks, for a head line.
  func words(in language: String) -> String {
    [kind?.words.words(in: language), code, source].compactMap(\.self).joined(separator: " · ")
  }
}
