/// All that a parser met in a file.
///
/// The records are the whole of it; events, elements and texts are views made of them on demand.
public struct MarkupTranscript: Sendable {
  /// What was met, in the order of the file; every start has its end.
  public let records: [MarkupRecord]
  /// For each record that is a start, the index of its end; for any other, its own index.
  public let ends: [Int]
  /// The names of the elements and attributes; records give their numbers.
  public let names: [MarkupName]
  /// The attributes of all elements.
  public let attributes: [MarkupAttributeRecord]
  /// The bytes that were read.
  public let bytes: [UInt8]
  /// The words and values that are not bytes of the original, such as those of references.
  public let decoded: [UInt8]
  /// What was noticed and did not stop the reading.
  public let remarks: [MarkupRemark]
  let store: MarkupStore

  init(_ draft: TranscriptDraft, bytes: [UInt8], remarks: [MarkupRemark]) {
    var draft = draft
    draft.close()
    records = draft.records
    ends = draft.ends
    names = draft.names.names
    attributes = draft.attributes
    self.bytes = bytes
    decoded = draft.decoded
    self.remarks = remarks
    store = MarkupStore(
      records: draft.records,
      attributes: draft.attributes,
      names: draft.names.names,
      bytes: bytes,
      decoded: draft.decoded
    )
  }

  /// The events, in the order of the file; each is made when it is asked for.
  public var events: MarkupEvents { MarkupEvents(store: store) }

  /// The element that begins at an index, or nothing where none does.
  public func element(_ index: Int) -> MarkupElement? {
    records[index].kind == .start ? MarkupElement(store: store, index: index) : nil
  }

  /// The byte at which each physical line begins; the last may begin at the end of the file.
  public var lineStarts: [UInt32] { store.lineStarts }
}

/// What the views of one transcript share.
///
/// A class so that a view is a reference and a number.
final class MarkupStore: Sendable {
  let records: [MarkupRecord]
  let attributes: [MarkupAttributeRecord]
  let names: [MarkupName]
  let bytes: [UInt8]
  let decoded: [UInt8]
  let lineStarts: [UInt32]

  init(
    records: [MarkupRecord],
    attributes: [MarkupAttributeRecord],
    names: [MarkupName],
    bytes: [UInt8],
    decoded: [UInt8]
  ) {
    self.records = records
    self.attributes = attributes
    self.names = names
    self.bytes = bytes
    self.decoded = decoded
    lineStarts = LineCount.starts(in: bytes)
  }

  /// The physical line of a byte, from 1.
  func line(of byte: UInt32) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= byte { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The words of a stretch.
  func words(_ isExact: Bool, _ first: UInt32, _ count: UInt32) -> String {
    let range = Int(first)..<(Int(first) + Int(count))
    return String(decoding: isExact ? bytes[range] : decoded[range], as: UTF8.self)
  }
}

/// Something a parser noticed that did not stop it.
public struct MarkupRemark: Hashable, Sendable {
  /// What was noticed.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A tag was over the limits and is read without its attributes.
    case attributesLeftOut = "attributes-left-out"
    /// A reference to an entity that nobody declared stands as it is written.
    case unknownEntity = "unknown-entity"
  }

  /// What was noticed.
  public let kind: Kind
  /// Where.
  public let place: MarkupPlace

  /// Creates a remark.
  public init(_ kind: Kind, at place: MarkupPlace) {
    self.kind = kind
    self.place = place
  }
}
