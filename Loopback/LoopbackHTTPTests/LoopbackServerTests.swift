import Foundation
import LoopbackHTTP
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A server that is spoken to by whoever reached the port.
@Suite(.serialized) struct LoopbackServerTests {
  private static let limits: HTTPLimits = {
    var limits = HTTPLimits()
    limits.body = 1 << 20
    limits.patience = 1
    limits.connections = 8
    return limits
  }()

  /// Serves while it is spoken to; what was admitted is counted by its answers.
  private func serving(
    _ service: HTTPService? = nil,
    _ talk: @escaping @Sendable (Int) -> Void
  ) async throws {
    let server = try await LoopbackServer.listening(limits: Self.limits) { _ in
      service
        ?? HTTPService(fields: [("X-Own", "yes")]) { request in
          request.target == "/no" ? .words(403, "no") : nil
        } answer: { request in
          .words(200, "\(request.method) \(request.target) \(request.body.count)")
        }
    }
    // Whoever waits for an answer must not hold the threads that make it.
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        talk(server.port)
        continuation.resume()
      }
    }
    await server.close()
  }

  private static func answer(_ port: Int, _ words: String) -> String {
    guard let client = RawClient(port: port) else { return "" }
    client.say(words)
    return client.heard()
  }

  @Test func `answers a request and ends the connection`() async throws {
    try await serving { port in
      let answer = Self.answer(port, "GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.contains("X-Own: yes\r\n"))
      #expect(answer.contains("Connection: close\r\n"))
      #expect(answer.hasSuffix("\r\n\r\nGET /a 0\n"))
    }
  }

  @Test func `takes a body that comes in pieces, up to the limit`() async throws {
    try await serving { port in
      guard let client = RawClient(port: port) else { return }
      client.say("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 1048576\r\n\r\n")
      for _ in 0..<16 { client.say([UInt8](repeating: 0x61, count: 1 << 16)) }
      #expect(client.heard().hasSuffix("POST /a 1048576\n"))
    }
  }

  @Test func `refuses a body over the limit before it came`() async throws {
    try await serving { port in
      let answer = Self.answer(
        port,
        "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 1048577\r\n\r\n"
      )
      #expect(answer.hasPrefix("HTTP/1.1 413 "))
      #expect(answer.hasSuffix("the request is larger than 1 MB\n"))
    }
  }

  @Test func `a refusal is heard by one who goes on talking`() async throws {
    try await serving { port in
      guard let client = RawClient(port: port) else { return }
      client.say("POST /no HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n")
      client.say([UInt8](repeating: 0x61, count: 200_000))
      #expect(client.heard().hasSuffix("\r\n\r\nno\n"))
    }
  }

  @Test(
    arguments: [
      ("GET /a HTTP/1.0\r\nHost: x\r\n\r\n", 505),
      ("POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n", 501),
      (
        "POST /a HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400
      ),
      ("POST /a HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400),
      ("POST /a HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
      ("POST /a HTTP/1.1\r\nContent-Length: 1e3\r\n\r\n", 400),
      ("POST /a HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n", 400),
      ("GET /a HTTP/1.1\r\nHost : x\r\n\r\n", 400),
      ("GET /a HTTP/1.1\r\nX: a\u{0}b\r\n\r\n", 400),
      ("nonsense\r\n\r\n", 400),
      ("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}", 400),
    ]
  )
  func `what is no plain request is refused`(words: String, status: Int) async throws {
    try await serving { port in
      guard let client = RawClient(port: port) else { return }
      client.say(words)
      #expect(client.status() == status)
    }
  }

  @Test func `a head over the limit is refused, in one field and in many`() async throws {
    try await serving { port in
      let long = String(repeating: "a", count: 40_000)
      let many = (0..<500).map { "X-\($0): a\r\n" }.joined()
      for head in ["X: \(long)\r\n", many] {
        guard let client = RawClient(port: port) else { return }
        client.say("GET /a HTTP/1.1\r\nHost: x\r\n\(head)\r\n")
        #expect(client.status() == 431)
      }
    }
  }

  @Test func `a head that never ends is cut off`() async throws {
    try await serving { port in
      guard let client = RawClient(port: port) else { return }
      var said = 0
      client.say("GET /")
      while said < 64 << 20, client.say([UInt8](repeating: 0x61, count: 1 << 16)) {
        said += 1 << 16
      }
      #expect(said < 16 << 20)
    }
  }

  @Test func `a second request on one connection is not read`() async throws {
    try await serving { port in
      let answer = Self.answer(
        port,
        "GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET /second HTTP/1.1\r\nHost: x\r\n\r\n"
      )
      #expect(answer.components("HTTP/1.1 ") == 1)
      #expect(!answer.contains("second"))
      let behind = Self.answer(
        port,
        "POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\nabcPOST /second HTTP/1.1\r\n\r\n"
      )
      #expect(behind.hasSuffix("POST /a 3\n"))
    }
  }

  @Test func `one who is slow is sent away, and does not hold up others`() async throws {
    try await serving { port in
      guard let slow = RawClient(port: port) else { return }
      slow.say("GET /slow HTTP/1.1\r\nHost: x\r\n")
      #expect(Self.answer(port, "GET /a HTTP/1.1\r\nHost: x\r\n\r\n").hasSuffix("GET /a 0\n"))
      #expect(slow.status() == 408)
    }
  }

  @Test func `a byte now and then does not turn the clock back`() async throws {
    try await serving { port in
      guard let slow = RawClient(port: port) else { return }
      var isOpen = true
      for _ in 0..<40 where isOpen {
        isOpen = slow.say("X")
        usleep(100_000)
      }
      #expect(slow.status() != 200)
      #expect(Self.answer(port, "GET /a HTTP/1.1\r\nHost: x\r\n\r\n").hasSuffix("GET /a 0\n"))
    }
  }

  @Test func `more connections than there may be are closed, until one ends`() async throws {
    try await serving { port in
      let held = (0..<8).map { _ in Held(port: port) }
      usleep(200_000)
      #expect(RawClient(port: port)?.heard() == "")
      for connection in held { connection.end() }
      usleep(400_000)
      #expect(Self.answer(port, "GET /a HTTP/1.1\r\nHost: x\r\n\r\n").hasSuffix("GET /a 0\n"))
    }
  }

  @Test func `sends a file and closes it`() async throws {
    let descriptor = open("/dev/null", O_RDONLY)
    let service = HTTPService { _ in
      nil
    } answer: { _ in
      HTTPAnswer(status: 200, body: .file(OpenFile(descriptor: descriptor, size: 0)))
    }
    try await serving(service) { port in
      let answer = Self.answer(port, "GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
      #expect(answer.contains("Content-Length: 0\r\n"))
    }
    #expect(fcntl(descriptor, F_GETFD) == -1)
  }

  @Test func `pieces are sent as they come`() async throws {
    let service = HTTPService { _ in
      nil
    } answer: { _ in
      let (stream, continuation) = AsyncStream<[UInt8]>.makeStream()
      for word in ["one", "two"] { continuation.yield(Array(word.utf8)) }
      continuation.finish()
      return HTTPAnswer(status: 200, body: .pieces(stream))
    }
    try await serving(service) { port in
      let answer = Self.answer(port, "GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
      #expect(answer.hasSuffix("3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n"))
    }
  }

  @Test func `only 127.0.0.1 is listened on, and a taken port says so`() async throws {
    let server = try await LoopbackServer.listening { _ in
      HTTPService { _ in
        nil
      } answer: { _ in
        .words(200, "")
      }
    }
    await #expect(throws: LoopbackFailure.self) {
      try await LoopbackServer.listening(on: server.port) { _ in
        HTTPService { _ in
          nil
        } answer: { _ in
          .words(200, "")
        }
      }
    }
    await server.close()
  }
}

/// A connection that is held open.
private final class Held: Sendable {
  private let descriptor: Int32

  init(port: Int) {
    #if canImport(Darwin)
    descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
  }

  func end() { close(descriptor) }
}

extension String {
  /// How often words stand in it.
  fileprivate func components(_ words: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: words) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
