/// What a browser, or whoever else reached the port, asks for.
public struct HTTPRequest: Sendable {
  /// The method, in capitals as it came.
  public let method: String
  /// The path with its query, as it came: nothing is decoded.
  public let target: String
  /// The fields of the head in their order; a name may stand more than once.
  public let fields: [(name: String, value: String)]
  /// The body; empty until the head was admitted.
  public let body: [UInt8]

  /// Creates a request.
  public init(
    method: String,
    target: String,
    fields: [(name: String, value: String)] = [],
    body: [UInt8] = []
  ) {
    self.method = method
    self.target = target
    self.fields = fields
    self.body = body
  }

  /// The values of a field, whose name counts in any case.
  public func values(of name: String) -> [String] {
    fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }

  /// The same request with its body.
  func with(body: [UInt8]) -> HTTPRequest {
    HTTPRequest(method: method, target: target, fields: fields, body: body)
  }
}
