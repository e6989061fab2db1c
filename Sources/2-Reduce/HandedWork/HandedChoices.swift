/// What a file of judgements made elsewhere holds.
public struct HandedChoices: Hashable, Sendable {
  /// How a file says it.
  public enum Format: String, Sendable, CaseIterable {
    /// The file that a page hands back.
    case choices
    /// Comments of an office file.
    case comments
    /// A text with marks.
    case marked
    /// A table of quotations.
    case table
    /// Marks of a reader of a PDF.
    case highlights
    /// W3C Web Annotations.
    case annotations
  }

  /// How the file says it.
  public let format: Format
  /// The mark of the study that it was made for; nothing where it does not say.
  public let study: String?
  /// Who chose, by coder id; nothing where it does not say.
  public let by: String?
  /// The name that somebody typed who is no coder.
  public let name: String?
  /// The sample that is answered.
  public let sample: String?
  /// The sources that the file is about, with the fingerprints of their reading texts.
  public let documents: [String: String]
  /// The choices, in the order of the file.
  public let choices: [HandedChoice]

  /// Who wrote the comments or marks, as the program that made the file names that person.
  public let author: String?

  /// Creates what a file holds.
  public init(
    format: Format,
    study: String? = nil,
    by: String? = nil,
    name: String? = nil,
    sample: String? = nil,
    author: String? = nil,
    documents: [String: String] = [:],
    choices: [HandedChoice]
  ) {
    self.format = format
    self.study = study
    self.by = by
    self.name = name
    self.sample = sample
    self.author = author
    self.documents = documents
    self.choices = choices
  }
}

/// Why a file gives no choices at all.
public enum HandedChoicesError: Error, Equatable {
  /// The file is no JSON.
  case malformed
  /// The JSON is no file of choices.
  case noChoices
  /// A later version of the format.
  case newer(version: Int)
  /// A field of the file holds what it cannot hold.
  case invalid(field: String)
  /// More choices than are taken at once.
  case tooMany(Int, limit: Int)
  /// The file is not UTF-8.
  case notUTF8
  /// A table lacks columns.
  case columnsMissing([String])
  /// A marked text has no marks.
  case noMarks

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .malformed, .noChoices:
      "hand it over from the page once more, and take the file as the page saved it"
    case .newer: "take it with the version of the program that made the page, or a later one"
    case .invalid: "hand it over from the page once more"
    case .tooMany: "part the file"
    case .notUTF8: "save it as UTF-8"
    case .columnsMissing: "name the columns in the first line: source, quote, code"
    case .noMarks: "a mark is written [[CODE | words of the source]]"
    }
  }
}

extension HandedChoicesError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .malformed: "the file is no JSON"
    case .noChoices: "the file holds no choices of a page"
    case .newer(let version): "the file is of version \(version) of its format"
    case .invalid(let field): "the field '\(field)' of the file holds what it cannot hold"
    case .tooMany(let count, let limit): "the file has \(count) choices; the most are \(limit)"
    case .notUTF8: "the file is not UTF-8"
    case .columnsMissing(let columns):
      "the table lacks \(columns.map { "'\($0)'" }.joined(separator: ", "))"
    case .noMarks: "the text holds no marks"
    }
  }
}
