#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The calls by which a journal reaches the disk, which tests replace by failing ones.
struct DiskEffects: Sendable {
  /// Writes a buffer at the end of a file in one call, and returns how much was written.
  var write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int
  /// Waits until a file is on the disk; 0 for success.
  var synchronise: @Sendable (Int32) -> Int32

  /// The calls of the system.
  static let system = DiskEffects(
    write: { descriptor, buffer in
      #if canImport(Darwin)
      Darwin.write(descriptor, buffer.baseAddress, buffer.count)
      #else
      Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      #endif
    },
    synchronise: { descriptor in
      #if canImport(Darwin)
      // On macOS, fsync leaves the bytes in the drive's own memory; some disks know only fsync.
      fcntl(descriptor, F_FULLFSYNC) == 0 ? 0 : fsync(descriptor)
      #else
      fsync(descriptor)
      #endif
    }
  )
}
