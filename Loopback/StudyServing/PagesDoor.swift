import LoopbackHTTP

/// What is answered at the address that holds the secret.
struct PagesDoor: Sendable {
  let desk: StudyDesk
  let secret: Secret
  /// Where the files of the library are: a port of their own, so that what they hold is of another
  /// origin than the pages.
  let originals: (port: Int, secret: Secret)
  /// Is told what was handed over.
  let told: @Sendable (String) -> Void
  /// Ends the serving.
  let close: @Sendable () -> Void

  /// The service on a port.
  func service(port: Int) -> HTTPService {
    let gate = Gate(
      port: port,
      secret: secret,
      methods: ["GET", "POST"],
      sites: ["same-origin", "none"]
    )
    return HTTPService(fields: SafeFields.all) { request in
      gate.refusal(of: request)
    } answer: { request in
      await answer(request)
    }
  }

  private func answer(_ request: HTTPRequest) async -> HTTPAnswer {
    guard let path = RequestPath(request.target) else { return Gate.unknown }
    let below = Array(path.segments.dropFirst())
    switch (request.method, below.first, below.dropFirst().first) {
    case ("GET", "output", .some):
      return await output(below.dropFirst().joined(separator: "/"))
    case ("GET", "sources", "library") where below.count > 2:
      return original(Array(below.dropFirst(2)), request)
    case ("GET", "-", "live.js") where below.count == 2:
      return HTTPAnswer(
        status: 200,
        fields: [("Content-Type", "text/javascript; charset=utf-8")],
        body: .bytes(PackageResources.live_js)
      )
    case ("GET", "-", "events") where below.count == 2:
      return HTTPAnswer(
        status: 200,
        fields: [("Content-Type", "text/event-stream")],
        body: .pieces(await desk.events(of: path.value("page") ?? ""))
      )
    case ("POST", "-", "take") where below.count == 2:
      let answer = await desk.take(request.body, wish: Self.wish(path))
      told("hand-over: \(answer.message)")
      return answer.http
    case ("POST", "-", "close") where below.count == 2:
      close()
      return .words(200, "closed")
    default:
      return Gate.unknown
    }
  }

  /// `confirm=yes`, and `choose=3:1,5:2` for the first place of choice 3 and the second of choice 5.
  private static func wish(_ path: RequestPath) -> ChoiceTaking.Wish {
    var wish = ChoiceTaking.Wish(isConfirmed: path.value("confirm") == "yes")
    for pair in (path.value("choose") ?? "").split(separator: ",") {
      let numbers = pair.split(separator: ":").map { Int($0) }
      if numbers.count == 2, let choice = numbers[0], let place = numbers[1] {
        wish.choosing[choice] = place
      }
    }
    return wish
  }

  private func output(_ path: String) async -> HTTPAnswer {
    if let page = await desk.page(path) {
      return HTTPAnswer(
        status: 200,
        fields: [
          ("Content-Type", MediaType.ofOutput(path)), ("Content-Security-Policy", page.policy),
        ],
        body: .bytes(page.bytes)
      )
    }
    guard let bytes = await desk.file(path) else { return Gate.unknown }
    return HTTPAnswer(
      status: 200,
      fields: [
        ("Content-Type", MediaType.ofOutput(path)),
        ("Content-Security-Policy", SafeFields.ofSource),
      ],
      body: .bytes(bytes)
    )
  }

  /// Sends the browser to the file; the part of an address after `#` goes along by itself.
  private func original(_ segments: [String], _ request: HTTPRequest) -> HTTPAnswer {
    // The gate let two names pass, and the other server answers to both.
    let host = request.values(of: "Host").first?.hasPrefix("localhost") == true
    let name = host ? "localhost" : "127.0.0.1"
    let path = segments.map(OriginalFiles.encoded).joined(separator: "/")
    let address = "http://\(name):\(originals.port)/\(originals.secret.text)/\(path)"
    return .words(302, "the file is at another address", fields: [("Location", address)])
  }
}
