import LoopbackHTTP

/// What is answered where the files of the library are: files, and nothing else.
struct OriginalsDoor: Sendable {
  let files: OriginalFiles
  /// Another secret than that of the pages: a program within a file may learn its own address.
  let secret: Secret

  /// The service on a port.
  func service(port: Int) -> HTTPService {
    let gate = Gate(
      port: port,
      secret: secret,
      methods: ["GET"],
      sites: ["same-origin", "same-site", "none"]
    )
    return HTTPService(fields: SafeFields.all) { request in
      gate.refusal(of: request)
    } answer: { request in
      guard let path = RequestPath(request.target), path.segments.count > 1 else {
        return Gate.unknown
      }
      return files.answer(Array(path.segments.dropFirst()))
    }
  }
}
