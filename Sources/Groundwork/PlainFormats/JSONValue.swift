/// A JSON value whose objects keep their order, so that the same value is the same bytes.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case decimal(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and value of an object.
  public struct Member: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: JSONValue

    /// Creates a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// An object with its members in the order given; members without a value are left out.
  public static func members(_ members: [(String, JSONValue?)]) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// Reads JSON text; objects are then ordered by name, and of two members with one name the first counts.
  public init(parsing text: [UInt8]) throws(JSONError) {
    try self.init(parsing: text[...])
  }

  /// Reads JSON text that is part of other bytes, such as a line of a file.
  public init(parsing text: ArraySlice<UInt8>) throws(JSONError) {
    self = try text.withUnsafeBufferPointer { (bytes) throws(JSONError) in
      var parsing = JSONParsing(bytes)
      return try parsing.parse()
    }
  }

  /// The value of an object's member, or nothing.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The string, where it is one.
  public var string: String? {
    guard case .string(let words) = self else { return nil }
    return words
  }

  /// The whole number, where it is one.
  public var number: Int? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// The elements, where it is an array.
  public var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }
}

/// Why bytes are not JSON.
public enum JSONError: Error, Equatable {
  case malformed
}

extension JSONError: CustomStringConvertible {
  /// The failure in words.
  public var description: String { "this is not JSON" }
}
