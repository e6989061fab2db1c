import FoundationEssentials

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

  /// Reads JSON text; objects are then ordered by name.
  public init(parsing text: [UInt8]) throws(JSONError) {
    do {
      self = try JSONDecoder().decode(Parsed.self, from: Data(text)).value
    } catch {
      throw .malformed
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

private struct Parsed: Decodable {
  let value: JSONValue

  private struct Name: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  // Trying one kind after the other is how Codable reads a value of unknown kind. A kind that does
  // not fit costs an error, so the most frequent kinds come first.
  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      value = .null
    } else if let words = try? single.decode(String.self) {
      value = .string(words)
    } else if let number = try? single.decode(Int.self) {
      value = .number(number)
    } else if let object = try? decoder.container(keyedBy: Name.self) {
      let names = object.allKeys.map(\.stringValue).sorted()
      value = .object(
        try names.map {
          JSONValue.Member($0, try object.decode(Parsed.self, forKey: Name(stringValue: $0)).value)
        }
      )
    } else if var array = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !array.isAtEnd { elements.append(try array.decode(Parsed.self).value) }
      value = .array(elements)
    } else if let bool = try? single.decode(Bool.self) {
      value = .bool(bool)
    } else {
      value = .decimal(try single.decode(Double.self))
    }
  }
}
