/// A codebook as REFI-QDA exchanges it between programs (REFI-QDA Codebook 1.0, `.qdc`): everything
/// that the format holds.
public struct ExchangedCodebook: Hashable, Sendable {
  /// A code.
  public struct Code: Hashable, Sendable {
    /// Its identifier, as written.
    public let guid: String
    /// The name; two codes may have the same.
    public let name: String
    /// Whether passages may be coded with it.
    public let isCodable: Bool
    /// The colour, `#RRGGBB` or `#RGB`.
    public let color: String?
    /// The description.
    public let description: String?
    /// The codes below it.
    public let codes: [Code]

    /// Creates a code.
    public init(
      guid: String,
      name: String,
      isCodable: Bool,
      color: String? = nil,
      description: String? = nil,
      codes: [Code] = []
    ) {
      self.guid = guid
      self.name = name
      self.isCodable = isCodable
      self.color = color
      self.description = description
      self.codes = codes
    }
  }

  /// Codes that a person put together.
  public struct Grouping: Hashable, Sendable {
    /// Its identifier, as written.
    public let guid: String
    /// The name.
    public let name: String
    /// The description.
    public let description: String?
    /// The identifiers of the codes, in order.
    public let members: [String]

    /// Creates a set of codes.
    public init(guid: String, name: String, description: String? = nil, members: [String]) {
      self.guid = guid
      self.name = name
      self.description = description
      self.members = members
    }
  }

  /// The program that wrote it.
  public let origin: String?
  /// The topmost codes, with what is below them.
  public let codes: [Code]
  /// The sets.
  public let sets: [Grouping]

  /// Creates a codebook.
  public init(origin: String? = nil, codes: [Code], sets: [Grouping] = []) {
    self.origin = origin
    self.codes = codes
    self.sets = sets
  }

  /// An identifier as it is compared: without braces, in lower case.
  public static func folded(_ guid: String) -> String {
    var scalars = Substring(guid).unicodeScalars
    while let first = scalars.first, first == "{" || first.properties.isWhitespace {
      scalars.removeFirst()
    }
    while let last = scalars.last, last == "}" || last.properties.isWhitespace {
      scalars.removeLast()
    }
    return String(scalars).lowercased()
  }
}

/// Why a file is no codebook that can be taken in.
public enum ExchangeError: Error, Equatable {
  /// The file is not well-formed XML, or beyond the reader's limits.
  case unreadable(String)
  /// The first element is not `CodeBook` of REFI-QDA.
  case noCodebook
  /// An element lacks what the schema asks for.
  case missing(String, line: Int)
  /// The format needs at least one code.
  case noCodes
  /// The ending of the file's name is that of no format.
  case unknownFormat(String)

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .unreadable, .missing: "export it again from the program it comes from"
    case .noCodebook: "export the codebook as REFI-QDA Codebook (.qdc), not as a project"
    case .noCodes: "write a first code: jejak codebook add ID --name NAME"
    case .unknownFormat: "name it FILE.qdc or FILE.csv"
    }
  }
}

extension ExchangeError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unreadable(let words): "the codebook cannot be read: \(words)"
    case .noCodebook: "this is no codebook of REFI-QDA"
    case .missing(let what, let line): "line \(line): a code or set has no '\(what)'"
    case .noCodes: "the codebook has no codes"
    case .unknownFormat(let path): "'\(path)' ends in neither .qdc nor .csv"
    }
  }
}
