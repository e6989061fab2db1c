#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Why a process could not become another program.
public enum ReplacementFailure: Error, Equatable {
  /// No file is at this path.
  case notFound(path: String)

  /// The system refused, with this error number.
  case refused(path: String, errorNumber: Int32)
}

extension ReplacementFailure: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .notFound(let path): "no program is at '\(path)'"
    case .refused(let path, let errorNumber):
      "the program at '\(path)' cannot be started: \(String(cString: strerror(errorNumber)))"
    }
  }
}

/// Turns this process into another program, which keeps its identity, terminal and open files.
///
/// Returns only by throwing. What is buffered for standard output is written first.
///
/// - Parameters:
///   - path: The executable; no search path is consulted.
///   - arguments: What follows the program's name.
/// - Throws: ``ReplacementFailure`` where this process lives on.
public func replaceProcess(
  with path: String,
  arguments: [String]
) throws(ReplacementFailure) -> Never {
  fflush(nil)
  var pointers: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
  pointers.append(nil)
  execv(path, pointers)
  let errorNumber = errno
  pointers.forEach { free($0) }
  throw errorNumber == ENOENT
    ? .notFound(path: path) : .refused(path: path, errorNumber: errorNumber)
}
