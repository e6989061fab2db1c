public import PackageReading

/// Why a source gives no document.
public enum CollectError: Error, Equatable, Sendable {
  /// The file has no byte.
  case empty
  /// The file has no word.
  case noWords
  /// No page of the file has a word.
  case needsRecognition(pageCount: Int)
  /// The pages of the file were not read before it was collected.
  case pagesNotRead
  /// The file is larger than the cap.
  case tooLarge(byteCount: Int, limit: Int)
  /// The name says one thing and the first bytes another, both named, such as `PDF`.
  case notWhatItsNameSays(named: String, found: String)
  /// No reader knows this format.
  case unsupported(format: String)
  /// The bytes are not the encoding that they have or declare, from this line on.
  case undecodable(encoding: String, line: Int)
  /// The file declares an encoding that is not read.
  case unknownEncoding(name: String)
  /// A zero byte stands in the text.
  case zeroByte(line: Int)
  /// The markup breaks the rules of its format; the problem never holds words of the source.
  case malformed(format: String, line: Int, column: Int, problem: String)
  /// A cap on the markup was reached, such as its depth.
  case beyondLimit(of: String, limit: Int, line: Int)
  /// The package that the file is, or a member of it, cannot be read.
  case package(PackageError)
  /// The package has no part that its format must have.
  case partMissing(format: String, part: String)
  /// The original's bytes and the words that a reader took from them differ at a byte.
  case internalMismatch(byte: Int)
}

extension CollectError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .empty: "the file is empty"
    case .noWords: "the file has no words"
    case .needsRecognition(let pageCount):
      "no text; needs OCR: \(pageCount == 1 ? "page 1" : "pages 1-\(pageCount)") of the file"
    case .pagesNotRead: "the pages of the file were not read"
    case .tooLarge(let byteCount, let limit):
      "the file has \(byteCount) bytes, more than the \(limit) that are read"
    case .notWhatItsNameSays(let named, let found):
      "the file is named as '\(named)' and is '\(found)'"
    case .unsupported(let format): "files of the format '\(format)' are not read"
    case .undecodable(let encoding, let line):
      "the bytes are not '\(encoding)' from line \(line) on"
    case .unknownEncoding(let name): "the file declares the encoding '\(name)', which is not read"
    case .zeroByte(let line): "line \(line) has a zero byte, which no text has"
    case .malformed(_, _, _, let problem): problem
    case .beyondLimit(let subject, let limit, _): "more than \(limit) \(subject)"
    case .package(let error): error.description
    case .partMissing(let format, let part):
      "the package has no part '\(part)', which a file of the format '\(format)' must have"
    case .internalMismatch(let byte):
      "the words read at byte \(byte) are not the bytes of the original"
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .empty: "save the file again from where it came"
    case .noWords: "a scanned page needs text recognition first; else remove the source"
    case .needsRecognition: "add a text layer, such as with 'ocrmypdf', and add that file"
    case .pagesNotRead: "see 'jejak doctor' for what reads pages"
    case .tooLarge: "split the file, and give each piece a record of its own"
    case .notWhatItsNameSays(_, let found):
      Self.conversion(of: found) ?? "give the file the ending of what it is"
    case .unsupported(let format):
      Self.conversion(of: format) ?? "save it as PDF, DOCX, HTML, XML or text"
    case .undecodable: "save the file as UTF-8 with the program that made it"
    case .unknownEncoding: "save the file as UTF-8, and declare 'utf-8'"
    case .zeroByte: "save the file as UTF-8; UTF-16 needs a byte-order mark"
    case .malformed: "mend the file at this place, or save the page as HTML"
    case .beyondLimit: "mend the markup at this place, or take the text out of it"
    case .package(let error): error.remedy
    case .partMissing: "open the file in the program that made it and save it anew"
    case .internalMismatch: "report this with the format of the file; the source is left out"
    }
  }

  /// The line concerned, from 1, where one is known.
  public var line: Int? {
    switch self {
    case .undecodable(_, let line), .zeroByte(let line), .malformed(_, let line, _, _),
      .beyondLimit(_, _, let line):
      line
    default: nil
    }
  }

  /// The column concerned, in scalars from 1, where one is known.
  public var column: Int? {
    guard case .malformed(_, _, let column, _) = self else { return nil }
    return column
  }

  /// The short stable name for diagnostics.
  public var code: String {
    switch self {
    case .empty: "source-empty"
    case .noWords: "source-without-words"
    case .needsRecognition: "no-text"
    case .pagesNotRead: "pages-not-read"
    case .tooLarge: "source-too-large"
    case .notWhatItsNameSays: "not-what-its-name-says"
    case .unsupported: "format-not-read"
    case .undecodable: "broken-encoding"
    case .unknownEncoding: "unknown-encoding"
    case .zeroByte: "zero-byte"
    case .malformed: "malformed-markup"
    case .beyondLimit: "markup-beyond-limit"
    case .package(let error): error.code
    case .partMissing: "package-part-missing"
    case .internalMismatch: "origin-mismatch"
    }
  }

  private static func conversion(of format: String) -> String? {
    switch format {
    case "DOC":
      "a file of old Word, or one with a password: open it, and save it as DOCX without a password"
    case "ZIP": "unpack it and add the files in it"
    case "PNG", "JPEG", "GIF", "TIFF", "WEBP":
      "an image has no text; add its transcript as text"
    default: nil
    }
  }
}
