import MarkupReading

/// Reads a REFI-QDA codebook.
public enum QDCReader {
  private static let namespace = "urn:QDA-XML:codebook:1.0"

  /// Reads a file.
  ///
  /// - Parameter bytes: UTF-8, with or without a byte-order mark.
  /// - Returns: The codebook.
  /// - Throws: ``ExchangeError``.
  public static func read(_ bytes: [UInt8]) throws(ExchangeError) -> ExchangedCodebook {
    let transcript: MarkupTranscript
    do throws(MarkupError) {
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      transcript = try MarkupReader(.xml).read(
        bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
      )
    } catch {
      throw .unreadable(error.description)
    }
    var walk = Walk()
    for event in transcript.events { try walk.take(event) }
    guard walk.isCodebook else { throw .noCodebook }
    return ExchangedCodebook(origin: walk.origin, codes: walk.codes, sets: walk.sets)
  }

  /// A code while the elements below it are read.
  private struct OpenCode {
    let guid: String
    let name: String
    let isCodable: Bool
    let color: String?
    var description: String?
    var codes: [ExchangedCodebook.Code] = []
  }

  private struct Walk {
    var isCodebook = false
    var origin: String?
    var codes: [ExchangedCodebook.Code] = []
    var sets: [ExchangedCodebook.Grouping] = []
    private var path: [String] = []
    private var open: [OpenCode] = []
    private var set: (guid: String, name: String, description: String?, members: [String])?
    private var words: String?

    mutating func take(_ event: MarkupEvent) throws(ExchangeError) {
      switch event {
      case .start(let element): try start(element)
      case .text(let text): if words != nil { words? += text.words }
      case .end: end()
      }
    }

    private mutating func start(_ element: MarkupElement) throws(ExchangeError) {
      let name = element.localName
      if path.isEmpty {
        guard name == "CodeBook", element.namespace ?? namespace == namespace else {
          throw .noCodebook
        }
        isCodebook = true
        origin = element["origin"]
      }
      let above = path.last ?? ""
      path.append(name)
      switch (above, name) {
      case ("Codes", "Code"), ("Code", "Code"):
        open.append(
          OpenCode(
            guid: try value("guid", element),
            name: try value("name", element),
            isCodable: ["true", "1"].contains(try value("isCodable", element)),
            color: element["color"]
          )
        )
      case ("Sets", "Set"):
        set = (try value("guid", element), try value("name", element), nil, [])
      case ("Set", "MemberCode"):
        let member = try value("guid", element)
        set?.members.append(member)
      case ("Code", "Description"), ("Set", "Description"): words = ""
      default: break
      }
    }

    private mutating func end() {
      guard let name = path.popLast() else { return }
      let above = path.last ?? ""
      switch (above, name) {
      case ("Code", "Description") where !open.isEmpty:
        open[open.count - 1].description = words
        words = nil
      case ("Set", "Description"):
        set?.description = words
        words = nil
      case ("Codes", "Code"), ("Code", "Code"):
        guard let done = open.popLast() else { return }
        let code = ExchangedCodebook.Code(
          guid: done.guid,
          name: done.name,
          isCodable: done.isCodable,
          color: done.color,
          description: done.description,
          codes: done.codes
        )
        if open.isEmpty { codes.append(code) } else { open[open.count - 1].codes.append(code) }
      case ("Sets", "Set"):
        guard let set else { return }
        sets.append(
          ExchangedCodebook.Grouping(
            guid: set.guid,
            name: set.name,
            description: set.description,
            members: set.members
          )
        )
        self.set = nil
      default: break
      }
    }

    private func value(
      _ attribute: String,
      _ element: MarkupElement
    ) throws(ExchangeError) -> String {
      guard let value = element[attribute] else {
        throw .missing(attribute, line: element.line)
      }
      return value
    }
  }
}
