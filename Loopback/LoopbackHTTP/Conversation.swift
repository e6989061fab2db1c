import NIOCore
import NIOHTTP1
import NIOPosix

/// One connection: a request within the limits, its answer, the end.
final class Conversation: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private enum Stage {
    case waitingForHead
    case waitingForBody(HTTPRequest)
    /// An answer is being made or sent; nothing more is taken.
    case answering
  }

  private let limits: HTTPLimits
  private let service: HTTPService
  private var stage = Stage.waitingForHead
  private var body: [UInt8] = []
  private var deadline: Scheduled<Void>?
  private var work: Task<Void, Never>?
  private var isStreaming = false

  init(limits: HTTPLimits, service: HTTPService) {
    self.limits = limits
    self.service = service
  }

  func channelActive(context: ChannelHandlerContext) {
    let loopBound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    // The clock is of the whole request: a byte now and then does not turn it back.
    deadline = context.eventLoop.scheduleTask(in: .seconds(Int64(limits.patience))) {
      let (conversation, context) = loopBound.value
      conversation.refuse(.words(408, "the request did not come in time"), context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    work?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch (unwrapInboundIn(data), stage) {
    case (.head(let head), .waitingForHead):
      take(head, context)
    case (.body(let piece), .waitingForBody):
      guard body.count + piece.readableBytes <= limits.body else {
        return refuse(tooLarge, context)
      }
      body.append(contentsOf: piece.readableBytesView)
    case (.end, .waitingForBody(let request)):
      answer(request.with(body: body), context)
    default:
      // What comes after the request, or after a refusal, is not read.
      break
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard case .answering = stage else {
      let isLarge = error is HTTPParserError && (error as? HTTPParserError) == .headerOverflow
      let status = isLarge || error is ByteToMessageDecoderError.PayloadTooLargeError ? 431 : 400
      let words = status == 431 ? "the head of the request is too large" : "this is no request"
      return refuse(.words(status, words), context)
    }
    if isStreaming || !(error is HTTPParserError) { context.close(promise: nil) }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if let event = event as? ChannelEvent, event == .inputClosed {
      switch stage {
      case .answering: if isStreaming { context.close(promise: nil) }
      default: context.close(promise: nil)
      }
    }
    context.fireUserInboundEventTriggered(event)
  }

  // MARK: The request

  private func take(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let request = HTTPRequest(
      method: head.method.rawValue,
      target: head.uri,
      fields: head.headers.map { ($0.name, $0.value) }
    )
    if let refusal = misfit(head, request) ?? service.refusal(request) {
      return refuse(refusal, context)
    }
    stage = .waitingForBody(request)
    if request.values(of: "Expect").contains(where: { $0.lowercased() == "100-continue" }) {
      let goOn = HTTPResponseHead(version: .http1_1, status: .continue)
      context.writeAndFlush(wrapOutboundOut(.head(goOn)), promise: nil)
    }
  }

  /// What no request of a browser to this server looks like.
  private func misfit(_ head: HTTPRequestHead, _ request: HTTPRequest) -> HTTPAnswer? {
    guard head.version == .http1_1 else { return .words(505, "only HTTP/1.1 is spoken") }
    guard request.values(of: "Transfer-Encoding").isEmpty else {
      return .words(501, "a body must come in one piece, with its length")
    }
    let lengths = request.values(of: "Content-Length")
    guard lengths.count <= 1 else { return .words(400, "the request has two lengths") }
    if let length = lengths.first {
      guard let bytes = Int(length), bytes >= 0 else {
        return .words(400, "the length of the request is no number")
      }
      guard bytes <= limits.body else { return tooLarge }
    }
    return nil
  }

  private var tooLarge: HTTPAnswer {
    .words(413, "the request is larger than \(limits.body >> 20) MB")
  }

  // MARK: The answer

  private func refuse(_ refusal: HTTPAnswer, _ context: ChannelHandlerContext) {
    if case .answering = stage { return }
    stage = .answering
    deadline?.cancel()
    AnswerSending(channel: context.channel, fields: service.fields).send(refusal)
  }

  private func answer(_ request: HTTPRequest, _ context: ChannelHandlerContext) {
    stage = .answering
    deadline?.cancel()
    body = []
    let sending = AnswerSending(channel: context.channel, fields: service.fields)
    let loopBound = NIOLoopBound(self, eventLoop: context.eventLoop)
    let eventLoop = context.eventLoop
    work = Task { [service] in
      let answer = await service.answer(request)
      guard case .pieces(let pieces) = answer.body else { return sending.send(answer) }
      eventLoop.execute { loopBound.value.isStreaming = true }
      await sending.send(answer, pieces: pieces)
    }
  }
}
