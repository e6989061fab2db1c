import StudyModel

/// A format in which reference managers exchange works.
public enum ReferenceFormat: String, Sendable, CaseIterable {
  /// Citation Style Language items as JSON.
  case cslJSON = "csl-json"
  /// BibTeX and biblatex.
  case bibTeX = "bibtex"
  /// The tags of Research Information Systems.
  case ris

  /// How many references of one file are read; more are left out with a diagnostic.
  public static let mostReferences = 100_000

  /// How many bytes of one value are kept.
  static let longestValue = 1 << 20

  /// The format of a file by its name and, where that does not tell, by its first bytes; nothing
  /// where neither looks like one.
  ///
  /// - Parameters:
  ///   - name: The file's name.
  ///   - bytes: The file's bytes.
  public init?(name: String, bytes: [UInt8]) {
    let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
    switch ending {
    case "json", "csljson": self = .cslJSON
    case "bib", "bibtex", "biblatex": self = .bibTeX
    case "ris": self = .ris
    default:
      let head = Bytes.withoutMark(bytes).drop { $0 <= 0x20 }.prefix(6)
      switch head.first {
      case UInt8(ascii: "["), UInt8(ascii: "{"): self = .cslJSON
      case UInt8(ascii: "@"), UInt8(ascii: "%"): self = .bibTeX
      default:
        guard head.starts(with: "TY  -".utf8) else { return nil }
        self = .ris
      }
    }
  }

  /// Reads all references of a file; an entry that cannot be read is left out, the rest is read.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, in UTF-8 or Windows-1252, with or without a byte-order mark.
  ///   - path: The file's path, for diagnostics.
  /// - Returns: The references in order, and what was noticed.
  public func read(_ bytes: [UInt8], path: String) -> ReferencesRead {
    let bytes = Bytes.decoded(bytes)
    var read: ReferencesRead =
      switch self {
      case .cslJSON: CSLReader.read(bytes, path: path)
      case .bibTeX: BibTeXReader.read(bytes, path: path)
      case .ris: RISReader.read(bytes, path: path)
      }
    if read.references.count > Self.mostReferences {
      read = ReferencesRead(
        references: Array(read.references.prefix(Self.mostReferences)),
        diagnostics: read.diagnostics + [
          Diagnostic(
            "too-many-references",
            .error,
            at: FilePlace(path: path),
            words: "only the first \(Self.mostReferences) references were read",
            remedy: "cut the file into smaller ones"
          )
        ]
      )
    }
    return read
  }

  /// Writes references; what the format has no place for is left out.
  ///
  /// - Parameter references: The references, in the order in which they shall stand.
  /// - Returns: The text of the file, with line feeds, or with CRLF for RIS as its description asks.
  public func write(_ references: [Reference]) -> String {
    switch self {
    case .cslJSON: CSLWriter.write(references)
    case .bibTeX: BibTeXWriter.write(references)
    case .ris: RISWriter.write(references)
    }
  }
}
