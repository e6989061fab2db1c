/// What a server does with what it is asked.
public struct HTTPService: Sendable {
  /// Looks at a head before a byte of the body is taken: an answer refuses, nothing admits.
  public let refusal: @Sendable (HTTPRequest) -> HTTPAnswer?
  /// Answers an admitted request.
  public let answer: @Sendable (HTTPRequest) async -> HTTPAnswer
  /// Fields that every answer bears, also that to what could not be read.
  public let fields: [(name: String, value: String)]

  /// Creates a service.
  public init(
    fields: [(name: String, value: String)] = [],
    refusal: @escaping @Sendable (HTTPRequest) -> HTTPAnswer?,
    answer: @escaping @Sendable (HTTPRequest) async -> HTTPAnswer
  ) {
    self.fields = fields
    self.refusal = refusal
    self.answer = answer
  }
}

/// How much a server takes of one connection, and of all.
public struct HTTPLimits: Sendable {
  /// The bytes of a request's line and head.
  public var head = 16 << 10
  /// How many fields a head may have.
  public var headFields = 64
  /// The bytes of a body.
  public var body = 8 << 20
  /// The seconds within which a whole request must have come, however slowly.
  public var patience = 15
  /// How many connections are served at once; more are closed at once.
  public var connections = 128

  /// The usual limits.
  public init() {}
}
