import NIOCore
import NIOHTTP1
import NIOPosix

/// A server on 127.0.0.1 and nowhere else, which takes one request of each connection.
///
/// No second request is read of a connection, so that none can be smuggled in behind a first one.
public final class LoopbackServer: Sendable {
  /// The port it listens on.
  public let port: Int
  private let group: MultiThreadedEventLoopGroup
  private let channel: any Channel
  private let connections: ConnectionCount

  private init(
    port: Int,
    group: MultiThreadedEventLoopGroup,
    channel: any Channel,
    connections: ConnectionCount
  ) {
    self.port = port
    self.group = group
    self.channel = channel
    self.connections = connections
  }

  /// Begins to listen.
  ///
  /// - Parameters:
  ///   - port: The port; 0 lets the system choose one.
  ///   - limits: What is taken.
  ///   - service: What is done with requests, given the port.
  /// - Returns: The server.
  /// - Throws: ``LoopbackFailure`` where the port cannot be had.
  public static func listening(
    on port: Int = 0,
    limits: HTTPLimits = HTTPLimits(),
    service: @escaping @Sendable (_ port: Int) -> HTTPService
  ) async throws -> LoopbackServer {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let connections = ConnectionCount(limit: limits.connections)
    do {
      let channel = try await ServerBootstrap(group: group)
        .serverChannelOption(.backlog, value: 64)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.allowRemoteHalfClosure, value: true)
        .childChannelInitializer { channel in
          guard connections.takes(channel) else { return channel.close() }
          // The port is known only now, and a connection comes only after it is.
          let ownPort = channel.localAddress?.port ?? port
          return channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandlers([
              HTTPResponseEncoder(),
              ByteToMessageHandler(decoder(limits), maximumBufferSize: limits.head + (64 << 10)),
              Conversation(limits: limits, service: service(ownPort)),
            ])
          }
        }
        .bind(host: "127.0.0.1", port: port).get()
      let bound = channel.localAddress?.port ?? port
      return LoopbackServer(
        port: bound,
        group: group,
        channel: channel,
        connections: connections
      )
    } catch {
      try? await group.shutdownGracefully()
      throw LoopbackFailure(port: port, reason: "\(error)", isTaken: isTaken(error))
    }
  }

  /// Lets the port go, and ends when what is being said was heard, or after a few seconds.
  public func close() async {
    // What is closed already, or cannot be, ends with the process.
    try? await channel.close()
    for _ in 0..<60 where !connections.isEmpty { try? await Task.sleep(for: .milliseconds(50)) }
    try? await group.shutdownGracefully()
  }

  private static func decoder(_ limits: HTTPLimits) -> HTTPRequestDecoder {
    var taken = NIOHTTPDecoderLimitConfiguration()
    taken.maxHeaderFieldSize = limits.head
    taken.maxHeaderListSize = limits.head
    taken.maxHeaderFieldCount = limits.headFields
    return HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: taken)
  }

  private static func isTaken(_ error: any Error) -> Bool {
    (error as? IOError)?.errnoCode == EADDRINUSE
  }
}

/// Why a server does not listen.
public struct LoopbackFailure: Error, CustomStringConvertible {
  /// The port that was asked for.
  public let port: Int
  /// What the system says.
  public let reason: String
  /// Whether another program listens there.
  public let isTaken: Bool

  /// The failure in words.
  public var description: String {
    isTaken
      ? "port \(port) of 127.0.0.1 is in use" : "cannot listen on 127.0.0.1:\(port): \(reason)"
  }
}
