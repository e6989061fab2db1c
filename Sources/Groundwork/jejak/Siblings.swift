#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The commands that were installed beside this one.
enum Siblings {
  /// The path of a sibling: in the folder of this very program, wherever it was called from.
  static func path(of name: String) -> String {
    guard let own = ownPath(), let slash = own.lastIndex(of: "/") else { return name }
    return String(own[...slash]) + name
  }

  private static func ownPath() -> String? {
    #if canImport(Darwin)
    var size: UInt32 = 4096
    var buffer = [CChar](repeating: 0, count: Int(size))
    guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
    return resolved(String(cString: buffer))
    #else
    return resolved("/proc/self/exe")
    #endif
  }

  private static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }
}
