/// What a parser meets in a marked-up file, in the order of the file.
public enum MarkupEvent: Hashable, Sendable {
  /// An element begins.
  case start(MarkupElement)
  /// The element that began last and is still open ends.
  case end
  /// Words stand in the innermost open element.
  case text(MarkupText)
}

/// The events of a transcript, each made when it is asked for.
public struct MarkupEvents: RandomAccessCollection, Sendable {
  let store: MarkupStore

  /// The index of the first event.
  public var startIndex: Int { 0 }
  /// The index behind the last event.
  public var endIndex: Int { store.records.count }

  /// The event at an index.
  public subscript(index: Int) -> MarkupEvent {
    let record = store.records[index]
    return switch record.kind {
    case .start: .start(MarkupElement(store: store, index: index))
    case .end: .end
    case .text: .text(MarkupText(store: store, record: record))
    }
  }
}

/// The start of an element.
public struct MarkupElement: Sendable {
  let store: MarkupStore
  let index: Int

  private var record: MarkupRecord { store.records[index] }

  /// The number of its name among the `names` of the transcript.
  public var nameID: Int { Int(record.name) }
  /// The name as written, with its prefix; in lower case in HTML.
  public var name: String { store.names[nameID].name }
  /// The name without its prefix.
  public var localName: String { store.names[nameID].localName }
  /// The namespace, where the file declares one.
  public var namespace: String? { store.names[nameID].namespace }
  /// Whether the tag has any attribute.
  public var hasAttributes: Bool { record.count > 0 }
  /// The attributes in the order of the file, with references decoded.
  public var attributes: [MarkupAttribute] {
    attributeRecords.map { MarkupAttribute(name: store.names[Int($0.name)].name, value: value($0)) }
  }
  /// The physical line of the original, from 1.
  public var line: Int { store.line(of: record.byte) }
  /// A byte of the start tag in the original, from 0; for an element that HTML implies, the last known.
  public var byte: Int { Int(record.byte) }

  /// The value of the first attribute with a name, prefix included.
  public subscript(attribute: String) -> String? {
    let record = record
    guard record.count > 0 else { return nil }
    for index in Int(record.first)..<(Int(record.first) + Int(record.count)) {
      let attributeRecord = store.attributes[index]
      if store.names[Int(attributeRecord.name)].name == attribute { return value(attributeRecord) }
    }
    return nil
  }

  private var attributeRecords: ArraySlice<MarkupAttributeRecord> {
    let first = Int(record.first)
    return store.attributes[first..<(first + Int(record.count))]
  }

  private func value(_ attribute: MarkupAttributeRecord) -> String {
    store.words(attribute.isExact, attribute.first, attribute.count)
  }
}

extension MarkupElement: Hashable {
  /// Whether two starts say the same at the same place.
  public static func == (left: MarkupElement, right: MarkupElement) -> Bool {
    left.byte == right.byte && left.name == right.name && left.namespace == right.namespace
      && left.attributes == right.attributes
  }

  /// Feeds what tells most starts apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(byte)
    hasher.combine(name)
  }
}

/// An attribute of an element.
public struct MarkupAttribute: Hashable, Sendable {
  /// The name as written, with its prefix; in lower case in HTML.
  public let name: String
  /// The value; empty where HTML gives none.
  public let value: String
}

/// Words of a marked-up file, with their place in its bytes.
///
/// Where `isExact` is true, the bytes from `byte` on are the words; this was compared when the run
/// was made. Where it is false, the bytes stand for the words, as `&amp;` does.
public struct MarkupText: Sendable {
  let store: MarkupStore
  let record: MarkupRecord

  /// The words, white space as it stands.
  public var words: String {
    store.words(record.isExact, record.isExact ? record.byte : record.first, record.count)
  }
  /// The physical line of the first byte, from 1.
  public var line: Int { store.line(of: record.byte) }
  /// The first byte in the original, from 0.
  public var byte: Int { Int(record.byte) }
  /// How many bytes of the original they stand for.
  public var byteCount: Int { Int(record.byteCount) }
  /// Whether the bytes are the words.
  public var isExact: Bool { record.isExact }
}

extension MarkupText: Hashable {
  /// Whether two runs have the same words at the same place.
  public static func == (left: MarkupText, right: MarkupText) -> Bool {
    left.byte == right.byte && left.byteCount == right.byteCount && left.words == right.words
  }

  /// Feeds the place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(byte)
  }
}
