public import StudyModel

/// One step on the way from a finding down to the place in a source, with the steps below it.
public struct TraceNode: Hashable, Sendable {
  /// What a step is.
  public enum Kind: String, Sendable, CaseIterable {
    case finding, test, display, cell, link, node, event, coding, suggestion, claim, excerpt
  }

  /// What the step is.
  public let kind: Kind
  /// Its id, as commands take it.
  public let id: String
  /// What a reader is told of it: a finding's text, a display's title, a code's name.
  public let words: LocalizedText
  /// Where it stands in a source, for steps that do.
  public let place: TracePlace?
  /// What is broken at this very step.
  public let breaks: [TraceBreak]
  /// The words in other languages, for a coding that has translations.
  public let translations: [Reduction.Translation]
  /// The steps below.
  public let children: [TraceNode]

  /// Creates a step.
  public init(
    kind: Kind,
    id: String,
    words: LocalizedText = LocalizedText(""),
    place: TracePlace? = nil,
    breaks: [TraceBreak] = [],
    translations: [Reduction.Translation] = [],
    children: [TraceNode] = []
  ) {
    self.kind = kind
    self.id = id
    self.words = words
    self.place = place
    self.breaks = breaks
    self.translations = translations
    self.children = children
  }

  /// Whether nothing is broken here or below.
  public var isWhole: Bool { breaks.isEmpty && children.allSatisfy(\.isWhole) }

  /// Every break here and below, with the ids on the way to it.
  public var faults: [TraceFault] {
    breaks.map { TraceFault(path: [id], break: $0) }
      + children.flatMap(\.faults).map { TraceFault(path: [id] + $0.path, break: $0.break) }
  }
}

/// Where words stand in a source.
public struct TracePlace: Hashable, Sendable {
  /// The id of the source.
  public let source: String
  /// The file's path below `sources/library/`; empty for a source that is not in the register.
  public let file: String
  /// The page's label, where the source has pages.
  public let page: String?
  /// The physical lines, where known.
  public let lines: ClosedRange<Int>?
  /// The passages, by number.
  public let passages: ClosedRange<Int>?
  /// Where it stands, in words for a citation.
  public let locator: String
  /// The words.
  public let quote: String

  /// Creates a place.
  public init(
    source: String,
    file: String,
    page: String?,
    lines: ClosedRange<Int>?,
    passages: ClosedRange<Int>?,
    locator: String,
    quote: String
  ) {
    self.source = source
    self.file = file
    self.page = page
    self.lines = lines
    self.passages = passages
    self.locator = locator
    self.quote = quote
  }
}

/// Why a way down ends before it reaches the words of a source.
public enum TraceBreak: Hashable, Sendable {
  /// A finding rests on no place of a display and on no test.
  case restsOnNothing
  /// A finding has no coding that counts as evidence.
  case noEvidence
  /// A display, row, column or link that is named does not exist.
  case noPlaceInDisplay(String)
  /// A coding that is named does not stand.
  case noCoding(String)
  /// An author claim that is named does not exist.
  case noClaim(String)
  /// A coding is unfinished or contested.
  case notAccepted(Coding.Status)
  /// Nobody has yet said where the words of a changed document stand now.
  case anchorProposed
  /// The words are in the document no more.
  case anchorLost
  /// The source is not in the register.
  case noSource(String)
  /// The source has no document.
  case noDocument(String)
  /// The words in the document are not the quote.
  case quoteDiffers
  /// Nothing leads from the words back to the original.
  case noOrigin
  /// The original's bytes are not there.
  case noOriginal(String)
  /// The original's bytes are not the words.
  case originalDiffers
}

/// A break, with the ids on the way to it from the top.
public struct TraceFault: Hashable, Sendable {
  /// The ids from the top down.
  public let path: [String]
  /// What is broken.
  public let `break`: TraceBreak

  /// Creates a fault.
  public init(path: [String], break: TraceBreak) {
    self.path = path
    self.break = `break`
  }
}

/// Why an id cannot be traced.
public enum TraceError: Error, Hashable, Sendable {
  /// Nothing has this id.
  case unknown(String)
  /// Several suggestions begin with these letters.
  case ambiguous(String, count: Int)
}

extension TraceError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unknown(let id): "nothing has the id '\(id)'"
    case .ambiguous(let id, let count): "\(count) suggestions begin with '\(id)'"
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .unknown:
      "name a finding, display, DISPLAY/ROW/COLUMN, NETWORK/A>B, coding, suggestion, claim or event"
    case .ambiguous: "write more letters of the id"
    }
  }
}
