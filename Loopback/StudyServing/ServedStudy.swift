import LoopbackHTTP
import StageRuns
public import StudyFolders
public import StudyModel

/// A study that is served on this machine until somebody closes it.
public final class ServedStudy: Sendable {
  /// The address of the page that was asked for, with the secret.
  public let address: String
  /// What was noticed when the stages ran.
  public let diagnostics: [Diagnostic]
  private let watching: StudyWatching
  private let desk: StudyDesk
  private let servers: [LoopbackServer]
  private let closing: AsyncStream<Void>

  /// How a study is served.
  public struct Wishes: Sendable {
    /// The page to begin with: an id, a path below `output/`, or nothing for the front page.
    public var page: String?
    /// The port, or nothing where any will do.
    public var port: Int?
    /// How many sources are worked on at once.
    public var jobs = 2

    /// No wishes.
    public init() {}
  }

  private init(
    address: String,
    diagnostics: [Diagnostic],
    watching: StudyWatching,
    desk: StudyDesk,
    servers: [LoopbackServer],
    closing: AsyncStream<Void>
  ) {
    self.address = address
    self.diagnostics = diagnostics
    self.watching = watching
    self.desk = desk
    self.servers = servers
    self.closing = closing
  }

  /// Runs the stages and begins to serve.
  ///
  /// - Parameters:
  ///   - folder: The study.
  ///   - person: Whose judgements are taken.
  ///   - wishes: How.
  ///   - told: Is told what was handed over, in a line without words of sources.
  /// - Returns: The study, served.
  /// - Throws: Where the stages cannot run, a page is not known, or a port cannot be had.
  public static func begin(
    _ folder: StudyFolder,
    as person: String,
    wishes: Wishes = Wishes(),
    told: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws -> ServedStudy {
    let secret = Secret()
    let desk = StudyDesk(
      folder: folder,
      person: person,
      jobs: wishes.jobs,
      base: "/" + secret.text
    )
    let watch = StudyWatch(folder)
    let diagnostics = try await desk.refresh()
    let path = try await desk.path(of: wishes.page)
    let (closing, close) = AsyncStream<Void>.makeStream()
    let originals = OriginalsDoor(files: OriginalFiles(folder: folder), secret: Secret())
    let library = try await LoopbackServer.listening { originals.service(port: $0) }
    let pages = PagesDoor(
      desk: desk,
      secret: secret,
      originals: (library.port, originals.secret),
      told: told,
      close: { close.yield() }
    )
    let server: LoopbackServer
    do {
      server = try await Self.listening(folder, wishes.port) { pages.service(port: $0) }
    } catch {
      await library.close()
      throw error
    }
    return ServedStudy(
      address: "http://127.0.0.1:\(server.port)/\(secret.text)/output/\(path)",
      diagnostics: diagnostics,
      watching: StudyWatching(folder: folder, first: watch),
      desk: desk,
      servers: [server, library],
      closing: closing
    )
  }

  /// Keeps the pages in step with what is written in the study, until somebody closes it.
  public func serve() async {
    let looking = Task { [watching, desk] in
      await watching.run { try await desk.refresh() }
    }
    for await _ in closing { break }
    looking.cancel()
    await close()
  }

  /// Tells the pages that it is over and lets the ports go.
  public func close() async {
    await desk.farewell()
    for server in servers { await server.close() }
  }

  // MARK: The port

  private static let keptPort = ".jejak/port"

  /// Listens on the port that is wished for, else on the one that the study had before, so that a
  /// browser finds the drafts that it keeps for the address; else on any.
  private static func listening(
    _ folder: StudyFolder,
    _ wished: Int?,
    _ service: @escaping @Sendable (Int) -> HTTPService
  ) async throws -> LoopbackServer {
    if let wished { return try await LoopbackServer.listening(on: wished, service: service) }
    let kept = keptPort(in: folder)
    if let kept {
      do {
        return try await LoopbackServer.listening(on: kept, service: service)
      } catch let failure as LoopbackFailure where failure.isTaken {
        // Another program has it, perhaps this very command in another window.
      }
    }
    let server = try await LoopbackServer.listening(service: service)
    if kept == nil {
      // Without it the next port is another one, and nothing else changes.
      try? folder.write(Array("\(server.port)\n".utf8), to: keptPort)
    }
    return server
  }

  private static func keptPort(in folder: StudyFolder) -> Int? {
    guard let bytes = try? folder.read(keptPort, limit: 16) else { return nil }
    let digits = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    return Int(digits).flatMap { (1024...65535).contains($0) ? $0 : nil }
  }
}
