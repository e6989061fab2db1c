#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A tree of files in the making that is to take a folder's place.
public struct NewTree {
  /// From so many new files on, the whole system is asked to write, and not file by file.
  private static let mostSynchronised = 32

  private let study: StudyFolder
  private let folder: String
  private let staging: String
  private var folders: Set<String> = []
  private(set) var written: [String] = []

  init(study: StudyFolder, folder: String, staging: String) {
    self.study = study
    self.folder = folder
    self.staging = staging
  }

  /// Takes over a file as it stands in the old tree, by a link.
  ///
  /// - Parameter path: The path below the folder.
  /// - Returns: Whether it was taken over; a disk may know no links, and then it must be written.
  /// - Throws: ``FolderError`` where its folder cannot be made.
  public mutating func keep(_ path: String) throws(FolderError) -> Bool {
    try makeFolder(of: path)
    let old = study.absolute(folder + "/" + path)
    return link(old, study.absolute(staging + "/" + path)) == 0
  }

  /// Writes a file of the new tree.
  public mutating func write(_ bytes: [UInt8], to path: String) throws(FolderError) {
    try makeFolder(of: path)
    let target = staging + "/" + path
    try study.create(target, for: folder + "/" + path, bytes: bytes, isSynced: false)
    written.append(target)
  }

  /// Waits until all that was written is on the disk.
  func synchronise() throws(FolderError) {
    guard written.count <= Self.mostSynchronised else { return sync() }
    for path in written { try study.synchronise(path) }
    for folder in folders { try study.synchronise(folder) }
  }

  private mutating func makeFolder(of path: String) throws(FolderError) {
    let parent = StudyFolder.parent(of: staging + "/" + path)
    if folders.insert(parent).inserted { try study.makeFolder(parent) }
  }
}

extension StudyFolder {
  /// Writes a file in the making; a failure names the file that it is to become.
  func create(
    _ relative: String,
    for destined: String,
    bytes: [UInt8],
    isSynced: Bool
  ) throws(FolderError) {
    let descriptor = open(absolute(relative), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(destined, reason: reason()) }
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, buffer.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .unwritable(destined, reason: reason()) }
      done += count
    }
    if isSynced {
      guard fsync(descriptor) == 0 else { throw .unwritable(destined, reason: reason()) }
    }
  }

  /// Waits until a file or folder is on the disk.
  func synchronise(_ relative: String) throws(FolderError) {
    let descriptor = open(absolute(relative), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(relative, reason: reason()) }
    defer { close(descriptor) }
    // Some file systems cannot synchronise a folder and say so; there is nothing more to do then.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .unwritable(relative, reason: reason())
    }
  }
}

/// The system's `write`, which a method of the same name would hide.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
