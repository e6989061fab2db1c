import Fingerprints
import IndicatorMatching
import MarkupReading
public import StudyFolders

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Everything that `output/` is made from, by what the file system says of it.
///
/// The same stamps and the same program with the same outside programs give the same output. Take
/// them before the study is read: what is written meanwhile then differs from them.
public struct InputStamps: Sendable {
  /// Their fingerprint; nothing where a file was written so lately that its stamp proves nothing.
  let key: String?

  /// Takes the stamps of a study; no file is opened.
  public init(of folder: StudyFolder) {
    var words = [Self.program]
    words += Self.outsidePrograms.map(Self.stampOnSearchPath)
    var isSettled = true
    for part in ["sources", "codebook"] {
      for (path, stamp) in folder.stamps(below: part) {
        isSettled = isSettled && !stamp.isRacy
        words.append("\(part)/\(path)\u{0}\(Self.words(of: stamp))")
      }
    }
    key = isSettled ? Fingerprints.fingerprint(of: words.joined(separator: "\n")) : nil
  }

  /// This very program: another build of one version may make other pages.
  static let program =
    "\(ProgramVersion.text) \(MarkupReader.libraryVersion) \(IndicatorMatcher.libraryVersion) "
    + stamp(ownPath)

  private static let outsidePrograms = ["dot", "sfdp", "pdftotext", "qpdf"]

  private static func words(of stamp: FileStamp) -> String {
    "\(stamp.size) \(stamp.modified) \(stamp.changed) \(stamp.inode)"
  }

  private static func stamp(_ path: String) -> String {
    StudyFolder(path: "/").stamp(path).map(words) ?? "none"
  }

  private static func stampOnSearchPath(_ name: String) -> String {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    for folder in folders.split(separator: ":") where folder.utf8.first == UInt8(ascii: "/") {
      let found = stamp("\(folder)/\(name)")
      if found != "none" { return found }
    }
    return "none"
  }

  private static var ownPath: String {
    #if canImport(Darwin)
    var size: UInt32 = 4096
    var buffer = [CChar](repeating: 0, count: Int(size))
    guard _NSGetExecutablePath(&buffer, &size) == 0 else { return "" }
    return String(cString: buffer)
    #else
    return "/proc/self/exe"
    #endif
  }
}
