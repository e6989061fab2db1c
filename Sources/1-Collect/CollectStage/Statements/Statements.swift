import StudyModel

/// What a source says of itself, gathered by CSL name; what is stated first stands.
///
/// Readers therefore state the most deliberate place first. A value that is blank is none.
struct Statements {
  /// The fields; several names are parted by `; `.
  private(set) var fields: [String: StatedField] = [:]

  /// The most bytes of a value; more is no statement but a text.
  private static let limit = 32 << 10

  /// States a field, unless it is stated or the value is blank.
  mutating func state(_ field: String, _ value: String?, from origin: @autoclosure () -> String) {
    guard fields[field] == nil, let value = value.map(Self.onOneLine), !value.isEmpty,
      value.utf8.count <= Self.limit
    else { return }
    fields[field] = StatedField(value, from: origin())
  }

  /// States several names or terms, each once, in their order.
  mutating func state(
    _ field: String,
    _ values: [String],
    from origin: @autoclosure () -> String
  ) {
    var seen: Set<String> = []
    let once = values.map(Self.onOneLine).filter { !$0.isEmpty && seen.insert($0).inserted }
    state(field, once.joined(separator: "; "), from: origin())
  }

  /// States a date in the form of ISO 8601, unless no year can be read out of it.
  mutating func state(date value: String?, as field: String, from origin: @autoclosure () -> String)
  {
    state(field, value.flatMap { StatedDate($0)?.text }, from: origin())
  }

  /// Words with each stretch of white space as one space, and none at the ends.
  static func onOneLine(_ words: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.utf8.count)
    var isApart = false
    for byte in words.utf8 {
      if byte <= 0x20 {
        isApart = true
      } else {
        if isApart, !bytes.isEmpty { bytes.append(0x20) }
        isApart = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
