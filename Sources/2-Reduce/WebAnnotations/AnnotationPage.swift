import PlainFormats
public import StudyModel

/// Codings as annotations of the W3C Web Annotation Data Model (Recommendation of 23 February 2017).
///
/// Each coding is an annotation whose body tags it with the code, and whose target is the reading text:
/// the words with what stands around them (TextQuoteSelector), and their place (TextPositionSelector).
/// Places count code points, as section 4.2.5 of the model asks; they are those of the journal as they
/// are. Many programs of browsers count UTF-16 code units instead, which differs behind every character
/// beyond the basic plane; they should look for the quote first.
public enum AnnotationPage {
  /// A coding to be written, with its text of today.
  public struct Item: Sendable {
    let coding: Coding
    let range: TextRange
    let document: Document

    /// Creates an item.
    public init(coding: Coding, range: TextRange, document: Document) {
      self.coding = coding
      self.range = range
      self.document = document
    }
  }

  /// The name of the reading text that places count in.
  public static func address(ofSource source: String) -> String { "documents/\(source).txt" }

  /// A page of annotations as JSON-LD.
  ///
  /// - Parameters:
  ///   - items: The codings, in the order wanted.
  ///   - codebook: The codes, for their names.
  ///   - languages: The languages of sources, by id.
  ///   - language: The language of the codes' names.
  ///   - program: The program's name and version.
  ///   - identify: A UUID for words that tell one coding from all others.
  /// - Returns: The page, in UTF-8 with a line feed at its end.
  public static func text(
    of items: [Item],
    codebook: Codebook,
    languages: [String: String],
    language: String,
    program: String,
    identify: (String) -> String
  ) -> String {
    let annotations = items.map { item in
      annotation(
        item,
        name: codebook[item.coding.code]?.name.words(in: language) ?? "",
        nameLanguage: language,
        sourceLanguage: languages[item.coding.source],
        program: program,
        identify: identify
      )
    }
    return JSONValue.members([
      ("@context", .string("http://www.w3.org/ns/anno.jsonld")),
      ("type", .string("AnnotationPage")),
      ("items", .array(annotations)),
    ]).page
  }

  private static func annotation(
    _ item: Item,
    name: String,
    nameLanguage: String,
    sourceLanguage: String?,
    program: String,
    identify: (String) -> String
  ) -> JSONValue {
    let coding = item.coding
    let named = "\(coding.id.text)\u{0}\(coding.source)\u{0}\(coding.at)"
    return .members([
      ("id", .string("urn:uuid:" + identify(named))),
      ("type", .string("Annotation")),
      ("motivation", .string("classifying")),
      ("creator", agent("Person", "nickname", coding.by)),
      ("created", .string(coding.at)),
      ("generator", agent("Software", "name", program)),
      ("body", .array(bodies(coding, name: name, language: nameLanguage))),
      ("target", target(item, language: sourceLanguage)),
    ])
  }

  private static func agent(_ type: String, _ field: String, _ name: String) -> JSONValue {
    .members([("type", .string(type)), (field, .string(name))])
  }

  private static func bodies(_ coding: Coding, name: String, language: String) -> [JSONValue] {
    func body(_ purpose: String, _ value: String, _ language: String? = nil) -> JSONValue {
      .members([
        ("type", .string("TextualBody")),
        ("purpose", .string(purpose)),
        ("value", .string(value)),
        ("format", .string("text/plain")),
        ("language", language.map(JSONValue.string)),
      ])
    }
    var bodies = [body("tagging", coding.code)]
    if !name.isEmpty, name != coding.code { bodies.append(body("describing", name, language)) }
    if let why = coding.choice.why { bodies.append(body("commenting", why)) }
    return bodies
  }

  private static func target(_ item: Item, language: String?) -> JSONValue {
    let text = item.document.text
    let (start, end) = (item.range.start.scalars, item.range.end.scalars)
    let before = TextRange(max(0, start - Anchor.contextLength), start)
    let after = TextRange(end, min(text.scalarCount, end + Anchor.contextLength))
    return .members([
      (
        "source",
        .members([
          ("id", .string(address(ofSource: item.document.source))),
          ("type", .string("Text")),
          ("format", .string("text/plain")),
          ("language", language.map(JSONValue.string)),
        ])
      ),
      (
        "selector",
        .array([
          .members([
            ("type", .string("TextQuoteSelector")),
            ("exact", .string(text[item.range])),
            ("prefix", .string(text[before])),
            ("suffix", .string(text[after])),
          ]),
          .members([
            ("type", .string("TextPositionSelector")),
            ("start", .number(start)),
            ("end", .number(end)),
          ]),
        ])
      ),
    ])
  }
}
