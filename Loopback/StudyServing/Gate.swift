import LoopbackHTTP

/// Who may ask: a page of this very server, or a person who opens its address.
///
/// Every page of the web that is open in the same browser can reach the port, and a name that leads to
/// 127.0.0.1 is soon made; neither knows the secret, and neither can hide where it comes from.
struct Gate: Sendable {
  /// The port of the server.
  let port: Int
  /// What the address begins with.
  let secret: Secret
  /// The methods that are answered.
  let methods: [String]
  /// Where a browser may say that a request comes from.
  let sites: [String]

  /// The refusal of a request, or nothing where it may come in.
  ///
  /// - Parameter request: The request, of which only the head matters.
  /// - Returns: An answer in words for the person who wonders why.
  func refusal(of request: HTTPRequest) -> HTTPAnswer? {
    guard methods.contains(request.method) else {
      return .words(
        405,
        "this server knows no \(Self.shown(request.method))",
        fields: [("Allow", methods.joined(separator: ", "))]
      )
    }
    let hosts = request.values(of: "Host")
    guard hosts.count == 1, let host = hosts.first, isOwn(host) else {
      return .words(421, "this server answers to 127.0.0.1:\(port) and localhost:\(port) only")
    }
    guard let path = RequestPath(request.target), let first = path.segments.first,
      secret.isEqual(to: first.utf8)
    else { return Self.unknown }
    let sites = request.values(of: "Sec-Fetch-Site").map { $0.lowercased() }
    guard sites.allSatisfy(self.sites.contains) else {
      return .words(403, "a page of another site asked; only pages of this server may")
    }
    return request.method == "POST" ? refusal(ofPost: request, host: host) : nil
  }

  private func refusal(ofPost request: HTTPRequest, host: String) -> HTTPAnswer? {
    guard request.values(of: "Origin") == ["http://\(host)"] else {
      return .words(403, "choices are taken from pages of this server only")
    }
    let types = request.values(of: "Content-Type").map {
      $0.lowercased().filter { $0 != " " }
    }
    // A form of another site can send three types without asking first; this is none of them.
    guard types == ["application/json"] || types == ["application/json;charset=utf-8"] else {
      return .words(415, "choices are taken as application/json only")
    }
    guard request.values(of: "Content-Length").count == 1 else {
      return .words(411, "the length of the choices is missing")
    }
    return nil
  }

  private func isOwn(_ host: String) -> Bool {
    host == "127.0.0.1:\(port)" || host == "localhost:\(port)"
  }

  /// The one answer to every address that is not known, the secret wrong or missing among them.
  static let unknown = HTTPAnswer.words(
    404,
    "nothing is at this address; the terminal in which 'jejak open' runs shows the whole one"
  )

  private static func shown(_ method: String) -> String {
    method.utf8.allSatisfy { (0x41...0x5A).contains($0) } && method.utf8.count < 20
      ? method : "such method"
  }
}
