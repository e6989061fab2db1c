/// Why a paged file gives no transcript.
public enum PageReadingError: Error, Equatable, Sendable {
  /// No program of this name is on the search path; the package has it.
  case missing(program: String, package: String)
  /// The file opens with a password only.
  case needsPassword
  /// The file has no page.
  case withoutPages
  /// The program could make nothing of the file and ended with this status.
  case unreadable(program: String, status: Int32)
  /// This signal ended the program.
  case crashed(program: String, signal: Int32)
  /// The program was stopped, because of its time or of what it wrote.
  case stopped(reason: String)
  /// The program ended well before its output did.
  case cutOff(program: String)
  /// The file has more than this.
  case tooLarge(pages: Int, bytes: Int)
}

extension PageReadingError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .missing(let program, _): "the program '\(program)' is not installed"
    case .needsPassword: "the file is encrypted and opens with a password only"
    case .withoutPages: "the file has no page"
    case .unreadable(let program, let status):
      "the file is damaged: '\(program)' ended with status \(status)"
    case .crashed(let program, let signal):
      "the file is damaged: '\(program)' was ended by signal \(signal)"
    case .stopped(let reason): reason
    case .cutOff(let program): "what '\(program)' wrote is cut off or has another form"
    case .tooLarge(let pages, let bytes):
      "the file has \(pages) pages or \(bytes) bytes of words, or more"
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .missing(_, let package):
      "install it: apt-get install \(package), or brew install "
        + (package == "poppler-utils" ? "poppler" : package)
    case .needsPassword: "save a copy without the password, and add that"
    case .withoutPages, .unreadable, .crashed:
      "fetch the file again from where it came, or open it and print it to a new PDF"
    case .stopped: "split the file, or print it to a new PDF"
    case .cutOff: "see 'jejak doctor' for the versions; fetch the file again"
    case .tooLarge: "split the file, and give each piece a record of its own"
    }
  }

  /// The short stable name for diagnostics.
  public var code: String {
    switch self {
    case .missing: "program-missing"
    case .needsPassword: "source-encrypted"
    case .withoutPages: "source-without-pages"
    case .unreadable, .crashed, .cutOff: "source-damaged"
    case .stopped: "source-beyond-limit"
    case .tooLarge: "source-too-large"
    }
  }
}
