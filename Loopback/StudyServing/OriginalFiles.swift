import LoopbackHTTP
import StudyFolders

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The files of the library, for reading beside the pages.
struct OriginalFiles: Sendable {
  private static let library = "sources/library"

  let folder: StudyFolder

  /// Answers with a file.
  ///
  /// - Parameter segments: Its path below `sources/library`, as the address has it.
  /// - Returns: The file; *not found* where there is none, or where a link leads out of the library.
  func answer(_ segments: [String]) -> HTTPAnswer {
    let path = segments.joined(separator: "/")
    guard let file = file(path) else { return Gate.unknown }
    let type = MediaType.ofSource(path)
    let name = segments.last ?? ""
    let disposition = type.isShown ? "inline" : "attachment"
    // A viewer of PDFs does not begin in a sandbox; it has its own, and this origin holds no secret.
    let policy = type.name == "application/pdf" ? SafeFields.nothing : SafeFields.ofSource
    return HTTPAnswer(
      status: 200,
      fields: [
        ("Content-Type", type.name),
        ("Content-Disposition", "\(disposition); filename*=UTF-8''\(Self.encoded(name))"),
        ("Content-Security-Policy", policy),
      ],
      body: .file(file)
    )
  }

  private func file(_ path: String) -> OpenFile? {
    guard let library = Self.resolved(folder.absolute(Self.library)),
      let file = Self.resolved(folder.absolute(Self.library + "/" + path)),
      file.utf8.starts(with: (library + "/").utf8)
    else { return nil }
    // What was resolved is no link; should it be one by now, it is not followed.
    let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    return OpenFile(descriptor: descriptor, size: Int(status.st_size))
  }

  private static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// A name with all but letters, digits, `.`, `-` and `_` as percent signs.
  static func encoded(_ name: String) -> String {
    var out = ""
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F:
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        out += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return out
  }
}
