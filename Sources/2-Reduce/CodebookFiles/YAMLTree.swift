import Yams

/// Why a text is not YAML that a study file may hold.
struct YAMLFailure: Error, Equatable {
  /// What is wrong.
  enum Problem: Equatable {
    /// A character that YAML does not allow.
    case controlCharacter
    /// A second document in the file.
    case secondDocument
    /// Fields of one mapping with the same name.
    case duplicateField(String)
    /// More references to anchors than a person writes.
    case tooManyReferences
    /// Lists in lists beyond any use.
    case tooDeep
    /// A quotation mark that nothing closes.
    case openQuotation
    /// A bracket that nothing closes.
    case openBracket
    /// What the YAML reader said.
    case syntax(String)
  }

  let problem: Problem
  /// The physical line, from 1.
  let line: Int
  /// The column in scalars, from 1.
  let column: Int
}

/// Composes YAML text to nodes within limits, without resolving any type.
enum YAMLTree {
  /// How many references to anchors a file may hold.
  static let referenceLimit = 16
  /// How deep values may be nested.
  static let depthLimit = 64

  /// The root of a text, or nothing for a text without any value.
  ///
  /// - Parameters:
  ///   - text: YAML without byte-order mark.
  ///   - firstLine: The number that the first line of the text has in its file.
  /// - Returns: The root.
  /// - Throws: Why the text cannot be read.
  static func compose(_ text: String, firstLine: Int = 1) throws(YAMLFailure) -> YAMLNode? {
    let places = YAMLPlaces(text, firstLine: firstLine)
    try refuseBomb(text, firstLine: firstLine)
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      var budget = 2 * text.utf8.count + 100_000
      // Nodes hold their anchors weakly; they last as long as the parser.
      return try withExtendedLifetime(parser) {
        try node(root, label: "", depth: 0, places: places, budget: &budget)
      }
    } catch let failure as YAMLFailure {
      throw failure
    } catch let error as YamlError {
      throw failure(error, places: places)
    } catch {
      throw YAMLFailure(problem: .syntax("\(error)"), line: firstLine, column: 1)
    }
  }

  private static func node(
    _ node: Node,
    label: String,
    depth: Int,
    places: YAMLPlaces,
    budget: inout Int
  ) throws(YAMLFailure) -> YAMLNode {
    let (line, column) = places.place(node.mark)
    budget -= 1
    guard budget > 0 else {
      throw YAMLFailure(problem: .tooManyReferences, line: line, column: column)
    }
    guard depth < depthLimit else {
      throw YAMLFailure(problem: .tooDeep, line: line, column: column)
    }
    switch node {
    case .scalar(let scalar):
      let tag = node.tag.description
      let hasOwnTag = tag.hasScalarPrefix("!")
      return YAMLNode(
        content: .text(scalar.string),
        line: line,
        column: column,
        label: label,
        isPlain: scalar.style == .plain,
        lostItsBeginning: hasOwnTag || scalar.anchor != nil
      )
    case .sequence(let sequence):
      var elements: [YAMLNode] = []
      for element in sequence {
        elements.append(
          try Self.node(element, label: label, depth: depth + 1, places: places, budget: &budget)
        )
      }
      return YAMLNode(content: .list(elements), line: line, column: column, label: label)
    case .mapping(let mapping):
      var fields: [YAMLNode.Field] = []
      for (key, value) in mapping {
        let (keyLine, keyColumn) = places.place(key.mark)
        guard let name = key.scalar?.string else {
          throw YAMLFailure(problem: .syntax("complex key"), line: keyLine, column: keyColumn)
        }
        fields.append(
          YAMLNode.Field(
            name: name,
            line: keyLine,
            column: keyColumn,
            value: try Self.node(
              value,
              label: name,
              depth: depth + 1,
              places: places,
              budget: &budget
            )
          )
        )
      }
      return YAMLNode(content: .fields(fields), line: line, column: column, label: label)
    case .alias:
      throw YAMLFailure(problem: .tooManyReferences, line: line, column: column)
    }
  }

  private static func failure(_ error: YamlError, places: YAMLPlaces) -> YAMLFailure {
    switch error {
    case .reader:
      let (line, column) = places.firstForbiddenScalar()
      return YAMLFailure(problem: .controlCharacter, line: line, column: column)
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      var place = mark
      var kind = YAMLFailure.Problem.syntax(problem)
      if problem == "but found another document" { kind = .secondDocument }
      if let context {
        if context.text == "while scanning a quoted scalar" {
          kind = .openQuotation
          place = context.mark
        }
        if context.text.hasScalarPrefix("while parsing a flow") {
          kind = .openBracket
        }
      }
      let (line, column) = places.place(place)
      return YAMLFailure(problem: kind, line: line, column: column)
    case .duplicatedKeysInMapping(let names, let context):
      let (line, column) = places.place(context.mark)
      let second = places.repetition(of: names.first ?? "", afterLine: line, column: column)
      return YAMLFailure(
        problem: .duplicateField(names.first ?? ""),
        line: second ?? line,
        column: column
      )
    default:
      return YAMLFailure(problem: .syntax("not readable"), line: places.firstLine, column: 1)
    }
  }

  /// Refuses many references before anything is composed: nested ones grow without bound.
  private static func refuseBomb(_ text: String, firstLine: Int) throws(YAMLFailure) {
    var anchors = 0
    var references = 0
    var line = firstLine
    // Whether a value may begin here: after a line's indentation, a bracket, comma, colon or dash.
    var canBegin = true
    var previous = UInt8(ascii: ",")
    for byte in text.utf8 {
      switch previous {
      case UInt8(ascii: "&") where canBegin && byte > 0x20: anchors += 1
      case UInt8(ascii: "*") where canBegin && byte > 0x20:
        references += 1
        if anchors > 0, references > referenceLimit {
          throw YAMLFailure(problem: .tooManyReferences, line: line, column: 0)
        }
      default: break
      }
      switch previous {
      case 0x0A, 0x0D, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "-"), UInt8(ascii: "?"):
        canBegin = true
      case 0x20, 0x09: break
      default: canBegin = false
      }
      if previous == 0x0A { line += 1 }
      previous = byte
    }
  }
}
