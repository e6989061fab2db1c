/// What each name of a transcript means to a reader, asked for once by name and then by number.
///
/// Comparing letters for every element is most of what a naive reader does.
public struct NameTable<Value: Sendable>: Sendable {
  @usableFromInline let values: [Value]

  /// Asks for the value of each name, without its prefix.
  public init(_ transcript: MarkupTranscript, value: (String) -> Value) {
    values = transcript.names.map { value($0.localName) }
  }

  /// The value of an element's name.
  @inlinable public subscript(element: MarkupElement) -> Value { self[element.nameID] }

  /// The value of a name by its number.
  @inlinable public subscript(name: Int) -> Value { values[name] }

  /// The value of the name of a record, which is that of an element.
  @inlinable public subscript(record: MarkupRecord) -> Value { values[Int(record.name)] }
}
