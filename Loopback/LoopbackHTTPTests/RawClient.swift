#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A connection that says exactly what it is told to, as no browser would.
struct RawClient: ~Copyable {
  private let descriptor: Int32

  init?(port: Int) {
    #if canImport(Darwin)
    descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    signal(SIGPIPE, SIG_IGN)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      descriptor,
      SOL_SOCKET,
      SO_RCVTIMEO,
      &patience,
      socklen_t(MemoryLayout<timeval>.size)
    )
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard status == 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// Says words; false where the other side has gone.
  @discardableResult
  func say(_ words: String) -> Bool { say(Array(words.utf8)) }

  @discardableResult
  func say(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Ends this side.
  func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// All that is said until the other side ends.
  func heard() -> String {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: all, as: UTF8.self) }
      all += buffer[..<count]
    }
  }

  /// The status of what is answered; nothing where the connection ends without a word.
  func status() -> Int? {
    heard().split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }
}
