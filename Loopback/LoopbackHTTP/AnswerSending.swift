import NIOCore
import NIOHTTP1
import NIOPosix

/// Sends an answer and ends the connection.
struct AnswerSending: Sendable {
  let channel: any Channel
  /// What every answer bears.
  let fields: [(name: String, value: String)]

  /// Sends an answer; where the other side has gone there is nobody to tell.
  func send(_ answer: HTTPAnswer) {
    switch answer.body {
    case .bytes(let bytes):
      channel.write(head(of: answer, length: bytes.count), promise: nil)
      channel.write(HTTPServerResponsePart.bytes(bytes), promise: nil)
      end()
    case .file(let file):
      let handle = NIOFileHandle(_deprecatedTakingOwnershipOfDescriptor: file.descriptor)
      let region = FileRegion(fileHandle: handle, readerIndex: 0, endIndex: file.size)
      channel.write(head(of: answer, length: file.size), promise: nil)
      channel.writeAndFlush(HTTPServerResponsePart.body(.fileRegion(region))).whenComplete { _ in
        // A file that was only read has nothing left to lose.
        try? handle.close()
        end()
      }
    case .pieces:
      channel.close(promise: nil)
    }
  }

  /// Sends pieces as they come, until they end or the other side goes.
  func send(_ answer: HTTPAnswer, pieces: AsyncStream<[UInt8]>) async {
    channel.writeAndFlush(head(of: answer, length: nil), promise: nil)
    do {
      for await piece in pieces {
        try await channel.writeAndFlush(HTTPServerResponsePart.bytes(piece))
      }
      end()
    } catch {
      channel.close(promise: nil)
    }
  }

  private func head(of answer: HTTPAnswer, length: Int?) -> HTTPServerResponsePart {
    var named = HTTPHeaders()
    for field in fields + answer.fields { named.replaceOrAdd(name: field.name, value: field.value) }
    named.replaceOrAdd(name: "Connection", value: "close")
    // Without a length the end of the connection ends the body.
    if let length { named.replaceOrAdd(name: "Content-Length", value: "\(length)") }
    return .head(
      HTTPResponseHead(version: .http1_1, status: .init(statusCode: answer.status), headers: named)
    )
  }

  /// Ends our side, and the whole connection when the other side had time to read what was said:
  /// closing over bytes that nobody read would take the answer back.
  private func end() {
    channel.writeAndFlush(HTTPServerResponsePart.end(nil)).whenComplete { [channel] _ in
      channel.close(mode: .output, promise: nil)
      channel.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
    }
  }
}

extension HTTPServerResponsePart {
  fileprivate static func bytes(_ bytes: [UInt8]) -> HTTPServerResponsePart {
    .body(.byteBuffer(ByteBuffer(bytes: bytes)))
  }
}
