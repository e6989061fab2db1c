import MarkupReading
import PackageReading
import StudyModel

/// The members of a package that a reader asks for, and the one text that those with words make.
///
/// The text is the original of the source: its bytes are what the runs of the document count.
struct PackageParts {
  /// A member with words, and where its bytes stand in the text.
  struct Part {
    let name: String
    let tree: MarkupTree
    let offset: Int
    let bytes: [UInt8]
  }

  private let package: ZipPackage
  private var bytes: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ bytes: [UInt8]) throws(CollectError) {
    do throws(PackageError) {
      package = try ZipPackage(bytes)
    } catch {
      throw .package(error)
    }
    for kind in PackageRemark.Kind.allCases {
      let count = package.remarks.count { $0.kind == kind }
      if count > 0 { diagnostics.append(Self.diagnostic(kind, count)) }
    }
  }

  /// The names of the members, in the order of the package.
  var names: [String] { package.names }

  /// What the parts with words make together, in the order in which they were taken.
  var text: DecodedText { DecodedText(decoded: bytes) }

  func contains(_ name: String) -> Bool { package.contains(name) }

  /// The elements of a member whose words are no words of the document.
  func tree(_ name: String) throws(CollectError) -> MarkupTree? {
    guard let text = try decoded(name) else { return nil }
    return try MarkupTree(transcript(of: text, .xml, name))
  }

  /// Takes a member with words, which come after those of the parts before it; markup that is no
  /// XML is read as HTML where it may be, and reported.
  mutating func take(_ name: String, mayBeHTML: Bool = false) throws(CollectError) -> Part? {
    guard let text = try decoded(name) else { return nil }
    let total = bytes.count + text.bytes.count
    guard total <= Collecting.byteLimit else {
      throw .tooLarge(byteCount: total, limit: Collecting.byteLimit)
    }
    let transcript: MarkupTranscript
    do throws(CollectError) {
      transcript = try self.transcript(of: text, .xml, name)
    } catch {
      guard mayBeHTML, case .malformed = error else { throw error }
      transcript = try self.transcript(of: text, .html, name)
      note(
        "part-read-as-html",
        "the member \(number(of: name)) of the package is no well-formed XML, and is read as HTML"
      )
    }
    let offset = bytes.count
    bytes += text.bytes
    diagnostics += text.diagnostics + XMLReader.diagnostics(of: transcript)
    return Part(name: name, tree: MarkupTree(transcript), offset: offset, bytes: text.bytes)
  }

  /// Adds something to look at.
  mutating func note(_ code: String, _ words: String) {
    diagnostics.append(
      Diagnostic(code, .warning, words: words, remedy: "compare the document with the file there")
    )
  }

  /// The number of a member in the package, for messages.
  func number(of name: String) -> Int { package.number(of: name) ?? 0 }

  private func decoded(_ name: String) throws(CollectError) -> DecodedText? {
    let found: [UInt8]?
    do throws(PackageError) {
      found = try package.read(name)
    } catch {
      throw .package(error)
    }
    guard let found, !found.isEmpty else { return nil }
    return try DecodedText(found, declaration: .xml)
  }

  private func transcript(
    of text: DecodedText,
    _ syntax: MarkupReader.Syntax,
    _ name: String
  ) throws(CollectError) -> MarkupTranscript {
    do throws(CollectError) {
      return try XMLReader.transcript(of: text, syntax)
    } catch {
      guard case .malformed(let format, let line, let column, let problem) = error else {
        throw error
      }
      throw .malformed(
        format: format,
        line: line,
        column: column,
        problem: "the member \(number(of: name)) of the package: \(problem)"
      )
    }
  }

  private static func diagnostic(_ kind: PackageRemark.Kind, _ count: Int) -> Diagnostic {
    let what =
      switch kind {
      case .unsafeName: "with names that lead elsewhere or that no text has"
      case .longName: "with names longer than \(PackageLimits.standard.nameBytes) bytes"
      case .symbolicLink: "that are symbolic links"
      }
    return Diagnostic(
      kind.rawValue,
      .warning,
      words: "the package has \(count) members \(what); they are left out",
      remedy: "no office program writes such members; ask where the file comes from"
    )
  }
}

/// A format whose files are packages.
protocol PackagedFormat {
  /// Takes the parts that are read, those with words in the order of their bytes in the text.
  init(_ parts: inout PackageParts) throws(CollectError)
  /// Drafts the document; `text` is what the parts with words make together.
  func draft(from text: DecodedText) throws(CollectError) -> DraftedDocument
}

extension PackagedFormat {
  /// The text that the parts of a package make.
  static func text(of bytes: [UInt8]) throws(CollectError) -> DecodedText {
    var parts = try PackageParts(bytes)
    _ = try Self(&parts)
    return parts.text
  }

  /// Reads a package.
  static func read(
    _ bytes: [UInt8]
  ) throws(CollectError) -> (text: DecodedText, drafted: DraftedDocument) {
    var parts = try PackageParts(bytes)
    let format = try Self(&parts)
    let text = parts.text
    var drafted = try format.draft(from: text)
    drafted.diagnostics = parts.diagnostics + drafted.diagnostics
    return (text, drafted)
  }
}

extension PackageParts.Part {
  /// Words of the part with their place in the text that all parts make.
  func placed(_ words: MarkupText, in text: DecodedText) -> PlacedWords {
    PlacedWords(
      words: words.words,
      line: text.line(ofByte: words.byte + offset),
      byte: words.byte + offset,
      byteCount: words.byteCount,
      isExact: words.isExact
    )
  }

  /// Words that an element of the part stands for without having them.
  func words(_ words: String, for element: MarkupElement, in text: DecodedText) -> PlacedWords {
    let end = bytes[min(element.byte, bytes.count)...].firstIndex(of: UInt8(ascii: ">"))
    return PlacedWords(
      words: words,
      line: text.line(ofByte: element.byte + offset),
      byte: element.byte + offset,
      byteCount: (end ?? element.byte) + 1 - element.byte,
      isExact: false
    )
  }
}

extension MarkupElement {
  /// The value of the first attribute with a name, whatever its prefix.
  func value(_ name: String) -> String? {
    if let plain = self[name] { return plain }
    let ending = ":\(name)"
    return attributes.first { $0.name.hasSuffix(ending) }?.value
  }
}
