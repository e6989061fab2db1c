public import Foundation

/// A study folder that lasts as long as the test that made it.
public final class TemporaryStudy: Sendable {
  /// The folder.
  public let folder: URL

  /// The folder's path, without a slash at its end.
  public var path: String { Self.path(of: folder) }

  /// Makes an empty folder, or a copy of one, in the temporary folder of this machine.
  ///
  /// - Parameters:
  ///   - original: The study to copy; nil for an empty folder.
  ///   - name: The last part of the path, for tests that need a space or a letter in it.
  /// - Throws: What the file system said.
  public init(copying original: URL? = nil, named name: String = "study") throws {
    let parent = FileManager.default.temporaryDirectory
      .appending(path: "jejak-test-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    folder = parent.appending(path: name, directoryHint: .isDirectory)
    if let original {
      try FileManager.default.copyItem(at: original, to: folder)
      try Self.makeWritable(folder)
    } else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    }
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder.deletingLastPathComponent())
    } catch {
      print("cannot remove \(path): \(error)")
    }
  }

  /// The place of a file in the study.
  public func url(_ file: String) -> URL {
    folder.appending(path: file)
  }

  /// Writes a text file, making the folders it needs.
  public func write(_ text: String, to file: String) throws {
    try write(Array(text.utf8), to: file)
  }

  /// Writes a file, making the folders it needs.
  public func write(_ bytes: [UInt8], to file: String) throws {
    let place = url(file)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: place)
  }

  /// The text of a file, which must be UTF-8.
  public func text(_ file: String) throws -> String {
    try String(contentsOf: url(file), encoding: .utf8)
  }

  /// The bytes of a file.
  public func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url(file)))
  }

  /// Whether a file or folder of this name is there.
  public func has(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: url(file).path(percentEncoded: false))
  }

  /// Removes a file or folder.
  public func remove(_ file: String) throws {
    try FileManager.default.removeItem(at: url(file))
  }

  /// The paths of all files below a folder of the study, sorted, relative to the study.
  public func files(below part: String = "") throws -> [String] {
    let start = part.isEmpty ? folder : url(part)
    guard has(part) || part.isEmpty else { return [] }
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: start.path(percentEncoded: false)
    )
    let prefix = part.isEmpty || part.hasSuffix("/") ? part : part + "/"
    return names.map { prefix + $0 }.filter { !isFolder($0) }.sorted()
  }

  /// Every file below a folder of the study with its bytes, for comparing two states.
  public func snapshot(of part: String = "") throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for file in try files(below: part) {
      contents[file] = try bytes(file)
    }
    return contents
  }

  private func isFolder(_ file: String) -> Bool {
    var isFolder: ObjCBool = false
    let path = url(file).path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func path(of url: URL) -> String {
    let path = url.path(percentEncoded: false)
    return path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// A copy keeps the permissions of its original, which may be read-only.
  private static func makeWritable(_ folder: URL) throws {
    let files = FileManager.default
    let top = path(of: folder)
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: top)
    for name in try files.subpathsOfDirectory(atPath: top) {
      let path = top + "/" + name
      let attributes = try files.attributesOfItem(atPath: path)
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      try files.setAttributes([.posixPermissions: isFolder ? 0o755 : 0o644], ofItemAtPath: path)
    }
  }
}
