import CommandConduct
import StudyFolders

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The person's browser.
enum Browser {
  private static let page = ".jejak/open.html"

  /// Opens an address where there is a display; elsewhere the printed address has to do.
  ///
  /// Everyone on the machine can see what a program is started with, so that the browser is given a
  /// file that only this person can read, and the file leads to the address.
  static func open(_ address: String, in folder: StudyFolder) {
    guard hasDisplay else { return }
    guard write(address, to: folder.absolute(page)) else {
      return Console.remark("no browser was opened; open the address yourself")
    }
    guard start(program, folder.absolute(page)) else {
      return Console.remark("'\(program)' could not be started; open the address yourself")
    }
  }

  #if canImport(Darwin)
  private static let program = "open"
  private static let hasDisplay = true
  #else
  private static let program = "xdg-open"
  private static var hasDisplay: Bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].contains { Conduct.environment($0) != nil }
  }
  #endif

  private static func write(_ address: String, to path: String) -> Bool {
    unlink(path)
    let descriptor = Self.create(path)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    // The address is made of digits, letters and slashes, and of a path that is encoded.
    let text = """
      <!doctype html><meta charset="utf-8"><title>Jejak</title>
      <meta name="referrer" content="no-referrer">
      <meta http-equiv="refresh" content="0; url=\(address)">

      """
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      == bytes.count
  }

  private static func create(_ path: String) -> Int32 {
    systemOpen(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
  }

  private static func start(_ program: String, _ argument: String) -> Bool {
    var attributes = posix_spawnattr_t()
    guard posix_spawnattr_init(&attributes) == 0 else { return false }
    defer { posix_spawnattr_destroy(&attributes) }
    // In a group of its own: Ctrl-C ends the serving and not the browser.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var words: [UnsafeMutablePointer<CChar>?] = [program, argument].map { (word: String) in
      strdup(word)
    }
    words.append(nil)
    defer { words.forEach { free($0) } }
    var child = pid_t()
    return posix_spawnp(&child, program, nil, &attributes, &words, environ) == 0
  }
}

/// The system's `open`, which a function of the same name would hide.
private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}

/// The system's `write`, which a function of the same name would hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
