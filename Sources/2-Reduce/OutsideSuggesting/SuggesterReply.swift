import PlainFormats
public import StudyModel
import TextAnchoring

/// What a program from outside answered, line by line.
///
/// A suggestion is a code on words of a passage. The words are never the program's: it names a place,
/// or quotes what stands there, and they are copied from the document.
public struct SuggesterReply: Sendable {
  /// How many suggestions are read; beyond it the rest is left out.
  public static let mostSuggestions = 100_000

  /// The suggestions, in the order of the lines.
  public let suggestions: [OutsideSuggestion]
  /// What is wrong with other lines, by the suggester's id and their numbers.
  public let diagnostics: [Diagnostic]

  /// Reads an answer.
  ///
  /// - Parameters:
  ///   - bytes: JSON lines with `code`, `source`, `passage`, and `quote` or `start` and `end` (scalars
  ///     from the beginning of the passage); if wanted `why` and `score`.
  ///   - mark: The program.
  ///   - documents: What it was given to read.
  ///   - codebook: The codes it was given.
  public init(
    parsing bytes: [UInt8],
    from mark: SuggesterMark,
    documents: [Document],
    codebook: Codebook
  ) {
    let bySource = Dictionary(
      documents.map { ($0.source, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var suggestions: [OutsideSuggestion] = []
    var diagnostics: [Diagnostic] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      guard suggestions.count < Self.mostSuggestions else {
        diagnostics.append(
          Self.notice(
            "too-many-suggestions",
            FilePlace(path: mark.id, line: index + 1),
            "only \(Self.mostSuggestions) are read"
          )
        )
        break
      }
      do throws(Fault) {
        let reading = Line(try Self.value(line), documents: bySource, codebook: codebook)
        suggestions.append(try reading.suggestion(from: mark))
      } catch {
        let place = FilePlace(path: mark.id, line: index + 1)
        diagnostics.append(Self.notice(error.code, place, error.words))
      }
    }
    self.suggestions = suggestions
    self.diagnostics = diagnostics
  }

  private static func value(_ line: ArraySlice<UInt8>) throws(Fault) -> JSONValue {
    do {
      let value = try JSONValue(parsing: Array(line))
      if case .object = value { return value }
    } catch {
      throw Fault("suggestion-unreadable", "the line is no JSON object")
    }
    throw Fault("suggestion-unreadable", "the line is no JSON object")
  }

  private static func notice(_ code: String, _ place: FilePlace, _ words: String) -> Diagnostic {
    Diagnostic(code, .warning, at: place, words: words, remedy: nil)
  }

  /// Why a line is no suggestion; never holds its words.
  private struct Fault: Error {
    let code: String
    let words: String

    init(_ code: String, _ words: String) {
      self.code = code
      self.words = words
    }
  }

  /// One line of the answer.
  private struct Line {
    let value: JSONValue
    let documents: [String: Document]
    let codebook: Codebook

    init(_ value: JSONValue, documents: [String: Document], codebook: Codebook) {
      self.value = value
      self.documents = documents
      self.codebook = codebook
    }

    func suggestion(from mark: SuggesterMark) throws(Fault) -> OutsideSuggestion {
      guard let code = value["code"]?.string, codebook[code]?.isInUse == true else {
        throw Fault("suggestion-code", "it names no code that may be given")
      }
      guard let source = value["source"]?.string, let document = documents[source] else {
        throw Fault("suggestion-source", "it names no source that was given to it")
      }
      guard let number = value["passage"]?.number, document.passages.indices.contains(number - 1),
        document.part(at: document.passages[number - 1].range.start).isEvidence
      else { throw Fault("suggestion-passage", "it names no passage that was given to it") }
      let range = try range(in: document.passages[number - 1].range, of: document)
      return OutsideSuggestion(
        mark: mark,
        code: code,
        anchor: Anchoring.describe(range, in: document),
        why: value["why"]?.string ?? "",
        score: score
      )
    }

    private func range(in passage: TextRange, of document: Document) throws(Fault) -> TextRange {
      let start = value["start"]?.number
      let end = value["end"]?.number
      let quote = value["quote"]?.string ?? ""
      if let start, let end {
        guard start >= 0, end > start, end <= passage.count else {
          throw Fault("suggestion-place", "'start' and 'end' lie outside the passage")
        }
        let range = TextRange(passage.start.scalars + start, passage.start.scalars + end)
        guard quote.isEmpty || document.text.bytes(range).elementsEqual(quote.utf8) else {
          throw Fault("suggestion-quote", "the quote is not what stands at 'start' and 'end'")
        }
        return range
      }
      guard !quote.isEmpty else {
        throw Fault("suggestion-place", "it has neither a quote nor 'start' and 'end'")
      }
      let places = places(of: Array(quote.utf8), in: passage, of: document)
      guard let first = places.first else {
        throw Fault("suggestion-quote", "the quote does not stand in the passage")
      }
      guard places.count == 1 else {
        throw Fault(
          "suggestion-ambiguous",
          "the quote stands \(places.count) times in the passage; 'start' and 'end' tell which"
        )
      }
      return first
    }

    private func places(
      of quote: [UInt8],
      in passage: TextRange,
      of document: Document
    ) -> [TextRange] {
      let bytes = document.text.bytes(passage)
      guard quote.count <= bytes.count, let first = quote.first else { return [] }
      return (bytes.startIndex...(bytes.endIndex - quote.count)).compactMap { place in
        guard bytes[place] == first, bytes[place..<(place + quote.count)].elementsEqual(quote)
        else { return nil }
        return TextRange(
          document.text.textOffset(ofByte: place),
          document.text.textOffset(ofByte: place + quote.count)
        )
      }
    }

    private var score: String {
      switch value["score"] {
      case .number(let number)?: String(number)
      case .decimal(let number)?: String(number)
      case .string(let words)?: words
      default: ""
      }
    }
  }
}
