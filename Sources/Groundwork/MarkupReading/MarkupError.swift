/// A place in a file as editors count it.
public struct MarkupPlace: Hashable, Sendable {
  /// The physical line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int

  /// Creates a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Why a marked-up file cannot be read.
public enum MarkupError: Error, Hashable, Sendable {
  /// The file has no bytes, or none but white space.
  case empty
  /// The file has more bytes than the limit.
  case tooLarge(byteCount: Int, limit: Int)
  /// The bytes are not UTF-8.
  case notUTF8
  /// A byte is zero, which no text has.
  case zeroByte(MarkupPlace)
  /// Elements stand in one another deeper than the limit.
  case tooDeep(limit: Int, MarkupPlace)
  /// A tag or a quoted value begins and never ends.
  case unfinishedTag(MarkupPlace)
  /// An entity that the file itself declares is referred to; it could hold or fetch anything.
  case declaredEntity(MarkupPlace)
  /// The file is not well-formed XML.
  case malformed(Flaw, MarkupPlace)

  /// What is wrong with XML.
  public enum Flaw: Hashable, Sendable {
    case noRoot, contentAfterRoot, mismatchedTags, unclosedElement, repeatedAttribute
    case undeclaredEntity, forbiddenCharacter
    /// Anything else, by the parser's number.
    case other(Int)
  }

  /// The place of the trouble, where it has one.
  public var place: MarkupPlace? {
    switch self {
    case .empty, .tooLarge, .notUTF8: nil
    case .zeroByte(let place), .tooDeep(_, let place), .unfinishedTag(let place),
      .declaredEntity(let place), .malformed(_, let place):
      place
    }
  }
}

extension MarkupError {
  /// A short stable name, such as `too-deep`.
  public var code: String {
    switch self {
    case .empty: "empty-markup"
    case .tooLarge: "too-large"
    case .notUTF8: "not-utf-8"
    case .zeroByte: "zero-byte"
    case .tooDeep: "too-deep"
    case .unfinishedTag: "unfinished-tag"
    case .declaredEntity: "declared-entity"
    case .malformed: "malformed-xml"
    }
  }

  /// What a person can do about it.
  public var remedy: String {
    switch self {
    case .empty: "fetch the file again; nothing arrived"
    case .tooLarge: "split the file, and add the pieces as sources of one group"
    case .notUTF8: "save the file as UTF-8"
    case .zeroByte: "check what the file is; it may be no text, or damaged"
    case .tooDeep: "close the elements that are left open, or save the page anew from a browser"
    case .unfinishedTag: "end the tag with '>', and close its quotation mark"
    case .declaredEntity: "write the words themselves in place of the reference"
    case .malformed(.undeclaredEntity, _): "write the character itself in place of the reference"
    case .malformed: "correct the file at this place, or fetch it again"
    }
  }
}

extension MarkupError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .empty: "the file is empty"
    case .tooLarge(let byteCount, let limit):
      "the file has \(byteCount) bytes, the limit is \(limit)"
    case .notUTF8: "the text is not UTF-8"
    case .zeroByte: "a byte is zero, which no text has"
    case .tooDeep(let limit, _): "elements stand in one another more than \(limit) deep"
    case .unfinishedTag: "a tag begins here and never ends"
    case .declaredEntity: "an entity that the file declares itself is not expanded"
    case .malformed(let flaw, _): "not well-formed XML: \(flaw)"
    }
  }
}

extension MarkupError.Flaw: CustomStringConvertible {
  /// The flaw in words.
  public var description: String {
    switch self {
    case .noRoot: "it has no element"
    case .contentAfterRoot: "something follows the last end tag"
    case .mismatchedTags: "an end tag does not match the open element"
    case .unclosedElement: "an element is not closed"
    case .repeatedAttribute: "a tag has an attribute twice"
    case .undeclaredEntity: "an entity is not declared"
    case .forbiddenCharacter: "a character is not allowed in XML"
    case .other(let number): "error \(number) of the parser"
    }
  }
}
