import CLibXML2

/// Looks for single bytes, many at a time.
enum ByteSearch {
  /// The index of the first such byte from an index on.
  static func first(
    _ byte: UInt8,
    in bytes: UnsafeBufferPointer<UInt8>,
    from index: Int
  ) -> Int? {
    guard index < bytes.count, let base = bytes.baseAddress,
      let found = jejak_find_byte(base + index, byte, bytes.count - index)
    else { return nil }
    return found - base
  }

  /// Whether the bytes from an index on are these.
  static func has(
    _ words: UnsafeBufferPointer<UInt8>,
    in bytes: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> Bool {
    guard index >= 0, index + words.count <= bytes.count, let base = bytes.baseAddress,
      let first = words.baseAddress
    else { return words.isEmpty }
    return jejak_same_bytes(base + index, first, words.count)
  }
}
