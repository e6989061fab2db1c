/// A file of `output/`: its path below that folder and its bytes.
public struct OutputFile: Hashable, Sendable {
  /// The path below `output/`.
  public let path: String
  /// The bytes.
  public let bytes: [UInt8]

  /// Creates a file of bytes.
  public init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a file of text.
  public init(_ path: String, _ text: String) {
    self.init(path, Array(text.utf8))
  }
}
