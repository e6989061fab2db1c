import LoopbackHTTP
import Testing

@testable import StudyServing

/// Who may ask what.
@Suite struct GateTests {
  private let secret = Secret()

  private var gate: Gate {
    Gate(port: 8123, secret: secret, methods: ["GET", "POST"], sites: ["same-origin", "none"])
  }

  private func request(
    _ method: String = "GET",
    _ path: String = "/output/index.html",
    host: String? = "127.0.0.1:8123",
    _ fields: [(name: String, value: String)] = []
  ) -> HTTPRequest {
    let hosts = host.map { [(name: "Host", value: $0)] } ?? []
    return HTTPRequest(method: method, target: "/\(secret.text)\(path)", fields: hosts + fields)
  }

  private static let handover: [(name: String, value: String)] = [
    ("Origin", "http://127.0.0.1:8123"), ("Content-Type", "application/json"),
    ("Content-Length", "2"), ("Sec-Fetch-Site", "same-origin"),
  ]

  @Test(arguments: ["127.0.0.1:8123", "localhost:8123"])
  func `a person who opens the address comes in`(host: String) {
    #expect(gate.refusal(of: request(host: host)) == nil)
    #expect(gate.refusal(of: request(host: host, [("Sec-Fetch-Site", "none")])) == nil)
  }

  @Test func `a page of the server hands over`() {
    #expect(gate.refusal(of: request("POST", "/-/take", Self.handover)) == nil)
  }

  @Test(
    arguments: [
      "evil.example:8123", "127.0.0.1", "127.0.0.1:8124", "localhost",
      "127.0.0.1:8123.evil.example",
      "LOCALHOST:8123", "0.0.0.0:8123", "[::1]:8123", "127.0.0.1:08123", "user@127.0.0.1:8123", "",
    ]
  )
  func `a name that only leads here is refused`(host: String) {
    #expect(gate.refusal(of: request(host: host))?.status == 421)
    #expect(gate.refusal(of: request("POST", "/-/take", host: host, Self.handover))?.status == 421)
  }

  @Test func `no name and two names are refused`() {
    #expect(gate.refusal(of: request(host: nil))?.status == 421)
    let two = request(fields: [("Host", "127.0.0.1:8123")])
    #expect(gate.refusal(of: two)?.status == 421)
  }

  @Test(arguments: [
    "HEAD", "PUT", "DELETE", "TRACE", "OPTIONS", "PATCH", "CONNECT", "get", "M\u{1}",
  ])
  func `other methods are refused`(method: String) {
    let refusal = gate.refusal(of: request(method))
    #expect(refusal?.status == 405)
    #expect(refusal?.fields.contains { $0.name == "Allow" && $0.value == "GET, POST" } == true)
  }

  @Test func `no secret, a wrong one, a part of one and one elsewhere find nothing`() {
    let digits = secret.text
    let wrong = String(digits.reversed())
    let host = [(name: "Host", value: "127.0.0.1:8123")]
    let targets = [
      "/", "/output/index.html", "/\(wrong)/output/index.html", "/\(digits.dropLast())/output/x",
      "/\(digits)0/output/index.html", "/output/\(digits)", "/?\(digits)", "//\(digits)/output/x",
      "/\(digits.uppercased())A/output/index.html", digits, "http://127.0.0.1:8123/\(digits)/x",
    ]
    for target in targets {
      let asked = HTTPRequest(
        method: "GET",
        target: target,
        fields: host + [("Referer", "http://127.0.0.1:8123/\(digits)/output/index.html")]
      )
      #expect(gate.refusal(of: asked)?.status == 404, "\(target.count)")
    }
  }

  @Test(arguments: ["cross-site", "same-site", "CROSS-SITE", "strange"])
  func `what another page asks is refused`(site: String) {
    #expect(gate.refusal(of: request([("Sec-Fetch-Site", site)]))?.status == 403)
  }

  @Test(
    arguments: [
      nil, "null", "http://evil.example", "http://127.0.0.1:8124", "http://localhost:8123",
      "https://127.0.0.1:8123", "http://127.0.0.1:8123/", "",
    ] as [String?]
  )
  func `choices from elsewhere are refused`(origin: String?) {
    var fields = Self.handover.filter { $0.name != "Origin" }
    if let origin { fields.append(("Origin", origin)) }
    #expect(gate.refusal(of: request("POST", "/-/take", fields))?.status == 403)
  }

  @Test(
    arguments: [
      nil, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
      "application/json, text/plain", "text/plain;application/json",
    ] as [String?]
  )
  func `choices of a type that a form can send are refused`(type: String?) {
    var fields = Self.handover.filter { $0.name != "Content-Type" }
    if let type { fields.append(("Content-Type", type)) }
    #expect(gate.refusal(of: request("POST", "/-/take", fields))?.status == 415)
  }

  @Test func `secrets differ, and only the same words equal one`() {
    #expect(Set((0..<50).map { _ in Secret().text }).count == 50)
    #expect(secret.text.utf8.count == 40)
    #expect(secret.isEqual(to: secret.text.utf8))
    #expect(!secret.isEqual(to: secret.text.dropLast().utf8))
    #expect(!secret.isEqual(to: (secret.text.dropLast() + "g").utf8))
    #expect(!secret.isEqual(to: "".utf8))
  }

  private func request(_ fields: [(name: String, value: String)]) -> HTTPRequest {
    request("GET", fields)
  }

  private func request(fields: [(name: String, value: String)]) -> HTTPRequest {
    request("GET", fields)
  }

  private func request(host: String, _ fields: [(name: String, value: String)]) -> HTTPRequest {
    request("GET", "/output/index.html", host: host, fields)
  }

  private func request(_ method: String, _ fields: [(name: String, value: String)]) -> HTTPRequest {
    request(method, "/output/index.html", host: "127.0.0.1:8123", fields)
  }

  private func request(
    _ method: String,
    _ path: String,
    _ fields: [(name: String, value: String)]
  ) -> HTTPRequest {
    request(method, path, host: "127.0.0.1:8123", fields)
  }
}
