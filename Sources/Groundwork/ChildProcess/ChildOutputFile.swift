import Subprocess

#if canImport(System)
import System
#else
import SystemPackage
#endif

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A file without a name that takes what a child writes.
///
/// A pipe wakes its reader at every four kilobytes; a file is read once, when the child has ended.
/// As it has no name, nothing is left of it, however this process ends.
struct ChildOutputFile: ~Copyable {
  let descriptor: FileDescriptor

  /// Makes an empty file that only this process and its children can reach; nothing where the
  /// system refuses.
  init?() {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/child-XXXXXX".utf8CString)
    let opened = path.withUnsafeMutableBufferPointer { buffer -> CInt in
      guard let start = buffer.baseAddress else { return -1 }
      let opened = mkstemp(start)
      if opened >= 0 {
        unlink(start)
        _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
      }
      return opened
    }
    guard opened >= 0 else { return nil }
    descriptor = FileDescriptor(rawValue: opened)
  }

  deinit { try? descriptor.close() }

  /// What was written; nothing where it is more than so many bytes.
  func bytes(atMost limit: Int) throws -> [UInt8]? {
    let count = try descriptor.seek(offset: 0, from: .end)
    guard count <= limit else { return nil }
    return try [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      while filled < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...]
        )
        let read = try descriptor.read(fromAbsoluteOffset: Int64(filled), into: rest)
        if read == 0 { break }
        filled += read
      }
    }
  }
}
