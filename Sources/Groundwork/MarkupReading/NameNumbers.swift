/// The names met in a file, each with a number.
///
/// A file has few names and asks for them often: a small table finds them by their bytes. Names
/// that find no place in it go to a dictionary, whose hashing no file can foresee.
struct NameNumbers {
  private(set) var names: [MarkupName] = []
  /// For each slot of the table a number and one, or zero.
  private var slots = [UInt32](repeating: 0, count: 1_024)
  private var entries: [Entry] = []
  /// The bytes of all names, each followed by those of its namespace.
  private var letters: [UInt8] = []
  private var others: [MarkupName: UInt32] = [:]

  private struct Entry {
    let hash: UInt64
    let first: Int
    let count: Int
    /// Less than zero where there is none.
    let namespaceCount: Int
  }

  /// How many slots are looked at for a name.
  private static let reach = 8

  /// The numbers by where the parser keeps the names.
  private let places = NamePlaces()

  /// The number of a name that the parser keeps, new where it has not been met.
  @inline(__always)
  mutating func number(
    of name: UnsafePointer<UInt8>,
    prefix: UnsafePointer<UInt8>? = nil,
    namespace: UnsafePointer<UInt8>? = nil
  ) -> UInt32 {
    if let number = places.number(name, prefix, namespace) { return number }
    let number = number(of: bytes(name), prefix: prefix, namespace: namespace.map { bytes($0) })
    places.keep(number, of: name, prefix, namespace)
    return number
  }

  private mutating func number(
    of name: UnsafeBufferPointer<UInt8>,
    prefix: UnsafePointer<UInt8>?,
    namespace: UnsafeBufferPointer<UInt8>?
  ) -> UInt32 {
    guard let prefix else { return number(of: name, namespace: namespace) }
    let qualified = Array(bytes(prefix)) + [UInt8(ascii: ":")] + Array(name)
    return qualified.withUnsafeBufferPointer {
      number(of: $0, local: $0.count - name.count, namespace: namespace)
    }
  }

  /// The number of a name, new where it has not been met.
  ///
  /// - Parameters:
  ///   - name: The name with its prefix.
  ///   - local: Where in the name the part without prefix begins.
  ///   - namespace: The namespace of an element.
  /// - Returns: The number.
  mutating func number(
    of name: UnsafeBufferPointer<UInt8>,
    local: Int = 0,
    namespace: UnsafeBufferPointer<UInt8>? = nil
  ) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    if let namespace {
      hash = (hash ^ 0x100) &* 0x100_0000_01B3
      for byte in namespace { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
    for _ in 0..<Self.reach {
      guard slots[slot] != 0 else {
        let number = add(name, local, namespace, hash)
        slots[slot] = number + 1
        return number
      }
      let number = slots[slot] - 1
      if isEqual(entries[Int(number)], hash, name, namespace) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let key = markupName(name, local, namespace)
    if let number = others[key] { return number }
    let number = add(name, local, namespace, hash)
    others[key] = number
    return number
  }

  private func isEqual(
    _ entry: Entry,
    _ hash: UInt64,
    _ name: UnsafeBufferPointer<UInt8>,
    _ namespace: UnsafeBufferPointer<UInt8>?
  ) -> Bool {
    guard entry.hash == hash, entry.count == name.count,
      entry.namespaceCount == namespace?.count ?? -1
    else { return false }
    return letters.withUnsafeBufferPointer { letters in
      for index in 0..<name.count where letters[entry.first + index] != name[index] {
        return false
      }
      guard let namespace else { return true }
      let first = entry.first + entry.count
      for index in 0..<namespace.count where letters[first + index] != namespace[index] {
        return false
      }
      return true
    }
  }

  private mutating func add(
    _ name: UnsafeBufferPointer<UInt8>,
    _ local: Int,
    _ namespace: UnsafeBufferPointer<UInt8>?,
    _ hash: UInt64
  ) -> UInt32 {
    let number = UInt32(names.count)
    names.append(markupName(name, local, namespace))
    entries.append(
      Entry(
        hash: hash,
        first: letters.count,
        count: name.count,
        namespaceCount: namespace?.count ?? -1
      )
    )
    letters.append(contentsOf: name)
    if let namespace { letters.append(contentsOf: namespace) }
    return number
  }

  private func markupName(
    _ name: UnsafeBufferPointer<UInt8>,
    _ local: Int,
    _ namespace: UnsafeBufferPointer<UInt8>?
  ) -> MarkupName {
    MarkupName(
      name: String(decoding: name, as: UTF8.self),
      localName: String(decoding: name[local...], as: UTF8.self),
      namespace: namespace.map { String(decoding: $0, as: UTF8.self) }
    )
  }
}
