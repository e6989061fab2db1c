import PlainFormats

/// What an annotation from elsewhere says: codes on words of a target.
///
/// Read are annotations alone, in a list, in an AnnotationPage or AnnotationCollection, and in lists
/// named `rows`, `annotations` or `items`; bodies as texts, tags, or resources with a value; selectors
/// alone, in lists, refined or in a choice. What is not about words of a text is left out with a reason.
public struct WebAnnotation: Hashable, Sendable {
  /// Its id, or its number in the file from 1.
  public let name: String
  /// The codes: values of bodies that tag, identify or classify.
  public let codes: [String]
  /// The words of bodies that comment or describe, joined.
  public let comment: String
  /// Its targets, where words are quoted.
  public let targets: [Target]
  /// Whether a program and no person made it.
  public let isOfMachine: Bool

  /// The words an annotation is about.
  public struct Target: Hashable, Sendable {
    /// The address of the text, as written; empty for none.
    public let source: String
    /// The words.
    public let exact: String
    /// The words before; empty for none.
    public let prefix: String
    /// The words after; empty for none.
    public let suffix: String
    /// Where it begins, as written; nobody says whether in code points or UTF-16 code units.
    public let start: Int?

    /// Creates a target.
    public init(source: String, exact: String, prefix: String, suffix: String, start: Int?) {
      self.source = source
      self.exact = exact
      self.prefix = prefix
      self.suffix = suffix
      self.start = start
    }
  }

  /// Reads a file.
  ///
  /// - Parameter bytes: JSON, with or without a byte-order mark.
  /// - Returns: The annotations in order; nothing where the bytes are no JSON.
  public static func read(_ bytes: [UInt8]) -> [WebAnnotation]? {
    guard let value = try? JSONValue(parsing: LooseText.utf8(bytes)) else { return nil }
    var found: [JSONValue] = []
    gather(value, into: &found, depth: 0)
    return found.enumerated().map { WebAnnotation($1, number: $0 + 1) }
  }

  private init(_ value: JSONValue, number: Int) {
    name = value["id"]?.string ?? value["@id"]?.string ?? String(number)
    var codes: [String] = []
    var comments: [String] = []
    for body in Self.list(value["body"]) + Self.list(value["bodyValue"]) {
      Self.read(body, of: value, &codes, &comments)
    }
    // Programs around Hypothesis keep tags beside the body.
    for tag in Self.list(value["tags"]) { if let tag = tag.string { codes.append(tag) } }
    if let text = value["text"]?.string, !text.isEmpty { comments.append(text) }
    self.codes = codes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    comment = comments.joined(separator: "\n")
    targets = Self.list(value["target"]).compactMap(Self.target)
    let creators = Self.list(value["creator"])
    let types = creators.flatMap { Self.list($0["type"]) + Self.list($0["@type"]) }
      .compactMap(\.string)
    isOfMachine = types.contains { $0 == "Software" || $0.hasSuffix("SoftwareAgent") }
  }

  private static func read(
    _ body: JSONValue,
    of annotation: JSONValue,
    _ codes: inout [String],
    _ comments: inout [String]
  ) {
    let isTagging = Self.list(annotation["motivation"]).contains { isTag($0.string) }
    if let words = body.string {
      if isTagging { codes.append(words) } else { comments.append(words) }
      return
    }
    guard let words = body["value"]?.string ?? body["rdf:value"]?.string else { return }
    let purposes = Self.list(body["purpose"])
    if purposes.isEmpty ? isTagging : purposes.contains(where: { isTag($0.string) }) {
      codes.append(words)
    } else if !purposes.contains(where: { $0.string == "describing" }) {
      comments.append(words)
    }
  }

  private static func isTag(_ word: String?) -> Bool {
    ["tagging", "classifying", "identifying", "oa:tagging", "oa:classifying"].contains(word ?? "")
  }

  private static func target(_ value: JSONValue) -> Target? {
    guard case .object = value else { return nil }
    let source =
      value["source"]?.string ?? value["source"]?["id"]?.string ?? value["source"]?["@id"]?.string
      ?? ""
    var selectors: [JSONValue] = []
    gatherSelectors(value["selector"], into: &selectors, depth: 0)
    guard
      let quote = selectors.first(where: { $0["exact"]?.string?.isEmpty == false }),
      let exact = quote["exact"]?.string
    else { return nil }
    return Target(
      source: source,
      exact: exact,
      prefix: quote["prefix"]?.string ?? "",
      suffix: quote["suffix"]?.string ?? "",
      start: selectors.first { $0["type"]?.string == "TextPositionSelector" }?["start"]?.number
    )
  }

  private static func gatherSelectors(
    _ value: JSONValue?,
    into found: inout [JSONValue],
    depth: Int
  ) {
    guard depth < 16 else { return }
    for selector in list(value) {
      found.append(selector)
      gatherSelectors(selector["refinedBy"], into: &found, depth: depth + 1)
      gatherSelectors(selector["items"], into: &found, depth: depth + 1)
    }
  }

  private static func gather(_ value: JSONValue, into found: inout [JSONValue], depth: Int) {
    guard depth < 16 else { return }
    switch value {
    case .array(let elements):
      for element in elements { gather(element, into: &found, depth: depth + 1) }
    case .object:
      if value["target"] != nil {
        found.append(value)
        return
      }
      for name in ["items", "first", "rows", "annotations", "@graph"] {
        if let inner = value[name] { gather(inner, into: &found, depth: depth + 1) }
      }
    default: break
    }
  }

  private static func list(_ value: JSONValue?) -> [JSONValue] {
    guard let value else { return [] }
    return value.elements ?? [value]
  }
}
