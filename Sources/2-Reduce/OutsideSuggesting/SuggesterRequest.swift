import PlainFormats
public import StudyModel

/// What a program from outside is given to read: JSON lines, the codebook first, then passages.
public enum SuggesterRequest {
  /// The lines for a codebook and the passages of documents.
  ///
  /// Only passages in body and appendix are given, for suggestions are made from these alone.
  ///
  /// - Parameters:
  ///   - codebook: The codes; containers and retired codes are left out.
  ///   - documents: The documents whose text it may read.
  ///   - settings: What the protocol says to the program, in words.
  ///   - language: The language of names and definitions.
  /// - Returns: UTF-8, a line feed after each line.
  public static func lines(
    codebook: Codebook,
    documents: [Document],
    settings: String,
    language: String
  ) -> [UInt8] {
    let codes = codebook.applied.map { code in
      JSONValue.members([
        ("id", .string(code.id)),
        ("name", .string(code.name.words(in: language))),
        ("definition", some(code.definition.words(in: language))),
        ("include", some(code.include.words(in: language))),
        (
          "exclude",
          code.exclude.isEmpty
            ? nil : .array(code.exclude.map { .string($0.when.words(in: language)) })
        ),
      ])
    }
    let head = JSONValue.members([
      ("jejak", .string("suggest")),
      ("version", .number(1)),
      ("settings", some(settings)),
      ("codebook", .array(codes)),
    ])
    var text = head.line + "\n"
    for document in documents {
      for passage in passages(of: document) {
        text +=
          JSONValue.members([
            ("source", .string(document.source)),
            ("passage", .number(passage.number)),
            ("kind", .string(passage.kind.rawValue)),
            ("text", .string(document.text[passage.range])),
          ]).line + "\n"
      }
    }
    return Array(text.utf8)
  }

  /// The passages of a document that are given away.
  static func passages(of document: Document) -> [Passage] {
    document.passages.filter { document.part(at: $0.range.start).isEvidence }
  }

  private static func some(_ words: String) -> JSONValue? {
    words.isEmpty ? nil : .string(words)
  }
}
