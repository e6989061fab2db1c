/// What is sent back; the connection ends with it.
public struct HTTPAnswer: Sendable {
  /// What follows the head.
  public enum Body: Sendable {
    /// These bytes.
    case bytes([UInt8])
    /// An open file from its first byte, which is closed when it was sent.
    case file(OpenFile)
    /// Pieces as they come, until they end or the other side goes.
    case pieces(AsyncStream<[UInt8]>)
  }

  /// The status.
  public let status: Int
  /// The fields of the head, but those of length and connection.
  public let fields: [(name: String, value: String)]
  /// What follows the head.
  public let body: Body

  /// Creates an answer.
  public init(status: Int, fields: [(name: String, value: String)] = [], body: Body) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// An answer of plain words.
  public static func words(
    _ status: Int,
    _ words: String,
    fields: [(name: String, value: String)] = []
  ) -> HTTPAnswer {
    HTTPAnswer(
      status: status,
      fields: [("Content-Type", "text/plain; charset=utf-8")] + fields,
      body: .bytes(Array((words + "\n").utf8))
    )
  }
}

/// A file that was opened to be sent; whoever sends it closes it.
public struct OpenFile: Sendable {
  /// The open file.
  public let descriptor: Int32
  /// How many bytes are sent of it.
  public let size: Int

  /// Takes an open file.
  public init(descriptor: Int32, size: Int) {
    self.descriptor = descriptor
    self.size = size
  }
}
