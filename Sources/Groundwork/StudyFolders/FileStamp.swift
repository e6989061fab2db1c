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
      modified: Self.nanoseconds(modified),
      changed: Self.nanoseconds(changed),
      inode: Int(bitPattern: UInt(status.st_ino))
    )
  }

  /// A disk can hold times beyond the year 2262; they wrap, and still differ when the times do.
  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }
}

extension FileStamp {
  /// Whether the file was written so lately that a further write could leave the same stamp.
  public var isRacy: Bool { isRacy(latest: max(modified, changed)) }

  /// Whether the file's words were written so lately that a further write could leave the same time.
  ///
  /// A new link to a file changes its entry and not its words.
  public var isLatelyModified: Bool { isRacy(latest: modified) }

  private func isRacy(latest: Int) -> Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    // A disk that keeps parts of a millisecond takes them from the kernel's clock, which ticks at
    // least every 10 ms; others keep whole or even seconds.
    let isFine = latest % 1_000_000 != 0
    return Self.nanoseconds(now) &- latest < (isFine ? 50_000_000 : 2_000_000_000)
  }
}
