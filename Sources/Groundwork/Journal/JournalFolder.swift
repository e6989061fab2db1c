import StudyModel

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The folder `codebook/journal` of a study.
///
/// Every chain is a file of JSON lines, only ever appended to. Copies that a cloud folder or a merge
/// made of a chain are read as further chains, so that no judgement is lost and no id is given twice.
public struct JournalFolder: Sendable {
  /// The folder's path.
  public let path: String
  /// How long to wait for another command, in seconds.
  public let patience: Int
  let disk: DiskEffects

  /// Creates the folder's description; nothing is read or written yet.
  public init(path: String, patience: Int = 10) {
    self.init(path: path, patience: patience, disk: .system)
  }

  init(path: String, patience: Int, disk: DiskEffects) {
    self.path = path
    self.patience = patience
    self.disk = disk
  }

  static let ending = ".jsonl"

  /// A place in a journal file, as messages name it.
  static func place(of file: String, line: Int = 0) -> FilePlace {
    FilePlace(path: "codebook/journal/\(file)", line: line)
  }

  /// Reads all chains; a folder that is not there holds none.
  ///
  /// A broken chain is reported, and the judgements before and after the break are kept.
  ///
  /// - Throws: ``JournalError/unreadable(_:reason:)``.
  public func read() throws(JournalError) -> JournalContents {
    var readings: [ChainReading] = []
    for file in try files() {
      readings.append(ChainReading(file: file, bytes: try bytes(of: file)))
    }
    var joining = ChainJoining()
    joining.take(readings)
    return joining.contents
  }

  /// The names of the journal files, sorted.
  func files() throws(JournalError) -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw .unreadable("codebook/journal", reason: lastReason())
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(Self.ending), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  func bytes(of file: String) throws(JournalError) -> [UInt8] {
    // A pipe or a device put in a journal's place must not stop the command.
    let descriptor = open("\(path)/\(file)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw .unreadable("codebook/journal/\(file)", reason: lastReason())
    }
    defer { close(descriptor) }
    return try allBytes(of: descriptor, named: file)
  }
}

/// All bytes of an open regular file from its beginning, or the first ones.
func allBytes(
  of descriptor: Int32,
  named file: String,
  limit: Int = .max
) throws(JournalError) -> [UInt8] {
  var status = stat()
  guard fstat(descriptor, &status) == 0 else {
    throw .unreadable("codebook/journal/\(file)", reason: lastReason())
  }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw .unreadable("codebook/journal/\(file)", reason: "it is no regular file")
  }
  let size = min(Int(status.st_size), limit)
  var failed: String?
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let read = pread(
        descriptor,
        buffer.baseAddress?.advanced(by: count),
        size - count,
        off_t(count)
      )
      if read > 0 {
        count += read
      } else if read < 0, errno == EINTR {
        continue
      } else {
        if read < 0 { failed = lastReason() }
        break
      }
    }
  }
  if let failed { throw .unreadable("codebook/journal/\(file)", reason: failed) }
  return bytes
}

/// What the system says about the last call that failed.
func lastReason() -> String {
  String(cString: strerror(errno))
}
