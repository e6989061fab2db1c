#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

extension StudyFolder {
  /// Writes a file beside its place and renames it, so that a reader sees the old or the new one.
  ///
  /// The bytes are on disk before the file has its name.
  public func write(_ bytes: [UInt8], to relative: String) throws(FolderError) {
    try makeFolder(parent(of: relative))
    let beside = relative + ".\(getpid()).partial"
    do {
      try create(beside, for: relative, bytes: bytes, isSynced: true)
    } catch {
      unlink(absolute(beside))
      throw error
    }
    guard rename(absolute(beside), absolute(relative)) == 0 else {
      let failure = FolderError.unwritable(relative, reason: reason())
      unlink(absolute(beside))
      throw failure
    }
  }

  /// Makes a folder and those above it, unless they are there.
  public func makeFolder(_ relative: String) throws(FolderError) {
    guard !relative.isEmpty, !hasFolder(relative) else { return }
    try makeFolder(parent(of: relative))
    guard mkdir(absolute(relative), 0o777) != 0 else { return }
    let failure = FolderError.unwritable(relative, reason: reason())
    // Another command may have made it just now; a file in its place is no folder.
    guard hasFolder(relative) else { throw failure }
  }

  /// Removes a file or a folder with all that is in it; what is not there is no failure.
  public func remove(_ relative: String) throws(FolderError) {
    guard let code = removeTree(Array(absolute(relative).utf8CString)) else { return }
    throw .unwritable(relative, reason: String(cString: strerror(code)))
  }

  /// Puts a whole new tree in the place of a folder, in one step where the system can.
  ///
  /// The new tree is made in `staging`; a file that is unchanged in `folder` is linked, not written
  /// again. Killed at any moment, the folder is the old tree or the new one.
  ///
  /// - Parameters:
  ///   - folder: The folder to replace.
  ///   - tree: The files of the new tree by their path below the folder.
  ///   - staging: A folder on the same disk, which is gone afterwards.
  ///   - isUnchanged: Whether the file now in the folder has the new bytes.
  /// - Returns: How many files were written and not linked.
  /// - Throws: ``FolderError`` where a file cannot be written; the folder is then as it was.
  @discardableResult
  public func replace(
    _ folder: String,
    with tree: [(path: String, bytes: [UInt8])],
    staging: String,
    isUnchanged: (String, [UInt8]) -> Bool
  ) throws(FolderError) -> Int {
    try replace(
      folder,
      with: tree,
      staging: staging,
      isUnchanged: isUnchanged,
      swap: swapNames
    )
  }

  /// Replaces a folder, with the exchange of two names as a value, since few disks lack it.
  func replace(
    _ folder: String,
    with tree: [(path: String, bytes: [UInt8])],
    staging: String,
    isUnchanged: (String, [UInt8]) -> Bool,
    swap: (String, String) -> Bool
  ) throws(FolderError) -> Int {
    try replace(folder, staging: staging, swap: swap) { (new) throws(FolderError) in
      for (path, bytes) in tree {
        guard isUnchanged(path, bytes), try new.keep(path) else {
          try new.write(bytes, to: path)
          continue
        }
      }
    }
  }

  /// Puts a whole new tree in the place of a folder, made file by file, in one step where the system
  /// can.
  ///
  /// - Parameters:
  ///   - folder: The folder to replace.
  ///   - staging: A folder on the same disk, which is gone afterwards.
  ///   - make: Keeps and writes the files of the new tree.
  /// - Returns: How many files were written and not kept.
  /// - Throws: ``FolderError`` where a file cannot be written; the folder is then as it was.
  @discardableResult
  public func replace(
    _ folder: String,
    staging: String,
    make: (inout NewTree) throws(FolderError) -> Void
  ) throws(FolderError) -> Int {
    try replace(folder, staging: staging, swap: swapNames, make: make)
  }

  private func replace(
    _ folder: String,
    staging: String,
    swap: (String, String) -> Bool,
    make: (inout NewTree) throws(FolderError) -> Void
  ) throws(FolderError) -> Int {
    try restore(folder, staging: staging)
    try remove(staging)
    try makeFolder(staging)
    var new = NewTree(study: self, folder: folder, staging: staging)
    try make(&new)
    // All bytes reach the disk before the new tree takes the old one's name.
    try new.synchronise()
    try exchange(staging, folder, swap: swap)
    // The new tree stands; should the old one resist, the next replacement says so.
    for leftover in [staging, keptName(staging)] {
      _ = removeTree(Array(absolute(leftover).utf8CString))
    }
    return new.written.count
  }

  /// Puts the old tree back that a killed replacement without exchange left under another name.
  private func restore(_ folder: String, staging: String) throws(FolderError) {
    let kept = keptName(staging)
    guard hasFolder(kept) else { return }
    guard !has(folder) else { return try remove(kept) }
    try makeFolder(parent(of: folder))
    guard rename(absolute(kept), absolute(folder)) == 0 else {
      throw .unwritable(folder, reason: reason())
    }
  }

  private func keptName(_ staging: String) -> String { staging + ".old" }

  private func exchange(
    _ staging: String,
    _ folder: String,
    swap: (String, String) -> Bool
  ) throws(FolderError) {
    guard hasFolder(folder) else {
      try makeFolder(parent(of: folder))
      guard rename(absolute(staging), absolute(folder)) == 0 else {
        throw .unwritable(folder, reason: reason())
      }
      return
    }
    if swap(absolute(staging), absolute(folder)) { return }
    // A file system without exchange: two renames, with the old tree kept until the second is done.
    let old = keptName(staging)
    guard rename(absolute(folder), absolute(old)) == 0 else {
      throw .unwritable(folder, reason: reason())
    }
    guard rename(absolute(staging), absolute(folder)) == 0 else {
      let failure = FolderError.unwritable(folder, reason: reason())
      _ = rename(absolute(old), absolute(folder))
      throw failure
    }
  }

  private func parent(of relative: String) -> String { Self.parent(of: relative) }
}

/// Removes a file or a tree; the error number of what could not be removed, or nothing.
///
/// Paths are bytes here: a name that is no UTF-8 could not be removed by its text.
private func removeTree(_ path: [CChar]) -> Int32? {
  var status = stat()
  guard lstat(path, &status) == 0 else { return errno == ENOENT ? nil : errno }
  guard status.st_mode & S_IFMT == S_IFDIR else {
    return unlink(path) == 0 || errno == ENOENT ? nil : errno
  }
  guard let directory = opendir(path) else { return errno }
  var entries: [[CChar]] = []
  while let entry = readdir(directory) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
    }
    let dot = CChar(bitPattern: UInt8(ascii: "."))
    if name != [dot] && name != [dot, dot] { entries.append(name) }
  }
  closedir(directory)
  for name in entries {
    let below = path.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))] + name + [0]
    if let code = removeTree(Array(below)) { return code }
  }
  return rmdir(path) == 0 || errno == ENOENT ? nil : errno
}

/// Lets two names on one disk change places in one step; false where the system cannot.
private func swapNames(_ left: String, _ right: String) -> Bool {
  #if canImport(Darwin)
  return renamex_np(left, right, UInt32(RENAME_SWAP)) == 0
  #else
  // The declaration hides behind a feature macro that Swift's import of glibc does not set.
  typealias Exchange =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
  guard let symbol = dlsym(nil, "renameat2") else { return false }
  let exchange = unsafeBitCast(symbol, to: Exchange.self)
  let renameExchange: UInt32 = 2
  return exchange(AT_FDCWD, left, AT_FDCWD, right, renameExchange) == 0
  #endif
}
