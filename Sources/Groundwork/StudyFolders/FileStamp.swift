#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What the file system says of a file: size, times and inode.
public struct FileStamp: Hashable, Sendable {
  /// The number of bytes.
  public let size: Int
  /// When it was last written, in nanoseconds since 1970.
  public let modified: Int
  /// When its entry was last changed, in nanoseconds since 1970.
  public let changed: Int
  /// The number of its entry.
  public let inode: Int

  /// Creates a stamp.
  public init(size: Int, modified: Int, changed: Int, inode: Int) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  init(_ status: stat) {
    #if canImport(Darwin)
    let modified = status.st_mtimespec
    let changed = status.st_ctimespec
    #else
    let modified = status.st_mtim
    let changed = status.st_ctim
    #endif
    self.init(
      size: Int(status.st_size),
      modified: Int(modified.tv_sec) * 1_000_000_000 + Int(modified.tv_nsec),
      changed: Int(changed.tv_sec) * 1_000_000_000 + Int(changed.tv_nsec),
      inode: Int(bitPattern: UInt(status.st_ino))
    )
  }
}
