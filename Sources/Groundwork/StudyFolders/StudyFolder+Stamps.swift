#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

extension StudyFolder {
  /// The paths below a folder with what the file system says of each file, sorted by their bytes.
  ///
  /// Links are followed, yet no folder is entered twice; of a link that leads nowhere its own stamp
  /// is given. One call of the system a file: nothing is opened.
  public func stamps(below relative: String) -> [(path: String, stamp: FileStamp)] {
    var found: [(path: String, stamp: FileStamp)] = []
    var waiting = [""]
    var entered: Set<[Int]> = []
    while let here = waiting.popLast() {
      guard let directory = opendir(absolute(relative + here)) else { continue }
      defer { closedir(directory) }
      let descriptor = dirfd(directory)
      var status = stat()
      guard fstat(descriptor, &status) == 0,
        entered.insert([Int(status.st_dev), Int(bitPattern: UInt(status.st_ino))]).inserted
      else { continue }
      while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard name != ".", name != ".." else { continue }
        guard
          fstatat(descriptor, name, &status, 0) == 0
            || fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
        else { continue }
        let path = here + "/" + name
        if status.st_mode & S_IFMT == S_IFDIR {
          waiting.append(path)
        } else {
          found.append((String(path.dropFirst()), FileStamp(status)))
        }
      }
    }
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
