#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The folder of a study on disk; every path it takes is relative to it.
public struct StudyFolder: Hashable, Sendable {
  /// The absolute path of the folder, without a slash at the end.
  public let path: String

  /// Takes a folder, absolute or below the current one, whether or not it is there.
  public init(path: String) {
    var absolute = path.utf8.first == UInt8(ascii: "/") ? path : Self.currentFolder + "/" + path
    while absolute.utf8.count > 1, absolute.utf8.last == UInt8(ascii: "/") {
      absolute.unicodeScalars.removeLast()
    }
    self.path = Self.resolved(absolute) ?? absolute
  }

  /// The nearest study at or above the current folder, or nothing.
  ///
  /// A folder with `codebook/protocol.yaml` is a study; without one anywhere above, a folder with
  /// `sources/library` or `sources/library.yaml` is.
  public static func nearest() -> StudyFolder? {
    for landmark in ["codebook/protocol.yaml", "sources/library.yaml", "sources/library"] {
      var here = currentFolder
      while true {
        if access(here + "/" + landmark, F_OK) == 0 { return StudyFolder(path: here) }
        guard here != "/" else { break }
        let above = parent(of: here)
        here = above.isEmpty ? "/" : above
      }
    }
    return nil
  }

  /// The absolute path of something in the folder.
  public func absolute(_ relative: String) -> String {
    relative.isEmpty ? path : "\(path)/\(relative)"
  }

  /// Whether something is there under a path.
  public func has(_ relative: String) -> Bool {
    access(absolute(relative), F_OK) == 0
  }

  /// Whether the path leads to a folder.
  public func hasFolder(_ relative: String) -> Bool {
    var status = stat()
    return stat(absolute(relative), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether something is there and, links followed, lies in the folder.
  public func holds(_ relative: String) -> Bool {
    guard let resolved = Self.resolved(absolute(relative)) else { return false }
    return path == "/" || resolved.utf8.starts(with: (path + "/").utf8)
  }

  /// The bytes of a file, or nothing where there is none.
  ///
  /// - Parameters:
  ///   - relative: The path below the folder.
  ///   - limit: The largest number of bytes that is read.
  /// - Returns: The bytes, or nothing where no file is there.
  /// - Throws: ``FolderError`` where something is there and cannot be read, or is too large.
  public func read(_ relative: String, limit: Int = 1 << 30) throws(FolderError) -> [UInt8]? {
    // A pipe in the place of a file would otherwise be waited for.
    let descriptor = open(absolute(relative), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .unreadable(relative, reason: reason())
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(relative, reason: "not a file")
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(relative, bytes: size, limit: limit) }
    var bytes = [UInt8](repeating: 0, count: size)
    var filled = 0
    while filled < size {
      let count = bytes.withUnsafeMutableBytes { buffer in
        systemRead(descriptor, buffer.baseAddress.map { $0 + filled }, size - filled)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(relative, reason: reason()) }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(size - filled)
    return bytes
  }

  /// What the file system says of a file; equal stamps mean that it was not written since.
  public func stamp(_ relative: String) -> FileStamp? {
    var status = stat()
    guard stat(absolute(relative), &status) == 0 else { return nil }
    return FileStamp(status)
  }

  /// The names in a folder, sorted by their bytes; empty where there is no such folder.
  public func names(in relative: String) -> [String] {
    guard let directory = opendir(absolute(relative)) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// The paths of all files below a folder, relative to that folder and sorted by their bytes.
  ///
  /// A folder reached a second time, as by a link to a folder above it, is not entered again.
  public func files(below relative: String) -> [String] {
    var found: [String] = []
    var open = [""]
    var entered: Set<[Int]> = []
    while let here = open.popLast() {
      var status = stat()
      guard stat(absolute(relative + here), &status) == 0,
        entered.insert([Int(status.st_dev), Int(bitPattern: UInt(status.st_ino))]).inserted
      else { continue }
      for name in names(in: relative + here) {
        let path = here + "/" + name
        if hasFolder(relative + path) { open.append(path) } else { found.append(path) }
      }
    }
    return found.map { String($0.dropFirst()) }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// What stands before the last slash; bytes, since a mark after a slash would hide it.
  static func parent(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  private static var currentFolder: String {
    guard let buffer = getcwd(nil, 0) else { return "/" }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  private static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }
}

/// The system's `read`, which a method of the same name would hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  read(descriptor, buffer, count)
}

/// The reason of the last failed system call.
func reason() -> String { String(cString: strerror(errno)) }
