#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The sole right to write derived files in a study, held until it is let go or the program ends.
///
/// The lock is taken on the folder `.jejak` itself, so no lock file can be left behind.
public struct FolderLock: ~Copyable {
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Waits for the lock and takes it.
  ///
  /// - Parameters:
  ///   - folder: The study.
  ///   - seconds: How long to wait.
  ///   - waiting: Called once when another command holds it.
  /// - Returns: The lock, which is let go when the value ends.
  /// - Throws: ``FolderError`` when the time is up or the folder cannot be made.
  public static func taken(
    on folder: StudyFolder,
    seconds: Int = 30,
    waiting: () -> Void = {}
  ) throws(FolderError) -> FolderLock {
    try folder.makeFolder(".jejak")
    let descriptor = open(folder.absolute(".jejak"), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(".jejak", reason: reason()) }
    var tries = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      // Some network disks know no locks; there is then nothing to wait for.
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      if tries == 0 { waiting() }
      guard tries < seconds * 20 else {
        close(descriptor)
        throw .busy
      }
      tries += 1
      usleep(50_000)
    }
    return FolderLock(descriptor: descriptor)
  }
}
