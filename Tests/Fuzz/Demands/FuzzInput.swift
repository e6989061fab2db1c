/// The bytes of one run, from which a fuzzer takes what it needs.
public struct FuzzInput {
  /// All bytes not yet taken.
  public private(set) var rest: ArraySlice<UInt8>

  /// Copies the bytes that libFuzzer lends.
  public init(_ start: UnsafePointer<UInt8>, _ count: Int) {
    rest = Array(UnsafeBufferPointer(start: start, count: count))[...]
  }

  /// All bytes not yet taken, as an array.
  public var bytes: [UInt8] { Array(rest) }

  /// The bytes not yet taken as text, or nothing where they are none.
  public var text: String? { String(validating: rest, as: UTF8.self) }

  /// Takes what stands before the next of a byte, and the byte; all where there is none.
  public mutating func take(upTo byte: UInt8) -> [UInt8] {
    let piece = Array(rest.prefix { $0 != byte })
    rest = rest.dropFirst(piece.count + 1)
    return piece
  }

  /// Takes a line as text; what is no UTF-8 in it is replaced.
  public mutating func takeLine() -> String {
    String(decoding: take(upTo: 0x0A), as: UTF8.self)
  }

  /// Takes a byte as a number; 0 where there is none.
  public mutating func takeNumber() -> Int {
    Int(rest.popFirst() ?? 0)
  }
}
