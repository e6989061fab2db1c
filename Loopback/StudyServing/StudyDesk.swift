import CommandConduct
import PlainFormats
import StageRuns
import StudyFolders
import StudyModel

/// The study as pages, and the one door through which their choices come in.
actor StudyDesk {
  /// Where the addresses of the server begin: a slash and the secret.
  private let base: String
  private let folder: StudyFolder
  private let person: String
  private let jobs: Int
  private let turns = Turns()
  private var pages: ServedPages?
  private var made: [String: ServedPage] = [:]
  private var condition = Condition.working
  private var listeners: [Int: (path: String, stream: AsyncStream<[UInt8]>.Continuation)] = [:]
  private var nextListener = 0

  init(folder: StudyFolder, person: String, jobs: Int, base: String) {
    self.folder = folder
    self.person = person
    self.jobs = jobs
    self.base = base
  }

  // MARK: Pages

  /// The page that a person means; the front page where nothing is named.
  func path(of name: String?) throws -> String {
    guard let name else { return "index.html" }
    if let path = pages?.page(named: name) { return path }
    let nearest = Conduct.nearest(to: name, among: pages?.names ?? [])
    throw Refusal(
      "the study has no page of '\(name)'",
      remedy: nearest.map { "did you mean '\($0)'?" }
        ?? "name a source, code, display or finding by its id, or a file below output/"
    )
  }

  /// A page with the script that tells when it is stale; nothing where there is no such page.
  func page(_ path: String) -> ServedPage? {
    if let page = made[path] { return page }
    guard path.hasSuffix(".html"), let bytes = pages?.bytes(of: path) else { return nil }
    let page = ServedPage(
      bytes,
      script: "\(base)/-/live.js",
      values: [
        ("events", "\(base)/-/events?page=\(path)"), ("close", "\(base)/-/close"), ("by", person),
      ]
    )
    made[path] = page
    return page
  }

  /// A file of `output/` that is no page.
  func file(_ path: String) -> [UInt8]? { pages?.bytes(of: path) }

  // MARK: Running the stages

  /// Runs the stages over the study as it is now, writes `output/`, and tells every open page.
  ///
  /// - Returns: What was noticed.
  /// - Throws: Why nothing was made; the pages then stay as they were, and say so.
  @discardableResult
  func refresh() async throws -> [Diagnostic] {
    set(.working)
    let (folder, jobs) = (folder, jobs)
    do {
      let (state, noticed) = try await turns.take {
        try await StudyRefresh(folder: folder, jobs: jobs).run()
      }
      pages = ServedPages(of: state, handover: "\(base)/-/take")
      made = [:]
      set(.fresh)
      return noticed
    } catch {
      set(.failed(HandoverAnswer.words(of: error)))
      throw error
    }
  }

  /// Says to every open page how things stand.
  private func set(_ condition: Condition) {
    self.condition = condition
    for listener in listeners.values { listener.stream.yield(event(for: listener.path)) }
  }

  // MARK: Choices

  /// Takes the choices of a page: on the disk when it returns, unless the answer says otherwise.
  func take(_ bytes: [UInt8], wish: ChoiceTaking.Wish) async -> HandoverAnswer {
    let (folder, person, jobs) = (folder, person, jobs)
    do {
      let answer = try await turns.take {
        try await ChoiceTaking(folder: folder, person: person, jobs: jobs)
          .take(bytes, wish: wish)
      }
      if !answer.recorded.isEmpty { set(.working) }
      return answer
    } catch {
      return HandoverAnswer(status: 422, message: HandoverAnswer.words(of: error))
    }
  }

  // MARK: Listening pages

  /// What an open page is told, from now until it goes.
  func events(of path: String) -> AsyncStream<[UInt8]> {
    let number = nextListener
    nextListener += 1
    let (stream, continuation) = AsyncStream<[UInt8]>.makeStream(
      bufferingPolicy: .bufferingNewest(4)
    )
    continuation.onTermination = { [weak self] _ in
      Task { await self?.leave(number) }
    }
    listeners[number] = (path, continuation)
    continuation.yield(event(for: path))
    return stream
  }

  /// Ends what all pages are told.
  func farewell() {
    for listener in listeners.values {
      listener.stream.yield(Array("event: closed\ndata: {}\n\n".utf8))
      listener.stream.finish()
    }
    listeners = [:]
  }

  private func leave(_ number: Int) { listeners[number] = nil }

  private func event(for path: String) -> [UInt8] {
    let told = JSONValue.members([
      ("made", .string(page(path)?.made ?? "")),
      ("state", .string(condition.name)),
      ("words", .string(condition.words)),
    ])
    return Array("data: \(told.line)\n\n".utf8)
  }
}
