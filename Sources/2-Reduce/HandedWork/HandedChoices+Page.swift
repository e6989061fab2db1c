import PlainFormats
import StudyModel

extension HandedChoices {
  /// The most choices of one file.
  public static let mostChoices = 20_000
  /// The version of the format that is read.
  static let version = 1

  /// Reads the file that a page hands back.
  ///
  /// A choice that cannot be read is kept with the reason, so that a person hears of it.
  ///
  /// - Parameter bytes: JSON; a byte-order mark is passed over.
  /// - Throws: ``HandedChoicesError`` for what is no file of choices.
  public init(page bytes: [UInt8]) throws(HandedChoicesError) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw .malformed
    }
    guard value["jejak"]?.string == "choices" else { throw .noChoices }
    guard let version = value["version"]?.number, version > 0 else {
      throw .invalid(field: "version")
    }
    guard version <= Self.version else { throw .newer(version: version) }
    guard let elements = value["choices"]?.elements else { throw .invalid(field: "choices") }
    guard elements.count <= Self.mostChoices else {
      throw .tooMany(elements.count, limit: Self.mostChoices)
    }
    let documents = try Self.documents(value["documents"])
    self.init(
      format: .choices,
      study: try Self.words("study", of: value),
      by: try Self.words("by", of: value),
      name: try Self.words("name", of: value),
      sample: try Self.words("sample", of: value),
      documents: documents,
      choices: elements.enumerated().map { index, element in
        PageChoice(value: element, number: index + 1, documents: documents).choice
      }
    )
  }

  /// The text of a field; nothing where it is absent, null or empty.
  private static func words(
    _ field: String,
    of value: JSONValue
  ) throws(HandedChoicesError) -> String? {
    switch value[field] {
    case nil, .null: return nil
    case .string(let words) where words.utf8.count <= 256: return words.isEmpty ? nil : words
    default: throw .invalid(field: field)
    }
  }

  private static func documents(
    _ value: JSONValue?
  ) throws(HandedChoicesError) -> [String: String] {
    guard let value else { return [:] }
    guard case .object(let members) = value else { throw .invalid(field: "documents") }
    var documents: [String: String] = [:]
    for member in members {
      guard let fingerprint = member.value.string else { throw .invalid(field: "documents") }
      documents[member.name] = fingerprint
    }
    return documents
  }
}

/// One choice of a page's file.
private struct PageChoice {
  let value: JSONValue
  let number: Int
  let documents: [String: String]

  /// Why a choice cannot be read.
  enum Fault: Error {
    case missing(String)
    case invalid(String)
    case tooLong(String)
    case unknownAct
  }

  var choice: HandedChoice {
    let key = value["key"]?.string
    let act: HandedChoice.Act
    do throws(Fault) {
      guard case .object = value else { throw .invalid("choices") }
      guard let key, Self.isKey(key) else { throw .invalid("key") }
      act = try read()
    } catch {
      act = refused(error)
    }
    return HandedChoice(number: number, key: key.flatMap { Self.isKey($0) ? $0 : nil }, act: act)
  }

  private func read() throws(Fault) -> HandedChoice.Act {
    switch try words("act") {
    case "code": .code(try place(), try handed())
    case "accept": .accept(of: try words("of"), try placeIfAny(), try handed())
    case "reject": .reject(of: try words("of"), why: try wordsIfAny("why"))
    case "edit": .edit(of: try words("of"), try placeIfAny(), try handed())
    case "undo": .undo(of: try words("of"), why: try wordsIfAny("why"))
    case "none": .nothing(try place())
    case "jot": .jot(try place(), words: try words("text"))
    case "remark": .remark(on: try words("on"), words: try words("text"))
    default: throw .unknownAct
    }
  }

  private func refused(_ fault: Fault) -> HandedChoice.Act {
    let act = value["act"]?.string.flatMap { Self.isKey($0) ? $0 : nil } ?? "?"
    let again = "hand it over from the page once more"
    return switch fault {
    case .missing(let field):
      .refused(act: act, reason: "the field '\(field)' is missing", remedy: again)
    case .invalid(let field):
      .refused(act: act, reason: "the field '\(field)' holds what it cannot hold", remedy: again)
    case .tooLong(let field):
      .refused(act: act, reason: "the field '\(field)' is too long", remedy: "shorten it")
    case .unknownAct:
      .refused(
        act: act,
        reason: "nothing is known of such an act",
        remedy: "take it with the version of the program that made the page, or a later one"
      )
    }
  }

  private func handed() throws(Fault) -> HandedWords {
    HandedWords(
      code: try words("code"),
      cases: try strings("case"),
      claim: try wordsIfAny("claim"),
      sign: try wordsIfAny("sign"),
      strength: try wordsIfAny("strength"),
      voice: try wordsIfAny("voice"),
      evidence: try strings("evidence"),
      domain: try wordsIfAny("domain"),
      bearer: try wordsIfAny("bearer"),
      certainty: try wordsIfAny("certainty"),
      why: try wordsIfAny("why")
    )
  }

  private func placeIfAny() throws(Fault) -> HandedPlace? {
    value["start"] == nil && value["quote"] == nil ? nil : try place()
  }

  private func place() throws(Fault) -> HandedPlace {
    let source = try words("source")
    let start = try offset("start")
    let end = try offset("end")
    guard start < end else { throw .invalid("end") }
    let quote = try words("quote")
    return HandedPlace(
      source: source,
      document: documents[source],
      range: TextRange(start, end),
      quote: quote,
      prefix: try wordsIfAny("prefix") ?? "",
      suffix: try wordsIfAny("suffix") ?? ""
    )
  }

  /// A place in a text; none is longer than 256 MiB.
  private func offset(_ field: String) throws(Fault) -> Int {
    guard let value = value[field] else { throw .missing(field) }
    guard let number = value.number, (0...(1 << 28)).contains(number) else {
      throw .invalid(field)
    }
    return number
  }

  private func words(_ field: String) throws(Fault) -> String {
    guard let words = try wordsIfAny(field) else { throw .missing(field) }
    return words
  }

  private func wordsIfAny(_ field: String) throws(Fault) -> String? {
    switch value[field] {
    case nil, .null: return nil
    case .string(let words):
      guard words.utf8.count <= Self.longest else { throw .tooLong(field) }
      return words.isEmpty ? nil : words
    default: throw .invalid(field)
    }
  }

  private func strings(_ field: String) throws(Fault) -> [String] {
    guard let value = value[field], value != .null else { return [] }
    // One case may stand alone.
    if let word = value.string { return word.isEmpty ? [] : [word] }
    guard let elements = value.elements, elements.count <= 100 else { throw .invalid(field) }
    let words = elements.compactMap(\.string)
    guard words.count == elements.count else { throw .invalid(field) }
    return words
  }

  /// The most bytes of a text: a quotation of a hundred pages.
  private static let longest = 1 << 18

  /// Whether a text may be a key: letters, digits and hyphens.
  private static func isKey(_ text: String) -> Bool {
    (1...80).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || $0 == 0x2D
      }
  }
}
