#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// An open journal file that no other command writes to until it is let go.
struct LockedFile: ~Copyable {
  let descriptor: Int32
  /// Whether this very call made the file.
  let isNew: Bool

  /// Opens the file, makes it if need be, and waits for the sole right to write to it.
  ///
  /// The lock is the file's own, so no lock file can be left behind.
  init(path: String, named file: String, patience: Int) throws(JournalError) {
    var tries = 0
    while true {
      var isNew = false
      var opened = open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK)
      if opened < 0, errno == ENOENT {
        opened = open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_CREAT | O_EXCL, 0o644)
        isNew = opened >= 0
        // Another command was faster; its file is there now.
        if opened < 0, errno == EEXIST { continue }
      }
      guard opened >= 0 else {
        throw .unwritable("codebook/journal/\(file)", reason: lastReason())
      }
      while flock(opened, LOCK_EX | LOCK_NB) != 0 {
        if errno == EINTR { continue }
        // Some network disks know no locks; the chain itself then shows two writers as a fork.
        guard errno == EWOULDBLOCK else { break }
        guard tries < patience * 50 else {
          close(opened)
          throw .busy("codebook/journal/\(file)")
        }
        tries += 1
        usleep(20_000)
      }
      if Self.isStill(opened, at: path) {
        descriptor = opened
        self.isNew = isNew
        return
      }
      // While this command waited, the file was removed or replaced by another.
      close(opened)
    }
  }

  deinit { close(descriptor) }

  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    var open = stat()
    var named = stat()
    guard fstat(descriptor, &open) == 0, stat(path, &named) == 0 else { return false }
    return open.st_ino == named.st_ino && open.st_dev == named.st_dev
  }
}
