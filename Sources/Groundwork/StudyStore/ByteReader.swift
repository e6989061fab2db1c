/// Stored bytes on their way back to values; whatever they are, a value or a thrown error.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  /// Reads bytes that a `ByteWriter` sealed, and no others.
  init(sealed: [UInt8]) throws(StoreError) {
    let end = sealed.count - ByteWriter.sealLength
    guard end >= 0, Array(sealed[end...]) == ByteWriter.seal(of: sealed[..<end]) else {
      throw .damaged
    }
    bytes = Array(sealed[..<end])
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func number() throws(StoreError) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while shift < 64 {
      let byte = try next()
      value |= UInt(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return Int(bitPattern: value) }
      shift += 7
    }
    throw .damaged
  }

  mutating func flag() throws(StoreError) -> Bool {
    try next() == 1
  }

  mutating func content() throws(StoreError) -> [UInt8] {
    let count = try number()
    guard count >= 0, count <= bytes.count - position else { throw .damaged }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func text() throws(StoreError) -> String {
    guard let text = String(validating: try content(), as: UTF8.self) else { throw .damaged }
    return text
  }

  mutating func optionalText() throws(StoreError) -> String? {
    try flag() ? try text() : nil
  }

  mutating func items<Item>(
    _ read: (inout ByteReader) throws(StoreError) -> Item
  ) throws(StoreError) -> [Item] {
    let count = try number()
    // Every item takes a byte at least, so that a damaged count cannot ask for all memory.
    guard count >= 0, count <= bytes.count - position else { throw .damaged }
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(try read(&self)) }
    return items
  }

  mutating func word<Word: RawRepresentable<String>>(
    _ type: Word.Type
  ) throws(StoreError) -> Word {
    guard let word = Word(rawValue: try text()) else { throw .damaged }
    return word
  }

  private mutating func next() throws(StoreError) -> UInt8 {
    guard position < bytes.count else { throw .damaged }
    defer { position += 1 }
    return bytes[position]
  }
}
